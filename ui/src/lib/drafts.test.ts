import { expect, test } from 'vitest'
import { draft, draftsOf, keepDraft, typedOver } from './drafts.svelte'

const begun = { value: '138', label: 'home', day: { month: 8, day: 15 } }

test('a field nobody touched is not kept: it follows the book', () => {
  expect(typedOver(begun, { ...begun, value: '139' }), 'only the number was typed').toBe('{"value":"139"}')
  expect(typedOver(begun, { ...begun, label: '' }), 'what was emptied was typed over too').toBe('{"label":""}')
})

test('a form in which nothing was changed leaves no draft', () => {
  expect(typedOver(begun, { ...begun, day: { month: 8, day: 15 } }), 'the same day read once more').toBe('')
})

test('nobody finds what another has typed', () => {
  draftsOf(1)
  keepDraft('complaint', 'in confidence')
  draftsOf(2)
  expect(draft('complaint'), 'another sits down').toBe('')
  draftsOf(1)
  expect(draft('complaint'), 'and who typed it goes on').toBe('in confidence')
})
