import { expect, test } from 'vitest'
import { passphraseProblem, sameProperty } from './settings.svelte'

const house = { name: '西湖别苑', city: '杭州', currency: 'CNY', language: 'zh-CN', time_zone: 'Asia/Shanghai' } as const

test('blanks around a name are no change', () => {
  expect(sameProperty({ ...house, name: ' 西湖别苑 ' }, house), 'nothing is saved when nothing was said').toBe(true)
})

test('any other field is a change', () => {
  expect(sameProperty({ ...house, currency: 'HKD' }, house), 'the currency counts').toBe(false)
})

test('a passphrase is counted in characters, not in units', () => {
  expect(passphraseProblem('四个安静的词语', '四个安静的词语')?.code, 'seven characters').toBe('passphrase_short')
  expect(passphraseProblem('四个安静的词语呀', '四个安静的词语呀'), 'eight are enough').toBeNull()
  expect(passphraseProblem('🍵🍵🍵🍵', '🍵🍵🍵🍵')?.code, 'four signs of two units each').toBe('passphrase_short')
})

test('the second typing must be the first', () => {
  expect(passphraseProblem('four quiet words', 'four quite words')?.field, 'the second field is to blame').toBe('again')
})
