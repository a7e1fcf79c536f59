/** Key combinations as text: `mod+k`, `alt+left`, `?`, or two keys in turn: `g t`. `mod` is Cmd on macOS, Ctrl elsewhere. */

const IS_MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '')

export interface Stroke {
  key: string
  mod: boolean
  alt: boolean
  shift: boolean
}

type KeyLike = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const NAMED: Record<string, string> = { left: 'arrowleft', right: 'arrowright', up: 'arrowup', down: 'arrowdown', esc: 'escape', space: ' ' }

/** The keys pressed together; of two signs at the end the second is the key +. */
function keysOf(part: string): string[] {
  return part.endsWith('++') ? [...part.slice(0, -2).split('+'), '+'] : part.split('+')
}

export function parseCombo(combo: string): Stroke[] {
  return combo.split(' ').map((part) => {
    const pieces = keysOf(part.toLowerCase())
    const key = pieces.pop() ?? ''
    return {
      key: NAMED[key] ?? key,
      mod: pieces.includes('mod'),
      alt: pieces.includes('alt'),
      shift: pieces.includes('shift'),
    }
  })
}

export function matches(stroke: Stroke, event: KeyLike, mac = IS_MAC): boolean {
  const mod = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  if (event.key.toLowerCase() !== stroke.key || mod !== stroke.mod || other || event.altKey !== stroke.alt) return false
  // A sign such as ? carries its own shift; letters and named keys must say so.
  const isSign = stroke.key.length === 1 && stroke.key.toLowerCase() === stroke.key.toUpperCase()
  return isSign || event.shiftKey === stroke.shift
}

const MAC_SIGNS: Record<string, string> = { mod: '⌘', alt: '⌥', shift: '⇧', enter: '↩', left: '←', right: '→', up: '↑', down: '↓', esc: 'esc' }
const PC_SIGNS: Record<string, string> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: 'Enter', left: '←', right: '→', up: '↑', down: '↓', esc: 'Esc' }

/** The caps to draw for a combination, one per key; strokes in turn follow one another. */
export function keyCaps(combo: string, mac = IS_MAC): string[] {
  const signs = mac ? MAC_SIGNS : PC_SIGNS
  return combo.split(' ').flatMap((part) => keysOf(part).map((key) => signs[key] ?? key.toUpperCase()))
}
