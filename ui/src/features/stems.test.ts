import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** A newcomer finds anything by its name: pages, texts and rules of one room have the same. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const CORE = path('../../../core/src')
const LOCALES = path('../../../core/locales')

/** What stands beside the rooms: the desk they share, and the one page that combines their settings. */
const PAGES = ['desk', 'settings']
/** Texts of what is no room: the packages below the rooms, the paper, and the clients. */
const TEXTS = [...PAGES, 'book', 'calendar', 'check', 'cli', 'exchange', 'health', 'machine', 'paper', 'text', 'ui']

const folders = (of: string) => readdirSync(of).filter((name) => statSync(join(of, name)).isDirectory())
const NO_WINGS = ['api', 'desk', 'paper']
const rooms = new Map(
  folders(CORE)
    .filter((wing) => !NO_WINGS.includes(wing))
    .flatMap((wing) => readdirSync(join(CORE, wing)).map((room) => [room.replace(/\.rs$/, ''), join(CORE, wing, room)])),
)

test('a_folder_of_pages_is_called_as_core_calls_the_room', () => {
  const strays = folders(path('.')).filter((name) => !rooms.has(name) && !PAGES.includes(name))
  expect(strays).toEqual([])
})

test.each(folders(LOCALES))('the_texts_of_a_room_are_in_its_file: %s', (language) => {
  const strays = readdirSync(join(LOCALES, language)).map((file) => file.replace(/\.ftl$/, '')).filter((stem) => {
    const [room = '', part] = stem.split('-')
    const folder = rooms.get(room)
    // A part that core has a module for, such as the report on complaints, may have a file of its own.
    if (folder) return part !== undefined && !existsSync(join(folder, part)) && !existsSync(join(folder, `${part}.rs`))
    return !TEXTS.includes(stem)
  })
  expect(strays).toEqual([])
})
