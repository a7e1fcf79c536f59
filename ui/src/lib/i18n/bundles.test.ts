import { expect, test } from 'vitest'
import { format, hasMessage, nearestLanguage } from './bundles'

const files = import.meta.glob<string>('@locales/*/*.ftl', { query: '?raw', import: 'default', eager: true })

function ids(language: string): string[] {
  const texts = Object.entries(files).filter(([path]) => path.includes(`/${language}/`))
  return texts.flatMap(([, text]) => [...text.matchAll(/^([a-z][\w-]*) *=/gm)].map((found) => found[1] ?? '')).sort()
}

test('both_languages_say_the_same_things', () => {
  expect(ids('zh-CN')).toEqual(ids('en'))
  expect(ids('en').length, 'there is something to say').toBeGreaterThan(50)
})

test('no_message_is_said_twice', () => {
  for (const language of ['en', 'zh-CN']) {
    const all = ids(language)
    expect(all.filter((id, index) => all.indexOf(id) !== index), language).toEqual([])
  }
})

test('every_message_can_be_read_by_fluent', () => {
  for (const id of ids('en')) {
    expect(hasMessage('en', id), `en ${id}`).toBe(true)
    expect(hasMessage('zh-CN', id), `zh-CN ${id}`).toBe(true)
  }
})

test('a_message_put_together_from_others_says_them_too', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    for (const id of ids(language)) expect(format(language, id), `${language} ${id}`).not.toMatch(/\{-?[a-z][\w-]*\}/)
  }
})

test('a_year_is_not_grouped_and_a_count_is', () => {
  expect(format('en', 'guest-list-count', { total: 1987 })).toBe('1987 guests')
  expect(format('en', 'guest-list-count', { total: 1_000_000 })).toBe('1,000,000 guests')
})

test('a_foreign_name_keeps_off_the_chinese_around_it', () => {
  expect(format('zh-CN', 'guest-merge-save', { name: 'Shan Xiaojun' }), 'before it').toBe('合并到 Shan Xiaojun')
  expect(format('zh-CN', 'household-join', { name: 'Émile' }), 'on both sides').toBe('与 Émile 同一家庭')
  expect(format('zh-CN', 'guest-merge-save', { name: '单小军' }), 'Chinese needs none').toBe('合并到单小军')
  expect(format('zh-CN', 'done-promise-added', { guest: '单小军', text: '住A座' }), 'what was typed stays as it was').toBe('已向单小军承诺：住A座')
})

test('any_chinese_is_taken_as_simplified_and_the_rest_as_english', () => {
  expect(nearestLanguage(['zh-TW', 'en'])).toBe('zh-CN')
  expect(nearestLanguage(['fr-FR'])).toBe('en')
  expect(nearestLanguage(['de', 'en-GB', 'zh'])).toBe('en')
})
