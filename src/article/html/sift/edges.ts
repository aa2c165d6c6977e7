import { isBio, isPromo, isScrapBio } from '../../aside.ts'
import type { PageFacts } from '../metadata.ts'
import { endsSentence, isProse } from '../select.ts'
import { isLabelText, LABEL_WORDS, REPEATED, type Sifted, sameTitle, wordsIn } from './sifted.ts'

/** What stands before the first prose is kicker, byline, date; a heading right above it may stay. */
export function markHead(items: readonly Sifted[], facts: PageFacts): void {
  for (const item of items.slice(0, HEAD))
    if (BYLINE.test(item.block.text) && !endsSentence(item.block.text)) item.junk ??= 'byline'
  const first = items.findIndex(({ block }) => isProse(block))
  const head = items.slice(0, Math.max(0, first))
  head.forEach((item, index) => {
    const { kind, text, element } = item.block
    if (isByline(text, facts)) item.junk ??= 'byline'
    else if (element.localName === 'h1') item.junk ??= REPEATED
    else if (endsSentence(text) || wordsIn(text) > LABEL_WORDS) return
    else if (kind === 'heading' ? index < head.length - 1 : kind !== 'item')
      item.junk ??= sameTitle(text, facts) ? REPEATED : 'byline'
    else if (kind === 'item' && wordsIn(text) < 5) item.junk ??= 'section-links'
  })
}

/** The byline may stand below the first sentences. */
const HEAD = 6
/** `By A and B Monday, November 18, 2019`. */
const BYLINE = /^by:?\s+\p{Lu}.{0,140}$/iu

const isByline = (text: string, { byline }: PageFacts): boolean =>
  byline !== undefined &&
  text.length < byline.length + 20 &&
  text.toLowerCase().includes(byline.toLowerCase())

/** What stands at the end: the author's bio, requests to the reader, then labels and lone links. */
export function markTail(items: readonly Sifted[], facts: PageFacts): void {
  for (const item of items.slice(-4)) {
    if (isBio(item.block.text, facts.byline)) item.junk ??= 'author-bio'
    else if (isPromo(item.block.text)) item.junk ??= 'newsletter'
  }
  const rest = items.filter(({ junk }) => junk === undefined)
  const last = rest.findLastIndex(({ block }) => isProse(block))
  if (last === -1) return
  const lines = new Map<Element, number>()
  for (const { block } of rest) lines.set(block.element, (lines.get(block.element) ?? 0) + 1)
  for (const item of rest.slice(last + 1)) {
    const { kind, text, element } = item.block
    const inList = (lines.get(element) ?? 0) >= LIST_LINES
    if (kind === 'heading' || (kind === 'paragraph' && isLabelText(text) && !inList))
      item.junk ??= isByline(text, facts) ? 'byline' : 'section-links'
  }
  const end = rest.findLast(({ junk }) => junk === undefined)
  if (end && isScrapBio(end.block.text)) end.junk = 'author-bio'
}

/** So many lines of one paragraph are a list (the stops of a tour), not labels. */
const LIST_LINES = 4
