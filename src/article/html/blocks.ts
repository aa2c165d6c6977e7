import type { BlockKind } from '../types.ts'
import { entryTimes } from './entries.ts'
import { isRawElement } from './limit.ts'

/** A block of a page before it has its place in the text. */
export interface PageBlock {
  readonly kind: BlockKind
  readonly text: string
  /** The element whose own words these are. */
  readonly element: Element
  /** Share of the characters that stand inside links, 0 to 1. */
  readonly linked: number
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
  figure: 'caption',
  table: 'paragraph',
}
/** Controls: their words are no part of a report. */
const CONTROL = new Set(['button', 'select', 'datalist', 'input', 'audio', 'video', 'object', 'canvas'])

/** The text of an element block by block: each paragraph, heading, item by itself, white space made plain. */
export function pageBlocks(root: Element): PageBlock[] {
  const blocks: PageBlock[] = []
  walk(root, { kind: 'paragraph', entries: entryTimes(root) }, blocks)
  return blocks
}

interface Inherited {
  readonly kind: BlockKind
  readonly entries: ReadonlyMap<Element, string>
  readonly published?: string
  readonly linked?: boolean
}

/** Words collected until a block ends. */
interface Run {
  words: string
  linked: number
}

function walk(element: Element, inherited: Inherited, blocks: PageBlock[]): void {
  const own = inheritedBy(element, inherited)
  let run: Run = { words: '', linked: 0 }
  const flush = () => {
    blocks.push(...blocksOf(run, element, own))
    run = { words: '', linked: 0 }
  }
  for (const child of element.childNodes) {
    if (child.nodeType === 3) addWords(run, child.textContent ?? '', own.linked === true)
    else if (child.nodeType !== 1 || isSilent(child as Element)) continue
    else if (holdsBlocks(child as Element)) {
      flush()
      walk(child as Element, own, blocks)
    } else addInline(run, child as Element, own.linked === true)
  }
  flush()
}

function inheritedBy(element: Element, inherited: Inherited): Inherited {
  const name = element.localName
  const published = inherited.entries.get(element) ?? inherited.published
  return {
    kind: KIND[name] ?? inherited.kind,
    entries: inherited.entries,
    ...(published !== undefined && { published }),
    linked: inherited.linked === true || name === 'a',
  }
}

function blocksOf(run: Run, element: Element, { kind, published }: Inherited): PageBlock[] {
  const linked = run.words === '' ? 0 : Math.min(1, run.linked / lettersIn(run.words))
  return run.words
    .split('\n\n')
    .map(part => part.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(text => text !== '')
    .map(text => ({ kind, text, element, linked, ...(published !== undefined && { published }) }))
}

function addInline(run: Run, element: Element, linked: boolean): void {
  if (element.localName === 'br') {
    run.words += /\n[^\S\n]*$/.test(run.words.slice(-50)) ? '\n\n' : '\n'
    return
  }
  const inside = linked || element.localName === 'a'
  for (const child of element.childNodes) {
    if (child.nodeType === 3) addWords(run, child.textContent ?? '', inside)
    else if (child.nodeType === 1 && !isSilent(child as Element)) addInline(run, child as Element, inside)
  }
}

function addWords(run: Run, text: string, linked: boolean): void {
  // A line end of the source is a space; only `br` ends a line.
  run.words += text.replace(/\n/g, ' ')
  if (linked) run.linked += lettersIn(text)
}

const lettersIn = (text: string): number => text.replace(/\s+/g, '').length || 0

const isSilent = (element: Element): boolean =>
  isRawElement(element.localName) || CONTROL.has(element.localName) || isHidden(element)

/** Whether the page itself says that an element is not shown. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
}

const holdsBlocks = (element: Element): boolean =>
  BLOCK.has(element.localName) || [...element.children].some(child => holdsBlocks(child))
