/** The words of the book, in the order people expect to see them. */

export const TIERS = ['vip', 'main', 'ordinary', 'occasional'] as const
export const STRENGTHS = ['must', 'likes', 'avoid', 'danger'] as const
/** Danger first: so it is read, and so it is printed. */
export const STRENGTHS_BY_WEIGHT = ['danger', 'must', 'avoid', 'likes'] as const
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
] as const
export const DATE_KINDS = ['birthday', 'wedding_anniversary', 'first_stay', 'company_day', 'memorial', 'own'] as const
export const CONTACT_KINDS = ['phone', 'email', 'wechat', 'qq', 'post', 'other'] as const
export const SEXES = ['unknown', 'female', 'male', 'other'] as const
export const RELATIONSHIP_KINDS = ['spouse', 'child', 'parent', 'sibling', 'assistant', 'company', 'travels_with', 'friend', 'other'] as const
