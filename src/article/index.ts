import { articleId } from '../base/id.ts'
import type { Problem } from '../base/problem.ts'
import type { SourceItem } from '../source/types.ts'
import { dateOfLine } from './dates.ts'
import { decodeText } from './decode.ts'
import { extractPage, type Page } from './html/extract.ts'
import { languageOf, languageProblems } from './language.ts'
import { textBlocks } from './text/blocks.ts'
import { cutAside } from './text/cut.ts'
import type { Article, Aside, Block } from './types.ts'

export { isPublishedDate } from './dates.ts'
export type { Article, Aside, Block } from './types.ts'

/** What a caller knows about a report beside its words. */
export interface ArticleOptions {
  /** ISO 8601 date or date-time with offset. */
  readonly published?: string
  readonly url?: string
  readonly publisher?: string
  /** Plain text stays whole: nothing is cut out of it, so that offsets into the input hold. */
  readonly whole?: boolean
}

/** Makes an article of bytes: HTML and plain text are told apart by content. */
export function toArticle(item: SourceItem, options: ArticleOptions = {}): Article {
  const text = decodeText(item)
  const own = item.url === undefined ? options : { url: item.url, ...options }
  return isHtml(text) ? articleFromHtml(text, own) : articleFromText(text, own)
}

/** Plain text as it is, with whole lines of junk cut out. */
export function articleFromText(input: string, options: ArticleOptions = {}): Article {
  const normalised = input.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '')
  const { text, aside } = options.whole ? { text: normalised, aside: [] } : cutAside(normalised)
  const blocks = textBlocks(text)
  const title =
    blocks[0]?.kind === 'title' && blocks[0].start === 0 ? text.slice(0, blocks[0].end) : undefined
  const dated = blocks.slice(0, 4).flatMap(block => dateOfLine(text.slice(block.start, block.end)) ?? [])[0]
  return finish({
    input,
    text,
    blocks,
    aside,
    options,
    ...(title !== undefined && { title }),
    ...(dated !== undefined && { dated }),
  })
}

/** A web page: its article by blocks, each with its place in the page. */
export function articleFromHtml(html: string, options: ArticleOptions = {}): Article {
  const page = extractPage(html)
  const { text, blocks } = layOut(page)
  const { facts } = page
  const dated =
    facts.published ??
    blocks.slice(0, 5).flatMap(block => dateOfLine(text.slice(block.start, block.end)) ?? [])[0]
  const url = options.url ?? facts.url
  return {
    ...finish({
      input: html,
      text,
      blocks,
      aside: page.aside,
      options,
      ...(facts.title !== undefined && { title: facts.title }),
      ...(dated !== undefined && { dated, datedBy: facts.published ? ('page' as const) : ('text' as const) }),
      ...(facts.badDate !== undefined && { badDate: facts.badDate }),
    }),
    ...(url !== undefined && { url }),
    ...(facts.publisher !== undefined && { publisher: facts.publisher }),
    ...(facts.byline !== undefined && { byline: facts.byline }),
    ...(facts.modified !== undefined && { modified: facts.modified }),
  }
}

/** HTML by content: a document's head, or several tags of a page's body. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 2000)
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head)) return true
  const tags = text
    .slice(0, 20_000)
    .match(/<\/?(?:p|div|article|section|h[1-6]|span|br|ul|li|a|body|html|table)\b[^<>]*>/gi)
  return (tags?.length ?? 0) >= 3 && /^\s*</.test(head)
}

interface Parts {
  readonly input: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly aside: readonly Aside[]
  readonly options: ArticleOptions
  readonly title?: string
  readonly dated?: string
  readonly datedBy?: 'page' | 'text'
  readonly badDate?: string
}

function finish(parts: Parts): Article {
  const { text, blocks, aside, options } = parts
  const language = languageOf(text)
  const published = options.published ?? parts.dated
  const problems: Problem[] = languageProblems(text, blocks, language)
  if (parts.badDate !== undefined && published === undefined)
    problems.push({ code: 'date-open', message: `The page names a date that is none: ${parts.badDate}` })
  return {
    id: articleId(parts.input, options.published),
    ...(options.url !== undefined && { url: options.url }),
    ...(options.publisher !== undefined && { publisher: options.publisher }),
    ...(parts.title !== undefined && { title: parts.title }),
    ...(published !== undefined && {
      published,
      publishedFrom:
        options.published !== undefined ? ('given' as const) : (parts.datedBy ?? ('text' as const)),
    }),
    language,
    text,
    blocks,
    aside,
    problems,
  }
}

/** Title and blocks one under the other, an empty line between. */
function layOut(page: Page): { text: string; blocks: Block[] } {
  let text = ''
  const blocks: Block[] = []
  const add = (words: string, block: Omit<Block, 'start' | 'end'>) => {
    if (text !== '') text += '\n\n'
    blocks.push({ ...block, start: text.length, end: text.length + words.length })
    text += words
  }
  if (page.facts.title !== undefined) add(page.facts.title, { kind: 'title' })
  for (const block of page.blocks)
    add(block.text, {
      kind: block.kind,
      path: block.path,
      ...(block.published !== undefined && { published: block.published }),
    })
  return { text, blocks }
}
