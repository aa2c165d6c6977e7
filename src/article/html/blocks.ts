import { isoDate } from '../dates.ts'
import type { BlockKind } from '../types.ts'
import { isRawElement } from './depth.ts'

/** A block of a page before it has its place in the text. */
export interface PageBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly element: Element
  readonly published?: string
}

const BLOCK = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const KIND: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  blockquote: 'quote',
  figcaption: 'caption',
}

/** The text of an element block by block: each paragraph, heading, item by itself, white space made plain. */
export function pageBlocks(root: Element): PageBlock[] {
  const blocks: PageBlock[] = []
  walk(root, 'paragraph', blocks)
  return blocks
}

function walk(element: Element, inherited: BlockKind, blocks: PageBlock[]): void {
  const name = element.localName
  if (isRawElement(name) || name === 'form' || name === 'button') return
  const kind = KIND[name] ?? inherited
  const published = name === 'article' || name === 'section' ? entryTime(element) : undefined
  let inline = ''
  const flush = () => {
    for (const part of inline.split('\n\n')) {
      const words = part.replace(/[\s\u00a0]+/g, ' ').trim()
      if (words !== '')
        blocks.push({ kind, text: words, element, ...(published !== undefined && { published }) })
    }
    inline = ''
  }
  for (const child of element.childNodes) {
    if (child.nodeType === 3) inline += child.textContent ?? ''
    else if (child.nodeType === 1) {
      const inner = child as Element
      if (inner.localName === 'br') inline += /\n\s*$/.test(inline) ? '\n\n' : '\n'
      else if (holdsBlocks(inner)) {
        flush()
        walk(inner, kind, blocks)
      } else if (!isRawElement(inner.localName) && inner.localName !== 'button') inline += inlineText(inner)
    }
  }
  flush()
}

const holdsBlocks = (element: Element): boolean =>
  BLOCK.has(element.localName) || [...element.children].some(child => holdsBlocks(child))

function inlineText(element: Element): string {
  let words = ''
  for (const child of element.childNodes) {
    if (child.nodeType === 3) words += child.textContent ?? ''
    else if (child.nodeType === 1 && !isRawElement((child as Element).localName))
      words += (child as Element).localName === 'br' ? '\n' : inlineText(child as Element)
  }
  return words
}

/** The time of a live-blog entry: its own `<time datetime>`. */
function entryTime(element: Element): string | undefined {
  const value = element.querySelector('time[datetime]')?.getAttribute('datetime')
  return value ? isoDate(value) : undefined
}
