import { dayRange } from '../../base/edtf.ts'
import { overlapping, overlaps, type Span, slice, spanOf } from '../../base/span.ts'
import { isPredicate, lemmaAt, oblique } from '../../language/clause.ts'
import { isOutside, phraseOutside } from '../../language/cue.ts'
import { isPersonNoun, ORGANIZATION_NOUNS } from '../../language/mentions/lexicon.ts'
import { edtfOf } from '../../language/times/edtf.ts'
import type { Trees } from '../../language/tree.ts'
import type { Found } from '../parts/found.ts'
import { AUDIENCES, AUTHORITIES, CROWDS, FORCES, POLITICAL_GROUPS } from '../parts/groups.ts'
import { isTime } from '../parts/time.ts'
import type { Reading } from '../reading.ts'
import { MEDIA_NOUNS, PLATFORMS, SETTINGS, TELLING } from './lexicon.ts'
import { type QuotedAs, quotedAs } from './quoted-as.ts'

/** Where, to whom and when something was said. */
export interface Details {
  readonly venue?: Found<string>
  readonly addressee?: Found<string>
  readonly time?: Found<string>
}

/** Reads the clause of a cue; `content` is left out of it. */
export function detailsOf(reading: Reading, cue: number, content: readonly Span[]): Details {
  const outside = (index: number): boolean => isOutside(reading.trees, index, content)
  const told = toldTo(reading, cue).filter(outside)
  const settings = settingsOf(reading, cue).filter(outside)
  const lemma = reading.trees.tokens[cue]?.lemma.toLowerCase() ?? ''
  // Who is asked, accused or informed is no outlet, though it be a newspaper.
  const outlet = ASKED.has(lemma) ? undefined : told.find(index => isOutlet(reading, index))
  const setting = settings[0] ?? settingAfter(reading, cue, content)
  const quoted = quotedAs(reading.trees, cue)
  const listener = quoted ? undefined : told.find(index => index !== outlet && isListener(reading, index))
  // "told a news conference": the audience is where it was said.
  const stage = told.find(index => SETTINGS.has(lemmaAt(reading.trees, index)))
  const venue = tellerOf(reading, quoted) ?? outlet ?? stage ?? setting
  const time = timeOf(reading, cue, content)
  const posted = postedOn(reading, cue)
  return {
    ...(venue !== undefined
      ? { venue: wordsAt(reading, venue, content, 'venue-phrase') }
      : posted && { venue: posted }),
    ...(listener !== undefined && { addressee: addresseeAt(reading, listener, content) }),
    ...(time && { time }),
  }
}

/** Who passes on what somebody "was quoted as saying", unless it is a person. */
function tellerOf({ trees, layers }: Reading, quoted: QuotedAs | undefined): number | undefined {
  const teller = quoted?.teller
  const token = teller === undefined ? undefined : trees.tokens[teller]
  const person = layers.entities.some(one => one.type === 'PER' && token && overlaps(one, token))
  return token?.upos === 'PRON' || person ? undefined : teller
}

/** Objects of telling, and "to" somebody. */
function toldTo(reading: Reading, cue: number): number[] {
  const { trees } = reading
  const lemma = trees.tokens[cue]?.lemma.toLowerCase() ?? ''
  const after = trees.dependents(cue, 'iobj', 'obj', 'nsubj').filter(index => index > cue)
  const objects = TELLING.has(lemma) && !NAMING.has(lemma) ? after : trees.dependents(cue, 'iobj')
  return [...objects, ...oblique(trees, cue, 'to', 'with')].filter(index => {
    const upos = trees.tokens[index]?.upos
    return upos === 'NOUN' || upos === 'PROPN' || (upos === 'PRON' && !isThing(reading, index))
  })
}

/** Who is called or accused something is not told it. */
const NAMING = new Set(['call', 'accuse'])

/** Somebody who can be told: a name of no thing, a person, people who act together. */
function isListener({ trees, layers }: Reading, index: number): boolean {
  const token = trees.tokens[index]
  if (!token || isTime({ trees, layers }, index)) return false
  const lemma = token.lemma.toLowerCase()
  const named = layers.entities.some(
    one => one.type !== 'OTHER' && one.type !== 'EVENT' && overlaps(one, token),
  )
  return token.upos !== 'NOUN' || named || isPersonNoun(lemma) || LISTENERS.some(list => list.has(lemma))
}

