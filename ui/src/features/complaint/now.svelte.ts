/** The present moment as the book's clock has it, for everything that counts down. */
import { api } from '../../gen/commands'
import { host, Refusal, touchTime } from '../../host'

/** A clock is told in minutes: this is often enough that none is told wrong for long. Units: milliseconds. */
const TICK_MS = 10_000
/** What core says about clocks is asked again this often: soon and overdue come by time alone. */
const ASK_AGAIN_MS = 60_000

let drift = 0
let current = $state(Date.now())

/** Units: milliseconds UTC. */
export function now(): number {
  return current
}

/** Takes over what the book's clock says; the machine's own may differ. */
function setBookTime(at: number): void {
  drift = at - Date.now()
  current = at
}

async function look({ first = false } = {}): Promise<void> {
  try {
    setBookTime((await api.complaint_counts()).now_ms)
    // What has just been asked need not be asked again.
    if (!first) touchTime()
  } catch (thrown) {
    // A locked book has no clock to look at.
    if (Refusal.from(thrown).severity === 'broken') throw thrown
  }
}

/** Keeps the moment true while a book is open. Answers how to stop. */
export function keepTime(): () => void {
  void look({ first: true })
  const ticks = setInterval(() => (current = Date.now() + drift), TICK_MS)
  const looks = setInterval(() => void look(), ASK_AGAIN_MS)
  const stopTicks = host.onTick(() => void look())
  return () => {
    clearInterval(ticks)
    clearInterval(looks)
    stopTicks()
  }
}
