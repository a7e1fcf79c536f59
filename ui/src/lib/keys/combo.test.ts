import { expect, test } from 'vitest'
import { keyCaps, matches, parseCombo } from './combo'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

function check(combo: string, event: ReturnType<typeof press>, mac: boolean, expected: boolean) {
  const [stroke] = parseCombo(combo)
  expect(stroke && matches(stroke, event, mac), `${combo} against ${JSON.stringify(event)}`).toBe(expected)
}

test('mod_is_command_on_a_mac_and_control_elsewhere', () => {
  check('mod+k', press('k', { ctrlKey: true }), false, true)
  check('mod+k', press('k', { metaKey: true }), false, false)
  check('mod+k', press('k', { metaKey: true }), true, true)
  check('mod+k', press('k', { ctrlKey: true }), true, false)
})

test('a_letter_minds_shift_and_a_sign_does_not', () => {
  check('mod+z', press('Z', { ctrlKey: true, shiftKey: true }), false, false)
  check('mod+shift+z', press('Z', { ctrlKey: true, shiftKey: true }), false, true)
  check('?', press('?', { shiftKey: true }), false, true)
  check('?', press('?'), false, true)
})

test('caps_are_drawn_as_the_keyboard_shows_them', () => {
  expect(keyCaps('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z'])
  expect(keyCaps('alt+left', false)).toEqual(['Alt', '←'])
  expect(keyCaps('g t', false)).toEqual(['G', 'T'])
})
