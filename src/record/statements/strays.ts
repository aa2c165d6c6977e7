import { overlapping, overlaps, type Span } from '../../base/span.ts'
import type { Quotation } from '../../language/quotations.ts'
import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'

/**
 * "… he said. Peskov declined | to say whether": a content of another sentence than the cue's that begins in the middle of
 * it has a clause of its own around it, and is no part of what was said, unless it is quoted.
 */
export function leaveOutStrays({ layers }: Reading, draft: Draft, quotations: readonly Quotation[]): void {
  if (draft.cue.length === 0) return
  const own = draft.cue.flatMap(span => overlapping(layers.sentences, span))
  const isStray = (span: Span): boolean => {
    const [sentence] = overlapping(layers.sentences, span)
    if (!sentence || own.includes(sentence) || quotations.some(one => overlaps(one, span))) return false
    return /[\p{L}\p{N}]/u.test(layers.text.slice(sentence.start, span.start))
  }
  draft.content = draft.content.filter(span => !isStray(span))
}
