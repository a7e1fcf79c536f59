/** Complaints on paper and in files: the report of a period, the hand-over sheet, vouchers. */
import { api, type ComplaintPeriod, type MissingGlyphs, type PaperWritten, type ReportFormat } from '../../gen/commands'
import { host, Refusal, type CallOptions } from '../../host'
import { t } from '../../lib/i18n/index.svelte'
import { sheetPage, type SheetPage } from '../../lib/paper/sheet'
import { saveAs } from '../../lib/work/saveAs'

/** Asks where to, then writes the report. Null when the person changed their mind. */
export async function saveReport(period: ComplaintPeriod, format: ReportFormat, options: CallOptions) {
  const name = t('complaint-report-name', { from: period.from, to: period.to })
  return saveAs({ name, kind: t(`complaint-file-${format}`), ending: format }, (path) => api.complaint_report({ ...period, path, format }, options))
}

const pdf = (name: string) => ({ name, kind: t('complaint-file-pdf'), ending: 'pdf' })

/** Asks where to, then writes the sheet. Null when the person changed their mind. */
export async function saveHandover(options: CallOptions): Promise<PaperWritten | null> {
  return saveAs(pdf(t('complaint-handover')), (path) => api.handover_export({ order: {}, path }, options))
}

export async function printHandover(options: CallOptions): Promise<void> {
  await host.print((await api.handover_print({}, options)).path)
}

/** One voucher of a complaint, or all that were granted. */
export async function printVouchers(complaint_id: number, compensation_id: number | null): Promise<void> {
  const which = compensation_id === null ? {} : { compensation_id }
  await host.print((await api.voucher_print({ complaint_id, layout: 'a6', ...which })).path)
}

/** Asks where to, then writes all vouchers of a complaint. Null when the person changed their mind. */
export async function saveVouchers(complaint_id: number, options: CallOptions): Promise<PaperWritten | null> {
  return saveAs(pdf(t('complaint-vouchers')), (path) => api.voucher_export({ order: { complaint_id, layout: 'a6' }, path }, options))
}

/** The hand-over sheet as it would be printed now. */
export class HandoverPreview {
  pageCount = $state(0)
  pages = $state.raw(new Map<number, SheetPage>())
  refusal = $state.raw<Refusal | null>(null)
  /** What no font of this machine can set. */
  missing = $state.raw<MissingGlyphs[]>([])

  /** A shift leaves a few pages at most. */
  async load(): Promise<void> {
    try {
      const { page_count, pages, texts, missing } = await api.handover_preview({ order: {}, from: 0, count: 24 })
      this.pages = new Map(pages.map((svg, page) => [page, sheetPage(svg, texts[page])]))
      this.pageCount = page_count
      this.missing = missing
      this.refusal = null
    } catch (thrown) {
      this.refusal = Refusal.from(thrown)
    }
  }
}
