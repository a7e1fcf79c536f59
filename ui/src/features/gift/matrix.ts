/** The matrix of gift rules: finding a cell, and what it says when it says nothing itself. Pure. */
import { Audience, DateKind, type GiftRule } from '../../gen/commands'

export const ANY_FESTIVAL = 'any_festival'
/** Guests' own dates; every other row is a festival. */
const DATES: readonly string[] = DateKind.filter((kind) => kind !== 'memorial')

export const isDate = (occasion: string) => DATES.includes(occasion)

export interface Cell {
  occasion: string
  audience: Audience
}

function ruleOf(rules: readonly GiftRule[], { occasion, audience }: Cell): GiftRule | null {
  return rules.find((rule) => rule.occasion === occasion && rule.audience === audience) ?? null
}

/** What holds for a cell: its own rule, else for a festival the rule of any festival. */
export function holding(rules: readonly GiftRule[], cell: Cell): { rule: GiftRule | null; inherited: boolean } {
  const own = ruleOf(rules, cell)
  if (own || isDate(cell.occasion) || cell.occasion === ANY_FESTIVAL) return { rule: own, inherited: false }
  return { rule: ruleOf(rules, { ...cell, occasion: ANY_FESTIVAL }), inherited: true }
}

/** The cell a key leads to; null for a key that moves nothing. */
export function cellAfter(occasions: readonly string[], { occasion, audience }: Cell, key: string): Cell | null {
  const row = occasions.indexOf(occasion)
  const column = Audience.indexOf(audience)
  const to = (row: number, column: number): Cell => ({
    occasion: occasions[Math.max(0, Math.min(occasions.length - 1, row))] ?? occasion,
    audience: Audience[Math.max(0, Math.min(Audience.length - 1, column))] ?? audience,
  })
  const moves: Record<string, () => Cell> = {
    ArrowUp: () => to(row - 1, column),
    ArrowDown: () => to(row + 1, column),
    ArrowLeft: () => to(row, column - 1),
    ArrowRight: () => to(row, column + 1),
    Home: () => to(row, 0),
    End: () => to(row, Audience.length - 1),
    PageUp: () => to(row - 8, column),
    PageDown: () => to(row + 8, column),
  }
  return moves[key]?.() ?? null
}
