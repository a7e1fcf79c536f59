/**
 * Keys that belong to an input method: Enter that takes a candidate, Escape that dismisses it, arrows among candidates.
 * They are kept from everything on the page, once and in front of all handlers, ours and those of the parts we use.
 */

/** What engines call the key of an input method. WebKit on macOS sends it with no word of composing, after the composition ended. */
const INPUT_METHOD_KEY = 229

/** Whether a key was the input method's. */
export function isInputMethods({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === INPUT_METHOD_KEY
}

/** Stops such keys at the window, before any element hears of them; what the engine itself does with them goes on. Answers how to stop. */
export function keepInputMethodKeys(window: EventTarget): () => void {
  const stop = (event: Event) => {
    if (isInputMethods(event as KeyboardEvent)) event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', stop, { capture: true })
  return () => window.removeEventListener('keydown', stop, { capture: true })
}
