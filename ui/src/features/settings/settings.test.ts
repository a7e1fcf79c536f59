import { expect, test } from 'vitest'
import { sameProperty } from './settings.svelte'

const house = { name: '西湖别苑', city: '杭州', currency: 'CNY', language: 'zh-CN', time_zone: 'Asia/Shanghai' } as const

test('blanks around a name are no change', () => {
  expect(sameProperty({ ...house, name: ' 西湖别苑 ' }, house), 'nothing is saved when nothing was said').toBe(true)
})

test('any other field is a change', () => {
  expect(sameProperty({ ...house, currency: 'HKD' }, house), 'the currency counts').toBe(false)
})
