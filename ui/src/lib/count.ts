/** Whole numbers as people type them. */

/** Reads `12`, `１２`; null when it is no whole number of so many digits, undefined when nothing was typed. */
export function parseCount(text: string, digits = 4): number | null | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return undefined
  return /^\d+$/.test(plain) && plain.length <= digits ? Number(plain) : null
}
