import { expect, test } from 'vitest'
import { differing, suggested } from './merge.svelte'
import type { GuestFields, GuestPage, MergeSides, VisitHistory } from '../../gen/commands'

const BLANK: GuestFields = {
  display_name: '林婉清',
  native_name: '',
  pinyin: '',
  salutation: '',
  alias: '',
  sex: 'unknown',
  birth_year: null,
  language: '',
  nationality: '',
  home_city: '',
  occupation: '',
  company: '',
  family_situation: '',
  address: '',
  tier: 'ordinary',
  big_account: false,
  do_not_disturb: false,
  quiet_from: '',
  quiet_to: '',
  do_not_celebrate: false,
  greeting_selected: false,
  caution: '',
  source: '',
  keeper_id: null,
}

const NONE: VisitHistory = {
  sums: { stays: 0, meals: 0, nights: 0, room_nights: 0, covers: 0, spend: { room_minor: 0, food_minor: 0, other_minor: 0 }, cancelled: 0, no_shows: 0, first_on: null, last_on: null },
  visits: [],
  missed: [],
}

function page(fields: Partial<GuestFields>): GuestPage {
  const guest = { ...BLANK, ...fields, id: 1, household_id: null, confirmed_on: null, confirmed_by: null, created_at: 0, updated_at: 0 }
  return { guest, local: false, contacts: [], preferences: [], shared_dangers: [], offers: [], relationships: [], household: [], tags: [], notes: [], arrivals: [], dates: [], spouse_dates: [], visits: NONE, gifts: [], promises: [], traces: [], complaints: [] }
}

const sides: MergeSides = {
  keep: page({ company: '湖畔', tier: 'main' }),
  drop: page({ company: '湖畔当代', tier: 'vip', birth_year: 1986, do_not_celebrate: true, keeper_id: 4 }),
}

test('only_what_differs_is_asked', () => {
  expect(differing(sides)).toEqual(['birth_year', 'company', 'tier', 'do_not_celebrate', 'keeper_id'])
  expect(differing({ keep: sides.keep, drop: sides.keep }), 'a profile does not differ from itself').toEqual([])
})

test('a_side_that_has_something_gives_it_where_the_kept_one_has_nothing', () => {
  expect(Object.fromEntries(suggested(sides))).toEqual({
    birth_year: 'drop',
    company: 'keep',
    tier: 'keep',
    do_not_celebrate: 'drop',
    keeper_id: 'drop',
  })
})
