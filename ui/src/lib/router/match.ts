/** Paths such as `/guests/:id?tier=vip`, read and written. Pure. */

export type Params = Record<string, string>

export interface Place {
  path: string
  search: Params
}

/** Reads what stands after the # of a location. */
export function readHash(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?')
  return { path: path.startsWith('/') ? path : `/${path}`, search: Object.fromEntries(new URLSearchParams(search)) }
}

/** Writes a place; search entries that are empty are left out. */
export function writeHash(path: string, search: Record<string, string | number | null | undefined> = {}): string {
  const kept = Object.entries(search).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
  return text ? `#${path}?${text}` : `#${path}`
}

/** The parameters of `path` under `pattern`, or null when it does not fit. */
export function matchPath(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Params = {}
  for (const [index, piece] of wanted.entries()) {
    const actual = given[index] ?? ''
    if (piece.startsWith(':')) {
      if (!actual) return null
      params[piece.slice(1)] = decodeURIComponent(actual)
    } else if (piece !== actual) return null
  }
  return params
}
