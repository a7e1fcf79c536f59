/** Characters that no font of the machine has, in words: whose, of which script, and which font to install. */
import type { MissingGlyphs } from '../../gen/commands'
import { t, textOf } from '../i18n/index.svelte'

export function glyphsText({ whose, characters, script, font }: MissingGlyphs): string {
  return t('paper-glyphs-missing', { whose: whose || 'none', script: textOf(`paper-script-${script}`), characters, font })
}
