/** The words of a complaint, in the order people expect to see them. */
import type {
  Cause,
  CompensationKind,
  ComplaintCategory,
  ComplaintChannel,
  ComplaintSeverity,
  ComplaintStanding,
  Mood,
  PlaceKind,
  Stage,
} from '../../gen/commands'

export const CATEGORIES = [
  'service_attitude',
  'facilities',
  'room_hygiene',
  'food_drink',
  'waiting_time',
  'billing',
  'noise',
  'safety',
  'lost_property',
  'other',
] as const satisfies readonly ComplaintCategory[]
export const SEVERITIES = ['minor', 'moderate', 'serious', 'critical'] as const satisfies readonly ComplaintSeverity[]
export const PLACE_KINDS = ['room', 'outlet', 'elsewhere'] as const satisfies readonly PlaceKind[]
export const CHANNELS = ['in_person', 'phone', 'email', 'wechat', 'letter', 'online_review', 'survey', 'other'] as const satisfies readonly ComplaintChannel[]
export const CAUSES = [
  'skill',
  'attitude',
  'procedure',
  'staffing',
  'communication',
  'equipment',
  'supply',
  'supplier',
  'expectation',
  'other',
] as const satisfies readonly Cause[]
export const COMPENSATION_KINDS = [
  'apology',
  'amenity',
  'food_voucher',
  'spa_voucher',
  'room_voucher',
  'upgrade',
  'discount',
  'refund',
  'own',
] as const satisfies readonly CompensationKind[]
export const MOODS = ['satisfied', 'accepts', 'dissatisfied'] as const satisfies readonly Mood[]
export const STANDINGS = ['open', 'overdue', 'soon', 'waiting', 'closed', 'all'] as const satisfies readonly ComplaintStanding[]
/** What a complaint can wait for, in the order of the steps. */
export const STAGES = [
  'ruling',
  'answer',
  'responsibility',
  'cause',
  'solution',
  'decision',
  'execution',
  'feedback',
  'evaluation',
  'closed',
] as const satisfies readonly Stage[]

/** An open one is a danger mark wherever its guest appears. */
export function isGrave(severity: ComplaintSeverity): boolean {
  return severity === 'serious' || severity === 'critical'
}
