import { expect, test } from 'vitest'
import { onPartEnter } from './part'

/** What a press of a key in an element of this kind does: finishes the part, and is kept from the form. */
function press(tagName: string, event: Partial<KeyboardEvent>): { finished: boolean; kept: boolean } {
  const part = new EventTarget()
  let finished = false
  const stop = onPartEnter(() => (finished = true))(part as HTMLElement)
  let kept = false
  const target = { tagName }
  part.dispatchEvent(
    Object.defineProperty(Object.assign(new Event('keydown'), { preventDefault: () => (kept = true), ...event }), 'target', { value: target }),
  )
  stop()
  return { finished, kept }
}

function check(tagName: string, event: Partial<KeyboardEvent>, done: boolean, why: string) {
  expect(press(tagName, event), why).toEqual({ finished: done, kept: done })
}

test('enter_in_a_field_finishes_the_part_and_nothing_else', () => {
  check('INPUT', { key: 'Enter' }, true, 'an own item is added')
  check('INPUT', { key: 'a' }, false, 'typing goes on')
  check('BUTTON', { key: 'Enter' }, false, 'a button is pressed')
  check('INPUT', { key: 'Enter', ctrlKey: true }, false, 'Ctrl and Enter send the form')
  check('INPUT', { key: 'Enter', metaKey: true }, false, 'as do Cmd and Enter')
})
