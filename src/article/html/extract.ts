import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { asideKind, isScrapBio } from '../aside.ts'
import type { Aside } from '../types.ts'
import { type PageBlock, pageBlocks } from './blocks.ts'
import { limitDepth } from './depth.ts'
import { type PageFacts, pageFacts } from './metadata.ts'
import { xpathOf } from './xpath.ts'

/** A page read: what it says about itself, its blocks with their places, what was set aside. */
export interface Page {
  readonly facts: PageFacts
  readonly blocks: readonly (PageBlock & { readonly path: string })[]
  readonly aside: readonly Aside[]
}

/** Marks each element, so that a block that Readability moved still knows where it stood. */
const MARK = 'data-readout-place'

/** Takes the article out of a page: Readability finds it, rules of ours set junk aside. */
export function extractPage(html: string): Page {
  const { document } = parseHTML(wellFormed(limitDepth(html)))
  const facts = pageFacts(document as unknown as Document)
  const places: string[] = []
  for (const element of document.querySelectorAll('body *')) {
    element.setAttribute(MARK, String(places.length))
    places.push(xpathOf(element as unknown as Element))
  }
  const fallback = pageBlocks(document.body as unknown as Element)
  const found = readable(document as unknown as Document)
  const blocks = found && found.length > 0 ? found : fallback
  return { facts, ...sortOut(blocks, facts, places) }
}

/** linkedom wants an `html` element to hang a fragment on. */
const wellFormed = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`

function readable(document: Document): PageBlock[] | undefined {
  const reader = new Readability<Element>(document, {
    serializer: node => node as unknown as Element,
    keepClasses: true,
  })
  const article = reader.parse()
  return article?.content ? pageBlocks(article.content) : undefined
}

function sortOut(
  blocks: readonly PageBlock[],
  facts: PageFacts,
  places: readonly string[],
): Omit<Page, 'facts'> {
  const aside: Aside[] = []
  const kept: (PageBlock & { readonly path: string })[] = []
  blocks.forEach((block, index) => {
    const kind = junkKind(block, index === blocks.length - 1)
    if (kind !== undefined) aside.push({ kind, text: block.text })
    else if (!repeatsTitle(block, facts, kept.length))
      kept.push({ ...block, path: placeOf(block.element, places) })
  })
  return { blocks: kept, aside }
}

function junkKind(block: PageBlock, last: boolean): string | undefined {
  if (block.kind === 'caption') return 'image-credit'
  if (last && isScrapBio(block.text)) return 'author-bio'
  return asideKind(block.text)
}

const repeatsTitle = (block: PageBlock, facts: PageFacts, before: number): boolean =>
  before < 3 && facts.title !== undefined && same(block.text, facts.title)

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function placeOf(element: Element, places: readonly string[]): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const mark = at.getAttribute(MARK)
    if (mark !== null) return places[Number(mark)] ?? '/'
  }
  return '/'
}
