/** The numbers of a period's complaints. */
import { api, type ComplaintAnalysis, type ComplaintPeriod } from '../../gen/commands'
import { query, type Query } from '../../host'

export function complaintAnalysis(period: () => ComplaintPeriod): Query<ComplaintAnalysis> {
  return query(() => api.complaint_analysis(period()), { shows: 'analysis' })
}