const LISTENERS = [AUDIENCES, AUTHORITIES, CROWDS, FORCES, POLITICAL_GROUPS, MEDIA_NOUNS, ORGANIZATION_NOUNS]

const isThing = ({ trees }: Reading, index: number): boolean =>
  /^(?:it|this|that|these|those|which|what|itself|there)$/i.test(trees.tokens[index]?.lemma ?? '')

const ASKED = new Set([
  'order',
  'accuse',
  'ask',
  'urge',
  'press',
  'call',
  'invite',
  'warn',
  'beg',
  'implore',
  'request',
  'inform',
  'notify',
  'assure',
  'remind',
  'advise',
  'promise',
])

function isOutlet(reading: Reading, index: number): boolean {
  const { trees, layers } = reading
  const token = trees.tokens[index]
  if (!token) return false
  if (MEDIA_NOUNS.has(token.lemma.toLowerCase())) return true
  const entity = layers.entities.find(one => overlaps(one, token))
  if (!entity || entity.type === 'PER') return false
  const [reference] = reading.actors.resolveToken(index)
  return entity.type === 'ORG' && (reference === undefined || reference.actor.country === undefined)
}

/** "in a statement", "on Telegram", "at a news conference", "during", "via Twitter". */
function settingsOf(reading: Reading, cue: number): number[] {
  const { trees } = reading
  return oblique(trees, cue, 'in', 'on', 'at', 'during', 'via', 'through', 'by', 'after').filter(index => {
    const lemma = trees.tokens[index]?.lemma.toLowerCase() ?? ''
    if (isInBody(reading, index)) return false
    if (SETTINGS.has(lemma) || MEDIA_NOUNS.has(lemma) || PLATFORMS.has(lemma)) return true
    const entity = reading.layers.entities.find(
      one => trees.tokens[index] && overlaps(one, trees.tokens[index]),
    )
    return (
      entity?.type === 'ORG' &&
      trees.dependents(index, 'case').some(mark => /^(?:on|via)$/i.test(trees.tokens[mark]?.lemma ?? ''))
    )
  })
}

/** "the Commission on Presidential Debates": a setting within the name of a body is none. */
function isInBody({ layers }: Reading, index: number): boolean {
  const entity = layers.entities.find(one => one.first <= index && index < one.last)
  return entity?.type === 'ORG' && entity.last - entity.first > 1 && layers.tokens[index]?.upos === 'NOUN'
}

/** "said Horn in a press release": right after cue and source, whatever the tree hangs it on. */
function settingAfter(reading: Reading, cue: number, content: readonly Span[]): number | undefined {
  const { tokens } = reading.trees
  for (let at = cue + 1; tokens[at]?.sentence === tokens[cue]?.sentence; at++) {
    const token = tokens[at]
    if (!token || token.upos === 'VERB' || !isOutside(reading.trees, at, content)) return undefined
    if (token.upos !== 'NOUN' || !SETTINGS.has(token.lemma.toLowerCase())) continue
    const before = tokens.slice(Math.max(cue, at - 4), at)
    if (before.some(one => one.upos === 'ADP' && /^(?:in|at|during)$/i.test(one.lemma))) return at
  }
  return undefined
}

function postedOn(reading: Reading, cue: number): Found<string> | undefined {
  const token = reading.trees.tokens[cue]
  if (!token || !/^(?:re)?tweet$/i.test(token.lemma)) return undefined
  return { value: 'Twitter', evidence: [spanOf(token)], known: 'implied', by: 'cue-verb' }
}

/** Without the comma and the space that part it from what was left out. */
function trimEnd(text: string, span: Span): Span {
  const rest = /[\s,]+$/.exec(text.slice(span.start, span.end))?.[0].length ?? 0
  return { start: span.start, end: span.end - rest }
}

const ARTICLE = /^(?:the|a|an|his|her|its|their)\s+/i

