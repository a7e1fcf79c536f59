/** What core heard of health and diet in a quick line: it decides how a wish is meant, and offers a note as a danger. */
import { type HealthRead, type Heard, Strength } from '../../gen/commands'
import type { Capture } from './capture'

/** The text that core is asked about; none where the line is no matter of health. */
export function healthText(line: string): string | null {
  const text = line.trim().normalize('NFKC')
  if (/^[!@~]/.test(text)) return null
  return text.replace(/^#\s*/, '') || null
}

/**
 * The wish of a `#` line as it is meant: `#不吃 香菜` is to be avoided, whatever the grammar makes of its words. Where the line
 * says no more than one claim, the claim stands for it; else its own words stay, with what is said of health decided by the
 * claim, or by the gravest of several.
 */
export function heeded(capture: Capture, { heard, more }: HealthRead): Capture {
  if (capture.kind !== 'preference') return capture
  const [only, ...others] = heard
  if (!only) return capture
  if (others.length === 0) return { kind: 'preference', ...only, text: more ? capture.text : only.text }
  const strengths = [capture.strength, ...heard.map(({ strength }) => strength)]
  // They stand there with the gravest first.
  return { ...capture, strength: Strength.find((strength) => strengths.includes(strength)) ?? capture.strength }
}

/** What a plain note offers to be noted as: one key takes it. */
export function offered(capture: Capture, heard: readonly Heard[]): Heard[] {
  return capture.kind === 'note' && capture.noteKind === 'note' ? [...heard] : []
}
