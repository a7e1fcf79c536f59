import type { ContactKind } from '../../gen/commands'

/** What kind of contact a typed text most likely is. */
export function contactKindOf(text: string): ContactKind {
  const value = text.trim()
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'email'
  if (/^\+?[\d\s()-]{5,}$/.test(value)) return 'phone'
  return 'wechat'
}
