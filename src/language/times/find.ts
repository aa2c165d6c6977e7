import { overlaps, type Span } from '../../base/span.ts'
import type { TimexType } from '../types.ts'
import { DAYPART, MONTH, NUMBER, WEEKDAY } from './words.ts'

/** A span that is a time expression, by the tagger or by rule. */
export interface TimeSpan extends Span {
  readonly type: TimexType
}

const ZONE =
  '(?:\\s*,?\\s*(?:(?:UTC|GMT)\\s?[+-−]\\s?\\d{1,2}(?::\\d{2})?\\b|(?:GMT|UTC|CET|CEST|EET|EEST|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|BST|IST|JST|KST|AEST|AEDT|WIB)\\b|(?:local|Eastern|Central|Pacific|Mountain|\\p{Lu}[\\p{L}.-]+(?:\\s\\p{Lu}[\\p{L}.-]+){0,2})(?:\\s+(?:standard|daylight|summer))?\\s+time\\b))'

interface Finder {
  readonly type: TimexType
  readonly pattern: RegExp
}

/** Forms that are time expressions whatever stands around them. */
const CERTAIN: readonly Finder[] = [
  { type: 'TIME', pattern: new RegExp(`\\b\\d{1,2}(?:[:.]\\d{2})?\\s*[ap]\\.?m\\b\\.?${ZONE}?`, 'giu') },
  { type: 'TIME', pattern: new RegExp(`\\b(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::\\d{2})?${ZONE}`, 'gu') },
  { type: 'TIME', pattern: new RegExp(`\\b(?:[01]\\d|2[0-3])[0-5]\\d${ZONE}`, 'gu') },
  { type: 'TIME', pattern: /\b(?<=\bat )(?:[01]?\d|2[0-3]):[0-5]\d\b(?!\s*%)/g },
  { type: 'DATE', pattern: /\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/g },
  {
    type: 'DATE',
    pattern: new RegExp(
      `\\b(?:${WEEKDAY},?\\s+)?(?:${MONTH})\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+(?:19|20)\\d{2})?\\b`,
      'g',
    ),
  },
  {
    type: 'DATE',
    pattern:
      /\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,?\s+(?:19|20)\d{2})?\b/g,
  },
  {
    type: 'DATE',
    pattern: new RegExp(
      `\\b(?:last|next|this|on)\\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\\s+${DAYPART})?\\b`,
      'gi',
    ),
  },
  { type: 'DATE', pattern: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g },
  { type: 'DATE', pattern: /\b(?:yesterday|today|tomorrow)\b/gi },
  {
    type: 'DURATION',
    pattern: new RegExp(
      `\\b(?:\\d+|${NUMBER})[-\\s](?:minute|hour|day|week|month|year)s?\\b(?!\\s+(?:ago|later|earlier|old)\\b)`,
      'gi',
    ),
  },
]

/** The tagger's spans, widened and mended, with what only rules see; sorted, without overlaps. */
export function findSpans(text: string, tagged: readonly TimeSpan[]): TimeSpan[] {
  const certain = CERTAIN.flatMap(({ type, pattern }) =>
    [...text.matchAll(pattern)].flatMap(match => {
      if (/^a(?:n)?[-\s]/i.test(match[0]) || isCased(match[0])) return []
      const lead = /^(?:on)\s+/i.exec(match[0])?.[0].length ?? 0
      return [{ start: match.index + lead, end: match.index + match[0].trimEnd().length, type }]
    }),
  )
  const clean = tagged.map(span => withoutLead(text, span)).filter(span => span.end > span.start)
  return merge([...clean, ...certain], new Set(clean))
}

/** "march 10 miles", "may 5": a month without its capital is a verb. */
const isCased = (words: string): boolean => /^(?:march|may|mar|sun|sat|wed|dec|jan)\b/.test(words)

const LEAD = /^(?:on|in|at|by|until|till|from|since|of|for|during|within|between|,|\()\s+/i

function withoutLead(text: string, span: TimeSpan): TimeSpan {
  const lead = LEAD.exec(text.slice(span.start, span.end))?.[0].length ?? 0
  return { ...span, start: span.start + lead }
}

/** Of overlapping spans the longer stays; a rule's clock time swallows the tagger's part of it. */
function merge(spans: readonly TimeSpan[], tagged: ReadonlySet<TimeSpan>): TimeSpan[] {
  const kept: TimeSpan[] = []
  const order = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || Number(tagged.has(b)) - Number(tagged.has(a)),
  )
  for (const span of order) if (!kept.some(other => overlaps(other, span))) kept.push(span)
  return kept.sort((a, b) => a.start - b.start)
}
