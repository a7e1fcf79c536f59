/** The guests of the list as a file: for a letter, another program, or the chain's address book. */
import { api, type Exported, type GuestFile, type GuestFilter } from '../../gen/commands'
import type { CallOptions } from '../../host'
import { dashed, t, textOf } from '../../lib/i18n/index.svelte'
import { inOrder } from '../../lib/inOrder'
import { saveAs } from '../../lib/work/saveAs'

/** What a list of guests can be written as, the one most asked for first. */
export const GUEST_FILES = inOrder<GuestFile>()('xlsx', 'csv', 'vcard', 'vcard3')

const ENDINGS: Record<GuestFile, string> = { xlsx: 'xlsx', csv: 'csv', vcard: 'vcf', vcard3: 'vcf' }

/** Asks where to, then writes the guests that the filter finds. Null when the person changed their mind. */
export async function saveGuests(filter: GuestFilter, format: GuestFile, options: CallOptions): Promise<Exported | null> {
  const file = { name: t('guest-list'), title: t('guest-export-title'), kind: t(`guest-file-${format}`), ending: ENDINGS[format] }
  return saveAs(file, (path) => api.guest_export({ filter, format, path }, options))
}

/** How many guests a file has, and what of them it does not carry. */
export function told({ count, lost }: Exported): string {
  return [t('guest-exported', { count }), ...lost.map((loss) => textOf(`export-loss-${dashed(loss.code)}`, { count: loss.count }))].join(t('guest-exported-join'))
}
