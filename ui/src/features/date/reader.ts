/** What a typed date means, as core reads it. */
import { api } from '../../gen/commands'
import type { DateReader } from '../../lib/date/reader'

export const readDate: DateReader = (question) => api.date_read(question)
