import { readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { dayAt, setTimeZone, timeAt, timeZone } from './clock.svelte'
import { formatInstant, setLanguage } from './i18n/index.svelte'

/** The machine stands in Hangzhou, the property in New York: twelve hours apart in summer. */
process.env['TZ'] = 'Asia/Shanghai'
const PROPERTY = 'America/New_York'
/** 16 July, 04:30 at the machine; 15 July, 16:30 at the property. */
const TAKEN = Date.parse('2026-07-15T20:30:00Z')

afterEach(() => setTimeZone('UTC'))

test('an_instant_is_shown_as_the_clocks_at_the_property_show_it', () => {
  expect(new Date(TAKEN).getHours(), 'the machine is where this test says').toBe(4)
  setTimeZone(PROPERTY)
  setLanguage('en')
  expect(formatInstant(TAKEN)).toBe('15 Jul 2026, 16:30')
  setLanguage('zh-CN')
  expect(formatInstant(TAKEN)).toBe('2026年7月15日 16:30')
  expect(timeAt(TAKEN), 'what a form begins with is the same clock').toBe('16:30')
  expect(dayAt(TAKEN), 'and it is still yesterday').toBe('2026-07-15')
})

test('another_property_is_another_clock_at_once', () => {
  setTimeZone(PROPERTY)
  setLanguage('en')
  formatInstant(TAKEN)
  setTimeZone('Asia/Shanghai')
  expect(formatInstant(TAKEN)).toBe('16 Jul 2026, 04:30')
  expect(timeAt(Date.parse('2026-11-27T16:00:00Z')), 'midnight is no twenty-fourth hour').toBe('00:00')
})

test('a_zone_that_the_engine_does_not_know_costs_no_list', () => {
  setTimeZone('Moon/Tranquillity')
  expect(timeZone()).toBe('UTC')
  expect(formatInstant(TAKEN)).toContain('20:30')
})

test('nothing_else_reads_a_clock_or_writes_an_instant', () => {
  const source = resolve(dirname(fileURLToPath(import.meta.url)), '..')
  const byItself = /\.toLocale(Date|Time)?String\(|\bnew Intl\.DateTimeFormat|\.get(Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)\(/
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.ts$/.test(file))
  expect(files.filter((file) => byItself.test(readFileSync(resolve(source, file), 'utf8'))).sort()).toEqual(['lib/clock.svelte.ts', 'lib/i18n/index.svelte.ts'])
})
