/** What can be done with a line of a list, by where both stand. Pure. */
import { type GiftLine, type GiftList, GiftMark, type GiftState } from '../../gen/commands'

/** From which states a mark can be set. */
const FROM: Record<GiftMark, GiftState[]> = {
  packed: ['approved'],
  handed_over: ['approved', 'packed'],
  declined: ['approved', 'packed'],
}


/** The next steps of a line, in their order. */
export function marksOf(list: Pick<GiftList, 'status'>, { state }: Pick<GiftLine, 'state'>): GiftMark[] {
  return list.status === 'approved' ? GiftMark.filter((mark) => FROM[mark].includes(state)) : []
}

/** Whether another gift, or none, can still be chosen. */
export function isOpen({ state }: Pick<GiftLine, 'state'>): boolean {
  return state === 'proposed' || state === 'approved' || state === 'left_out'
}

/** How many lines a mark for all would set. */
export function readyFor({ states }: Pick<GiftList, 'states'>, mark: GiftMark): number {
  return states.filter(({ state }) => FROM[mark].includes(state)).reduce((sum, { lines }) => sum + lines, 0)
}

/** Gifts that are approved and not yet in their guest's hands. */
export function toHandOver(list: Pick<GiftList, 'status' | 'states'>): number {
  return list.status === 'approved' ? readyFor(list, 'handed_over') : 0
}
