import { expect, test } from 'vitest'
import { keyCaps, matches, parseCombo } from './keys/combo'
import { sizeAfter, TEXT_SIZES } from './textSize.svelte'

test('a_step_is_one_size_and_none_leads_out_of_the_list', () => {
  expect(sizeAfter(100, 1)).toBe(110)
  expect(sizeAfter(100, -1)).toBe(90)
  expect(sizeAfter(TEXT_SIZES.at(-1)!, 1), 'the largest stays').toBe(TEXT_SIZES.at(-1))
  expect(sizeAfter(TEXT_SIZES[0], -1), 'as does the smallest').toBe(TEXT_SIZES[0])
  expect(sizeAfter(175, 0), 'and there is one key back').toBe(100)
})

test('plus_is_a_key_like_any_other', () => {
  const [stroke] = parseCombo('mod++')
  const plus = { key: '+', ctrlKey: true, metaKey: false, altKey: false, shiftKey: true }
  expect(stroke && matches(stroke, plus, false), 'with Shift, as most keyboards have it').toBe(true)
  expect(stroke && matches(stroke, { ...plus, shiftKey: false }, false), 'and without, as on the number block').toBe(true)
  expect(keyCaps('mod++', false)).toEqual(['Ctrl', '+'])
  expect(keyCaps('mod+-', true)).toEqual(['⌘', '-'])
})
