import { byPosition, cover, overlapping, overlaps, type Span } from '../../base/span.ts'
import { type Quotation, quotationsIn } from '../quotations.ts'
import type { Attribution } from '../types.ts'

/**
 * Gives a content that holds a part of a quotation the whole of it: words between one pair of marks are one person's,
 * and a long quotation reaches beyond what the tagger sees at once. One whose end is missing, one that two attributions
 * hold a part of, and one that the cue or the source stand in are left as they are.
 */
export function wholeQuotations(text: string, attributions: readonly Attribution[]): Attribution[] {
  const quotations = quotationsIn(text).filter(one => !one.open && one.kind === 'marks')
  const holders = new Map<Quotation, number[]>()
  attributions.forEach((one, at) => {
    for (const quotation of new Set(one.content.flatMap(span => overlapping(quotations, span))))
      if (holds(one, quotation)) holders.set(quotation, [...(holders.get(quotation) ?? []), at])
  })
  const mended = [...attributions]
  for (const [quotation, [at = -1, ...others]] of holders) {
    const holder = mended[at]
    if (holder && others.length === 0) mended[at] = widened(holder, quotation)
  }
  return mended
}

/** Whether an attribution tells words of the quotation from outside of it. */
const holds = (one: Attribution, quotation: Quotation): boolean =>
  one.content.some(span => overlaps(span, quotation.inner)) &&
  ![...one.cue, ...one.source].some(span => overlaps(span, quotation))

function widened(one: Attribution, quotation: Quotation): Attribution {
  const parts = one.content.filter(span => overlaps(span, quotation.inner))
  const whole = cover([...parts, quotation]) as Span
  if (parts.length === 1 && parts[0]?.start === whole.start && parts[0].end === whole.end) return one
  const rest = one.content.filter(span => !parts.includes(span))
  return { ...one, content: [...rest, whole].sort(byPosition) }
}
