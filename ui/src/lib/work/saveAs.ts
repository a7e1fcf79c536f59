/** Files that leave the house: each is named, and goes where the person says. */
import { host } from '../../host'

interface Named {
  /** Without its ending. */
  name: string
  /** Over the dialog; the name where nothing better is said. */
  title?: string
  /** What kind of file it is, in words. */
  kind: string
  /** Without the dot. */
  ending: string
}

/** Asks where to, then writes. Null when the person changed their mind. */
export async function saveAs<Written>({ name, title = name, kind, ending }: Named, write: (path: string) => Promise<Written>): Promise<Written | null> {
  const path = await host.pickSave({ title, kinds: [{ name: kind, extensions: [ending] }], suggested: `${name}.${ending}` })
  return path ? write(path) : null
}
