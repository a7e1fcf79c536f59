/** How large everything is drawn, beyond what the system does. */
import { host } from '../host'

/** Units: percent. */
export const TEXT_SIZES = [90, 100, 110, 125, 150, 175] as const
export type TextSize = (typeof TEXT_SIZES)[number]

const STORED = 'zhike.text-size'
const NORMAL: TextSize = 100

function remembered(): TextSize {
  const stored = Number(globalThis.localStorage?.getItem(STORED))
  return TEXT_SIZES.find((size) => size === stored) ?? NORMAL
}

let chosen = $state<TextSize>(remembered())

export function textSize(): TextSize {
  return chosen
}

export function setTextSize(next: TextSize): void {
  chosen = next
  globalThis.localStorage?.setItem(STORED, String(next))
  void host.setZoom(next / 100)
}

/** The next larger (1) or smaller (-1) size, as far as there is one; the usual one for 0. */
export function sizeAfter(size: TextSize, step: 1 | -1 | 0): TextSize {
  return step === 0 ? NORMAL : (TEXT_SIZES[TEXT_SIZES.indexOf(size) + step] ?? size)
}

export function stepTextSize(step: 1 | -1 | 0): void {
  setTextSize(sizeAfter(chosen, step))
}

/** Draws as it was left; the usual size is the window's own. */
export function applyTextSize(): void {
  if (chosen !== NORMAL) void host.setZoom(chosen / 100)
}
