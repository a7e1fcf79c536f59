import { expect, test } from 'vitest'
import { isComplete, orderOf, searchOf } from './order'

const TODAY = '2026-11-22'

test('an address that says nothing means the arrivals of today, for the desk', () => {
  expect(orderOf({}, TODAY), 'the most usual job').toEqual({
    selection: { by: 'arrivals', date: TODAY },
    kind: 'preference',
    layout: 'a6',
    for: 'staff',
    language: null,
  })
})

test('an order survives the way through the address', () => {
  const addresses: Record<string, string>[] = [
    { by: 'guests', guests: '4,9', layout: 'a4x4', for: 'guest', language: 'en' },
    { by: 'tag', tag: '常客', layout: 'a6', for: 'house', language: '' },
    { by: 'tier', tier: 'main', layout: 'a6', for: 'staff', language: 'zh-CN' },
    { by: 'all', layout: 'a4x4', for: 'staff', language: '' },
    { by: 'arrivals', date: '2026-12-24', layout: 'a6', for: 'staff', language: '' },
    { by: 'arrivals', date: '2026-12-24', kind: 'brief', layout: 'a4', for: 'house', language: 'en' },
    { by: 'tier', tier: 'vip', kind: 'vip', layout: 'a4x2', for: 'staff', language: '' },
    { by: 'all', kind: 'label', layout: 'labels_2x7', for: 'staff', language: '', free: '9' },
  ]
  for (const search of addresses) {
    expect(searchOf(orderOf(search, TODAY)), `${search['by']} comes back as it went`).toEqual(search)
  }
})

test('a kind is printed on its own paper and for its own readers', () => {
  const vip = orderOf({ kind: 'vip', layout: 'a6', for: 'guest' }, TODAY)
  expect([vip.layout, vip.for], 'a VIP card is the desk’s, and cut out of half an A4').toEqual(['half_a4', 'staff'])
  expect(orderOf({ kind: 'label', layout: 'labels_2x7', free: '15' }, TODAY).first_free, 'a sheet has fourteen').toBeUndefined()
  expect(orderOf({ kind: 'label', layout: 'labels_roll', free: '3' }, TODAY).first_free, 'a roll has no sheets').toBeUndefined()
})

test('nonsense in an address is nobody, not everybody', () => {
  expect(orderOf({ by: 'guests', guests: 'x,-1,0,7,7' }, TODAY).selection, 'only what can be a guest, once').toEqual({ by: 'guests', guests: [7] })
  expect(orderOf({ by: 'everyone' }, TODAY).selection.by, 'an unknown way is the usual one').toBe('arrivals')
  expect(isComplete(orderOf({ by: 'tag' }, TODAY)), 'no tag was chosen').toBe(false)
  expect(isComplete(orderOf({ by: 'guests', guests: '' }, TODAY)), 'no guest was chosen').toBe(false)
})
