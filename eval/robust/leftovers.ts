import type { Edit } from '../../src/base/edits.ts'
import type { Script } from './types.ts'

/** Ways to write a character that a page leaves behind, some of them escaped twice. */
const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  '"': ['&quot;', '&#34;', '&amp;quot;'],
  '“': ['&ldquo;', '&#8220;', '&amp;ldquo;'],
  '”': ['&rdquo;', '&#8221;', '&amp;rdquo;'],
  "'": ['&#39;', '&apos;', '&#x27;'],
  '’': ['&rsquo;', '&#8217;', '&#39;'],
  '‘': ['&lsquo;', '&#8216;'],
  '&': ['&amp;'],
  '—': ['&mdash;', '&#8212;'],
  '–': ['&ndash;'],
}
const SPACES = ['&nbsp;', '&#160;', '&amp;nbsp;', ' &nbsp;']
const AROUND: readonly (readonly [string, string])[] = [
  ['<b>', '</b>'],
  ['<em>', '</em>'],
  ['<strong>', '</strong>'],
  ['<a href="https://example.org/story?id=1&amp;ref=2" target="_blank">', '</a>'],
  ['<span class="highlight">', '</span>'],
]
const LINES = ['Advertisement', 'Share this', 'Share this article on Facebook', 'Story continues below']

/** How often: a space written out, a word within tags, a paragraph within tags, a line of the page between two. */
const SHARES = { space: 0.02, word: 0.02, paragraph: 0.5, line: 0.3 }

/** What a careless scraper leaves in a text: entities, tags, lines of the page between the paragraphs. */
export const htmlLeftovers: Script = (text, { random }) => {
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const edits: Edit[] = []
  const insert = (at: number, words: string): number => edits.push({ start: at, end: at, text: words })
  for (const { 0: run, index } of text.matchAll(/\n{2,}|[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu)) {
    const end = index + run.length
    if (run.startsWith('\n\n')) {
      const tagged = random() < SHARES.paragraph
      if (tagged) insert(index, one(['</p>', '<br />', '<br/><br/>', '</div>']))
      if (random() < SHARES.line) insert(end, `${one(LINES)}\n\n`)
      if (tagged) insert(end, one(['<p>', '<p class="body">', '<div>']))
    } else if (/^[\p{L}\p{N}]/u.test(run)) {
      if (random() >= SHARES.word) continue
      const [open, close] = one(AROUND)
      insert(index, open)
      insert(end, close)
    } else if (run === ' ' ? random() < SHARES.space : run in ENTITIES)
      edits.push({ start: index, end, text: one(ENTITIES[run] ?? SPACES) })
  }
  return edits
}
