import { contains, overlaps, type Span } from '../../base/span.ts'
import type { Draft } from './draft.ts'

/**
 * What belongs to one statement is taken from the others: a verb inside what is said is no cue of saying it, and a
 * piece of another sentence goes to the draft that has more of it, or to the nearer cue. Returns the drafts to which words are left.
 */
export function shareOut(drafts: readonly Draft[], { text, sentences }: Sentences): Draft[] {
  for (const draft of drafts) draft.cue = cueOutside(draft)
  const spoken = drafts.filter(one => one.cue.some(span => /\p{L}/u.test(text.slice(span.start, span.end))))
  for (const draft of drafts)
    draft.content = draft.content.filter(piece => !isTold(piece, draft, spoken, sentences))
  return drafts.filter(draft => draft.content.length > 0)
}

interface Sentences {
  readonly text: string
  readonly sentences: readonly Span[]
}

function cueOutside({ cue, content }: Draft): readonly Span[] {
  const outside = cue.filter(span => !content.some(piece => contains(piece, span)))
  return outside.length > 0 ? outside : cue
}

/** Whether a piece of another sentence than the cue's is told by a cue nearer to it. */
function isTold(piece: Span, draft: Draft, drafts: readonly Draft[], sentences: readonly Span[]): boolean {
  const homes = sentences.filter(one => overlaps(one, piece))
  if (draft.cue.some(span => homes.some(home => overlaps(home, span)))) return false
  return drafts.some(
    other =>
      other !== draft &&
      other.content.some(
        words =>
          contains(words, piece) &&
          (!contains(piece, words) || distance(other, piece) < distance(draft, piece)),
      ),
  )
}

const distance = ({ cue }: Draft, { start, end }: Span): number =>
  Math.min(...cue.map(span => Math.max(span.start - end, start - span.end, 0)))
