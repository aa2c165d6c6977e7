import type { PageBlock } from '../blocks.ts'
import type { PageFacts } from '../metadata.ts'
import { type SectionKind, sectionKind } from '../sections.ts'
import { proseIn } from '../select.ts'
import { mark, type Sifted } from './sifted.ts'

/** Parts under a heading that says what they are: the author, comments, related reports. */
export function markSections(items: readonly Sifted[], facts: PageFacts): void {
  const total = proseIn(items.map(({ block }) => block))
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    const kind = item && isLabel(item.block) ? labelKind(item.block, facts) : undefined
    if (!item || item.junk !== undefined || kind === undefined) continue
    const tail = items.slice(at)
    const next = tail.findIndex(({ block }, index) => index > 0 && block.kind === 'heading')
    const section = kind.toEnd || next === -1 ? tail : tail.slice(0, next)
    const allowed = kind.toEnd ? 0.5 : 0.15
    if (proseIn(section.map(({ block }) => block)) <= allowed * total) mark(section, kind.kind)
    else item.junk ??= kind.kind
  }
}

/** The author's name as a heading is the head of a bio. */
function labelKind({ kind, text }: PageBlock, { byline }: PageFacts): SectionKind | undefined {
  const known = sectionKind(text.replace(/[.…]+$/, ''))
  if (known || kind !== 'heading' || !byline?.toLowerCase().split(' and ')[0]?.includes(text.toLowerCase()))
    return known
  return { kind: 'author-bio', toEnd: true }
}

const isLabel = (block: PageBlock): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' && block.text.length <= 60 && !/[^.][.!?]$/.test(block.text))
