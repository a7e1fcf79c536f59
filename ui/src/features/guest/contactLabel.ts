/** What a telephone or an address is for, in the reader's language where it is one of the words that address books use. */
import { t } from '../../lib/i18n/index.svelte'

const KNOWN = ['work', 'home', 'cell', 'fax', 'pager', 'main', 'car', 'school', 'other'] as const
const isKnown = (word: string): word is (typeof KNOWN)[number] => KNOWN.some((known) => known === word)

export function contactLabel(label: string): string {
  const words = label.split(' ')
  return words.every(isKnown) ? words.map((word) => t(`contact-label-${word}`)).join(' · ') : label
}
