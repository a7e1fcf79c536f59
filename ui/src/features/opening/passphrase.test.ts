import { expect, test } from 'vitest'
import { passphraseProblem } from './passphrase'

test('a passphrase is counted in characters, not in units', () => {
  expect(passphraseProblem('四个安静的词语', '四个安静的词语')?.code, 'seven characters').toBe('passphrase_short')
  expect(passphraseProblem('四个安静的词语呀', '四个安静的词语呀'), 'eight are enough').toBeNull()
  expect(passphraseProblem('🍵🍵🍵🍵', '🍵🍵🍵🍵')?.code, 'four signs of two units each').toBe('passphrase_short')
})

test('the second typing must be the first', () => {
  expect(passphraseProblem('four quiet words', 'four quite words')?.field, 'the second field is to blame').toBe('again')
})
