/**
 * Attach to a part of a form that is finished by itself, such as an item that is added to a list: Enter in one of its
 * fields finishes the part, and never sends the form around it. With Ctrl or Cmd it sends the form, as everywhere.
 */
export function onPartEnter(finish: (field: HTMLElement) => void): (part: HTMLElement) => () => void {
  return (part) => {
    function onkey(event: KeyboardEvent) {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented) return
      const field = event.target as HTMLElement
      if (field.tagName !== 'INPUT') return
      event.preventDefault()
      finish(field)
    }
    part.addEventListener('keydown', onkey)
    return () => part.removeEventListener('keydown', onkey)
  }
}
