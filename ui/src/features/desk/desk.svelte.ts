/** The one book of this desk: which it is, whether it is open, and who sits at it. */
import { api, type CreateBook, type DeskStatus, type OpenDesk, type Property, type Role, type Staff } from '../../gen/commands'
import { host, onChange, Refusal, touchAll, type CallOptions } from '../../host'
import type { Me } from '../complaint/owed'
import { forgetDrafts } from '../../lib/drafts'
import { language, setLanguage } from '../../lib/i18n/index.svelte'
import { go } from '../../lib/router/router.svelte'

/** `closed`: no book is known on this desk yet. `locked`: one is, and waits for its passphrase. */
export type Stage = 'starting' | 'closed' | 'locked' | 'open'

/** As many as a middling hotel knows by name. */
const SAMPLE_GUESTS = 400

/** Each may do all that the ones before it may. */
export const ROLES = ['concierge', 'manager', 'administrator'] as const satisfies readonly Role[]

const STORED = 'zhike.book'

class Desk {
  stage = $state<Stage>('starting')
  #open = $state.raw<OpenDesk | null>(null)
  /** The book to unlock: the last one that was open. */
  path = $state(globalThis.localStorage?.getItem(STORED) ?? '')

  get propertyName(): string {
    return this.#open?.property.name ?? ''
  }

  /** Who acts. */
  get staff(): Staff | null {
    return this.#open?.staff ?? null
  }

  /** Whether who acts may do what needs this role. */
  may(role: Role): boolean {
    return this.staff !== null && ROLES.indexOf(this.staff.role) >= ROLES.indexOf(role)
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

  get sample(): boolean {
    return this.#open?.sample ?? false
  }

  /** Finds out how things stand; also after midnight and after the property's page changed. */
  async start(): Promise<void> {
    this.#take(await api.desk_status())
  }

  async create(book: CreateBook): Promise<void> {
    this.#take(await api.book_create(book))
    setLanguage(book.property.language)
    go('/')
  }

  /** Makes a sample hotel and opens it. Answers the passphrase that opens it again. */
  async createSample(path: string, options: CallOptions): Promise<string> {
    const { status, passphrase } = await api.sample_create({ path, guests: SAMPLE_GUESTS, seed: 1, language: language() }, options)
    this.#take(status)
    go('/')
    return passphrase ?? ''
  }

  async unlock(path: string, passphrase: string): Promise<void> {
    this.#take(await api.book_open({ path, passphrase }))
  }

  /** Lets somebody else act: every screen asks again, because they may see and do other things. */
  async sit(id: number): Promise<void> {
    this.#take(await api.staff_sit({ id }))
    touchAll()
  }

  /** Blanks the screen at once; the key is forgotten as soon as running work ends. */
  async lock(): Promise<void> {
    this.blank()
    await api.book_lock()
  }

  /** Takes everything off the screen. */
  blank(): void {
    forgetDrafts()
    this.#take({ open: null })
  }

  /** Back to the first page, to open or create another book. */
  leave(): void {
    this.stage = 'closed'
  }

  #take({ open }: DeskStatus): void {
    this.#open = open
    if (open) {
      this.path = open.path
      localStorage.setItem(STORED, open.path)
    }
    this.stage = open ? 'open' : this.path ? 'locked' : 'closed'
  }
}

export const desk = new Desk()

/** Keeps the property, who acts and the day true while the book is open: after a change of either, and after midnight. */
export function keepDeskFresh(): () => void {
  const stopChanges = onChange(({ rooms }) => {
    if (rooms.includes('property') || rooms.includes('staff')) void desk.start()
  })
  const stopTicks = host.onTick(() => void desk.start())
  return () => {
    stopChanges()
    stopTicks()
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
