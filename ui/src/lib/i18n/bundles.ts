/** The Fluent files that core uses too, one bundle per language. */
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle'

export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]

const files = import.meta.glob<string>('@locales/*/*.ftl', { query: '?raw', import: 'default', eager: true })

function load(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false })
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text), { allowOverrides: true })
  }
  return bundle
}

const bundles: Record<Language, FluentBundle> = { en: load('en'), 'zh-CN': load('zh-CN') }

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text)
}

/** Chooses the language nearest to what the system prefers. */
export function nearestLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN'
    if (tag.toLowerCase().startsWith('en')) return 'en'
  }
  return 'en'
}

export function hasMessage(language: Language, id: string): boolean {
  return bundles[language].hasMessage(id)
}

/** Formats a message; an unknown id shows itself, so that a gap is seen rather than blank. */
export function format(language: Language, id: string, args: Record<string, string | number> = {}): string {
  const bundle = bundles[language]
  const pattern = bundle.getMessage(id)?.value
  return pattern ? bundle.formatPattern(pattern, variables(args), []) : id
}

/** 10,000 guests, but the year 1987: four digits stand together. */
const COUNT = { useGrouping: 'min2' } as unknown as Intl.NumberFormatOptions

function variables(args: Record<string, string | number>): Record<string, string | FluentNumber> {
  const entries = Object.entries(args)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'number' ? new FluentNumber(value, COUNT) : value]))
}
