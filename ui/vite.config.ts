import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { stillIcons } from './icons.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  plugins: [stillIcons(), svelte()],
  resolve: {
    alias: { '@locales': path('../core/locales') },
    // Unit tests run the client build of Svelte: see testing.ts.
    ...(process.env['VITEST'] ? { conditions: ['browser'] } : {}),
  },
  server: { port: 5183, strictPort: true, fs: { allow: [path('..')] } },
  clearScreen: false,
  build: {
    // The oldest webviews the shell can meet: WebView2, macOS 13's WKWebView, WebKitGTK 2.44.
    target: ['chrome120', 'safari16.4'],
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the first screens need comes in one piece rather than in forty: the door, the desk behind it and Today.
        codeSplitting: { groups: [{ name: 'desk', test: /index\.html|\/src\/app\/main\b/ }] },
      },
    },
  },
  test: { environment: './testing.ts', include: ['src/**/*.test.ts'] },
})
