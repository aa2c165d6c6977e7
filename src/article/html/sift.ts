import { asideKind, isBio, isPromo, isScrapBio } from '../aside.ts'
import type { Aside } from '../types.ts'
import type { PageBlock } from './blocks.ts'
import { pageLineKind } from './lines.ts'
import type { PageFacts } from './metadata.ts'
import { type SectionKind, sectionKind } from './sections.ts'
import { endsSentence, isProse } from './select.ts'

/** A block with the kind of junk that it is, once a rule has found it to be one. */
interface Sifted {
  readonly block: PageBlock
  junk?: string
}

/** Sets junk among the blocks aside: by their words, by their links, by where they stand. */
export function sift(
  blocks: readonly PageBlock[],
  facts: PageFacts,
  headline?: Element,
): { readonly blocks: readonly PageBlock[]; readonly aside: readonly Aside[] } {
  const all: Sifted[] = blocks.map(block => ({ block }))
  const left = (): Sifted[] => all.filter(({ junk }) => junk === undefined)
  // Lines first: what they leave tells where the prose begins and ends, and the order below goes from sure to bold.
  markLines(all)
  markCaptions(all)
  markOtherArticles(left(), headline)
  markLinks(left())
  markSections(left(), facts)
  markHead(left(), facts)
  markTail(left(), facts)
  markRepeats(left(), facts)
  return {
    blocks: left().map(({ block }) => block),
    aside: all.flatMap(({ block, junk }) =>
      junk === undefined || junk === REPEATED ? [] : [{ kind: junk, text: block.text }],
    ),
  }
}

/** Words that stand on the page twice are no kind of their own: they are in the text already. */
const REPEATED = 'repeated'

function mark(items: readonly Sifted[], kind: string): void {
  for (const item of items) item.junk ??= kind
}

function markLines(all: readonly Sifted[]): void {
  for (const item of all) {
    const { kind, text } = item.block
    const junk = kind === 'caption' ? 'image-credit' : (asideKind(text) ?? pageLineKind(text))
    if (junk !== undefined) item.junk = junk
  }
}

/** A few words alone with a picture are its caption; so is what stands in one element with a credit. */
function markCaptions(all: readonly Sifted[]): void {
  all.forEach((item, index) => {
    const { text, element, kind } = item.block
    const next = all[index + 1]
    if (next?.junk === 'image-credit' && next.block.element === element) item.junk ??= 'image-credit'
    if (kind !== 'paragraph' || wordsIn(text) > LABEL_WORDS || endsSentence(text)) return
    const alone = (element.textContent ?? '').trim().length <= text.length + 2
    if (alone && element.querySelector('img, picture')) item.junk ??= 'image-credit'
  })
}

/** Longest label, credit or kicker, in words; what is longer says something. */
const LABEL_WORDS = 9

/** So many lines of one paragraph are a list (the stops of a tour), not labels. */
const LIST_LINES = 4

/** A few words that are no sentence and no item of a numbered list. */
const isLabelText = (text: string): boolean =>
  !endsSentence(text) && wordsIn(text) <= LABEL_WORDS && !/^\d{1,2}[.)]\s/.test(text)

const wordsIn = (text: string): number => text.split(' ').length

/** Where the headline stands in one `article`, the other articles of the page are teasers, unless they are dated entries. */
function markOtherArticles(items: readonly Sifted[], headline: Element | undefined): void {
  if (!headline || !items.some(({ block }) => headline.contains(block.element))) return
  mark(
    items.filter(({ block }) => block.published === undefined && isElsewhere(block.element, headline)),
    'read-also',
  )
}

function isElsewhere(element: Element, own: Element): boolean {
  const article = element.closest('article')
  return article !== null && !own.contains(article) && !article.contains(own)
}

/** Lines that are links from end to end, with the heading over them. */
function markLinks(items: readonly Sifted[]): void {
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

/** Parts under a heading that says what they are: the author, comments, related reports. */
function markSections(items: readonly Sifted[], facts: PageFacts): void {
  const total = proseIn(items)
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    const kind = item && isLabel(item.block) ? labelKind(item.block, facts) : undefined
    if (!item || kind === undefined) continue
    const tail = items.slice(at)
    const next = tail.findIndex(({ block }, index) => index > 0 && block.kind === 'heading')
    const section = kind.toEnd || next === -1 ? tail : tail.slice(0, next)
    const allowed = kind.toEnd ? 0.5 : 0.15
    if (proseIn(section) <= allowed * total) mark(section, kind.kind)
    else item.junk ??= kind.kind
  }
}

/** The author's name as a heading is the head of a bio. */
function labelKind({ kind, text }: PageBlock, { byline }: PageFacts): SectionKind | undefined {
  const known = sectionKind(text.replace(/[.…]+$/, ''))
  if (known || kind !== 'heading' || !byline?.toLowerCase().split(' and ')[0]?.includes(text.toLowerCase()))
    return known
  return { kind: 'author-bio', toEnd: true }
}

const isLabel = (block: PageBlock): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' && block.text.length <= 60 && !/[^.][.!?]$/.test(block.text))

const proseIn = (items: readonly Sifted[]): number =>
  items.reduce((sum, { block }) => sum + (isProse(block) ? block.text.length : 0), 0)

/** What stands before the first prose is kicker, byline, date; a heading right above it may stay. */
function markHead(items: readonly Sifted[], facts: PageFacts): void {
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
function markTail(items: readonly Sifted[], facts: PageFacts): void {
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

/** The title over the text, a paragraph that stands there twice, a quotation pulled out of it. */
function markRepeats(items: readonly Sifted[], facts: PageFacts): void {
  const seen = new Set<string>()
  items.forEach((item, index) => {
    const { text } = item.block
    if ((index < 3 && sameTitle(text, facts)) || (text.length >= 40 && seen.has(text))) item.junk ??= REPEATED
    seen.add(text)
  })
  const quotes = items.filter(({ block, junk }) => block.kind === 'quote' && junk === undefined)
  if (quotes.length === 0) return
  const prose = items
    .flatMap(({ block }) => (block.kind === 'paragraph' ? [bare(block.text)] : []))
    .join('\n')
  for (const item of quotes.slice(0, MOST_QUOTES))
    if (prose.includes(bare(item.block.text))) item.junk ??= REPEATED
}

/** A page pulls out a handful of quotations; each is looked for in the whole text. */
const MOST_QUOTES = 30

const bare = (text: string): string => text.toLowerCase().replace(/^["“”„«]|[.!?]?["“”»]?$/g, '')

const sameTitle = (text: string, { title }: PageFacts): boolean =>
  title !== undefined && text.toLowerCase() === title.toLowerCase()
