import { expect, test } from 'vitest'
import type { ImportPreview } from '../../gen/commands'
import { examples, inDoubt, matched, missingField } from './mapping'

test('a field of one value moves from column to column', () => {
  expect(matched(['name', null, 'company'], 1, 'name'), 'the first column lets go').toEqual([null, 'name', 'company'])
})

test('several columns may hold phones', () => {
  expect(matched(['phone', null], 1, 'phone'), 'a mobile and an office').toEqual(['phone', 'phone'])
})

test('what an import cannot do without is asked for', () => {
  expect(missingField('guests', ['phone', null]), 'nobody has a name').toBe('name')
  expect(missingField('guests', ['family_name', 'given_name']), 'parts make a name').toBeNull()
  expect(missingField('arrivals', ['name', 'room']), 'when do they come?').toBe('arrival')
  expect(missingField('vcard', []), 'a vCard says itself what is what').toBeNull()
})

test('examples tell a column apart', () => {
  expect(examples([['a', ' '], ['a', 'x'], ['b', 'y']], 0), 'each once').toEqual(['a', 'b'])
  expect(examples([['a', ' '], ['a', 'x'], ['b', 'y']], 1), 'no blanks').toEqual(['x', 'y'])
})

test('only a column matched with a date is asked for its order', () => {
  const doubt = { column: 1, example: '3/4/1990', readings: [] }
  const preview = { in_doubt: [doubt], date_fields: ['birthday'] } as unknown as ImportPreview
  expect(inDoubt(preview, ['name', 'birthday']), 'a birthday').toEqual([doubt])
  expect(inDoubt(preview, ['name', 'note']), 'a note').toEqual([])
  expect(inDoubt(preview, ['name', null]), 'nothing at all').toEqual([])
})
