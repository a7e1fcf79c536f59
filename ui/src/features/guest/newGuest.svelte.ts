/** The form of a new guest. What was typed stays until it is saved, also when the person looks elsewhere first. */
import { drafted } from '../../lib/drafts.svelte'
import { api, type Duplicate, type Tier } from '../../gen/commands'
import { contactKindOf } from './contactKind'

interface Fields {
  name: string
  contact: string
  salutation: string
  city: string
  tier: Tier
}

const PAUSE_MS = 200
const EMPTY: Fields = { name: '', contact: '', salutation: '', city: '', tier: 'ordinary' }

/** `name` is what was looked for and not found. */
export function newGuest(name = '') {
  const draft = drafted('guest', EMPTY)
  const { fields } = draft
  if (name) fields.name = name
  let duplicates = $state.raw<Duplicate[]>([])
  let pause: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  const contacts = () => (fields.contact.trim() ? [{ kind: contactKindOf(fields.contact), value: fields.contact.trim(), label: '', preferred: false }] : [])

  async function look(): Promise<void> {
    const mine = ++turn
    const found = await api.guest_duplicates({ name: fields.name, contacts: contacts(), except: null })
    if (mine === turn) duplicates = found
  }

  if (name) void look()

  return {
    draft,
    fields,
    get duplicates() {
      return duplicates
    },
    changed() {
      clearTimeout(pause)
      pause = setTimeout(() => void look(), PAUSE_MS)
    },
    /** Answers the new guest's id. Rejects with a coded error. */
    async add(): Promise<number> {
      const { name, salutation, city, tier } = fields
      const { id } = await api.guest_add({ fields: { display_name: name, salutation, home_city: city, tier }, contacts: contacts() })
      clearTimeout(pause)
      return id
    },
  }
}
