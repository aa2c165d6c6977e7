import { itemId } from '../../base/id.ts'
import type { Problem } from '../../base/problem.ts'
import { contains, cover, overlapping, overlaps, type Span, slice, spanOf } from '../../base/span.ts'
import { cueHead } from '../../language/cue.ts'
import { type Quotation, quotationsIn } from '../../language/quotations.ts'
import type { Attribution } from '../../language/types.ts'
import { distinct, fieldOf } from '../parts/found.ts'
import { isMediaName } from '../parts/media.ts'
import type { Reading } from '../reading.ts'
import type { Field, Statement } from '../types.ts'
import { addAccordingTo } from './according.ts'
import { addSpeechActs } from './acts.ts'
import { joinBroken } from './broken.ts'
import { endsWithCue, finishBeforeCue, startWithSubject } from './clause-start.ts'
import {
  finishClause,
  isDeed,
  isOnlySomebody,
  isOnlyTakenUp,
  leaveOutOtherVerb,
  leaveOutSetting,
} from './clauses.ts'
import { clip } from './clip.ts'
import { formOf, tidyContent } from './content.ts'
import { subjectSpan, tellsOfWords } from './cues.ts'
import { addDeclared } from './declared.ts'
import { type Details, detailsOf } from './details.ts'
import { leaveOutAsked } from './directive.ts'
import { type Draft, startOf } from './draft.ts'
import { attachQuotations, isHeadline, isSpeech } from './quoted.ts'
import { settleQuotedAs } from './quoted-as.ts'
import { shareOut } from './share.ts'
import { UNKNOWN, voiceOf } from './speaker.ts'
import { addSpoken, nest, OTHER_CLAUSE } from './spoken.ts'
import { leaveOutStrays } from './strays.ts'

/** The words that a report attributes to somebody, in text order, and the quotations that are nobody's. */
export function statementsOf(reading: Reading): { statements: Statement[]; problems: Problem[] } {
  const quotations = quotationsIn(reading.layers.text)
  const drafts = shareOut(draftsOf(reading, quotations), reading.layers)
  joinBroken(reading.layers.text, drafts, quotations)
  const unowned = attachQuotations(reading, drafts, quotations)
  addAccordingTo(reading, drafts, quotations)
  addSpoken(reading, drafts)
  addSpeechActs(reading, drafts)
  addDeclared(reading, drafts)
  settleQuotedAs(reading, drafts)
  const kept = drafts
    .filter(draft => isStatement(reading, draft, quotations))
    .sort((a, b) => startOf(a) - startOf(b))
  nest(kept)
  const ids = new Map(kept.map(draft => [draft, idOf(reading, draft)]))
  const statements = kept.map(draft => assemble(reading, draft, quotations, ids))
  const open = unowned.filter(
    one => !drafts.some(draft => draft.content.some(span => contains(span, one.inner))),
  )
  return { statements, problems: open.map(unattributed) }
}

/** The attributions of the language layer, cut at paragraphs. */
function draftsOf(reading: Reading, quotations: readonly Quotation[]): Draft[] {
  return reading.layers.attributions
    .filter(one => !isAccordingTo(reading, one))
    .map(one => {
      const draft: Draft = {
        source: one.source
          .filter(span => !NOBODY.test(slice(reading.layers.text, span)))
          .map(span => afterAgency(reading.layers.text, span)),
        cue: outsideQuotes(one.cue, quotations),
        content: one.content,
        by: 'attribution-head',
      }
      nameTeller(reading, draft)
      clip(draft, { blocks: reading.article.blocks, sentences: reading.layers.sentences }, quotations)
      if (endsWithCue(reading, draft)) startWithSubject(reading, draft)
      leaveOutStrays(reading, draft, quotations)
      const head = cueHead(reading.trees, draft)
      finishClause(reading.trees, draft, head)
      if (endsWithCue(reading, draft)) finishBeforeCue(reading, draft, head)
      leaveOutSetting(reading, draft, head)
      leaveOutAsked(reading, draft, head)
      leaveOutOtherVerb(reading, draft, head)
      return draft
    })
    .filter(draft => draft.content.length > 0)
}

