import { expect, test } from 'vitest'
import { grouped } from './report'

test('the same loss on many lines is told once, the commonest first', () => {
  const groups = grouped([
    { line: 4, property: '', code: 'name_missing' },
    { line: 2, property: 'PHOTO', code: 'photo_dropped' },
    { line: 9, property: 'PHOTO', code: 'photo_dropped' },
    { line: 9, property: 'LOGO', code: 'photo_dropped' },
  ])
  expect(groups, 'by kind and column').toEqual([
    { code: 'photo_dropped', property: 'PHOTO', lines: [2, 9] },
    { code: 'name_missing', property: '', lines: [4] },
    { code: 'photo_dropped', property: 'LOGO', lines: [9] },
  ])
})
