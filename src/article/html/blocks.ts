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

/** The words of an element that are shown, its blocks one after the other. */
export const visibleText = (element: Element, between = ' '): string =>
  pageBlocks(element)
    .map(({ text }) => text)
    .join(between)

interface Inherited {
  readonly kind: BlockKind
  readonly entries: ReadonlyMap<Element, string>
  readonly published?: string
  readonly linked?: boolean
}

/** Words collected until a line ends, and how many of their letters are links or bold. */
interface Line {
  words: string
  linked: number
  bold: number
}

/** The inline context: what its letters count as. */
interface Style {
  readonly linked: boolean
  readonly bold: boolean
}

function walk(element: Element, inherited: Inherited, blocks: PageBlock[]): void {
  const own = inheritedBy(element, inherited)
  const style: Style = { linked: own.linked === true, bold: false }
  let lines: Line[] = []
  const flush = () => {
    blocks.push(...blocksOf(lines, element, own))
    lines = []
  }
  for (const child of element.childNodes) {
    if (child.nodeType === 3) addWords(lines, child.textContent ?? '', style)
    else if (child.nodeType !== 1 || isSilent(child as Element)) continue
    else if (holdsBlocks(child as Element)) {
      flush()
      walk(child as Element, own, blocks)
    } else addInline(lines, child as Element, style)
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

function blocksOf(lines: readonly Line[], element: Element, { kind, published }: Inherited): PageBlock[] {
  return joined(lines).map(({ words, linked, bold }) => {
    const text = plain(words)
    const letters = lettersIn(text)
    const isBold = bold > 0.95 * letters && linked < 0.5 * letters
    return {
      kind: kind === 'paragraph' && isBold && isHeadline(text) ? 'heading' : kind,
      text,
      element,
      linked: Math.min(1, linked / letters),
      ...(published !== undefined && { published }),
    }
  })
}

/** A line in bold that is no sentence serves as a heading. */
const isHeadline = (text: string): boolean => text.length <= 110 && /[\p{L}\p{N}"”’)]$/u.test(text)

/** A line break ends a block, unless the next line goes on in small letters. */
function joined(lines: readonly Line[]): Line[] {
  const found: Line[] = []
  for (const line of lines) {
    if (plain(line.words) === '') continue
    const before = found.at(-1)
    if (!before || !/^\s*\p{Ll}/u.test(line.words)) found.push({ ...line })
    else {
      before.words += ` ${line.words}`
      before.linked += line.linked
      before.bold += line.bold
    }
  }
  return found
}

const plain = (words: string): string => words.replace(/[\s\u00a0]+/g, ' ').trim()

const BOLD = new Set(['b', 'strong'])

function addInline(lines: Line[], element: Element, outer: Style): void {
  if (element.localName === 'br') {
    lines.push({ words: '', linked: 0, bold: 0 })
    return
  }
  const style: Style = {
    linked: outer.linked || element.localName === 'a',
    bold: outer.bold || BOLD.has(element.localName),
  }
  for (const child of element.childNodes) {
    if (child.nodeType === 3) addWords(lines, child.textContent ?? '', style)
    else if (child.nodeType === 1 && !isSilent(child as Element)) addInline(lines, child as Element, style)
  }
}

function addWords(lines: Line[], text: string, style: Style): void {
  const line = lines.at(-1) ?? { words: '', linked: 0, bold: 0 }
  if (lines.length === 0) lines.push(line)
  line.words += text
  const letters = style.linked || style.bold ? lettersIn(text) : 0
  if (style.linked) line.linked += letters
  if (style.bold) line.bold += letters
}

const lettersIn = (text: string): number => text.replace(/\s+/g, '').length

const isSilent = (element: Element): boolean =>
  isRawElement(element.localName) || CONTROL.has(element.localName) || isHidden(element)

/** Whether the page itself says that an element is not shown. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
}

const holdsBlocks = (element: Element): boolean =>
  BLOCK.has(element.localName) || [...element.children].some(child => holdsBlocks(child))
