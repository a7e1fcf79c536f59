/**
 * Scrolling over more pixels than a browser can hold. Small steps move the list by exactly that many pixels; long jumps
 * (dragging the bar) map the bar's range onto the list's. Pure arithmetic.
 */

/** Engines count pixels reliably up to 2^24. */
export const TALLEST = 12_000_000

export class ScrollMap {
  /** Pixels of list above the viewport. */
  offset = 0
  #top = 0
  #rows = 0
  #rowHeight = 1
  #viewport = 0

  resize(rows: number, rowHeight: number, viewport: number): void {
    this.#rows = rows
    this.#rowHeight = rowHeight
    this.#viewport = viewport
    this.offset = Math.min(this.offset, this.#furthest)
    this.#top = Math.min(this.#top, this.#furthestTop)
  }

  /** The height to give the scrolled element. */
  get height(): number {
    return Math.min(this.#rows * this.#rowHeight, TALLEST)
  }

  /** Where the bar stands. */
  get top(): number {
    return this.#top
  }

  get #furthest(): number {
    return Math.max(0, this.#rows * this.#rowHeight - this.#viewport)
  }

  get #furthestTop(): number {
    return Math.max(0, this.height - this.#viewport)
  }

  /** Takes the bar's new position. */
  scrolled(top: number): void {
    const step = top - this.#top
    this.#top = top
    const far = Math.abs(step) > this.#viewport
    if (top <= 0) this.offset = 0
    else if (top >= this.#furthestTop) this.offset = this.#furthest
    else if (far) this.offset = (top / this.#furthestTop) * this.#furthest
    else this.offset += step
    this.offset = Math.max(0, Math.min(this.offset, this.#furthest))
  }

  /** Where the bar should stand for the offset; small steps let the two drift apart. */
  settle(): number {
    if (this.#furthest > 0) this.#top = (this.offset / this.#furthest) * this.#furthestTop
    return this.#top
  }

  /** Moves to an offset. Answers the bar's position. */
  jump(offset: number): number {
    this.offset = Math.max(0, Math.min(offset, this.#furthest))
    return this.settle()
  }

  /** Moves just far enough that a row is wholly seen. Answers the bar's position. */
  reveal(row: number): number {
    const start = row * this.#rowHeight
    if (start < this.offset) this.offset = start
    else if (start + this.#rowHeight > this.offset + this.#viewport) this.offset = start + this.#rowHeight - this.#viewport
    return this.jump(this.offset)
  }

  /** First row to draw and the one after the last, with a few to spare. */
  window(spare = 6): { from: number; to: number } {
    const from = Math.max(0, Math.floor(this.offset / this.#rowHeight) - spare)
    const to = Math.min(this.#rows, Math.ceil((this.offset + this.#viewport) / this.#rowHeight) + spare)
    return { from, to }
  }

  /** How far below the viewport's top edge a row begins. */
  place(row: number): number {
    return row * this.#rowHeight - this.offset
  }
}
