import { expect, test } from 'vitest'
import type { HealthRead, Heard } from '../../gen/commands'
import type { Capture } from './capture'
import { healthText, heeded, offered } from './heard'

const shellfish: Heard = { category: 'allergy', strength: 'danger', text: '海鲜' }
const coriander: Heard = { category: 'dietary', strength: 'avoid', text: '香菜' }
const told = (heard: Heard[], more = false): HealthRead => ({ heard, more })
const wish = (category: 'other' | 'dietary', strength: 'likes' | 'must', text: string): Capture => ({ kind: 'preference', category, strength, text })
const note = (text: string): Capture => ({ kind: 'note', noteKind: 'note', text })

test('a_wish_is_meant_as_core_heard_it', () => {
  expect(heeded(wish('other', 'likes', '香菜'), told([coriander])), 'not to be served').toEqual({ kind: 'preference', ...coriander })
  expect(heeded(wish('dietary', 'must', '香菜'), told([coriander]))).toEqual({ kind: 'preference', ...coriander })
  expect(heeded(wish('other', 'likes', '荞麦枕'), told([])), 'no matter of health').toEqual(wish('other', 'likes', '荞麦枕'))
  expect(heeded(wish('other', 'likes', '不吃香菜，海鲜过敏'), told([coriander, shellfish])), 'of several the gravest counts').toEqual({
    ...wish('other', 'likes', '不吃香菜，海鲜过敏'),
    strength: 'danger',
  })
})

test('a_plain_note_of_an_allergy_is_offered_as_one', () => {
  expect(offered(note('对海鲜过敏'), [shellfish])).toEqual([shellfish])
  expect(offered({ kind: 'note', noteKind: 'call', text: '对海鲜过敏' }, [shellfish]), 'a call is a call').toEqual([])
  expect(offered(wish('other', 'likes', '海鲜'), [shellfish]), 'a wish is no note').toEqual([])
})

test('core_is_asked_about_wishes_and_notes_alone', () => {
  expect(healthText('＃不吃 香菜')).toBe('不吃 香菜')
  expect(healthText('allergic to shellfish')).toBe('allergic to shellfish')
  expect(healthText('!生日 8/15')).toBeNull()
  expect(healthText('@call thanked')).toBeNull()
  expect(healthText(' # ')).toBeNull()
})

test('a_wish_that_says_more_than_the_danger_keeps_its_words', () => {
  const line = '花生，炸过花生的油也不行'
  expect(heeded(wish('other', 'likes', line), told([shellfish], true))).toEqual({ kind: 'preference', ...shellfish, text: line })
})
