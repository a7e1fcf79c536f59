/** The words of the quick-capture line, from the messages of every language: whoever types may mix them. */
import { LANGUAGES, textIn } from '../../lib/i18n/index.svelte'
import { Category, DateKind, Strength } from '../../gen/commands'
import type { CaptureWords } from './capture'

function wordsOf(id: string): string[] {
  return LANGUAGES.flatMap((language) => textIn(language, id).split(/[,，、]/)).map((word) => word.trim().toLowerCase())
}

function table<Meaning extends string>(prefix: string, meanings: readonly Meaning[]): Map<string, Meaning> {
  return new Map(meanings.flatMap((meaning) => wordsOf(`${prefix}-${meaning.replaceAll('_', '-')}`).map((word) => [word, meaning] as const)))
}

export function captureWords(): CaptureWords {
  return {
    categories: table('capture-category', Category),
    dateKinds: table('capture-date', DateKind.filter((kind) => kind !== 'own')),
    strengths: table<Strength>('capture-strength', Strength),
    calls: new Set(wordsOf('capture-call')),
  }
}

/** The first word of each meaning in one language, to offer while a sign is typed. */
export function captureOffers(line: string, language: (typeof LANGUAGES)[number]): string[] {
  const first = (id: string) => textIn(language, id).split(/[,，、]/)[0]?.trim() ?? ''
  const offers: Record<string, string[]> = {
    '#': Category.map((category) => `#${first(`capture-category-${category}`)} `),
    '!': DateKind.filter((kind) => kind !== 'own').map((kind) => `!${first(`capture-date-${kind.replaceAll('_', '-')}`)} `),
    '@': [`@${first('capture-call')} `],
  }
  const typed = line.normalize('NFKC').trimStart().toLowerCase()
  return (offers[typed.slice(0, 1)] ?? []).filter((offer) => offer.startsWith(typed) && offer !== typed)
}
