/** The pages of Settings, in the order they stand at the left. */
import type { Component } from 'svelte'
import type { MessageId } from '../../lib/i18n/index.svelte'
import AppearanceSection from './AppearanceSection.svelte'
import BookSection from '../opening/BookSection.svelte'
import ComplaintClocksSection from '../complaint/ComplaintClocksSection.svelte'
import CompensationSection from '../compensation/CompensationSettings.svelte'
import FestivalsSection from '../festival/FestivalsSection.svelte'
import GiftRulesSection from '../gift/GiftRulesSection.svelte'
import LeadTimesSection from '../date/LeadTimesSection.svelte'
import OutgoingSection from '../outgoing/OutgoingSection.svelte'
import PaperSection from '../property/PaperSection.svelte'
import PassphraseSection from '../opening/PassphraseSection.svelte'
import PropertySection from '../property/PropertySection.svelte'
import StaffSection from '../staff/StaffSection.svelte'

export interface SettingsSection {
  /** Stands in the address: `/settings?section=…`. */
  id: string
  label: MessageId
  content: Component
  /** A table that takes the whole width. */
  wide?: boolean
}

const FIRST: SettingsSection = { id: 'property', label: 'settings-property', content: PropertySection }

export const sections: SettingsSection[] = [
  FIRST,
  { id: 'paper', label: 'letterhead-title', content: PaperSection },
  { id: 'staff', label: 'staff', content: StaffSection, wide: true },
  { id: 'appearance', label: 'settings-appearance', content: AppearanceSection },
  { id: 'lead-times', label: 'settings-lead-times', content: LeadTimesSection },
  { id: 'festivals', label: 'settings-festivals', content: FestivalsSection },
  { id: 'gift-rules', label: 'gift-rules', content: GiftRulesSection, wide: true },
  { id: 'complaint-clocks', label: 'settings-complaint-clocks', content: ComplaintClocksSection },
  { id: 'compensation', label: 'settings-compensation', content: CompensationSection },
  { id: 'outgoing', label: 'outgoing', content: OutgoingSection, wide: true },
  { id: 'passphrase', label: 'settings-passphrase', content: PassphraseSection },
  { id: 'book', label: 'settings-book', content: BookSection },
]

/** The page an address asks for; the first where it asks for none. */
export function sectionOf(id: string | undefined): SettingsSection {
  return sections.find((section) => section.id === id) ?? FIRST
}
