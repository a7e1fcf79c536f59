import { expect, test } from 'vitest'
import { blankFacts, draftOf, factsOf, missingOf } from './facts'

test('nobody_is_told_what_kind_of_complaint_it_is', () => {
  const blank = blankFacts('2026-11-27', '14:30')
  expect(missingOf(blank), 'the kind is the desk’s to say').toBe('category')
  expect(factsOf(blank, 12), 'and without it there are no facts').toBeNull()
  expect(missingOf({ ...blank, category: 'noise', happened_on: null }), 'a day that cannot be read is no day').toBe('happened_on')
})

test('facts_that_were_kept_come_back_whole', () => {
  const facts = factsOf({ ...blankFacts('2026-11-27', ''), text: 'Loud', category: 'noise' }, 12)!
  expect(factsOf(draftOf(facts, [3]), 12)).toEqual(facts)
  expect(draftOf(facts, [3]).viewers, 'who may see it is kept beside').toEqual([3])
})
