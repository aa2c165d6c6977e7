import { contains, overlaps, type Span } from '../../base/span.ts'
import type { Quotation } from '../../language/quotations.ts'
import { type Draft, without } from './draft.ts'

/** How many characters of source and cue may break a quotation. */
const LONGEST = 120

/**
 * “A,” he said, “B”: the words that a cue breaks are one sentence and that cue's own. A cue before them, as in: she showed
 * regret: “A,” she said, “B”, has them not.
 */
export function joinBroken(text: string, drafts: readonly Draft[], quotations: readonly Quotation[]): void {
  quotations.forEach((first, index) => {
    const second = quotations[index + 1]
    if (!second || second.start - first.end > LONGEST || !isUnfinished(text, first, second)) return
    const gap = { start: first.end, end: second.start }
    const owner = drafts.find(
      draft => isWithin(draft, gap) && draft.content.some(span => overlaps(span, second)),
    )
    // “A,” she said, adding: “B”: the first of two cues in between has the first half.
    const kept = drafts.some(
      draft => draft !== owner && isWithin(draft, gap) && draft.content.some(span => overlaps(span, first)),
    )
    if (!owner || kept) return
    for (const other of drafts)
      if (other !== owner && other.cue.some(span => span.end <= first.start))
        other.content = other.content.flatMap(span => (overlaps(span, first) ? without(span, first) : [span]))
    if (!owner.content.some(span => overlaps(span, first)))
      owner.content = [{ start: first.start, end: first.end }, ...owner.content]
  })
}

/** The first half ends with a comma or a dash, and no sentence ends before the second. */
const isUnfinished = (text: string, first: Quotation, second: Quotation): boolean =>
  /[,–—-]\s*$/.test(text.slice(first.inner.start, first.inner.end)) &&
  !/[.!?]\s/.test(text.slice(first.end, second.start)) &&
  !text.slice(first.end, second.start).includes('\n')

const isWithin = ({ cue, source }: Draft, gap: Span): boolean =>
  cue.length > 0 && [...cue, ...source].every(span => contains(gap, span))
