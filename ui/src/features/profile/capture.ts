/** The quick-capture line: `#pillow buckwheat`, `!birthday 农历八月十五`, `@call thanked for the flowers`, `~a lake view next time`. Grammar only. */
import type { Category, DateKind, NoteKind, Strength } from '../../gen/commands'
import type { DateReader, DayText } from '../../lib/date/reader'

export type Capture =
  | { kind: 'preference'; category: Category; strength: Strength; text: string }
  | { kind: 'date'; dateKind: DateKind; label: string; day: DayText }
  | { kind: 'note'; noteKind: NoteKind; text: string }
  | { kind: 'promise'; text: string }

/** A line with a date that core has still to read; the kind is null where the date has a name of its own before it. */
export interface Undated {
  kind: 'undated'
  dateKind: DateKind | null
  text: string
}

/** What the line lacks, as the code of a message. */
export type CaptureGap = 'empty' | 'preference_text' | 'date_kind' | 'date_day' | 'promise_text'

/** The words that each category and each kind of date goes by, in every language. */
export interface CaptureWords {
  categories: ReadonlyMap<string, Category>
  dateKinds: ReadonlyMap<string, DateKind>
  calls: ReadonlySet<string>
  strengths: ReadonlyMap<string, Strength>
}

/** Categories that are serious by themselves. */
const OWN_STRENGTH: Readonly<Partial<Record<Category, Strength>>> = { allergy: 'danger', dietary: 'must', accessibility: 'must' }

export function parseCapture(line: string, words: CaptureWords): Capture | Undated | { gap: CaptureGap } {
  const text = line.trim()
  const sign = text.slice(0, 1).normalize('NFKC')
  const rest = text.slice(1).trim()
  if (!text) return { gap: 'empty' }
  if (sign === '#') return preference(rest, words)
  if (sign === '!') return date(rest, words)
  if (sign === '@') return contact(rest, words)
  if (sign === '~') return rest ? { kind: 'promise', text: rest } : { gap: 'promise_text' }
  return { kind: 'note', noteKind: 'note', text }
}

function preference(rest: string, words: CaptureWords): Capture | { gap: CaptureGap } {
  const named = firstWord(rest, words.categories)
  const category = named?.meaning ?? 'other'
  const strong = firstWord(named ? named.rest : rest, words.strengths)
  const text = strong ? strong.rest : named ? named.rest : rest
  if (!text) return { gap: 'preference_text' }
  return { kind: 'preference', category, strength: strong?.meaning ?? OWN_STRENGTH[category] ?? 'likes', text }
}

function date(rest: string, words: CaptureWords): Undated | { gap: CaptureGap } {
  const named = firstWord(rest, words.dateKinds)
  if (named) return named.rest ? { kind: 'undated', dateKind: named.meaning, text: named.rest } : { gap: 'date_day' }
  // An own kind: its name comes first, the day last.
  return /\s/.test(rest) ? { kind: 'undated', dateKind: null, text: rest } : { gap: 'date_kind' }
}

/** The line with its date read. */
export async function dated({ dateKind, text }: Undated, read: DateReader): Promise<Capture | { gap: CaptureGap }> {
  try {
    const { name, date } = await read({ text, named: dateKind === null })
    if (!date) return { gap: 'date_day' }
    if (dateKind) return { kind: 'date', dateKind, label: '', day: date }
    return name ? { kind: 'date', dateKind: 'own', label: name, day: date } : { gap: 'date_kind' }
  } catch {
    return { gap: 'date_day' }
  }
}

function contact(rest: string, words: CaptureWords): Capture | { gap: CaptureGap } {
  const [first = '', ...others] = rest.split(/\s+/)
  const isCall = words.calls.has(first.toLowerCase())
  const text = isCall ? others.join(' ') : rest
  return text ? { kind: 'note', noteKind: isCall ? 'call' : 'note', text } : { gap: 'empty' }
}

/** The known word a text begins with; the longest wins. Chinese needs no blank after a word of two signs or more. */
function firstWord<Meaning>(text: string, words: ReadonlyMap<string, Meaning>): { meaning: Meaning; rest: string } | null {
  const lower = text.toLowerCase()
  let best: { word: string; meaning: Meaning } | null = null
  for (const [word, meaning] of words) {
    if (!lower.startsWith(word) || word.length <= (best?.word.length ?? 0)) continue
    const next = lower.charAt(word.length)
    if (isHanWord(word) || next === '' || /[\s:：]/.test(next)) best = { word, meaning }
  }
  if (!best) return null
  return { meaning: best.meaning, rest: text.slice(best.word.length).replace(/^[\s:：]+/, '').trim() }
}

function isHanWord(word: string): boolean {
  return /\p{Script=Han}{2}$/u.test(word)
}
