/** Bringing a file in: chosen, matched, tried, done, and taken back when it was the wrong one. */
import { api, type ColumnInDoubt, type DayOrder, type ImportField, type ImportKind, type ImportLine, type ImportPreview, type ImportReport } from '../../gen/commands'
import { host, query, Refusal, type Query } from '../../host'
import { t } from '../../lib/i18n/index.svelte'
import { Work } from '../../lib/work/work.svelte'
import { inDoubt, matched, missingField, type Mapping } from './mapping'

export class ImportJob {
  readonly work = new Work()
  path = $state('')
  preview = $state.raw<ImportPreview | null>(null)
  mapping = $state.raw<Mapping>([])
  /** In which order the file's dates are written, where the file does not tell. */
  order = $state<DayOrder | null>(null)
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

  /** Whether everything is said that it takes to bring the file in. */
  get ready(): boolean {
    return this.missing === null && (this.order !== null || this.doubts.length === 0)
  }

  /** Asks for a file; `kind` is told from the file when it is null. */
  async choose(kind: ImportKind | null): Promise<void> {
    const kinds = [{ name: t('import-files'), extensions: ['vcf', 'csv', 'txt', 'xlsx'] }]
    const [path] = await host.pickOpen({ title: t('import-choose'), kinds })
    if (path) await this.look(path, kind)
  }

  /** Reads a file, as the kind given. */
  async look(path: string, kind: ImportKind | null): Promise<void> {
    this.path = path
    this.order = null
    this.report = null
    try {
      this.preview = await api.import_preview({ path, kind })
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

  /** Brings the file in, or with `dry_run` only says what would come of it. */
  async run(dry_run: boolean): Promise<void> {
    const { preview, path, mapping, order: day_order } = this
    if (!preview) return
    const report = await this.work.run((options) => api.import_run({ path, kind: preview.kind, mapping, day_order, dry_run }, options))
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
    this.work.refusal = null
  }
}

/** The imports that were not taken back, newest first. */
export function pastImports(): Query<ImportLine[]> {
  return query(() => api.import_list(), { shows: 'imports' })
}

export function undoImport(id: number): Promise<unknown> {
  return api.import_undo({ import_id: id })
}
