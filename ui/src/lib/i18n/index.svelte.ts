/** Words, numbers and solar dates in the language of the person at the desk. */
import type { MessageId } from '../../gen/messages'
import { timeZone } from '../clock.svelte'
import { decimals } from '../money'
import { format, hasMessage, isLanguage, nearestLanguage, type Language } from './bundles'

export { LANGUAGES, type Language } from './bundles'

export type { MessageId }
export type MessageArgs = Record<string, string | number>

const STORED = 'zhike.language'

function remembered(): Language {
  const stored = globalThis.localStorage?.getItem(STORED) ?? ''
  return isLanguage(stored) ? stored : nearestLanguage(globalThis.navigator?.languages ?? [])
}

let current = $state<Language>(remembered())

export function language(): Language {
  return current
}

export function setLanguage(next: Language): void {
  current = next
  globalThis.localStorage?.setItem(STORED, next)
  if (globalThis.document) document.documentElement.lang = next
}

/** The text of a message; follows the language wherever it is read reactively. */
export function t(id: MessageId, args?: MessageArgs): string {
  return format(current, id, args)
}

/** The text of a message whose name is made from what core said, such as a number or a code. */
export function textOf(id: string, args?: MessageArgs): string {
  return format(current, id, args)
}

/** The text of a message in a language that need not be the current one. */
export function textIn(wanted: Language, id: string, args?: MessageArgs): string {
  return format(wanted, id, args)
}

export function hasText(id: string): boolean {
  return hasMessage(current, id)
}

/** What to say about an error: its code's message, or that something unexpected happened. */
export function errorText(thrown: unknown): string {
  const { code, args } = coded(thrown) ?? { code: String(thrown), args: {} }
  const id = `error-${dashed(code)}`
  if (hasMessage(current, id)) return format(current, id, code === 'undo_conflict' ? withChange(args) : args)
  return format(current, 'error-unexpected', { detail: code, ...args })
}

/** What a change did, in a sentence: on its toast and in the history. An undo tells, in `what`, the change it took back. */
export function sentence(code: string, told: Record<string, unknown>): string {
  const args = texts(told)
  const done = textOf(`done-${dashed(String(args['what'] ?? code))}`, args)
  if (code === 'undone') return t('ui-undone-what', { what: done })
  return code === 'redone' ? t('ui-redone-what', { what: done }) : done
}

/** Core's values as a message takes them. */
function texts(values: Record<string, unknown>): MessageArgs {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : String(value ?? '')]))
}

/** Says which later change is in the way of an undo, in words, and when it was made. */
function withChange(args: MessageArgs): MessageArgs {
  const { op, at } = args
  if (op === undefined || at === undefined) return args
  return { ...args, change: sentence(String(op), args), when: formatInstant(Number(at)) }
}

function coded(thrown: unknown): { code: string; args: MessageArgs } | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown) || typeof thrown.code !== 'string') return null
  return { code: thrown.code, args: 'args' in thrown ? (thrown.args as MessageArgs) : {} }
}

/** `guest_not_found` → `guest-not-found`. */
export function dashed<Code extends string>(code: Code): Dashed<Code> {
  return code.replaceAll('_', '-') as Dashed<Code>
}

type Dashed<Code extends string> = Code extends `${infer First}_${infer Rest}` ? `${First}-${Dashed<Rest>}` : Code

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(current).format(value)
}

/** A part of a whole, 0 to 1, in whole percent. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(current, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** Money from minor units, e.g. 12800 CNY → ¥128.00. */
export function formatMoney(minor: number, currency: string): string {
  const places = decimals(currency)
  const money = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: places, maximumFractionDigits: places } as const
  return new Intl.NumberFormat(current, money).format(minor / 10 ** places)
}

const DATE_STYLES = {
  /** 15 Aug · 8月15日 */
  short: { month: 'short', day: 'numeric' },
  /** 15 Aug 1990 · 1990年8月15日 */
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  /** Saturday, 15 August 2026 · 2026年8月15日星期六 */
  long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  weekday: { weekday: 'short' },
  month: { year: 'numeric', month: 'long' },
  /** Aug · 8月 */
  monthShort: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** English as the world's hotels write it: the day before the month. */
const locale = () => (current === 'en' ? 'en-GB' : current)
const instant = (iso: string) => new Date(`${iso}T00:00:00Z`)
/** One a language and style, or zone: making one takes longer than a hundred uses of it. */
const made = new Map<string, Intl.DateTimeFormat>()

function dates(style: keyof typeof DATE_STYLES): Intl.DateTimeFormat {
  const name = `${locale()} ${style}`
  const known = made.get(name) ?? new Intl.DateTimeFormat(locale(), { ...DATE_STYLES[style], timeZone: 'UTC' })
  made.set(name, known)
  return known
}

/** A solar `YYYY-MM-DD` in the person's own manner. */
export function formatDate(iso: string, style: keyof typeof DATE_STYLES = 'medium'): string {
  return dates(style).format(instant(iso))
}

/** Two days as one range: 25 – 28 Nov 2026 · 2026年11月25日 – 2026年11月28日. Of a Chinese range Intl makes numbers between strokes. */
export function formatDays(from: string, to: string): string {
  if (current !== 'en') return t('calendar-span', { from: formatDate(from), to: formatDate(to) })
  return dates('medium').formatRange(instant(from), instant(to))
}

/** An instant (milliseconds UTC) as date and time at the property: 15 Aug 2026, 16:30 · 2026年8月15日 16:30. */
export function formatInstant(ms: number): string {
  const name = `${locale()} ${timeZone()}`
  const known = made.get(name) ?? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: timeZone() })
  made.set(name, known)
  return known.format(ms)
}
