/** Asking once before what may be a slip is done. Pure. */

/** Asks by a refusal; the same sent once more is meant. */
export function insistence(): (sent: unknown, asked: Error | null) => void {
  let said = ''
  return (sent, asked) => {
    const key = JSON.stringify(sent)
    const meant = key === said
    said = asked && !meant ? key : ''
    if (asked && !meant) throw asked
  }
}
