/** Saves of parts of one whole, one after the other: each begins with what the one before left. */
export function inTurn(): <T>(save: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve()
  return (save) => {
    // One that was refused left the whole as it was.
    const saved = before.catch(() => null).then(save)
    before = saved
    return saved
  }
}
