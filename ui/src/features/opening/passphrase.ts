/** What a new passphrase must be, said before core is asked. Pure. */
import { Refusal } from '../../host'

/** The shortest that core takes. */
const SHORTEST = 8

/** Why a passphrase, typed twice, cannot be taken; `field` is what the first typing is called. */
export function passphraseProblem(passphrase: string, again: string, field = 'passphrase'): Refusal | null {
  if ([...passphrase].length < SHORTEST) return new Refusal('passphrase_short', { shortest: SHORTEST }, field)
  if (passphrase !== again) return new Refusal('passphrase_differs', {}, 'again')
  return null
}
