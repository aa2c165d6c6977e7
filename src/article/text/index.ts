import { dateInAddress, dateOfDateline, dateOfLine } from '../../base/dates.ts'
import { applyEdits } from '../../base/edits.ts'
import { assemble } from '../assemble.ts'
import type { Article, ArticleOptions } from '../types.ts'
import { textBlocks } from './blocks.ts'
import { cutAside } from './cut.ts'
import { leftoverEdits } from './leftovers.ts'

/** Plain text as it is, with what pages and scans leave in it mended and whole lines of junk cut out. */
export function articleFromText(input: string, options: ArticleOptions = {}): Article {
  const normalised = input.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '')
  const { text, aside } = options.whole
    ? { text: normalised, aside: [] }
    : cutAside(applyEdits(normalised, leftoverEdits(normalised)).text)
  const blocks = textBlocks(text)
  const [first] = blocks
  const title = first?.kind === 'title' && first.start === 0 ? text.slice(0, first.end) : undefined
  const head = blocks.slice(0, HEAD).map(({ start, end }) => text.slice(start, end))
  const byline = head.map(line => BYLINE.exec(line)?.[1]).find(name => name !== undefined)
  return assemble(
    {
      input,
      text,
      blocks,
      aside,
      ...(title !== undefined && { title }),
      ...(byline !== undefined && { byline }),
      ...dated(head, options.url),
    },
    options,
  )
}

/** Title, byline, date and the first paragraph with its dateline are among so many blocks. */
const HEAD = 4
/** A line of its own that names who wrote the report. */
const BYLINE = /^by:?\s+(\p{Lu}[^.!?\n]{2,80})$/iu

function dated(
  head: readonly string[],
  url: string | undefined,
): Pick<Article, 'published' | 'publishedFrom'> {
  const stated = head.map(line => dateOfLine(line) ?? dateOfDateline(line)).find(date => date !== undefined)
  if (stated !== undefined) return { published: stated, publishedFrom: 'text' }
  const inferred = url === undefined ? undefined : dateInAddress(url)
  return inferred === undefined ? {} : { published: inferred, publishedFrom: 'inferred' }
}
