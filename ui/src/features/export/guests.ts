/** The guests of the list as a file: for a letter, another program, or the chain's address book. */
import { api, type Exported, type GuestFile, type GuestFilter } from '../../gen/commands'
import type { CallOptions } from '../../host'
import { t } from '../../lib/i18n/index.svelte'
import { inOrder } from '../../lib/inOrder'
import { saveAs } from '../../lib/work/saveAs'

/** What a list of guests can be written as, the one most asked for first. */
export const GUEST_FILES = inOrder<GuestFile>()('xlsx', 'csv', 'vcard')

const ENDINGS: Record<GuestFile, string> = { xlsx: 'xlsx', csv: 'csv', vcard: 'vcf' }

/** Asks where to, then writes the guests that the filter finds. Null when the person changed their mind. */
export async function saveGuests(filter: GuestFilter, format: GuestFile, options: CallOptions): Promise<Exported | null> {
  const file = { name: t('guest-list'), title: t('guest-export-title'), kind: t(`guest-file-${format}`), ending: ENDINGS[format] }
  return saveAs(file, (path) => api.guest_export({ filter, format, path }, options))
}
