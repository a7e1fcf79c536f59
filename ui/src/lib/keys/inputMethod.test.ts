import { readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { keepInputMethodKeys } from './inputMethod'

interface Key {
  type: 'keydown' | 'keyup' | 'compositionstart' | 'compositionupdate' | 'compositionend' | 'input'
  key?: string
  keyCode?: number
  isComposing?: boolean
}

/** What reaches a page that listens for keys, when an engine sends these events. */
function reaching(events: readonly Key[]): string[] {
  const page = new EventTarget()
  const stop = keepInputMethodKeys(page)
  const heard: string[] = []
  page.addEventListener('keydown', (event) => heard.push((event as unknown as Key).key ?? ''))
  for (const { type, ...told } of events) page.dispatchEvent(Object.assign(new Event(type), told))
  stop()
  page.dispatchEvent(Object.assign(new Event('keydown'), { key: 'after', isComposing: true }))
  expect(heard.pop(), 'once stopped, every key passes').toBe('after')
  return heard
}

const down = (key: string, keyCode: number, isComposing: boolean): Key => ({ type: 'keydown', key, keyCode, isComposing })
const COMPOSES: Key[] = [{ type: 'compositionstart' }, { type: 'compositionupdate' }, { type: 'input', isComposing: true }]
const ENDS: Key[] = [{ type: 'compositionend' }]

/** Each as the engine sends it for `ni`, a key of the candidates, and Enter at last by itself. Source: UI Events, 5.2.2. */
const ENGINES: Record<string, (last: string) => Key[]> = {
  'Chromium (WebView2): every key is Process, and composing until it ends': (last) => [
    down('Process', 229, false),
    ...COMPOSES,
    down('Process', 229, true),
    { type: 'keyup', key: 'i', keyCode: 73, isComposing: true },
    down(last, 229, true),
    ...ENDS,
    { type: 'keyup', key: last, keyCode: 13, isComposing: false },
  ],
  'WebKit (macOS): the composition has ended when its last key is told': (last) => [
    ...COMPOSES,
    down('n', 229, false),
    down('i', 229, true),
    ...ENDS,
    down(last, 229, false),
    { type: 'keyup', key: last, keyCode: 13, isComposing: false },
  ],
  'WebKitGTK: keys keep their codes and say that they compose': (last) => [
    down('n', 78, true),
    ...COMPOSES,
    down('i', 73, true),
    down(last, 13, true),
    ...ENDS,
    { type: 'keyup', key: last, keyCode: 13, isComposing: false },
  ],
}

test.each(Object.entries(ENGINES))('%s', (_, events) => {
  for (const last of ['Enter', 'Escape', 'ArrowDown', 'ArrowUp']) {
    expect(reaching(events(last)), `${last} belongs to the candidates`).toEqual([])
    const afterwards = [...events(last), down('Enter', 13, false), down('Escape', 27, false)]
    expect(reaching(afterwards), 'the next Enter and Escape are the page’s').toEqual(['Enter', 'Escape'])
  }
})

const SOURCE = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.ts$|(^|\/)gen\//.test(file))
  .map((file) => ({ file, text: readFileSync(resolve(SOURCE, file), 'utf8') }))
const holding = (what: RegExp) => sources.filter(({ text }) => what.test(text)).map(({ file }) => file)

test('no_field_form_palette_or_dialog_knows_of_input_methods_by_itself', () => {
  expect(holding(/isComposing|keyCode|compositionend/), 'one handler stands in front of them all').toEqual(['lib/keys/inputMethod.ts'])
})

test('nothing_listens_for_keys_that_go_up', () => {
  // The key that takes a candidate goes up when nothing composes any more: it would look like one of the page's own.
  expect(holding(/onkeyup|onkeypress|'keyup'|'keypress'/)).toEqual([])
})

test('the_page_stops_them_before_anything_listens', () => {
  const main = sources.find(({ file }) => file === 'app/main.ts')?.text ?? ''
  const [stops, mounts] = [main.indexOf('keepInputMethodKeys(window)'), main.indexOf('mount(App')]
  expect(stops, 'the page has it').toBeGreaterThan(0)
  expect(mounts, 'and the app comes after it').toBeGreaterThan(stops)
})
