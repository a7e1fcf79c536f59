import { afterEach, expect, test, vi } from 'vitest'
import { setLanguage, t } from './i18n/index.svelte'
import { dismiss, MOST, toast, toasts } from './toasts.svelte'

vi.useFakeTimers()

afterEach(() => {
  for (const { id } of toasts()) dismiss(id)
  setLanguage('en')
})

test('a notice that stands speaks the language it is read in', () => {
  setLanguage('en')
  toast(() => t('ui-undo'), { action: { label: () => t('ui-redo'), run: () => {} } })
  const [shown] = toasts()
  const read = () => [shown?.text(), shown?.action?.label()]
  const english = read()
  setLanguage('zh-CN')
  expect(read(), 'the same words in Chinese').toEqual([t('ui-undo'), t('ui-redo')])
  expect(read(), 'and no longer the English ones').not.toEqual(english)
})

test('no more stand than can be read, and the oldest goes first', () => {
  for (let number = 1; number <= MOST + 2; number++) toast(() => String(number))
  expect(
    toasts().map(({ text }) => text()),
    'the newest ones',
  ).toEqual(Array.from({ length: MOST }, (_, place) => String(place + 3)))
})

test('a notice goes by itself', () => {
  toast(() => 'goes')
  vi.advanceTimersByTime(60_000)
  expect(toasts(), 'a minute is longer than any stays').toEqual([])
})

test('the_same_words_stand_once_and_offer_what_is_newest', () => {
  const undone: number[] = []
  const say = (number: number) => toast(() => 'Saved', { action: { label: () => 'Undo', run: () => undone.push(number) } })
  say(1)
  toast(() => 'Printed')
  say(2)
  expect(toasts().map(({ text }) => text())).toEqual(['Printed', 'Saved'])
  toasts().at(-1)?.action?.run()
  expect(undone).toEqual([2])
  toast(() => 'Saved', { tone: 'refused' })
  expect(toasts(), 'a refusal is another thing than what was done').toHaveLength(3)
})
