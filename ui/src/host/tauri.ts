/** The desktop shell. The only file that knows Tauri. */
import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import { getCurrentWebview } from '@tauri-apps/api/webview'
import { Refusal } from './refusal'
import type { Answer, CallOptions, Change, Host, Progress } from './types'

interface ProgressEvent extends Progress {
  job: string
}

let jobs = 0

async function ask<T>(name: string, args?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(name, args)
  } catch (thrown) {
    throw Refusal.from(thrown)
  }
}

async function call(name: string, args: object, { onProgress, signal }: CallOptions): Promise<Answer> {
  if (!onProgress && !signal) return ask<Answer>(name, { args })
  const job = `job-${++jobs}`
  const stop = await listen<ProgressEvent>('progress', ({ payload }) => {
    if (payload.job === job) onProgress?.(payload)
  })
  const cancel = () => void invoke('cancel', { job })
  signal?.addEventListener('abort', cancel)
  try {
    return await ask<Answer>(name, { args, job })
  } finally {
    signal?.removeEventListener('abort', cancel)
    stop()
  }
}

export const tauriHost: Host = {
  call,
  pickOpen: (options) => ask('pick_open', { options }),
  pickSave: (options) => ask('pick_save', { options }),
  bookHanded: () => ask('book_handed'),
  onBookHanded(listener) {
    const stop = listen('book-handed', listener)
    return () => void stop.then((unlisten) => unlisten())
  },
  openPath: (path) => ask('open_path', { path }),
  revealPath: (path) => ask('reveal_path', { path }),
  print: (path) => ask('print_path', { path }),
  notify: (title, body) => ask('notify', { title, body }),
  setTheme: (theme) => ask('set_theme', { theme }),
  setZoom: (factor) => getCurrentWebview().setZoom(factor),
  onTick(listener) {
    const stop = listen('tick', listener)
    return () => void stop.then((unlisten) => unlisten())
  },
  onOutsideChange(listener) {
    const stop = listen<Change>('change', ({ payload }) => listener(payload))
    return () => void stop.then((unlisten) => unlisten())
  },
}
