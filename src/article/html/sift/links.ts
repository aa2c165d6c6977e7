import type { PageBlock } from '../blocks.ts'
import { endsSentence } from '../select.ts'
import type { Sifted } from './sifted.ts'

/** Lines that are links from end to end, with the heading over them. */
export function markLinks(items: readonly Sifted[]): void {
  const lone = (item: Sifted | undefined): boolean => item !== undefined && isLink(item.block)
  items.forEach((item, index) => {
    const [above, below] = [items[index - 1], items[index + 1]]
    if (!lone(item)) return
    // One linked item or heading may be the article's own; several are a list of other reports.
    if (item.block.kind !== 'paragraph' && !lone(above) && !lone(below)) return
    item.junk = 'read-also'
    const alone = !below || lone(below) || below.block.kind === 'heading'
    if (above?.block.kind === 'heading' && alone) above.junk = 'read-also'
  })
}

const isLink = ({ kind, linked, text }: PageBlock): boolean =>
  kind !== 'quote' &&
  !(text.length > 120 && endsSentence(text)) &&
  (linked >= 0.9 || (linked >= 0.5 && LABELLED.test(text) && !endsSentence(text)))

/** `On this site: Another report`. */
const LABELLED = /^[^:?!]{2,40}:\s/
