/** What scrolls sideways, and whether there is more of it before and behind what is in sight. */

/** Units: pixels. A browser rounds where a page is drawn larger. */
const ROUNDED = 2

export class Sideways {
  before = $state(false)
  behind = $state(false)
  #node: HTMLElement | null = null

  /** Attach to what scrolls. */
  watch = (node: HTMLElement): (() => void) => {
    this.#node = node
    const look = () => {
      this.before = node.scrollLeft > ROUNDED
      this.behind = node.scrollLeft + node.clientWidth < node.scrollWidth - ROUNDED
    }
    const sized = new ResizeObserver(look)
    sized.observe(node)
    const filled = new MutationObserver(look)
    filled.observe(node, { childList: true, subtree: true })
    node.addEventListener('scroll', look)
    look()
    return () => {
      sized.disconnect()
      filled.disconnect()
      node.removeEventListener('scroll', look)
    }
  }

  /** Most of what is in sight further: on (1) or back (-1). */
  turn(step: 1 | -1): void {
    this.#node?.scrollBy({ left: step * this.#node.clientWidth * 0.8, behavior: 'smooth' })
  }
}
