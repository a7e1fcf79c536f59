/** Long work on a screen: how far it is, a way to stop it, and how it ended. */
import { Refusal, type CallOptions, type Progress } from '../../host'

export class Work {
  /** How far the running work is; null while nothing runs. */
  progress = $state.raw<Progress | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  #stop: AbortController | null = null

  get running(): boolean {
    return this.progress !== null
  }

  /** Runs `task`; answers its value, or null when it was refused or stopped. One at a time. */
  async run<T>(task: (options: CallOptions) => Promise<T>): Promise<T | null> {
    if (this.#stop) return null
    const stop = new AbortController()
    this.#stop = stop
    this.refusal = null
    this.progress = { done: 0, total: 0 }
    try {
      return await task({ signal: stop.signal, onProgress: (progress) => (this.progress = progress) })
    } catch (thrown) {
      const refusal = Refusal.from(thrown)
      // Whoever stopped the work knows that it stopped.
      this.refusal = refusal.code === 'cancelled' ? null : refusal
      return null
    } finally {
      this.progress = null
      this.#stop = null
    }
  }

  cancel(): void {
    this.#stop?.abort()
  }
}

/** Work that leaves a file, which is told until the person has done with it. */
export class FileWork<T extends { path: string }> extends Work {
  written = $state.raw<T | null>(null)

  /** Runs `task`, which asks where to and writes. What was written before stays told when the person changes their mind. */
  async write(task: (options: CallOptions) => Promise<T | null>): Promise<void> {
    this.written = (await this.run(task)) ?? this.written
  }

  dismiss(): void {
    this.written = null
  }
}
