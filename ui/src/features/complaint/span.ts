/** How long, in the two units that matter. Pure. */

const MINUTE = 60_000
const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES

export type Span =
  | { unit: 'minutes'; minutes: number }
  | { unit: 'hours'; hours: number; minutes: number }
  | { unit: 'days'; days: number; hours: number }

/**
 * A length of time as people say it: under an hour in minutes, under two days in hours and minutes, then in days and hours.
 * What has begun counts: a clock with ten seconds left has a minute left, not none.
 */
export function spanOf(milliseconds: number): Span {
  return spanOfMinutes(Math.max(1, Math.ceil(Math.abs(milliseconds) / MINUTE)))
}

export function spanOfMinutes(minutes: number): Span {
  const whole = Math.round(minutes)
  if (whole < HOUR_MINUTES) return { unit: 'minutes', minutes: whole }
  if (whole < 2 * DAY_MINUTES) return { unit: 'hours', hours: Math.floor(whole / HOUR_MINUTES), minutes: whole % HOUR_MINUTES }
  const hours = Math.round(whole / HOUR_MINUTES)
  return { unit: 'days', days: Math.floor(hours / 24), hours: hours % 24 }
}