/** "he said — as reported by the paper — that": the one who says it, and not the one who passes it on. */
function nameTeller(reading: Reading, draft: Draft): void {
  const { trees, layers } = reading
  if (!draft.cue.some(span => /\bas (?:reported|quoted|cited)\b/i.test(slice(layers.text, span)))) return
  const { first, last } = trees.tokensIn(cover(draft.cue) ?? { start: 0, end: 0 })
  for (let verb = first; verb < last; verb++) {
    const subject =
      trees.tokens[verb]?.upos === 'VERB' ? subjectSpan(reading, verb, draft.content) : undefined
    if (!subject || draft.source.some(span => overlaps(span, subject))) continue
    draft.source = [subject]
    return
  }
}

/** "IRNA – Spokesman A said": an agency and a dash before the first words are of the line that opens a report. */
function afterAgency(text: string, span: Span): Span {
  const match = /^(?<agency>[^–—-]{2,40}?)\s+(?:–|—|--?)\s+(?=\S)/u.exec(slice(text, span))
  return match && isMediaName(match.groups?.agency ?? '')
    ? { start: span.start + match[0].length, end: span.end }
    : span
}

/** "No organisation" says nothing. */
const NOBODY = /^(?:no|nobody|none|neither)\b/i

/** Their words are the rest of the sentence: read by rule. */
const isAccordingTo = ({ layers }: Reading, { cue, source }: Attribution): boolean =>
  [...cue, ...source].some(span => /^according to\b/i.test(slice(layers.text, span)))

/** A part of a cue inside a quotation is none, if another stands outside. */
function outsideQuotes(cue: readonly Span[], quotations: readonly Quotation[]): readonly Span[] {
  const outside = cue.filter(span => !quotations.some(one => overlaps(one, span)))
  return outside.length > 0 ? outside : cue
}

function isStatement(reading: Reading, draft: Draft, quotations: readonly Quotation[]): boolean {
  if (draft.content.length === 0) return false
  const cueIn = (one: Quotation): boolean => draft.cue.some(span => overlaps(span, one))
  const inside = quotations.filter(one => !cueIn(one) && draft.content.some(span => overlaps(span, one)))
  const quoted = inside.some(one => !isHeadline(reading.layers.text, one))
  // What is told inside a quotation has its source there too.
  const around = quotations.find(cueIn)
  if (around && draft.source.some(span => !overlaps(span, around) || isOwnVoice(reading, span))) return false
  if (draft.source.length === 0 && !inside.some(one => isSpeech(reading.layers.text, one))) return false
  if (!saysSomething(reading, draft)) return false
  if (inHeading(reading, draft)) return false
  if (tidyContent(reading.layers.text, draft.content, quotations).length === 0) return false
  if (
    !quoted &&
    [startsOtherClause, isOnlySomebody, isOnlyTakenUp, isDeed, isAnonymity].some(isNone =>
      isNone(reading, draft),
    )
  )
    return false
  return tellsOfWords(reading, draft, quoted)
}

/** "I told him" inside one's own words. */
const isOwnVoice = ({ layers }: Reading, span: Span): boolean =>
  /^(?:I|we|you)$/i.test(slice(layers.text, span))

const TELLING_WORDS = new Set(['NOUN', 'PROPN', 'VERB', 'AUX', 'ADJ', 'NUM'])

/** More than pronouns and times. */
function saysSomething({ layers, trees }: Reading, { content }: Draft): boolean {
  return content.some(span => {
    const { first, last } = trees.tokensIn(span)
    return trees.tokens
      .slice(first, last)
      .some(token => TELLING_WORDS.has(token.upos) && !layers.times.some(time => overlaps(time, token)))
  })
}

