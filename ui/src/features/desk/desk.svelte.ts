/** The one book of this desk: which it is, whether it is open, and who sits at it. */
import { untrack } from 'svelte'
import { api, type CreateBook, type DeskStatus, type OpenBook, type OpenDesk, type Property, Role, type Staff } from '../../gen/commands'
import { SAMPLE_PASSPHRASE } from '../../gen/known'
import { host, onChange, Refusal, touchAll, type CallOptions } from '../../host'
import { now } from '../complaint/now.svelte'
import type { Me } from '../complaint/owed'
import { dayAt, setTimeZone } from '../../lib/clock.svelte'
import { draftsOf, forgetDrafts } from '../../lib/drafts.svelte'
import { forgetOpened } from '../../lib/lastOpened'
import { errorText, language, setLanguage, t } from '../../lib/i18n/index.svelte'
import { go } from '../../lib/router/router.svelte'
import { dismiss, toast, toasts } from '../../lib/toasts.svelte'

/** `closed`: no book is known on this desk yet. `locked`: one is, and waits for its passphrase. */
export type Stage = 'starting' | 'closed' | 'locked' | 'open'

/** As many as a middling hotel knows by name. */
const SAMPLE_GUESTS = 400
/** Where the last sample hotel of this computer lies. */
const SAMPLE = 'zhike.sample'

class Desk {
  stage = $state<Stage>('starting')
  #open = $state.raw<OpenDesk | null>(null)
  /** The book to unlock: the last one that was open. */
  path = $state('')
  /** A book that a person opened outside the window, while another is open. */
  handed = $state<string | null>(null)
  /** Whether that one opens by itself on this computer, as far as it is known: none does before it was open. */
  autoUnlock = $state(false)

  get propertyName(): string {
    return this.#open?.property.name ?? ''
  }

  /** Who acts. */
  get staff(): Staff | null {
    return this.#open?.staff ?? null
  }

  /** Whether who acts may do what needs this role. */
  may(role: Role): boolean {
    return this.staff !== null && Role.indexOf(this.staff.role) >= Role.indexOf(role)
  }

  /** Who sits at the desk. */
  get staffId(): number {
    return this.#open?.staff.id ?? 0
  }

  get role(): Role {
    return this.#open?.staff.role ?? 'concierge'
  }

  /** Who sits at the desk, as far as steps are owed. */
  get me(): Me {
    return { id: this.staffId, role: this.role, department: this.#open?.staff.department ?? 'front_office' }
  }

  get property(): Property | null {
    return this.#open?.property ?? null
  }

  /** The civil day at the property, YYYY-MM-DD. */
  get today(): string {
    return this.#open?.today ?? ''
  }

  /** Of every sum in the book; while none is open there is none to write. */
  get currency(): string {
    return this.#open?.property.currency ?? 'CNY'
  }

  /** A hotel that was made up, to look around in. */
  get sample(): boolean {
    return this.#open?.sample ?? false
  }

  /** At the start of the pages: the last book is open, opens by itself, or waits for its passphrase. */
  async start(): Promise<void> {
    const [status, handed] = await Promise.all([api.desk_status(), host.bookHanded()])
    if (handed !== null && handed !== (status.open ? status.last : null)) return this.#receive(status, handed)
    const opened = status.open || status.last === null ? null : await unlockAutomatically(status.last)
    this.#take(opened ?? status)
    this.#sayWhatWasSetAside()
  }

  /** The word that opens the book that waits, where it is a sample hotel's: a secret to nobody. */
  get samplePassphrase(): string | null {
    return localStorage.getItem(SAMPLE) === this.path ? SAMPLE_PASSPHRASE : null
  }

  /** Its passphrase is somebody's own from now on. */
  keepToOneself(): void {
    localStorage.removeItem(SAMPLE)
  }

  /** Takes the book that a person opened outside the window. While another is open, the person is asked first. */
  async receive(): Promise<void> {
    const path = await host.bookHanded()
    if (path !== null) await this.#receive(await api.desk_status(), path)
  }

  async #receive(status: DeskStatus, path: string): Promise<void> {
    this.#take(status)
    if (!status.open) return this.wait(path)
    if (path !== status.last) this.handed = path
  }

  /** Leaves the open book for the one that was handed over. */
  async goOver(): Promise<void> {
    const path = this.handed
    if (path === null) return
    await this.lock()
    await this.wait(path)
  }

  /** The book opens by itself, or waits for its passphrase. */
  async wait(path: string): Promise<void> {
    this.handed = null
    this.#take((await unlockAutomatically(path)) ?? { open: null, last: path })
    this.#sayWhatWasSetAside()
  }

