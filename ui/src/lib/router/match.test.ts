import { expect, test } from 'vitest'
import { matchPath, readHash, writeHash } from './match'

test('a_pattern_gives_the_parameters_of_a_path_that_fits', () => {
  expect(matchPath('/guests/:id', '/guests/12'), 'an id in its place').toEqual({ id: '12' })
  expect(matchPath('/guests/:id', '/guests'), 'too short').toBeNull()
  expect(matchPath('/guests/:id', '/guests/'), 'an empty id is none').toBeNull()
  expect(matchPath('/guests', '/guests/12'), 'too long').toBeNull()
  expect(matchPath('/', '/'), 'the first place').toEqual({})
  expect(matchPath('/festivals/:id', '/festivals/%E4%B8%AD%E7%A7%8B'), 'escaped text').toEqual({ id: '中秋' })
})

test('a_place_survives_being_written_and_read', () => {
  const hash = writeHash('/guests', { tag: '常客 & more', tier: 'vip', page: 0, none: '', nil: null })
  expect(readHash(hash)).toEqual({ path: '/guests', search: { tag: '常客 & more', tier: 'vip', page: '0' } })
})

test('no_hash_is_the_first_place', () => {
  expect(readHash('')).toEqual({ path: '/', search: {} })
  expect(readHash('#')).toEqual({ path: '/', search: {} })
})
