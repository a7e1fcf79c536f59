/** Where the book's file is. */
import { host } from '../../host'
import { t } from '../../lib/i18n/index.svelte'

const kinds = () => [{ name: t('desk-file-kind'), extensions: ['zhike'] }]

export async function pickBook(): Promise<string | null> {
  const [path] = await host.pickOpen({ title: t('desk-open'), kinds: kinds() })
  return path ?? null
}

export function pickSampleBook(): Promise<string | null> {
  return host.pickSave({ title: t('desk-create-where'), kinds: kinds(), suggested: `${t('desk-sample-name')}.zhike` })
}

export function pickNewBook(property: string): Promise<string | null> {
  const suggested = `${property.replaceAll(/[\\/:*?"<>|]/g, ' ').trim() || t('ui-app-name')}.zhike`
  return host.pickSave({ title: t('desk-create-where'), kinds: kinds(), suggested })
}
