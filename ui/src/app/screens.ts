/** Every place of the desk, as the rooms list them. */
import type { Screen } from '../lib/router/screen'

const rooms = import.meta.glob<{ screens: Screen[] }>('../features/*/screens.ts', { eager: true })
const paramsIn = (path: string) => path.split(':').length

/** A path is looked for in this order: one that is written out comes before one that fits many. */
export const screens: Screen[] = Object.values(rooms)
  .flatMap((room) => room.screens)
  .sort((a, b) => paramsIn(a.path) - paramsIn(b.path))

/** The entries of the rail, from top to bottom. */
export const rail = screens
  .flatMap(({ path, rail: entry }) => (entry ? [{ ...entry, path }] : []))
  .sort((a, b) => a.order - b.order)
