/** Attach to an element: Escape anywhere inside it closes it, and nothing around it. */
export function onEscape(close: () => void): (node: HTMLElement) => () => void {
  return (node) => {
    function onkey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    node.addEventListener('keydown', onkey)
    return () => node.removeEventListener('keydown', onkey)
  }
}
