import { flushSync } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import { Refusal } from '../host'
import { setLanguage } from './i18n/index.svelte'
import { savedText } from './savedText.svelte'

let leave = () => {}
afterEach(() => leave())

/** A field that stands at 杭州, and what was sent from it; blank is refused. */
function city() {
  const sent: string[] = []
  let field!: ReturnType<typeof savedText>
  leave = $effect.root(() => {
    field = savedText(() => ({
      label: 'City',
      value: '杭州',
      save: async (text) => {
        sent.push(text)
        if (!text) throw new Refusal('property_city_missing', {}, 'city')
      },
    }))
  })
  flushSync()
  return { field, sent }
}

test('a text is sent once, however often its field is left', async () => {
  const { field, sent } = city()
  field.text = '苏州 '
  await Promise.all([field.commit(), field.commit()])
  await field.commit()
  expect(sent, 'the book has yet to answer with it').toEqual(['苏州'])
})

test('what the book has already is not sent', async () => {
  const { field, sent } = city()
  field.text = ' 杭州 '
  await field.commit()
  expect(sent, 'blanks around it are no change').toEqual([])
  expect(field.text, 'and they go').toBe('杭州')
})

test('a refused text stays beside why, and may be tried again', async () => {
  setLanguage('en')
  const { field, sent } = city()
  field.text = ' '
  await field.commit()
  expect(field.error, 'in words that say what to do').toMatch(/^Enter the property’s city/)
  expect(field.text, 'to be mended').toBe(' ')
  await field.commit()
  expect(sent, 'the reason may be gone by now').toEqual(['', ''])
  field.takeBack()
  expect([field.text, field.error], 'as the book has it').toEqual(['杭州', null])
})
