import type { Aside } from '../types.ts'
import { type PageBlock, pageBlocks } from './blocks.ts'
import { openDocument } from './document.ts'
import { type PageFacts, pageFacts } from './metadata.ts'
import { placesOf } from './places.ts'
import { prune } from './prune.ts'
import { readableElements } from './readable.ts'
import { selectBlocks } from './select.ts'
import { sift } from './sift/index.ts'

/** A page read: what it says about itself, its blocks with their places, what was set aside. */
export interface Page {
  readonly facts: PageFacts
  readonly blocks: readonly (PageBlock & { readonly path: string })[]
  readonly aside: readonly Aside[]
}

/** Takes the article out of a page: junk goes by name, Readability finds the article, the rest goes by place and words. */
export function extractPage(html: string, address?: string): Page {
  const document = openDocument(html)
  const { body } = document
  const shown = pageBlocks(body)
  const facts = pageFacts(document, shown, address)
  const places = placesOf(body)
  const pruned = prune(body, shown)
  const named = [...body.querySelectorAll(NAMED_BODY)]
  const found = selectBlocks(pageBlocks(body), { readable: readableElements(document), named })
  const { blocks, aside } = sift(found, facts, headlineArticle(body))
  return {
    facts,
    blocks: blocks.map(block => ({ ...block, path: places.pathOf(block.element) })),
    aside: [...pruned, ...aside],
  }
}

/** schema.org's and RDFa's names for the text of an article. */
const NAMED_BODY = '[itemprop~="articleBody"], [property~="articleBody"], [property~="content:encoded"]'

/** The `article` with the headline in it, on pages that put further reports into articles of their own. */
const headlineArticle = (body: Element): Element | undefined =>
  body.querySelector('article h1')?.closest('article') ?? undefined