function wordsAt(reading: Reading, index: number, content: readonly Span[], by: string): Found<string> {
  const { trees, layers } = reading
  const whole = phraseOutside(trees, index, content)
  const own = nameBehind(reading, index) ?? trees.tokens[index]?.end ?? whole.end
  const added = trees.dependents(index, 'acl', 'appos').map(child => trees.subtreeSpan(child).start)
  const comma = layers.text.slice(own, whole.end).indexOf(',')
  const breaks = [...added, ...datesAfter(reading, index), ...(comma < 0 ? [] : [own + comma])]
  const end = Math.min(Math.max(whole.end, own), ...breaks.filter(start => start >= own))
  // A tree may hang the first word of "Radio Mogadishu" elsewhere: a name is told whole.
  const name = layers.entities.find(one => one.type !== 'OTHER' && one.first <= index && index < one.last)
  const bare = trimEnd(layers.text, { start: Math.min(whole.start, name?.start ?? whole.start), end })
  const value = slice(layers.text, bare).replace(/\s+/g, ' ').replace(ARTICLE, '')
  return { value, evidence: [bare], known: 'stated', by }
}

/** "the newspaper Die Zeit": where the name ends that stands right behind what it is, whatever the tree hangs it on. */
function nameBehind({ trees, layers }: Reading, index: number): number | undefined {
  if (!MEDIA_NOUNS.has(trees.tokens[index]?.lemma.toLowerCase() ?? '')) return undefined
  return layers.entities.find(one => one.first === index + 1 && one.type !== 'PER')?.end
}

/** Where the times after a word start, with their prepositions: "press conference | on Monday". */
function datesAfter({ trees, layers }: Reading, index: number): number[] {
  const own = trees.tokens[index]
  const after = layers.times.filter(time => own !== undefined && time.start >= own.end)
  return after.flatMap(time => {
    const { first } = trees.tokensIn(time)
    const before = trees.tokens[first - 1]
    return before?.upos === 'ADP' ? [before.start, time.start] : [time.start]
  })
}

function addresseeAt(reading: Reading, index: number, content: readonly Span[]): Found<string> {
  const [reference, more] = reading.actors.resolveToken(index)
  const words = wordsAt(reading, index, content, 'addressee-phrase')
  return reference && !more
    ? { ...words, value: reference.actor.name, known: reference.known, by: reference.by }
    : words
}

/** The time that hangs on the cue: "said on Wednesday", "on Thursday". */
function timeOf(reading: Reading, cue: number, content: readonly Span[]): Found<string> | undefined {
  const { trees, layers } = reading
  const sentence = layers.sentences[trees.tokens[cue]?.sentence ?? -1]
  for (const time of sentence ? overlapping(layers.times, sentence) : []) {
    if (time.type !== 'DATE' && time.type !== 'TIME') continue
    if (content.some(span => overlaps(span, time))) continue
    if (!reaches(reading, trees.headOf(time), cue) && !isBeside(reading, time, cue)) continue
    const { edtf, known } = edtfOf(time)
    if (edtf !== undefined && isStillAhead(reading, edtf)) continue
    if (edtf !== undefined) return { value: edtf, evidence: [spanOf(time)], known, by: 'time-expression' }
  }
  return undefined
}

/** What a report tells was said was not said after it. */
function isStillAhead({ article }: Reading, edtf: string): boolean {
  const published = article.published?.slice(0, 10)
  return published !== undefined && (dayRange(edtf)?.first ?? published) > published
}

/** In the sentence of the cue, with no other verb in between. */
function isBeside({ trees }: Reading, time: Span, cue: number): boolean {
  const { first, last } = trees.tokensIn(time)
  const own = trees.tokens[cue]?.sentence
  if (trees.tokens[first]?.sentence !== own) return false
  // Before the cue only where it opens the sentence: "On Monday, the ministry said".
  if (first < cue && trees.tokens[first - 2]?.sentence === own) return false
  const from = Math.min(cue + 1, last)
  const between = trees.tokens.slice(from, Math.max(cue, first))
  return between.every(
    (token, at) => token.upos !== 'VERB' && token.upos !== 'AUX' && !isJourney(trees, from + at),
  )
}

/** "said after a trip to Lima on May 2": that is the day of the trip. */
const isJourney = (trees: Trees, index: number): boolean =>
  /^(?:visit|trip|tour)$/.test(lemmaAt(trees, index))

function reaches(reading: Reading, from: number, cue: number): boolean {
  const { trees } = reading
  let at = from
  for (let steps = 0; steps < 8; steps++) {
    if (at === cue) return true
    const token = trees.tokens[at]
    if (!token || token.head < 0 || (steps > 0 && (isPredicate(trees, at) || isJourney(trees, at))))
      return false
    at = token.head
  }
  return false
}
