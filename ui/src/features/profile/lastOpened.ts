/** The guests opened last, as they are now: read anew whenever they are shown, so that no danger is out of date. */
import { api, type GuestHit, type GuestPage } from '../../gen/commands'
import { lastOpened } from '../../lib/lastOpened'
import { isGrave } from '../complaint/severity'

/** The latest first; whoever is gone meanwhile is left out. */
export async function guestsOpened(): Promise<GuestHit[]> {
  const pages = await Promise.allSettled(lastOpened().map((guest_id) => api.guest_open({ guest_id })))
  return pages.flatMap((page) => (page.status === 'fulfilled' ? [hitOf(page.value)] : []))
}

function hitOf({ guest, preferences, complaints }: GuestPage): GuestHit {
  const { id, display_name, native_name, pinyin, salutation, company, home_city, tier } = guest
  const dangers = preferences.filter(({ strength }) => strength === 'danger').length
  const open_complaints = complaints.filter(({ stage, severity }) => stage !== 'closed' && isGrave(severity)).length
  return { id, display_name, native_name, pinyin, salutation, company, home_city, tier, dangers, open_complaints }
}
