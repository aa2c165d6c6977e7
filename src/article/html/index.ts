import { dateOfDateline, dateOfLine } from '../../base/dates.ts'
import { assemble } from '../assemble.ts'
import type { Article, ArticleOptions, Block } from '../types.ts'
import { extractPage, type Page } from './extract.ts'

/** A web page: its article by blocks, each with its place in the page. */
export function articleFromHtml(html: string, options: ArticleOptions = {}): Article {
  const page = extractPage(html, options.url)
  const { facts, aside } = page
  return assemble({ input: html, ...layOut(page), ...facts, ...datedByText(page), aside }, options)
}

/** The report's own date or dateline, where the page around it does not say when it was published. */
function datedByText({ facts, blocks }: Page): Pick<Article, 'published' | 'publishedFrom'> {
  if (facts.publishedFrom === 'page') return {}
  const published = blocks
    .slice(0, 5)
    .map(({ text }) => dateOfLine(text) ?? dateOfDateline(text))
    .find(date => date !== undefined)
  return published === undefined ? {} : { published, publishedFrom: 'text' }
}

/** The place of words that stand in the metadata only. */
const NOWHERE = '/'

/** Title and blocks one under the other, an empty line between. */
function layOut({ facts, blocks: found }: Page): { text: string; blocks: Block[] } {
  let text = ''
  const blocks: Block[] = []
  const add = (words: string, block: Omit<Block, 'start' | 'end'>) => {
    if (text !== '') text += '\n\n'
    blocks.push({ ...block, start: text.length, end: text.length + words.length })
    text += words
  }
  if (facts.title !== undefined) add(facts.title, { kind: 'title' })
  for (const { text: words, kind, path, published } of found)
    add(words, { kind, ...(path !== NOWHERE && { path }), ...(published !== undefined && { published }) })
  return { text, blocks }
}
