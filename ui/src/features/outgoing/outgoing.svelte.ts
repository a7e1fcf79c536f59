/** What left the book: files and prints. */
import { api, type OutgoingLine, type OutgoingList } from '../../gen/commands'
import { query, type Query } from '../../host'
import { dashed, t } from '../../lib/i18n/index.svelte'

/** The newest of them, as many as asked for. */
export function outgoing(limit: () => number): Query<OutgoingList> {
  return query(() => api.outgoing_list({ offset: 0, limit: limit() }), { shows: 'outgoing' })
}

/** What it is, and how many are on it. */
export function whatOf({ what }: OutgoingLine): string {
  return t(`outgoing-what-${dashed(what)}`)
}

/** The file's name; for paper that it was printed. */
export function fileOf({ file_name }: OutgoingLine): string {
  return file_name || t('outgoing-printed')
}
