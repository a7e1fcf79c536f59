/** Attach to an element that must be seen, such as the active one of a list that scrolls. */
export function intoSight(node: HTMLElement): void {
  node.scrollIntoView({ block: 'nearest' })
}
