import type { PageFacts } from '../metadata.ts'
import { REPEATED, type Sifted, sameTitle } from './sifted.ts'

/** The title over the text, a paragraph that stands there twice, a quotation pulled out of it. */
export function markRepeats(items: readonly Sifted[], facts: PageFacts): void {
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
