import type { ComplaintSeverity } from '../../gen/commands'

/** An open one is a danger mark wherever its guest appears. */
export function isGrave(severity: ComplaintSeverity): boolean {
  return severity === 'serious' || severity === 'critical'
}
