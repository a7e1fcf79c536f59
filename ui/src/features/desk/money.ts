/** What a typed sum means, as core reads it in the property's currency. */
import { api } from '../../gen/commands'
import { Refusal } from '../../host'

/** Units: minor units; null where nothing was typed. Rejects with a coded error and the field to blame. */
export async function readMoney(text: string, field: string | null = null): Promise<number | null> {
  try {
    return (await api.money_read({ text })).amount_minor
  } catch (thrown) {
    const { code, args, severity } = Refusal.from(thrown)
    throw new Refusal(code, args, field, severity)
  }
}
