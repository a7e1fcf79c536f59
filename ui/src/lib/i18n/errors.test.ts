import { expect, test } from 'vitest'
import { errorText, formatInstant, sentence, setLanguage } from './index.svelte'

const conflict = { code: 'undo_conflict', args: { table: 'note', rests: 'change', op: 'note_added', guest: 'Lin', change_id: 7, by: 'Zhou Min', at: 1_795_233_600_000 } }

test('what_is_in_the_way_of_an_undo_is_named_with_whose_it_is_and_when', () => {
  setLanguage('en')
  const when = formatInstant(conflict.args.at)
  expect(errorText(conflict)).toBe(`“Note added for Lin” (Zhou Min, ${when}) is later and builds on this. Undo that first.`)
  const undone = { ...conflict, args: { ...conflict.args, op: 'undone', what: 'note_added' } }
  expect(errorText(undone), 'an undo can be in the way too').toContain('“Undone: Note added for Lin”')
})

test('what_nobody_can_name_is_said_plainly', () => {
  setLanguage('en')
  expect(errorText({ code: 'undo_conflict', args: { table: 'staff', rests: 'unknown' } })).toBe('A later change builds on this. Undo the later change first.')
  expect(errorText({ code: 'undo_conflict' }), 'without values too').toContain('later change')
})

test('an_undo_tells_what_it_took_back', () => {
  setLanguage('en')
  expect(sentence('redone', { what: 'note_added', guest: 'Lin' })).toBe('Redone: Note added for Lin')
})
