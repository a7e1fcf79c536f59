/** Fuzzy ranking for the palette: letters in order, better when they begin words or stand together. */

const WORD_START = 8
const RUN = 5
const PREFIX = 12
const GAP = 1

/** How well `text` answers `wanted`; 0 when it does not. Case and blanks do not matter. */
export function score(wanted: string, text: string): number {
  const letters = [...wanted.toLowerCase().replaceAll(/\s+/g, '')]
  const [first] = letters
  if (first === undefined) return 1
  const haystack = text.toLowerCase()
  let best = 0
  for (let start = haystack.indexOf(first); start >= 0; start = haystack.indexOf(first, start + 1)) {
    best = Math.max(best, scoreFrom(letters, haystack, start))
  }
  return best
}

function scoreFrom(letters: string[], haystack: string, start: number): number {
  let total = start === 0 ? PREFIX : 0
  let last = start - 1
  for (const letter of letters) {
    const at = haystack.indexOf(letter, last + 1)
    if (at < 0) return 0
    if (at === 0 || /[\s·:/-]/.test(haystack[at - 1] ?? '')) total += WORD_START
    else if (at === last + 1) total += RUN
    else total += 1
    total -= Math.min(at - last - 1, 4) * GAP
    last = at
  }
  return Math.max(total, 1)
}

/** Those that answer, best first; equals keep their order. `texts` gives the names a thing goes by. */
export function rank<T>(wanted: string, things: readonly T[], texts: (thing: T) => string[]): T[] {
  return things
    .map((thing, order) => ({ thing, order, score: Math.max(...texts(thing).map((text) => score(wanted, text))) }))
    .filter((scored) => scored.score > 0)
    .sort((one, other) => other.score - one.score || one.order - other.order)
    .map((scored) => scored.thing)
}
