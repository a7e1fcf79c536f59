/** A page as it will be printed, ready for the eyes. */
export interface SheetPage {
  /** An address for an image element. */
  source: string
  /** What is written on it. */
  text: string
}

/** As an image, a page brings its own names and styles and cannot touch the screen's. */
export function sheetPage(svg: string, text = ''): SheetPage {
  return { source: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, text }
}
