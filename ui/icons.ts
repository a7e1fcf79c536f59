/** Icons as still drawings: Lucide's own components work each stroke out anew, and a list shows hundreds of strokes. */
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const ICON = /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/
/** What Lucide's components carry: the strokes as JSON. */
const DATA = /const iconData = (\{.*\});/

type Stroke = [tag: string, attributes: Record<string, string>]

export function stillIcons(): Plugin {
  return {
    name: 'still-icons',
    enforce: 'pre',
    async load(id) {
      if (!ICON.test(id)) return null
      const data = DATA.exec(await readFile(id, 'utf8'))?.[1]
      if (!data) throw new Error(`no strokes in ${id}`)
      return drawing((JSON.parse(data) as { node: Stroke[] }).node)
    },
  }
}

/** A component that takes of Lucide's props those that are used here. */
function drawing(strokes: Stroke[]): string {
  const attributes = (of: Record<string, string>) => Object.entries(of).map(([name, value]) => ` ${name}="${value}"`)
  const drawn = strokes.map(([tag, of]) => `<${tag}${attributes(of).join('')} />`).join('')
  return `<script>
  let { size = 24, strokeWidth = 2, 'aria-label': label, 'aria-hidden': hidden = label ? undefined : 'true' } = $props()
</script>
<svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width={strokeWidth} stroke-linecap="round" stroke-linejoin="round" aria-label={label} aria-hidden={hidden} role={label ? 'img' : undefined}>${drawn}</svg>
`
}
