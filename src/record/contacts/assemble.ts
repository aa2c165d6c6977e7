import { countryOfCode } from '../../base/geo/index.ts'
import { itemId } from '../../base/id.ts'
import { overlaps } from '../../base/span.ts'
import { statementOver } from '../parts/according.ts'
import type { Found } from '../parts/found.ts'
import { distinct, fieldOf } from '../parts/found.ts'
import { type Participant, unique } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import type { Contact, Field, Party, Statement } from '../types.ts'
import type { GivenAnswer } from './answers.ts'
import { firstOf, initiatorAmong, partiesField, statusAmong } from './fields.ts'
import { type Gathered, modeOf } from './gather.ts'
import { reportDay } from './report-day.ts'
import type { ContactMention } from './types.ts'
import { type When, whenOf } from './when.ts'

/** What belongs to a contact beside its own mentions. */
export interface Company {
  readonly delegates: readonly Participant[]
  readonly answers: readonly GivenAnswer[]
  readonly statements: readonly Statement[]
  /** How many contacts before this one are told by the same word ("met each separately"). */
  readonly ordinal: number
}

/** The rule that leaves open who asked for a contact, as the report tells it of two. */
const CLAIMED_BY_TWO = 'claimed-by-two'

/** One contact of the record, every field with the words it came from. */
export function assemble(reading: Reading, gathered: Gathered, company: Company): Contact {
  const { mentions } = gathered
  const { found: asked, open: claims } = initiatorAmong(mentions)
  const asking = asked?.value
  // Nobody answers his own invitation: the pronoun before the verb was taken for him.
  const answers = company.answers
    .filter(({ by }) => !by.some(who => who.key === asking?.key))
    .map(one => (one.by.length > 0 ? one : { ...one, by: othersThan(asking, gathered.participants) }))
  const participants = unique([...gathered.participants, ...invited(gathered, answers)])
  const fields: Record<string, Field> = {}
  const keep = <T>(name: string, found: Found<T> | undefined): T | undefined => {
    if (found) fields[name] = fieldOf(found)
    return found?.value
  }
  const status = keep('status', answered(mentions, answers, asking)) ?? 'held'
  const mode = keep('mode', modeFound(mentions, participants)) ?? 'unspecified'
  fields.parties = partiesField(participants)
  const when = whenTold(reading, mentions, participants)
  const duration = firstOf(mentions, one => one.duration)
  const place = keep(
    'place',
    firstOf(mentions, one => one.place),
  )
  const initiator = keep('initiator', asked)
  if (claims.length > 0)
    fields.initiator = {
      evidence: distinct(claims.flatMap(one => one.evidence)),
      known: 'inferred',
      by: CLAIMED_BY_TWO,
    }
  if (when.start) keep('start', when.start)
  if (when.end) keep('end', when.end)
  if (when.clock) keep('clock', when.clock)
  if (duration) keep('duration', duration)
  if (company.delegates.length > 0) fields.delegates = partiesField(company.delegates)
  const first = reading.trees.tokens[mentions[0]?.trigger ?? -1]
  const others = company.statements.filter(one => !isItsAsking(one, mentions[0], asking))
  const accordingTo = first && statementOver(first, others)?.id
  const evidence = distinct(
    mentions.map(one => reading.layers.sentences[one.sentence]).filter(one => one !== undefined),
  )
  return {
    id: itemId(reading.article.id, 'contact', anchor(reading, mentions, company.ordinal)),
    mode,
    status,
    parties: participants.map(one => partyOf(one, answers, fields)),
    ...(company.delegates.length > 0 && {
      delegates: company.delegates.map(one => partyOf(one, [], fields)),
    }),
    ...(initiator && { initiator: initiator.name }),
    ...(when.start && { start: when.start.value }),
    ...(when.end && { end: when.end.value }),
    ...(when.clock && { clock: when.clock.value }),
    ...(duration?.value.value !== undefined && { duration: duration.value.value }),
    ...(place !== undefined && { place }),
    ...(accordingTo !== undefined && { accordingTo }),
    evidence,
    fields,
  }
}

