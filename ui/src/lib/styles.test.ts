import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/**
 * Svelte keeps a component's styles to itself. What it cannot keep apart is a class name that a shared sheet, or a `:global`
 * rule, styles too: a list of offers once lay over a button because a sheet had a class of that name. So each shared class
 * has one owner, and only who imports the sheet uses the name.
 */
const SOURCE = resolve(dirname(fileURLToPath(import.meta.url)), '..') + '/'
/** What `main.ts` imports is there on every page. */
const EVERYWHERE = ['base.css', 'tokens.css', 'shared.css'].map((sheet) => resolve(SOURCE, 'lib', sheet))
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((file) => resolve(SOURCE, file))

const NAME = /\.([a-zA-Z][\w-]*)/g
const names = (selector: string) => [...selector.matchAll(NAME)].map(([, name]) => name ?? '')
const selectors = (css: string) => (css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? []).map((selector) => selector.trim()).filter((selector) => !selector.startsWith('@'))

interface Component {
  file: string
  /** The sheets it sees. */
  sheets: string[]
  /** The classes its markup names. */
  used: Set<string>
  /** Its own rules, and those of whole pages. */
  own: Set<string>
  global: string[]
}

function component(file: string): Component {
  const text = readFileSync(file, 'utf8')
  const css = selectors(/<style>\n([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '')
  const markup = text.replace(/<style>[\s\S]*/, '')
  const used = [...markup.matchAll(/\bclass(?:="([^"]*)"|:([\w-]+))/g)].flatMap(([, list = '', one = '']) => [...list.split(/[\s{}?:'"`]+/), one])
  return {
    file: file.slice(SOURCE.length),
    sheets: [...EVERYWHERE, ...[...text.matchAll(/import '([^']+\.css)'/g)].map(([, sheet = '']) => join(dirname(file), sheet))],
    used: new Set(used),
    own: new Set(css.filter((selector) => !selector.startsWith(':global')).flatMap(names)),
    global: css.filter((selector) => selector.startsWith(':global(')),
  }
}

const components = files.filter((file) => file.endsWith('.svelte')).map(component)
const sheets = new Map(files.filter((file) => file.endsWith('.css')).map((file) => [file, new Set(selectors(readFileSync(file, 'utf8')).flatMap(names))]))

test('a_class_of_a_shared_sheet_is_used_only_where_the_sheet_is_imported', () => {
  const leaks = components.flatMap(({ file, sheets: seen, used, own }) =>
    [...sheets].filter(([sheet]) => !seen.includes(sheet)).flatMap(([sheet, classes]) => [...classes].filter((name) => used.has(name) || own.has(name)).map((name) => `${file}: .${name} is ${sheet.slice(SOURCE.length)}'s`)),
  )
  expect(leaks).toEqual([])
})

test('a_shared_class_is_in_one_sheet', () => {
  const all = [...sheets.values()].flatMap((classes) => [...classes])
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
})

test('a_rule_for_the_whole_page_begins_with_a_class_that_nothing_else_has', () => {
  const global = components.flatMap(({ file, global }) => global.flatMap((selector) => names(selector).slice(0, 1).map((name) => ({ file, name }))))
  const elsewhere = (name: string, file: string) => components.some((other) => other.file !== file && other.own.has(name)) || [...sheets.values()].some((classes) => classes.has(name))
  expect(global.filter(({ file, name }) => elsewhere(name, file)).map(({ file, name }) => `${file}: .${name}`)).toEqual([])
})

test('a_class_that_every_page_may_use_means_the_same_on_each', () => {
  const everywhere = new Set(EVERYWHERE.flatMap((sheet) => [...(sheets.get(sheet) ?? [])]))
  expect(components.flatMap(({ file, own }) => [...own].filter((name) => everywhere.has(name)).map((name) => `${file}: .${name}`))).toEqual([])
})

test('a_class_that_a_whole_page_rule_styles_belongs_to_one_component', () => {
  const owners = new Map<string, Set<string>>()
  for (const { file, global } of components) {
    for (const [name = ''] of global.map(names)) if (name) owners.set(name, (owners.get(name) ?? new Set()).add(file))
  }
  expect([...owners].filter(([, files]) => files.size > 1).map(([name, files]) => `.${name}: ${[...files].join(', ')}`)).toEqual([])
})
