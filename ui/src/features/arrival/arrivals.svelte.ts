/** Who is in the house on some days, and everything that can be done about it. */
import { call, query, type Query } from '../../host'
import type { Tier } from '../../lib/ui/types'
import type { ArrivalFields } from './stay'

export interface Arrival extends ArrivalFields {
  id: number
  /** The guest's own name; empty when no guest is linked. */
  guest: string
  tier: Tier | null
  dangers: number
  /** How many serious complaints of the guest are open. */
  open_complaints: number
}

export interface ArrivalAdded {
  id: number
  /** How many guests have this very name, when none was chosen. */
  namesakes: number
}

/** The tables an arrival's line is made of. */
export const ARRIVAL_ROOMS = ['arrival', 'guest', 'preference', 'complaint']

/** Everybody in the house on some day of the range, both ends included. */
export function arrivalsBetween(days: () => { from: string; to: string }): Query<Arrival[]> {
  return query(() => call<Arrival[]>('arrival_list', days()), ARRIVAL_ROOMS)
}

/** Each rejects with a coded error. */
export const arrivalCommands = {
  add: (fields: ArrivalFields) => call<ArrivalAdded>('arrival_add', fields),
  save: (id: number, fields: ArrivalFields) => call<unknown>('arrival_save', { id, fields }),
  remove: (id: number) => call<unknown>('arrival_remove', { id }),
  /** Says which guest a booking is for. */
  link: (arrival: Arrival, guest: number) => call<unknown>('arrival_save', { id: arrival.id, fields: { ...fieldsOf(arrival), guest_id: guest } }),
  /** Makes a guest of a name on a booking. */
  async linkNew(arrival: Arrival): Promise<void> {
    const { id } = await call<{ id: number }>('guest_add', { fields: { display_name: arrival.name } })
    await arrivalCommands.link(arrival, id)
  },
}

function fieldsOf({ name, guest_id, arrives_on, departs_on, room, note }: ArrivalFields): ArrivalFields {
  return { name, guest_id, arrives_on, departs_on, room, note }
}
