/** The words of the book, in the order people expect to see them. */
import type { Category, ContactKind, DateKind, RelationshipKind, Sex, Strength, Tier } from '../../gen/commands'

export const TIERS = ['vip', 'main', 'ordinary', 'occasional'] as const satisfies readonly Tier[]
export const STRENGTHS = ['must', 'likes', 'avoid', 'danger'] as const satisfies readonly Strength[]
/** Danger first: so it is read, and so it is printed. */
export const STRENGTHS_BY_WEIGHT = ['danger', 'must', 'avoid', 'likes'] as const satisfies readonly Strength[]
export const CATEGORIES = [
  'room',
  'bed',
  'floor',
  'temperature',
  'food',
  'drink',
  'dietary',
  'allergy',
  'amenity',
  'newspaper',
  'smoking',
  'accessibility',
  'transport',
  'communication',
  'other',
] as const satisfies readonly Category[]
export const DATE_KINDS = ['birthday', 'wedding_anniversary', 'first_stay', 'company_day', 'memorial', 'own'] as const satisfies readonly DateKind[]
export const CONTACT_KINDS = ['phone', 'email', 'wechat', 'qq', 'post', 'other'] as const satisfies readonly ContactKind[]
export const SEXES = ['unknown', 'female', 'male', 'other'] as const satisfies readonly Sex[]
export const RELATIONSHIP_KINDS = ['spouse', 'child', 'parent', 'sibling', 'assistant', 'company', 'travels_with', 'friend', 'other'] as const satisfies readonly RelationshipKind[]
