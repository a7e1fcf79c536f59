/** Where the person is. The place lives in the location's hash, so back and forward are the webview's own. */
import { readHash, writeHash, type Place } from './match'

let current = $state.raw<Place>(readHash(globalThis.location?.hash ?? ''))

globalThis.addEventListener?.('hashchange', () => {
  current = readHash(location.hash)
})

export function place(): Place {
  return current
}

/** Goes to a path; `replace` leaves no step to come back to. */
export function go(path: string, search?: Parameters<typeof writeHash>[1], { replace = false } = {}): void {
  const hash = writeHash(path, search)
  if (replace) history.replaceState(null, '', hash)
  else if (hash !== location.hash) history.pushState(null, '', hash)
  current = readHash(hash)
}

/** The address for a link's `href`. */
export function href(path: string, search?: Parameters<typeof writeHash>[1]): string {
  return writeHash(path, search)
}

export function back(): void {
  history.back()
}

export function forward(): void {
  history.forward()
}
