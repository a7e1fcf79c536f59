/** The Fluent files that core uses too, one bundle per language. */
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle'

export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]

const files = import.meta.glob<string>('@locales/*/*.ftl', { query: '?raw', import: 'default', eager: true })

/** A language's messages, each read when it is first said: reading all of them would hold up the first screen. */
class Messages {
  readonly #bundle: FluentBundle
  /** The text of each that was not read yet. */
  readonly #unread = new Map<string, string>()

  constructor(language: Language) {
    // What is put into a Chinese sentence must be told from it: see `apart`.
    this.#bundle = new FluentBundle(language, { useIsolating: language === 'zh-CN' })
    for (const [path, text] of Object.entries(files)) {
      if (!path.includes(`/${language}/`)) continue
      for (const message of text.split(BEFORE_MESSAGE)) {
        const id = /^-?[a-zA-Z][\w-]*/.exec(message)?.[0]
        if (id) this.#unread.set(id, message)
      }
    }
  }

  /** The bundle, able to say this message. */
  with(id: string): FluentBundle {
    const text = this.#unread.get(id)
    if (text !== undefined) {
      this.#unread.delete(id)
      this.#bundle.addResource(new FluentResource(text), { allowOverrides: true })
      for (const [, named] of text.matchAll(NAMED)) if (named) this.with(named)
    }
    return this.#bundle
  }
}

/** Where the next message begins; its further lines are indented. */
const BEFORE_MESSAGE = /\n(?=-?[a-zA-Z])/
/** Another message that one is put together from. */
const NAMED = /\{\s*(-?[a-z][\w-]*)\s*[}.(-]/g

const languages: Record<Language, Messages> = { en: new Messages('en'), 'zh-CN': new Messages('zh-CN') }

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
  return languages[language].with(id).hasMessage(id)
}

/** Formats a message; an unknown id shows itself, so that a gap is seen rather than blank. */
export function format(language: Language, id: string, args: Record<string, string | number> = {}): string {
  const bundle = languages[language].with(id)
  const pattern = bundle.getMessage(id)?.value
  return pattern ? apart(bundle.formatPattern(pattern, variables(args), [])) : id
}

/**
 * A foreign word that was put into a Chinese sentence keeps the distance that the sentence itself gives foreign words. What
 * was put in stands between marks, which go; it is left as it was typed. By hand, because one of the engines lays figures
 * over each other when it is asked for `text-autospace`.
 */
function apart(text: string): string {
  return text
    .replaceAll(/(?<=\p{Script=Han})\u2068+(?=\p{Script=Latin})/gu, ' ')
    .replaceAll(/(?<=\p{Script=Latin})\u2069+(?=\p{Script=Han})/gu, ' ')
    .replaceAll(/[\u2068\u2069]/g, '')
}

/** 10,000 guests, but the year 1987: four digits stand together. */
const COUNT = { useGrouping: 'min2' } as unknown as Intl.NumberFormatOptions

function variables(args: Record<string, string | number>): Record<string, string | FluentNumber> {
  const entries = Object.entries(args)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'number' ? new FluentNumber(value, COUNT) : value]))
}
