import { expect, test } from 'vitest'
import { filterOf, isNarrowed, sameSearch, savedFilters, searchOf, withSaved } from './filter'

function comesBack(search: Record<string, string>, why: string) {
  expect(searchOf(filterOf(search)), why).toEqual(search)
}

test('a_filter_comes_back_from_the_address_as_it_was', () => {
  comesBack({}, 'nothing narrows nothing')
  comesBack({ standing: 'overdue', severity: 'serious' }, 'what is late and bad')
  comesBack({ stage: 'cause', category: 'food_drink', department: 'kitchen', responsible: '4' }, 'every choice')
  comesBack({ guest: '12', place: '1208', from: '2026-11-01', to: '2026-11-30' }, 'every value')
})

test('what_the_address_cannot_mean_narrows_nothing', () => {
  const filter = filterOf({ standing: 'sideways', severity: 'awful', responsible: 'me', from: 'yesterday' })
  expect(isNarrowed(filter), 'a mistyped address shows the open ones').toBe(false)
  expect(filter.standing, 'open is what one comes for').toBe('open')
})

test('open_is_the_same_as_nothing_said', () => {
  expect(sameSearch({ standing: 'open' }, {}), 'both show the open ones').toBe(true)
  expect(sameSearch({ standing: 'open', severity: 'minor' }, { severity: 'minor' })).toBe(true)
  expect(sameSearch({ standing: 'all' }, {}), 'all is more than open').toBe(false)
})

test('saved_filters_are_read_whatever_stands_under_the_key', () => {
  expect(savedFilters(null), 'nothing was saved').toEqual([])
  expect(savedFilters([{ name: 'Late', search: { standing: 'overdue', junk: 'x' } }, 'junk', { name: 3, search: {} }])).toEqual([
    { name: 'Late', search: { standing: 'overdue' } },
  ])
})

test('a_name_holds_one_filter', () => {
  const first = withSaved([], 'Late', { standing: 'overdue' })
  expect(withSaved(first, 'Late', { standing: 'soon' }), 'the newer one stays').toEqual([{ name: 'Late', search: { standing: 'soon' } }])
})
