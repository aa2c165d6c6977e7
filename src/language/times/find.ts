import { overlaps, type Span } from '../../base/span.ts'
import type { TimexType, Token } from '../types.ts'
import type { Form } from './forms/form.ts'
import { FORMS } from './forms/index.ts'

/** A span that is a time expression, by the tagger or by rule. */
export interface TimeSpan extends Span {
  readonly type: TimexType
}

/**
 * The forms that are time expressions by themselves, and what else the tagger saw; sorted, without overlaps. Where
 * both speak of the same words the form has the better ends.
 */
export function findSpans(
  text: string,
  tagged: readonly TimeSpan[],
  tokens: readonly Token[] = [],
): TimeSpan[] {
  const forms = capitalsTell(text) ? FORMS : anyCase()
  const certain = longest(forms.flatMap(form => matchesOf(text, form))).map(span =>
    attributive(text, span, tokens),
  )
  const more = tagged
    .flatMap(span => split(text, span))
    .filter(span => span.end > span.start && !certain.some(other => overlaps(other, span)))
  return [...certain, ...more].sort((a, b) => a.start - b.start)
}

/** Characters that show how a text is written. */
const ENOUGH = 4000

/** Whether capitals mark names here: not in a text that shouts, nor in one without any. */
function capitalsTell(text: string): boolean {
  const start = text.slice(0, ENOUGH)
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  const capitals = start.match(/\p{Lu}/gu)?.length ?? 0
  return letters < 40 || (capitals > letters / 200 && capitals < letters * 0.7)
}

let folded: Form[] | undefined

const anyCase = (): readonly Form[] =>
  (folded ??= FORMS.map(form => ({
    ...form,
    pattern: new RegExp(form.pattern.source, `${form.pattern.flags.replace('i', '')}i`),
  })))

const AROUND = 32

function matchesOf(text: string, { type, pattern, needs, unless }: Form): TimeSpan[] {
  const spans: TimeSpan[] = []
  if (needs && !needs.test(text)) return spans
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].trimEnd().length]
    const before = text.slice(Math.max(0, start - AROUND), start)
    if (!unless?.(before, match[0], text.slice(end, end + AROUND))) spans.push({ start, end, type })
  }
  return spans
}

/** Of spans that overlap the longest. */
function longest(spans: readonly TimeSpan[]): TimeSpan[] {
  const kept: TimeSpan[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || !overlaps(last, span)) kept.push(span)
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span
  }
  return kept
}

/** Before a noun the article is the noun's: "the [1996] campaign", but "[the third quarter]", "[the last two weeks]". */
function attributive(text: string, span: TimeSpan, tokens: readonly Token[]): TimeSpan {
  const words = text.slice(span.start, span.end)
  const article = /^the\s+/i.exec(words)
  if (!article || (/\sof\s|\d\ds?$|(?:days|weeks|months|years)$/.test(words.slice(4)) && !/-/.test(words)))
    return span
  if (!isNoun(text, span.end, tokens)) return span
  return { ...span, start: span.start + article[0].length }
}

function isNoun(text: string, end: number, tokens: readonly Token[]): boolean {
  const next = /^\s+(?=[\p{L}\p{Sc}])/u.exec(text.slice(end, end + 3))
  if (!next) return false
  if (/\p{Sc}/u.test(text.charAt(end + next[0].length))) return true
  const token = tokenFrom(tokens, end + next[0].length)
  return token !== undefined && ['NOUN', 'ADJ', 'PROPN'].includes(token.upos)
}

/** The token that starts at an offset. */
function tokenFrom(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  const token = tokens[low]
  return token?.start === offset ? token : undefined
}

const LEAD =
  /^(?:(?:on|in|at|by|until|till|from|since|of|for|during|within|between|before|after|and|to|,|\(|as early as|about|finally|just|or)\s*(?=\s|\())+\s*/i

/** The tagger's words without what does not belong to them. */
function split(text: string, span: TimeSpan): TimeSpan[] {
  const words = text.slice(span.start, span.end)
  const lead = LEAD.exec(words)?.[0].length ?? 0
  const tail = /[\s,.;:()"”]*(?:\s(?:and|to|in|on|of|from|at|by))?[\s,;:()"”]*$/.exec(words)?.[0].length ?? 0
  if (isVerb(text, span)) return []
  return [{ ...span, start: span.start + lead, end: Math.max(span.start + lead, span.end - tail) }]
}

/** "They may 5 …", "the march": without their capital these are verbs and nouns, unless a preposition says otherwise. */
const isVerb = (text: string, span: TimeSpan): boolean =>
  /\b(?:may|march)\b/.test(text.slice(span.start, span.end)) &&
  !/\b(?:in|on|by|of|until|since|last|next|from|to|late|early)\s+(?:may|march)\b/.test(
    text.slice(Math.max(0, span.start - 10), span.end),
  )
