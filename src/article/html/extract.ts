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
  readonly facts: Omit<PageFacts, 'body'>
  readonly blocks: readonly (PageBlock & { readonly path: string })[]
  readonly aside: readonly Aside[]
}

/** Takes the article out of a page: junk goes by name, Readability finds the article, the rest goes by place and words. */
export function extractPage(html: string, address?: string): Page {
  const document = openDocument(html)
  const { body } = document
  const shown = pageBlocks(body)
  const { body: stated, ...facts } = pageFacts(document, shown, address)
  const places = placesOf(body)
  const pruned = prune(body, shown)
  const named = [...body.querySelectorAll(NAMED_BODY)]
  const found = selectBlocks(pageBlocks(body), { readable: readableElements(document), named })
  const own = orStated(found, stated)
  // A page on which everything is called junk is read whole.
  const { blocks, aside } = sift(own.length > 0 ? own : shown, facts, headlineArticle(body))
  return {
    facts,
    blocks: blocks.map(block => ({ ...block, path: places.pathOf(block.element) })),
    aside: [...pruned, ...aside],
  }
}

/** A page that is filled by a script shows little, and its JSON-LD has the words. */
const STATED = { least: 400, shown: 0.4 }

/** The blocks found, or those of the body that the page's metadata repeat where the page shows far less than that. */
function orStated(found: readonly PageBlock[], body = ''): readonly PageBlock[] {
  const shown = found.reduce((sum, { text }) => sum + text.length, 0)
  if (body.length < STATED.least || shown > STATED.shown * body.length) return found
  const markup = /<(?:p|br|div)\b/i.test(body)
    ? body
    : `<p>${escaped(body).replace(/\s*\n\s*/g, '</p><p>')}</p>`
  return pageBlocks(openDocument(markup).body)
}

const escaped = (words: string): string => words.replace(/&(?!#?\w{1,8};)/g, '&amp;').replace(/</g, '&lt;')

/** schema.org's and RDFa's names for the text of an article. */
const NAMED_BODY = '[itemprop~="articleBody"], [property~="articleBody"], [property~="content:encoded"]'

/** The `article` with the headline in it, on pages that put further reports into articles of their own. */
const headlineArticle = (body: Element): Element | undefined =>
  body.querySelector('article h1')?.closest('article') ?? undefined
