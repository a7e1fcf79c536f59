/** Taking a complaint: what was typed stays until it is recorded, also when the person looks elsewhere first. */
import { api, type ComplaintSeverity, type GuestHit } from '../../gen/commands'
import { Refusal } from '../../host'
import { drafted } from '../../lib/drafts.svelte'
import { blankFacts, factsOf, missingOf, type FactsDraft } from './facts'

type Chosen = Pick<GuestHit, 'id' | 'display_name'> & Partial<Pick<GuestHit, 'tier' | 'dangers' | 'native_name' | 'pinyin'>>

interface Taken {
  /** As typed; a name that was typed over belongs to nobody until it is found again. */
  name: string
  guest: Chosen | null
  /** The name is of somebody new. */
  fresh: boolean
  /** Of a guest who is made on the spot. */
  phone: string
  facts: FactsDraft
  severity: ComplaintSeverity | null
  responded: string
}

/** Takes a complaint of anybody, or of the guest whose page it was begun on: each has a draft of its own. */
export function intake(today: string, time: string, guest: number | null) {
  const blank: Taken = { name: '', guest: null, fresh: false, phone: '', facts: blankFacts(today, time), severity: null, responded: '' }
  const draft = drafted(`complaint of ${guest ?? 'anybody'}`, blank)
  const taken = draft.fields

  const chosen = () => (taken.guest?.display_name === taken.name.trim() ? taken.guest : null)

  async function guestId(): Promise<number> {
    const known = chosen()
    if (known) return known.id
    const name = taken.name.trim()
    const contacts = taken.phone.trim() ? [{ kind: 'phone' as const, value: taken.phone.trim(), label: '', preferred: false }] : []
    const { id } = await api.guest_add({ fields: { display_name: name }, contacts })
    // Should the complaint be refused, the guest is not made twice.
    taken.guest = { id, display_name: name }
    return id
  }

  function problem(): Refusal | null {
    if (!taken.name.trim() || (!chosen() && !taken.fresh)) return new Refusal('complaint_guest_missing', {}, 'guest')
    if (!taken.facts.text.trim()) return new Refusal('complaint_text_missing', {}, 'text')
    const missing = missingOf(taken.facts)
    if (missing) return new Refusal(`complaint_${missing}_missing`, {}, missing)
    if (taken.facts.place_kind !== 'elsewhere' && !taken.facts.place.trim()) return new Refusal('complaint_place_missing', {}, 'place')
    return taken.severity ? null : new Refusal('complaint_severity_missing', {}, 'severity')
  }

  return {
    draft,
    taken,
    /** The guest who is meant; null while the name is nobody's. */
    get guest() {
      return chosen()
    },
    choose(guest: Chosen) {
      taken.guest = guest
      taken.name = guest.display_name
    },
    /** Answers the complaint's number. Rejects with a coded error, also when something is to be mended first. */
    async record(): Promise<number> {
      const { facts, severity, responded } = taken
      const missing = problem()
      if (missing) throw missing
      const whole = factsOf(facts, await guestId())
      if (!whole || !severity) throw new Refusal('complaint_severity_missing', {}, 'severity')
      const { id } = await api.complaint_add({ facts: whole, severity, responded, viewers: facts.sensitive ? facts.viewers : [] })
      return id
    },
  }
}
