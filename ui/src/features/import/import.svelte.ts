/** Bringing a file in: chosen, matched, tried, done, and taken back when it was the wrong one. */
import { api, type Calendar, type ColumnInDoubt, type ColumnOfBoth, type DayOrder, type ImportDiffering, type ImportField, type ImportKind, type ImportLine, type ImportPreview, type ImportReport } from '../../gen/commands'
import { host, query, Refusal, type Query } from '../../host'
import { t } from '../../lib/i18n/index.svelte'
import { Work } from '../../lib/work/work.svelte'
import type { Encoding } from './encoding'
import { inDoubt, matched, missingField, ofDates, type Mapping } from './mapping'

export class ImportJob {
  readonly work = new Work()
  path = $state('')
  preview = $state.raw<ImportPreview | null>(null)
  mapping = $state.raw<Mapping>([])
  /** In which order the file's dates are written, where the file does not tell. */
  order = $state<DayOrder | null>(null)
  /** The calendar of the dates that do not say theirs, in columns where others do. */
  calendar = $state<Calendar>('solar')
  /** The encoding of the file's text, where a person named it. */
  encoding = $state<Encoding | null>(null)
  /** What was done or, after a trial, what would be. */
  report = $state.raw<ImportReport | null>(null)
  /** Why the file could not be read. */
  refusal = $state.raw<Refusal | null>(null)

  /** The field that still needs a column. */
  get missing(): ImportField | null {
    return this.preview ? missingField(this.preview.kind, this.mapping) : null
  }

  /** Columns whose dates may be read in two ways. */
  get doubts(): ColumnInDoubt[] {
    return this.preview ? inDoubt(this.preview, this.mapping) : []
  }

  /** Columns with dates of both calendars. */
  get mixed(): ColumnOfBoth[] {
    return this.preview ? ofDates(this.preview, this.mapping, this.preview.mixed) : []
  }

  /** Whether everything is said that it takes to bring the file in. */
  get ready(): boolean {
    return this.missing === null && (this.order !== null || this.doubts.length === 0)
  }

  /** Asks for a file; `kind` is told from the file when it is null. */
  async choose(kind: ImportKind | null): Promise<void> {
    const kinds = [{ name: t('import-files'), extensions: ['vcf', 'csv', 'txt', 'tsv', 'xlsx', 'xls', 'ods'] }]
    const [path] = await host.pickOpen({ title: t('import-choose'), kinds })
    if (!path) return
    this.encoding = null
    await this.look(path, kind)
  }

  /** Reads the same file in another encoding; null as it is found. */
  async readAs(encoding: Encoding | null): Promise<void> {
    this.encoding = encoding
    await this.look(this.path, this.preview?.kind ?? null)
  }

  /** Reads a file, as the kind given. */
  async look(path: string, kind: ImportKind | null): Promise<void> {
    this.path = path
    this.order = null
    this.calendar = 'solar'
    this.report = null
    try {
      this.preview = await api.import_preview({ path, kind, encoding: this.encoding })
      this.mapping = this.preview.mapping
      this.refusal = null
    } catch (thrown) {
      this.preview = null
      this.refusal = Refusal.from(thrown)
    }
  }

  match(column: number, field: ImportField | null): void {
    this.mapping = matched(this.mapping, column, field)
    this.report = null
  }

  say(order: DayOrder): void {
    this.order = order
    this.report = null
  }

  sayCalendar(calendar: Calendar): void {
    this.calendar = calendar
    this.report = null
  }

  /** Brings the file in, or with `dry_run` only says what would come of it. */
  async run(dry_run: boolean): Promise<void> {
    const { preview, path, mapping, order: day_order, calendar, encoding } = this
    if (!preview) return
    const report = await this.work.run((options) => api.import_run({ path, kind: preview.kind, mapping, day_order, calendar, encoding, dry_run }, options))
    if (report) this.report = report
  }

  async show(line: ImportLine): Promise<void> {
    this.clear()
    this.report = await api.import_report({ import_id: line.id })
  }

  clear(): void {
    this.path = ''
    this.preview = null
    this.report = null
    this.refusal = null
    this.encoding = null
    this.work.refusal = null
  }
}

/** Puts the file's date in the place of the book's. */
export function takeDate({ date_id, file }: ImportDiffering): Promise<unknown> {
  return api.date_save({ id: date_id, date: file })
}

/** The imports that were not taken back, newest first. */
export function pastImports(): Query<ImportLine[]> {
  return query(() => api.import_list(), { shows: 'imports' })
}

export function undoImport(id: number): Promise<unknown> {
  return api.import_undo({ import_id: id })
}
