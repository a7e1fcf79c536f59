import type { Tier } from '../lib/ui/types'

/** A guest as the palette shows one. */
export interface FoundGuest {
  id: number
  name: string
  /** Pinyin, alias or what else tells two of one name apart. */
  detail: string
  tier: Tier
  /** What endangers the guest, ready to show. */
  danger: string | null
}
