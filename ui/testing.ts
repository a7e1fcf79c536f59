/** Where unit tests run: no browser, but with the client build of Svelte, whose effects are what the app runs. */
import type { Environment } from 'vitest/environments'

export default {
  name: 'client',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => {} }),
} satisfies Environment
