/** Up and down move between rows; Tab leaves the list or enters the row's own buttons. */

/** Of a row that is not the current one they are not on Tab's way. What is asked under a row always is. */
const BUTTONS = '.row-buttons button'

/** Attach to the element around the rows; each row's main control carries `data-row`. */
export function rovingRows(list: HTMLElement): () => void {
  const rows = () => [...list.querySelectorAll<HTMLElement>('[data-row]')]

  function settle() {
    const all = rows()
    const current = all.find((row) => row.tabIndex === 0 && row.getAttribute('tabindex') === '0') ?? all[0]
    if (current) stand(current)
  }

  function stand(current: HTMLElement) {
    for (const row of rows()) {
      const tabIndex = row === current ? 0 : -1
      row.tabIndex = tabIndex
      for (const button of row.closest('li')?.querySelectorAll<HTMLElement>(BUTTONS) ?? []) button.tabIndex = tabIndex
    }
  }

  function onfocus(event: FocusEvent) {
    const entered = (event.target as Element).closest('li')?.querySelector<HTMLElement>('[data-row]')
    if (entered) stand(entered)
  }

  function onkey(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-row]')) return
    const all = rows()
    const at = all.indexOf(event.target)
    const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    all[Math.max(0, Math.min(all.length - 1, wanted))]?.focus()
  }

  const watcher = new MutationObserver(settle)
  watcher.observe(list, { childList: true, subtree: true })
  list.addEventListener('focusin', onfocus)
  list.addEventListener('keydown', onkey)
  settle()
  return () => {
    watcher.disconnect()
    list.removeEventListener('focusin', onfocus)
    list.removeEventListener('keydown', onkey)
  }
}
