/** The tests' host: the same commands over loopback HTTP, so that the same UI runs in a plain browser. */
import { Refusal } from './refusal'
import type { Answer, CallOptions, Host, Progress } from './types'

const POLL_MS = 200
const TICK_MS = 30_000

let jobs = 0

/** Makes a host that speaks to the server at `origin` ('' for the page's own). */
export function httpHost(origin = ''): Host {
  async function post<T>(path: string, body: unknown, job?: string): Promise<T> {
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(job ? { 'x-job': job } : {}) },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    const answer: unknown = text ? JSON.parse(text) : null
    if (!response.ok) throw Refusal.from(answer)
    return answer as T
  }

  async function call(name: string, args: object, { onProgress, signal }: CallOptions): Promise<Answer> {
    if (!onProgress && !signal) return post<Answer>(`/call/${name}`, args)
    const job = `job-${Date.now()}-${++jobs}`
    const cancel = () => void post(`/cancel/${job}`, {})
    const poll = setInterval(async () => {
      const progress = await post<Progress | null>(`/progress/${job}`, {})
      if (progress) onProgress?.(progress)
    }, POLL_MS)
    signal?.addEventListener('abort', cancel)
    try {
      return await post<Answer>(`/call/${name}`, args, job)
    } finally {
      clearInterval(poll)
      signal?.removeEventListener('abort', cancel)
    }
  }

  return {
    call,
    pickOpen: (options) => post('/dialog/open', options),
    pickSave: (options) => post('/dialog/save', options),
    // Nobody double-clicks a book into a browser.
    bookHanded: () => Promise.resolve(null),
    onBookHanded: () => () => undefined,
    openPath: (path) => post('/shell/open', { path }),
    revealPath: (path) => post('/shell/reveal', { path }),
    print: (path) => post('/shell/print', { path }),
    notify: (title, body) => post('/shell/notify', { title, body }),
    // A browser's window follows the page.
    setTheme: () => Promise.resolve(),
    // A page cannot turn its browser's own zoom; the lengths it is made of can be drawn larger.
    setZoom: (factor) => Promise.resolve(document.documentElement.style.setProperty('font-size', `${factor * 100}%`)),
    onTick(listener) {
      const timer = setInterval(listener, TICK_MS)
      return () => clearInterval(timer)
    },
    // The server tells nothing by itself; what time alone changes, the screens ask for.
    onOutsideChange: () => () => undefined,
  }
}
