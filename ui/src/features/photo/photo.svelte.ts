/** A guest's photograph. */
import { api } from '../../gen/commands'
import { host, query } from '../../host'
import { t } from '../../lib/i18n/index.svelte'

export const guestPhoto = (guest: () => number) => query(() => api.photo_get({ guest_id: guest() }), { shows: 'photo' })

/** Asks for a picture and keeps it. Nothing happens when the person changed their mind. */
export async function choosePhoto(guest_id: number): Promise<void> {
  const kinds = [{ name: t('photo-kinds'), extensions: ['png', 'jpg', 'jpeg'] }]
  const [path] = await host.pickOpen({ title: t('photo-choose'), kinds })
  if (path) await api.photo_choose({ guest_id, path })
}
