/** What a step said, line by line, in words. */
import type { LogLine, Offer, Staff } from '../../gen/commands'
import { dashed, formatMoney, t } from '../../lib/i18n/index.svelte'
import { departmentName } from '../staff/staff.svelte'

export interface Said {
  /** What the line is about, where the step says more than one thing. */
  label?: string
  text: string
}

function offerText({ name, quantity, cost_minor }: Pick<Offer, 'name' | 'quantity' | 'cost_minor'>, currency: string): string {
  const cost = cost_minor * quantity
  const what = quantity === 1 ? name : t('complaint-pieces', { name, quantity })
  return cost === 0 ? what : t('complaint-offer', { what, cost: formatMoney(cost, currency) })
}

export function saidIn(line: LogLine, staff: readonly Pick<Staff, 'id' | 'name'>[], currency: string): Said[] {
  const person = (id: number) => staff.find((member) => member.id === id)?.name ?? ''
  const offers = (compensation: Offer[]): Said[] => compensation.map((offer) => ({ text: offerText(offer, currency) }))
  const whose = (department: Parameters<typeof departmentName>[0], id: number) => t('complaint-owed-both', { name: person(id), department: departmentName(department) })
  const all = ((): Said[] => {
    switch (line.step) {
      case 'record':
        return [{ text: t(`complaint-severity-${line.severity}`) }]
      case 'respond':
      case 'answer':
        return [{ text: line.text }]
      case 'grant':
        return [...offers(line.compensation), { text: line.reason }]
      case 'rule':
        return [{ text: t(line.stands ? 'complaint-stands-yes' : 'complaint-stands-no') }, { text: line.reason }]
      case 'assign':
        return [{ text: whose(line.department, line.responsible_id) }]
      case 'reassign':
        return [{ text: whose(line.department, line.responsible_id) }, { text: line.reason }]
      case 'analyse':
        return [{ text: t(`complaint-cause-${line.cause}`) }, { text: line.text }]
      case 'propose':
        return [{ text: line.text }, ...offers(line.compensation)]
      case 'approve':
      case 'resume':
        return [{ text: line.note }]
      case 'change':
        return [{ text: line.text }, ...offers(line.compensation), { label: t('complaint-form-change-reason'), text: line.reason }]
      case 'send_back':
        return [{ text: t('complaint-back-to', { stage: t(`complaint-stage-${line.to}`) }) }, { text: line.reason }]
      case 'carry_out':
        return [
          { label: t('complaint-form-carry-out-settled'), text: line.settled },
          { label: t('complaint-form-carry-out-notified'), text: line.notified },
        ]
      case 'feedback':
        return [{ text: t(`complaint-mood-${line.mood}`) }, { text: line.text }]
      case 'evaluate':
        return [
          { text: line.summary },
          { label: t('complaint-form-evaluate-lesson'), text: line.lesson },
          { text: t(line.won_back ? 'complaint-won-back-yes' : 'complaint-won-back-no') },
        ]
      case 'reassess':
        return [{ text: t(`complaint-severity-${line.severity}`) }, { text: line.reason }]
      case 'pause':
      case 'withdraw':
      case 'reopen':
      case 'allow_greetings':
      case 'hold_greetings':
        return [{ text: line.reason }]
    }
  })()
  return all.filter(({ text }) => text !== '')
}

/** A step by its name, as what was done. */
export function doneText(line: LogLine): string {
  return t(`complaint-step-${dashed(line.step)}`)
}