  /** Finds out how things stand, after midnight and after the property's page changed. */
  async refresh(): Promise<void> {
    this.#take(await api.desk_status())
  }

  async create(book: CreateBook): Promise<void> {
    this.#take(await api.book_create(book))
    this.#toastIfNotStored(book.auto_unlock)
    setLanguage(book.property.language)
    go('/')
  }

  /** Makes a sample hotel and opens it. Answers the passphrase that opens it again. */
  async createSample(path: string, options: CallOptions): Promise<string> {
    const { status, passphrase } = await api.sample_create({ path, guests: SAMPLE_GUESTS, seed: 1, language: language() }, options)
    this.#take(status)
    localStorage.setItem(SAMPLE, this.path)
    go('/')
    return passphrase ?? ''
  }

  async unlock(book: OpenBook, options: CallOptions = {}): Promise<void> {
    this.#take(await api.book_open(book, options))
    this.#toastIfNotStored(book.auto_unlock)
    this.#sayWhatWasSetAside()
  }

  /** From now on the open book opens by itself, or no longer does. */
  async setAutoUnlock(on: boolean): Promise<void> {
    this.#take(await (on ? api.auto_unlock_on() : api.auto_unlock_off()))
  }

  /** Lets somebody else act: every screen asks again, because they may see and do other things. */
  async sit(id: number): Promise<void> {
    this.#take(await api.staff_sit({ id }))
    touchAll()
  }

  /** Blanks the screen at once; the key is forgotten as soon as running work ends. */
  async lock(): Promise<void> {
    this.blank()
    try {
      await api.book_lock()
    } catch (thrown) {
      // Locked all the same; what is said must not be missed: where everything was saved when the file was taken away.
      const refusal = Refusal.from(thrown)
      toast(() => errorText(refusal), { tone: 'refused' })
    }
  }

  /** Takes everything off the screen. */
  blank(): void {
    forgetDrafts()
    forgetOpened()
    // Notices name guests.
    for (const { id } of toasts()) dismiss(id)
    this.#take({ open: null, last: this.path || null })
  }

  /** Back to the first page, to open or create another book. */
  leave(): void {
    this.stage = 'closed'
  }

  /** The book is open either way; only the tick could not be heeded. */
  #toastIfNotStored(wanted = false): void {
    const code = this.may('manager') ? 'key_store_unreachable' : 'not_allowed'
    if (wanted && !this.autoUnlock) toast(() => errorText(new Refusal(code)), { tone: 'refused' })
  }

  /** A backup was put in the place of a book that had crashed. */
  #sayWhatWasSetAside(): void {
    const path = this.#open?.log_set_aside
    if (path) toast(() => t('desk-log-set-aside', { path }), { tone: 'refused' })
  }

  #take({ open, last }: DeskStatus): void {
    this.#open = open
    if (open) setTimeZone(open.property.time_zone)
    draftsOf(this.staffId)
    this.path = last ?? ''
    if (open) this.autoUnlock = open.auto_unlock
    this.stage = open ? 'open' : this.path ? 'locked' : 'closed'
  }
}

export const desk = new Desk()

/** Null when the book waits for its passphrase: why it does, the person need not know. */
async function unlockAutomatically(path: string): Promise<DeskStatus | null> {
  try {
    return await api.book_auto_unlock({ path })
  } catch {
    return null
  }
}

/** How often it is looked whether midnight has passed at the property. Units: milliseconds. */
const LOOK_MS = 10_000

/**
 * Keeps the property, who acts and the day true while the book is open: after a change of either, and after midnight at
 * the property, which need not be the machine's.
 */
export function keepDeskFresh(): () => void {
  const stopChanges = onChange(({ tables }) => {
    if (tables.some((table) => ['property', 'staff', 'setting'].includes(table))) void desk.refresh()
  })
  const stopTicks = host.onTick(() => void desk.refresh())
  let day = untrack(() => dayAt(now()))
  const looks = setInterval(() => {
    if (dayAt(now()) === day) return
    day = dayAt(now())
    void desk.refresh()
  }, LOOK_MS)
  return () => {
    stopChanges()
    stopTicks()
    clearInterval(looks)
  }
}

/** The name of a file without its folder, for people. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** Runs what a form asks for; answers the error to show beside its field, or null. */
export async function attempt(work: () => Promise<void>): Promise<Refusal | null> {
  try {
    await work()
    return null
  } catch (thrown) {
    return Refusal.from(thrown)
  }
}
