/** What the house can offer, and how much of it each role may give. */
import { api, type BandQuestion, type CompensationBand, type CompensationItem, type CompensationLimits } from '../../gen/commands'
import { query, type Query } from '../../host'

export function compensationItems(): Query<CompensationItem[]> {
  return query(() => api.compensation_items(), { shows: 'compensationItems' })
}

export function compensationLimits(): Query<CompensationLimits> {
  return query(() => api.compensation_limits_get(), { shows: 'settings' })
}

export function compensationBand(question: () => BandQuestion): Query<CompensationBand> {
  return query(() => api.compensation_band(question()), { shows: 'compensationBand' })
}
