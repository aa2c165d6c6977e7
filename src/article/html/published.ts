import { dateIn, dateInAddress, isDateLine, isoDate } from '../../base/dates.ts'
import type { PublishedFrom } from '../types.ts'
import type { PageBlock } from './blocks.ts'
import { endsSentence } from './select.ts'

/** A date with how it is known. */
export interface Dated {
  readonly published: string
  readonly publishedFrom: PublishedFrom
}

/** How far around the headline a date is taken for the page's own, in blocks. */
const AFTER = 12
const BEFORE = 4
/** Longest line that tells who wrote when, in characters. */
const LONGEST = 140

/**
 * When a page was published, by falling trust: what its metadata say, a date beside the headline, the address,
 * the day of its last change.
 */
export function publishedOn(
  stated: readonly string[],
  shown: readonly PageBlock[],
  facts: { title?: string; url?: string; modified?: string },
): Dated | undefined {
  const page = stated.map(isoDate).find(date => date !== undefined) ?? besideHeadline(shown, facts.title)
  if (page !== undefined) return { published: page, publishedFrom: 'page' }
  const inferred = (facts.url && dateInAddress(facts.url)) ?? facts.modified
  return inferred ? { published: inferred, publishedFrom: 'inferred' } : undefined
}

function besideHeadline(shown: readonly PageBlock[], title: string | undefined): string | undefined {
  const at = shown.findIndex(
    ({ element, text }) => element.localName === 'h1' || (title !== undefined && text === title),
  )
  const near = at === -1 ? [] : [...shown.slice(at, at + AFTER), ...shown.slice(Math.max(0, at - BEFORE), at)]
  return near.map(dateOfBlock).find(date => date !== undefined) ?? labelled(shown)
}

function dateOfBlock({ text }: PageBlock): string | undefined {
  // A sentence near the headline is the report's, and its dates are those of events.
  const line = text.length <= LONGEST && (!endsSentence(text) || isDateLine(text))
  return line ? dateIn(text) : undefined
}

/** `Published: 3 May 2014` wherever it stands. */
const labelled = (shown: readonly PageBlock[]): string | undefined =>
  shown
    .filter(({ text }) => text.length <= LONGEST && /^(?:first |originally )?published\b/i.test(text))
    .map(({ text }) => dateIn(text))
    .find(date => date !== undefined)
