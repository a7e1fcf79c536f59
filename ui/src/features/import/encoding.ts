/** The encodings that a file's text may be in, by the names that the web knows them by. Pure. */
import type { MessageId } from '../../gen/messages'
import { inOrder } from '../../lib/inOrder'

type Named<Id> = Id extends `import-encoding-${infer Name}` ? Name : never
export type Encoding = Named<MessageId>

export const ENCODINGS = inOrder<Encoding>()(
  'utf-8',
  'gb18030',
  'big5',
  'shift-jis',
  'euc-jp',
  'euc-kr',
  'windows-1251',
  'koi8-r',
  'windows-1256',
  'windows-1255',
  'windows-1253',
  'windows-1254',
  'windows-1258',
  'windows-874',
  'windows-1250',
  'windows-1257',
  'windows-1252',
  'utf-16le',
  'utf-16be',
)

/** The encoding that core found, by the name it has here; null for one that nobody names. */
export function encodingFound(name: string): Encoding | null {
  const plain = name.toLowerCase().replace('_', '-')
  return ENCODINGS.find((known) => known === plain) ?? null
}
