/** The shapes of the guest's room, as core's commands speak them. */
import type { Tier } from '../../lib/ui/types'
import type { Strength } from './capture'
import type { CATEGORIES, CONTACT_KINDS, DATE_KINDS, RELATIONSHIP_KINDS, SEXES } from './kinds'

export type Category = (typeof CATEGORIES)[number]
export type ContactKind = (typeof CONTACT_KINDS)[number]
export type DateKind = (typeof DATE_KINDS)[number]
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number]
export type Sex = (typeof SEXES)[number]

export interface GuestFields {
  display_name: string
  native_name: string
  pinyin: string
  salutation: string
  alias: string
  sex: Sex
  birth_year: number | null
  language: string
  nationality: string
  home_city: string
  occupation: string
  company: string
  family_situation: string
  address: string
  tier: Tier
  big_account: boolean
  do_not_disturb: boolean
  quiet_from: string
  quiet_to: string
  do_not_celebrate: boolean
  greeting_selected: boolean
  caution: string
  source: string
  keeper_id: number | null
}

export interface Guest extends GuestFields {
  id: number
  household_id: number | null
  confirmed_on: string | null
  confirmed_by: number | null
  created_at: number
  updated_at: number
}

export interface ContactFields {
  kind: ContactKind
  value: string
  label: string
  preferred: boolean
}

export interface ContactPoint extends ContactFields {
  id: number
  guest_id: number
}

export interface PreferenceFields {
  category: Category
  strength: Strength
  text: string
  source: string
}

export interface Preference extends PreferenceFields {
  id: number
  guest_id: number
  noted_by: string | null
  noted_at: number
  confirmed_on: string | null
}

export interface Relationship {
  id: number
  kind: RelationshipKind
  name: string
  related_guest_id: number | null
  noted_on_other: boolean
}

export interface Note {
  id: number
  kind: 'note' | 'call'
  text: string
  staff: string | null
  at: number
}

export interface GuestPage {
  guest: Guest
  local: boolean
  contacts: ContactPoint[]
  preferences: Preference[]
  relationships: Relationship[]
  household: { id: number; name: string }[]
  tags: string[]
  notes: Note[]
  arrivals: Arrival[]
  dates: SpecialDate[]
}

export interface GuestHit {
  id: number
  display_name: string
  native_name: string
  pinyin: string
  salutation: string
  company: string
  home_city: string
  tier: Tier
  dangers: number
}

export interface GuestLine extends GuestHit {
  language: string
  contact: string
  /** Comma-separated. */
  tags: string
}

export interface GuestFilter {
  text: string
  tag: string | null
  tier: Tier | null
  local: boolean | null
  language: string | null
}

export interface Duplicate {
  id: number
  name: string
  tier: Tier
  home_city: string
  reason: 'same_contact' | 'same_name'
}

/** One changed row of a guest. */
export interface HistoryLine {
  change_id: number
  op: string
  args: Record<string, string | number>
  staff: string | null
  at: number
  table: string
  fields: { field: string; before: unknown; after: unknown }[]
}

/** Days are YYYY-MM-DD. */
export interface ArrivalDays {
  arrives_on: string
  departs_on: string | null
  room: string
}

export interface Arrival extends ArrivalDays {
  id: number
  name: string
  guest_id: number | null
  note: string
}

/** A date as it was said, returning every year. */
export interface RecurringDate {
  calendar: 'solar' | 'lunar'
  year: number | null
  month: number
  leap: boolean
  day: number
  leap_policy: 'ordinary' | 'leap_when_present' | 'both'
  leap_day_policy: 'feb28' | 'mar1'
}

export interface DateFields {
  kind: DateKind
  label: string
  date: RecurringDate
  lead_days: number | null
}

export interface Occurrence {
  /** YYYY-MM-DD. */
  date: string
  lunar: { year: number; month: number; leap: boolean; day: number }
  in_days: number
  turning: number | null
}

export interface SpecialDate extends DateFields {
  id: number
  guest_id: number
  next: Occurrence | null
}
