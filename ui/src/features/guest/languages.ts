/** The languages guests of a hotel most often speak, as BCP 47 tags. */
import { language, t } from '../../lib/i18n/index.svelte'

export const LANGUAGES_SPOKEN = ['zh-CN', 'zh-TW', 'zh-HK', 'en', 'ja', 'ko', 'fr', 'de', 'ru', 'es', 'it', 'pt', 'ar', 'th', 'vi', 'id', 'ms']

/** A tag in words; what is no tag shows itself. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The languages to choose from, with the one a guest already has and with none. */
export function languageOptions(current: string): { value: string; label: string }[] {
  const tags = current === '' || LANGUAGES_SPOKEN.includes(current) ? LANGUAGES_SPOKEN : [current, ...LANGUAGES_SPOKEN]
  return [{ value: '', label: t('guest-value-unknown') }, ...tags.map((value) => ({ value, label: languageName(value) }))]
}
