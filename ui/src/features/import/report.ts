/** The report of an import, put together so that a person can read it. Pure. */
import type { ImportIssue } from '../../gen/commands'

/** One kind of loss with every line on which it happened. */
export interface IssueGroup {
  code: string
  /** The column or property; empty when the whole line is meant. */
  property: string
  lines: number[]
}

/** How many line numbers a group shows before it only counts. */
export const LINES_SHOWN = 12

/** The same loss on many lines is told once, the commonest first. */
export function grouped(issues: readonly ImportIssue[]): IssueGroup[] {
  const groups = new Map<string, IssueGroup>()
  for (const { code, property, line } of issues) {
    const key = `${code}\n${property}`
    const group = groups.get(key)
    if (group) group.lines.push(line)
    else groups.set(key, { code, property, lines: [line] })
  }
  return [...groups.values()].sort((one, other) => other.lines.length - one.lines.length)
}
