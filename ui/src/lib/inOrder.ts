/**
 * All words of a choice in an order of the screen's own; where core's order serves, the screen takes core's list. A word that
 * is missing, such as one that core has since got, does not compile.
 */
export function inOrder<Word extends string>() {
  return <const Order extends readonly Word[]>(...words: [Word] extends [Order[number]] ? Order : never): Order => words
}
