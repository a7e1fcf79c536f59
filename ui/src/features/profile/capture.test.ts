import { expect, test } from 'vitest'
import type { Category, Strength } from '../../gen/commands'
import type { DayText } from '../../lib/date/reader'
import { dated, parseCapture, type Capture, type CaptureGap, type Undated } from './capture'
import { captureOffers, captureWords } from './captureWords'

const words = captureWords()

function check(line: string, expected: Capture | Undated | { gap: CaptureGap }) {
  expect(parseCapture(line, words), `what “${line}” means`).toEqual(expected)
}

const preference = (category: Category, strength: Strength, text: string): Capture => ({
  kind: 'preference',
  category,
  strength,
  text,
})

test('a_hash_notes_a_preference_under_its_category', () => {
  check('#pillow buckwheat', preference('bed', 'likes', 'buckwheat'))
  check('# Pillow: buckwheat', preference('bed', 'likes', 'buckwheat'))
  check('#枕头 荞麦枕', preference('bed', 'likes', '荞麦枕'))
  check('#枕头荞麦枕', preference('bed', 'likes', '荞麦枕'))
  check('＃早餐 豆浆', preference('food', 'likes', '豆浆'))
  check('#茶 龙井', preference('drink', 'likes', '龙井'))
  check('#酒店接送', preference('other', 'likes', '酒店接送'))
  check('#collects stamps', preference('other', 'likes', 'collects stamps'))
})

test('the_longest_word_names_the_category', () => {
  check('#room temperature 24', preference('temperature', 'likes', '24'))
  check('#room quiet', preference('room', 'likes', 'quiet'))
})

test('an_allergy_is_danger_and_a_diet_is_a_must_unless_said_otherwise', () => {
  check('#allergy peanuts', preference('allergy', 'danger', 'peanuts'))
  check('#过敏 花生', preference('allergy', 'danger', '花生'))
  check('#diet no pork', preference('dietary', 'avoid', 'pork'))
  check('#清真 不吃猪肉', preference('dietary', 'must', '不吃猪肉'))
  check('#diet halal', preference('dietary', 'must', 'halal'))
})

test('a_strength_may_stand_before_the_text', () => {
  check('#pillow must buckwheat', preference('bed', 'must', 'buckwheat'))
  check('#枕头 必须 荞麦枕', preference('bed', 'must', '荞麦枕'))
  check('#room avoid the lift', preference('room', 'avoid', 'the lift'))
})

test('a_bang_notes_a_special_date', () => {
  check('!birthday 农历八月十五', { kind: 'undated', dateKind: 'birthday', text: '农历八月十五' })
  check('！生日农历八月十五', { kind: 'undated', dateKind: 'birthday', text: '农历八月十五' })
  check('!anniversary 2012-05-20', { kind: 'undated', dateKind: 'wedding_anniversary', text: '2012-05-20' })
  check('!opening of the gallery 2012-05-20', { kind: 'undated', dateKind: null, text: 'opening of the gallery 2012-05-20' })
})

test('the_date_of_a_line_is_what_core_reads', async () => {
  const day: DayText = { calendar: 'solar', year: 2012, month: 5, day: 20, leap: false }
  const answers = (name: string, date: DayText | null) => async () => ({ name, date, solar: null, lunar: null })
  const refuses = async () => Promise.reject(new Error('date_unreadable'))
  const birthday: Undated = { kind: 'undated', dateKind: 'birthday', text: '2012-05-20' }
  const own: Undated = { kind: 'undated', dateKind: null, text: 'opening 2012-05-20' }
  expect(await dated(birthday, answers('', day)), 'of a known kind').toEqual({ kind: 'date', dateKind: 'birthday', label: '', day })
  expect(await dated(own, answers('opening', day)), 'of a kind with its own name').toEqual({ kind: 'date', dateKind: 'own', label: 'opening', day })
  expect(await dated(own, answers('', day)), 'a date alone is of no kind').toEqual({ gap: 'date_kind' })
  expect(await dated(birthday, answers('', null)), 'no date at all').toEqual({ gap: 'date_day' })
  expect(await dated(birthday, refuses), 'none that can be read').toEqual({ gap: 'date_day' })
})

test('an_at_notes_a_call_and_plain_words_a_note', () => {
  check('@call thanked for the flowers', { kind: 'note', noteKind: 'call', text: 'thanked for the flowers' })
  check('@电话 感谢送花', { kind: 'note', noteKind: 'call', text: '感谢送花' })
  check('came with her sister', { kind: 'note', noteKind: 'note', text: 'came with her sister' })
})

test('a_wave_notes_a_promise', () => {
  check('~lake view next time', { kind: 'promise', text: 'lake view next time' })
  check('～ 下次住湖景房', { kind: 'promise', text: '下次住湖景房' })
  check('a ~ within is no sign', { kind: 'note', noteKind: 'note', text: 'a ~ within is no sign' })
})

test('what_is_missing_is_named', () => {
  check('  ', { gap: 'empty' })
  check('#pillow', { gap: 'preference_text' })
  check('!birthday', { gap: 'date_day' })
  check('!gallery', { gap: 'date_kind' })
  check('@call', { gap: 'empty' })
  check('~ ', { gap: 'promise_text' })
})

test('a_sign_offers_the_words_that_may_follow', () => {
  expect(captureOffers('#', 'en')).toContain('#pillow ')
  expect(captureOffers('#pi', 'en')).toEqual(['#pillow '])
  expect(captureOffers('!生', 'zh-CN')).toEqual(['!生日 '])
  expect(captureOffers('plain', 'en')).toEqual([])
})
