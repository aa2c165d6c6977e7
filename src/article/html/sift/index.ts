import { asideKind } from '../../aside.ts'
import type { Aside } from '../../types.ts'
import type { PageBlock } from '../blocks.ts'
import { pageLineKind } from '../lines.ts'
import type { PageFacts } from '../metadata.ts'
import { endsSentence } from '../select.ts'
import { markHead, markTail } from './edges.ts'
import { markLinks } from './links.ts'
import { markSections } from './parts.ts'
import { markRepeats } from './repeats.ts'
import { LABEL_WORDS, mark, REPEATED, type Sifted, wordsIn } from './sifted.ts'

/** Sets junk among the blocks aside: by their words, by their links, by where they stand. */
export function sift(
  blocks: readonly PageBlock[],
  facts: PageFacts,
  headline?: Element,
): { readonly blocks: readonly PageBlock[]; readonly aside: readonly Aside[] } {
  const all: Sifted[] = blocks.map(block => ({ block }))
  const left = (): Sifted[] => all.filter(({ junk }) => junk === undefined)
  // Lines first: what they leave tells where the prose begins and ends, and the order below goes from sure to bold.
  markLines(all)
  markCaptions(all)
  markOtherArticles(left(), headline)
  markLinks(left())
  markSections(left(), facts)
  markHead(left(), facts)
  markTail(left(), facts)
  markRepeats(left(), facts)
  return {
    blocks: left().map(({ block }) => block),
    aside: all.flatMap(({ block, junk }) =>
      junk === undefined || junk === REPEATED ? [] : [{ kind: junk, text: block.text }],
    ),
  }
}

function markLines(all: readonly Sifted[]): void {
  for (const item of all) {
    const { kind, text } = item.block
    const junk = kind === 'caption' ? 'image-credit' : (asideKind(text) ?? pageLineKind(text))
    if (junk !== undefined) item.junk = junk
  }
}

/** A few words alone with a picture are its caption; so is what stands in one element with a credit. */
function markCaptions(all: readonly Sifted[]): void {
  all.forEach((item, index) => {
    const { text, element, kind } = item.block
    const next = all[index + 1]
    if (next?.junk === 'image-credit' && next.block.element === element) item.junk ??= 'image-credit'
    if (kind !== 'paragraph' || wordsIn(text) > LABEL_WORDS || endsSentence(text)) return
    const alone = (element.textContent ?? '').trim().length <= text.length + 2
    if (alone && element.querySelector('img, picture')) item.junk ??= 'image-credit'
  })
}

/** Where the headline stands in one `article`, the other articles of the page are teasers, unless they are dated entries. */
function markOtherArticles(items: readonly Sifted[], headline: Element | undefined): void {
  if (!headline || !items.some(({ block }) => headline.contains(block.element))) return
  mark(
    items.filter(({ block }) => block.published === undefined && isElsewhere(block.element, headline)),
    'read-also',
  )
}

function isElsewhere(element: Element, own: Element): boolean {
  const article = element.closest('article')
  return article !== null && !own.contains(article) && !article.contains(own)
}
