/** Attach to a form: Ctrl or Cmd with Enter sends it from anywhere inside, also from a text of many lines. */
export function onSubmitKey(form: HTMLFormElement): () => void {
  function onkey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.requestSubmit()
  }
  form.addEventListener('keydown', onkey)
  return () => form.removeEventListener('keydown', onkey)
}