/** A content that is a reason or a time is not what is said. */
function startsOtherClause({ layers }: Reading, { cue, content }: Draft): boolean {
  const [first] = content
  if (!first || !cue.some(span => span.end <= first.start)) return false
  return OTHER_CLAUSE.test(/^\S+/.exec(layers.text.slice(first.start, first.end).trimStart())?.[0] ?? '')
}

/** "a diplomat who asked not to be named": on what condition somebody speaks. */
const isAnonymity = ({ layers }: Reading, { content }: Draft): boolean =>
  content.every(span =>
    /^(?:for |on )?(?:not to be (?:named|identified|quoted)|anonymity)\b/i.test(slice(layers.text, span)),
  )

const inHeading = (reading: Reading, draft: Draft): boolean =>
  reading.article.blocks.some(
    block =>
      (block.kind === 'heading' || block.kind === 'caption') &&
      [...draft.cue, ...draft.source].some(span => overlaps(span, block)),
  )

/** Where the cue and the content stand, and the first words said. */
const idOf = (reading: Reading, draft: Draft): string => {
  const first = draft.content[0]
  const anchor = [draft.cue[0]?.start, first?.start, first && slice(reading.layers.text, first).slice(0, 40)]
  return itemId(reading.article.id, 'statement', anchor.join(':'))
}

function assemble(
  reading: Reading,
  draft: Draft,
  quotations: readonly Quotation[],
  ids: ReadonlyMap<Draft, string>,
): Statement {
  const { text } = reading.layers
  const content = tidyContent(text, draft.content, quotations)
  const details = detailsOf(reading, cueHead(reading.trees, draft), draft.content)
  const within = draft.within && ids.get(draft.within)
  const heard = voiceOf(reading, draft.source)
  // Nobody is told by himself: a pronoun that would be is not understood.
  const same = heard.speaker.name !== undefined && heard.speaker.name === details.addressee?.value
  const stated = heard.fields.speaker?.known === 'stated'
  const voice = same && !stated ? UNKNOWN : heard
  // “Words,” assured A: the one behind the verb speaks, and is not told.
  const { addressee: _, ...others } = details
  const told = same && stated ? others : details
  return {
    id: ids.get(draft) ?? '',
    speaker: voice.speaker,
    source: draft.source.map(spanOf),
    cue: draft.cue.map(spanOf),
    content,
    form: formOf(content, quotations),
    ...valuesOf(told),
    ...(within !== undefined && { within }),
    evidence: evidenceOf(reading, draft),
    fields: { ...voice.fields, ...contentFields(draft, content), ...fieldsOf(told) },
  }
}

const valuesOf = ({ venue, addressee, time }: Details): Pick<Statement, 'venue' | 'addressee' | 'time'> => ({
  ...(venue && { venue: venue.value }),
  ...(addressee && { addressee: addressee.value }),
  ...(time && { time: time.value }),
})

const fieldsOf = ({ venue, addressee, time }: Details): Record<string, Field> => ({
  ...(venue && { venue: fieldOf(venue) }),
  ...(addressee && { addressee: fieldOf(addressee) }),
  ...(time && { time: fieldOf(time) }),
})

function contentFields(draft: Draft, content: readonly Span[]): Record<string, Field> {
  const said: Field = { evidence: content.map(spanOf), known: 'stated', by: draft.by }
  return {
    content: said,
    form: said,
    ...(draft.cue.length > 0 && { cue: { evidence: draft.cue.map(spanOf), known: 'stated', by: draft.by } }),
  }
}

/** The sentence of the cue first, then those of the content. */
function evidenceOf(reading: Reading, draft: Draft): { start: number; end: number }[] {
  const over = (spans: readonly Span[]): Span[] =>
    spans.flatMap(span => overlapping(reading.layers.sentences, span))
  return distinct([...over(draft.cue), ...over(draft.content)])
}

const unattributed = (quotation: Quotation): Problem => ({
  code: 'unattributed-quote',
  message: 'These words are quoted and nobody is named who says them.',
  span: spanOf(quotation.inner),
})
