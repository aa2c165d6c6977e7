import type { PageBlock } from './blocks.ts'

/** Another part of the page with so many times the prose is the article, and Readability took something else for it. */
const RIVAL = 2
/** Going up from the densest part, an element that adds so much more prose belongs to the article as a whole. */
const GROWTH = 1.25
/** How far above a block the container may be that it shares with the prose beside it. */
const REACH = 4
const LEAST_PROSE = 60
/** Also the full stops of Chinese and Japanese, Arabic, Urdu and Hindi. */
const SENTENCE_END = /[.!?…:。！？؟۔।]["'”’»」』）)\]]*$/

/** Whether a block is running text: long enough, a sentence's end, not mostly links. */
export const isProse = (block: PageBlock): boolean =>
  block.kind !== 'heading' &&
  block.text.length >= LEAST_PROSE &&
  endsSentence(block.text) &&
  block.linked < 0.5

/** Whether words end as a sentence does. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text)

/** What points at the article: the elements that Readability takes, and those that the page itself names its body. */
export interface Hints {
  readonly readable: ReadonlySet<Element>
  readonly named: readonly Element[]
}

/**
 * The blocks of the article: what Readability found, with what it dropped from between and before them put back,
 * since it judges each part by itself (a linked paragraph, a short list, a sub-heading). Where it found too little,
 * the part that the page names, or the part that holds most prose.
 */
export function selectBlocks(blocks: readonly PageBlock[], { readable, named }: Hints): PageBlock[] {
  const kept = blocks.map(block => readable.has(block.element))
  const found = proseIn(blocks.filter((_, index) => kept[index]))
  const inside = within(blocks, named)
  if (proseIn(inside) > RIVAL * found) return inside
  const rival = densest(blocks)
  if (rival && rival.length > RIVAL * found) return within(blocks, [rival.element])
  if (found === 0) return kept.includes(true) ? blocks.filter((_, index) => kept[index]) : [...blocks]
  const before = nearestProse(blocks, kept)
  const after = nearestProse(blocks.toReversed(), kept.toReversed()).reverse()
  const chosen = blocks.filter((block, index) => kept[index] || belongs(block, before[index], after[index]))
  const last = inside.at(-1)
  // Nothing of the article follows the part that the page names its body, where that holds most of what was found.
  const end = last && 2 * proseIn(inside) > found ? chosen.lastIndexOf(last) : -1
  return end === -1 ? chosen : chosen.slice(0, end + 1)
}

const within = (blocks: readonly PageBlock[], elements: readonly Element[]): PageBlock[] =>
  elements.length === 0
    ? []
    : blocks.filter(block => elements.some(element => element.contains(block.element)))

/** Characters of running text among some blocks. */
export const proseIn = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0)

/** For each block the last kept prose before it. */
function nearestProse(blocks: readonly PageBlock[], kept: readonly boolean[]): (PageBlock | undefined)[] {
  let last: PageBlock | undefined
  return blocks.map((block, index) => {
    const before = last
    if (kept[index] && isProse(block)) last = block
    return before
  })
}

/** A dropped block belongs to the article when it stands among kept prose and shares its container. */
function belongs(block: PageBlock, before: PageBlock | undefined, after: PageBlock | undefined): boolean {
  const container = (before ?? after)?.element.parentElement
  if (block.linked > 0.8 || !container || !after || !isWithin(block.element, container)) return false
  return before ? after.element.parentElement === container : isProse(block)
}

function isWithin(element: Element, container: Element): boolean {
  let at: Element | null = element.parentElement
  for (let step = 0; at && step < REACH; step++, at = at.parentElement) if (at === container) return true
  return false
}

/** The part of the page that holds most prose: the densest parent, and what is above it as long as that adds much. */
function densest(blocks: readonly PageBlock[]): { element: Element; length: number } | undefined {
  const own = new Map<Element, number>()
  const held = new Map<Element, number>()
  for (const block of blocks.filter(block => block.kind === 'paragraph' && isProse(block))) {
    const parent = block.element.parentElement
    if (parent) add(own, parent, block.text.length)
    for (let at = parent; at; at = at.parentElement) add(held, at, block.text.length)
  }
  const first = [...own].reduce<[Element, number] | undefined>(
    (best, entry) => (best === undefined || entry[1] > best[1] ? entry : best),
    undefined,
  )
  if (!first) return undefined
  let [element, length] = first
  for (let at = element.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const more = held.get(at) ?? 0
    if (more < GROWTH * length) continue
    element = at
    length = more
  }
  return { element, length }
}

const add = (sums: Map<Element, number>, key: Element, value: number): Map<Element, number> =>
  sums.set(key, (sums.get(key) ?? 0) + value)
