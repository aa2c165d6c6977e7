import { articleId } from '../base/id.ts'
import type { Problem } from '../base/problem.ts'
import { languageOf, languageProblems } from './language.ts'
import type { Article, ArticleOptions, Aside, Block } from './types.ts'

/** What one of the readers found, before the caller's own knowledge is laid over it. */
export interface Parts
  extends Pick<
    Article,
    'title' | 'url' | 'publisher' | 'byline' | 'modified' | 'published' | 'publishedFrom'
  > {
  /** What the id is made of: the input as received. */
  readonly input: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly aside: readonly Aside[]
  /** A published date that is no date, as written. */
  readonly badDate?: string
}

/** The article: what the caller says goes before what the report says of itself. */
export function assemble(parts: Parts, options: ArticleOptions): Article {
  const { input, badDate, text, blocks, aside, ...facts } = parts
  const language = languageOf(text)
  const problems: Problem[] = languageProblems(text, blocks, language)
  if (badDate !== undefined && options.published === undefined)
    problems.push({
      code: 'date-open',
      message: `The page names a date that is none: ${badDate.slice(0, 80)}`,
    })
  return {
    id: articleId(input, options.published),
    ...facts,
    ...(options.url !== undefined && { url: options.url }),
    ...(options.publisher !== undefined && { publisher: options.publisher }),
    ...(options.published !== undefined && { published: options.published, publishedFrom: 'given' as const }),
    language,
    text,
    blocks,
    aside,
    problems,
  }
}
