/** What a house can choose for its money and its clock. */
import { language } from '../../lib/i18n/index.svelte'

const CURRENCIES = ['CNY', 'HKD', 'MOP', 'TWD', 'SGD', 'MYR', 'THB', 'JPY', 'KRW', 'USD', 'EUR', 'GBP', 'AUD', 'CAD', 'CHF', 'AED']

export function currencies(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language(), { type: 'currency' })
  return CURRENCIES.map((value) => ({ value, label: `${value} ${names.of(value) ?? ''}` }))
}

export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Time zones whose name holds what is typed. */
export function timeZones(typed: string): string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, 30)
}
