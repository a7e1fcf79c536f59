/** Bringing a file in: look at it, match its columns, try it, do it; and take it back. */
import { api, type ImportField, type ImportKind, type ImportPreview, type ImportReport } from '../../gen/commands'
import { host, query, Refusal, type Progress } from '../../host'
import { t } from '../../lib/i18n/index.svelte'

export const KINDS: ImportKind[] = ['guests', 'arrivals', 'vcard']

const FILES = ['vcf', 'vcard', 'csv', 'tsv', 'txt', 'xlsx', 'xls', 'ods']

export class ImportWork {
  path = $state<string | null>(null)
  preview = $state.raw<ImportPreview | null>(null)
  mapping = $state<(ImportField | null)[]>([])
  /** What a trial run told; null until one was made with the present matching. */
  trial = $state.raw<ImportReport | null>(null)
  report = $state.raw<ImportReport | null>(null)
  progress = $state.raw<Progress | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  #abort: AbortController | null = null

  async choose(): Promise<void> {
    const [path] = await host.pickOpen({ title: t('import-choose'), kinds: [{ name: t('import-files'), extensions: FILES }] })
    if (!path) return
    this.path = path
    await this.look(null)
  }

  /** Reads the file as a kind, or as what it seems to be. */
  async look(kind: ImportKind | null): Promise<void> {
    const path = this.path
    if (path === null) return
    this.trial = null
    this.report = null
    await this.#try(async () => {
      this.preview = await api.import_preview({ path, kind })
      this.mapping = [...this.preview.mapping]
    })
    if (this.refusal) this.preview = null
  }

  match(column: number, field: ImportField | null): void {
    // A field comes from one column: taking it here frees the other.
    this.mapping = this.mapping.map((known, index) => (index === column ? field : known === field ? null : known))
    this.trial = null
  }

  /** Tells what would happen. */
  async rehearse(): Promise<void> {
    await this.#run(true, (report) => (this.trial = report))
  }

  async run(): Promise<void> {
    await this.#run(false, (report) => (this.report = report))
  }

  async undo(): Promise<void> {
    const id = this.report?.import_id
    if (id == null) return
    await this.#try(async () => {
      await api.import_undo({ import_id: id })
      this.report = null
      this.trial = null
    })
  }

  cancel(): void {
    this.#abort?.abort()
  }

  /** Back to the beginning, for another file. */
  leave(): void {
    this.path = null
    this.preview = null
    this.trial = null
    this.report = null
    this.refusal = null
  }

  async #run(dry_run: boolean, take: (report: ImportReport) => void): Promise<void> {
    const { path, preview } = this
    if (path === null || !preview) return
    const abort = new AbortController()
    this.#abort = abort
    this.progress = { done: 0, total: preview.rows }
    const request = { path, kind: preview.kind, mapping: preview.kind === 'vcard' ? null : $state.snapshot(this.mapping), dry_run }
    await this.#try(async () => {
      take(await api.import_run(request, { onProgress: (progress) => (this.progress = progress), signal: abort.signal }))
    })
    this.progress = null
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.refusal = null
    try {
      await work()
    } catch (thrown) {
      this.refusal = Refusal.from(thrown)
    }
  }
}

export function pastImports() {
  return query(() => api.import_list(), ['import'])
}
