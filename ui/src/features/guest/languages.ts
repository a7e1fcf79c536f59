/** The languages guests of a hotel most often speak, as BCP 47 tags. */
import { language } from '../../lib/i18n/index.svelte'

export const LANGUAGES_SPOKEN = ['zh-CN', 'zh-TW', 'zh-HK', 'en', 'ja', 'ko', 'fr', 'de', 'ru', 'es', 'it', 'pt', 'ar', 'th', 'vi', 'id', 'ms']

/** A tag in words; what is no tag shows itself. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