/** When it was by its mentions, else by the day above the report. */
function whenTold(
  reading: Reading,
  mentions: readonly ContactMention[],
  participants: readonly Participant[],
): When {
  const told = whenOf(mentions)
  const start = told.start ?? (told.clock ? undefined : reportDay(reading, mentions, participants))
  return { ...told, ...(start && { start }) }
}

/** Those who were asked: all but the one who asks, and the country that a visit is to. */
const othersThan = (asking: Participant | undefined, all: readonly Participant[]): Participant[] =>
  asking === undefined ? [] : all.filter(one => one.key !== asking.key && one.by !== 'host')

/** "A invited B to visit": that A asks is the report's own word, and rests on nobody's. */
const isItsAsking = (
  { cue, speaker }: Statement,
  mention: ContactMention | undefined,
  asking: Participant | undefined,
): boolean =>
  asking !== undefined &&
  speaker.name === asking.name &&
  cue.some(span => (mention?.status?.evidence ?? []).some(words => overlaps(span, words)))

/** An invitation that the other side has accepted is agreed, and one that it has declined is refused. */
function answered(
  mentions: readonly ContactMention[],
  answers: readonly GivenAnswer[],
  asking: Participant | undefined,
): Found<Contact['status']> {
  const told = statusAmong(mentions)
  const reply = answers.find(({ answer }) => ['accepted', 'declined'].includes(answer.value))
  if (told.value !== 'proposed' || !reply || !asking) return told
  const value = reply.answer.value === 'accepted' ? 'scheduled' : 'refused'
  return { value, evidence: reply.answer.evidence, known: 'implied', by: 'answer' }
}

/** Those who answer, though nobody said that they take part: they were asked. */
const invited = ({ participants }: Gathered, answers: readonly GivenAnswer[]): Participant[] =>
  answers
    .flatMap(answer => answer.by)
    .filter(who => !participants.some(one => one.country !== undefined && one.country === who.country))

function modeFound(
  mentions: readonly ContactMention[],
  participants: readonly Participant[],
): Found<Contact['mode']> | undefined {
  const value = modeOf(mentions)
  const source = mentions.find(one => one.mode.value === value)?.mode
  const many = participants.length > 2 && new Set(participants.map(one => one.country ?? one.key)).size > 2
  const sits =
    mentions.some(one => one.body) && participants.some(one => !one.person && !/group/.test(one.by))
  const body = sits && (participants.length === 1 || participants.some(one => one.by === 'body-name'))
  if (source && body && value === 'meeting')
    return { value: 'multilateral', evidence: source.evidence, known: 'implied', by: 'body' }
  const [only, second] = participants
  const members = second === undefined && /group/.test(only?.by ?? '') && isOfBody(only)
  if (source && members && value === 'meeting')
    return { value: 'multilateral', evidence: source.evidence, known: 'implied', by: 'body' }
  if (source && many && (value === 'meeting' || value === 'unspecified'))
    return { value: 'multilateral', evidence: source.evidence, known: 'implied', by: 'three-parties' }
  return source
}

/** "The ministers of the G7": of a body of states, and not of one state. */
const isOfBody = (one: Participant | undefined): boolean =>
  one?.country !== undefined && countryOfCode(one.country) === undefined

function partyOf(one: Participant, answers: readonly GivenAnswer[], fields: Record<string, Field>): Party {
  const given = answers.find(answer =>
    answer.by.some(who => who.key === one.key || (who.country !== undefined && who.country === one.country)),
  )
  if (given) fields.answer = fieldOf(given.answer)
  return {
    name: one.name,
    ...(one.country !== undefined && { country: one.country }),
    ...(one.role !== undefined && { role: one.role }),
    ...(given && { answer: given.answer.value }),
  }
}

/** The words an id is made of: the first mention's trigger and where it stands. */
function anchor(reading: Reading, mentions: readonly ContactMention[], ordinal: number): string {
  const token = reading.trees.tokens[mentions[0]?.trigger ?? -1]
  const words = token ? `${token.start}:${reading.layers.text.slice(token.start, token.end)}` : ''
  return ordinal === 0 ? words : `${words}#${ordinal}`
}
