/** The arrow keys move between the cards of a board; Tab enters it once and leaves it. */

/** Attach to the element around the columns, which carry `data-column`; each card carries `data-card`. */
export function rovingCards(board: HTMLElement): () => void {
  const columns = () => [...board.querySelectorAll<HTMLElement>('[data-column]')].map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])

  function settle() {
    const cards = columns().flat()
    const current = cards.find((card) => card.getAttribute('tabindex') === '0') ?? cards[0]
    for (const card of cards) card.tabIndex = card === current ? 0 : -1
  }

  function onfocus(event: FocusEvent) {
    const entered = (event.target as Element).closest('[data-card]')
    if (entered) for (const card of columns().flat()) card.tabIndex = card === entered ? 0 : -1
  }

  function onkey(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-card]')) return
    const next = cardAfter(columns(), event.target, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  const watcher = new MutationObserver(settle)
  watcher.observe(board, { childList: true, subtree: true })
  board.addEventListener('focusin', onfocus)
  board.addEventListener('keydown', onkey)
  settle()
  return () => {
    watcher.disconnect()
    board.removeEventListener('focusin', onfocus)
    board.removeEventListener('keydown', onkey)
  }
}

/** The card a key leads to; columns without cards are stepped over. */
export function cardAfter<Card>(columns: readonly (readonly Card[])[], from: Card, key: string): Card | undefined {
  const across = columns.findIndex((column) => column.includes(from))
  const down = columns[across]?.indexOf(from) ?? -1
  if (down < 0) return undefined
  const column = columns[across] ?? []
  if (key === 'ArrowDown') return column[down + 1]
  if (key === 'ArrowUp') return column[down - 1]
  if (key === 'Home') return column[0]
  if (key === 'End') return column.at(-1)
  const side = key === 'ArrowRight' ? columns.slice(across + 1) : key === 'ArrowLeft' ? columns.slice(0, across).reverse() : []
  const beside = side.find((other) => other.length > 0)
  return beside?.[Math.min(down, beside.length - 1)]
}
