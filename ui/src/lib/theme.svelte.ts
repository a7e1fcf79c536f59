/** Light, dark, or as the system has it. */

export type Theme = 'system' | 'light' | 'dark'

const STORED = 'zhike.theme'
const night = globalThis.matchMedia?.('(prefers-color-scheme: dark)')

function remembered(): Theme {
  const stored = globalThis.localStorage?.getItem(STORED)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

let chosen = $state<Theme>(remembered())

export function theme(): Theme {
  return chosen
}

export function setTheme(next: Theme): void {
  chosen = next
  localStorage.setItem(STORED, next)
  applyTheme()
}

/** Writes the theme to the page; follows the system from then on. */
export function applyTheme(): void {
  const dark = chosen === 'dark' || (chosen === 'system' && (night?.matches ?? false))
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
}

night?.addEventListener('change', applyTheme)
