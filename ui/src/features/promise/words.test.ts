import { beforeEach, expect, test } from 'vitest'
import { setLanguage } from '../../lib/i18n/index.svelte'
import { whenDue, whenSeen } from './words'

beforeEach(() => setLanguage('en'))

test('a promise that is due or overdue presses, one that waits for a guest does not', () => {
  const pressing = (because: 'overdue' | 'due' | 'in_house' | 'arriving') => whenSeen({ because, day: '2026-11-21' }).pressing
  expect([pressing('overdue'), pressing('due'), pressing('in_house'), pressing('arriving')]).toEqual([true, true, false, false])
})

test('every reason says its day', () => {
  for (const because of ['overdue', 'in_house', 'arriving'] as const) {
    expect(whenSeen({ because, day: '2026-11-21' }).text, because).toContain('21 Nov')
  }
})

test('without a day a promise is due at the next arrival', () => {
  expect(whenDue({ due_on: null }, '2026-11-21')).toEqual({ text: 'Next arrival', pressing: false })
  expect(whenDue({ due_on: '2026-11-20' }, '2026-11-21').pressing, 'the day has passed').toBe(true)
  expect(whenDue({ due_on: '2026-11-21' }, '2026-11-21').pressing, 'the day has come').toBe(true)
  expect(whenDue({ due_on: '2026-11-22' }, '2026-11-21').pressing, 'the day lies ahead').toBe(false)
})
