/** Which of two profiles gives each field. The kept one gives what nobody chose. */
import { query, Refusal, type Query } from '../../host'
import { api, type Duplicate, type GuestFields, type MergeSides } from '../../gen/commands'
import { inOrder } from '../../lib/inOrder'

export type Side = 'keep' | 'drop'
export type FieldName = keyof GuestFields

const FIELDS = inOrder<FieldName>()(
  'display_name',
  'native_name',
  'pinyin',
  'salutation',
  'alias',
  'sex',
  'birth_year',
  'language',
  'nationality',
  'home_city',
  'occupation',
  'company',
  'family_situation',
  'address',
  'tier',
  'big_account',
  'do_not_disturb',
  'quiet_from',
  'quiet_to',
  'do_not_celebrate',
  'greeting_selected',
  'caution',
  'source',
  'keeper_id',
)

const isBlank = (value: GuestFields[FieldName]) => value === '' || value === null || value === false || value === 'unknown'

/** The fields in which two profiles differ. */
export function differing({ keep, drop }: MergeSides): FieldName[] {
  return FIELDS.filter((field) => keep.guest[field] !== drop.guest[field])
}

/** What is taken before anybody chooses: the kept side, unless it has nothing to give. */
export function suggested(sides: MergeSides): Map<FieldName, Side> {
  return new Map(differing(sides).map((field) => [field, isBlank(sides.keep.guest[field]) ? 'drop' : 'keep']))
}

/** Who may be the same guest as this one. */
export function mergeSuggestions(id: () => number): Query<Duplicate[]> {
  return query(() => api.merge_suggestions({ guest_id: id() }), { shows: 'unsettled', of: () => [id()] })
}

export function guestMerge(id: () => number) {
  let sides = $state.raw<MergeSides | null>(null)
  let chosen = $state.raw(new Map<FieldName, Side>())
  let error = $state.raw<Refusal | null>(null)

  return {
    get sides() {
      return sides
    },
    get fields() {
      return sides ? differing(sides) : []
    },
    get chosen() {
      return chosen
    },
    get error() {
      return error
    },
    async choose(other: number): Promise<void> {
      try {
        sides = await api.merge_preview({ keep: id(), drop: other })
        chosen = suggested(sides)
        error = null
      } catch (thrown) {
        error = Refusal.from(thrown)
      }
    },
    take(field: FieldName, side: Side) {
      chosen = new Map(chosen).set(field, side)
    },
    async save(): Promise<void> {
      if (!sides) return
      const { keep, drop } = sides
      const taken = [...chosen].filter(([, side]) => side === 'drop').map(([field]) => [field, drop.guest[field]])
      await api.guest_merge({ keep: keep.guest.id, drop: drop.guest.id, fields: Object.fromEntries(taken) as Partial<GuestFields> })
    },
  }
}
