import { dayRange } from '../../base/edtf.ts'
import { slice } from '../../base/span.ts'
import { predicateOf } from '../../language/clause.ts'
import { edtfOf } from '../../language/times/edtf.ts'
import type { TimeExpression } from '../../language/types.ts'
import type { Found } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import { anchorsOf, visitFor } from './anchors.ts'
import { initiatorOf } from './initiator.ts'
import { invitationAt } from './invitations.ts'
import { invitedStatus } from './invited.ts'
import { CONTACT_COURSE } from './lexicon.ts'
import { isDayOfMoving, movedTo } from './moved.ts'
import { nounReading } from './nouns.ts'
import { isDayOfDeciding, ownTime } from './own-day.ts'
import { placeOf } from './places.ts'
import { presenceAt } from './presence.ts'
import { spokenDay } from './spoken-day.ts'
import { isOpen, statusOf } from './status.ts'
import { durationOf, isEnding, timeOf } from './times.ts'
import { trunkOf } from './trunk.ts'
import type { ContactMention, Mode, Status } from './types.ts'
import { verbEncounter } from './verbs.ts'

interface Core {
  readonly mode: Found<Mode>
  readonly participants: readonly Participant[]
  readonly body: boolean
  readonly definite: boolean
  readonly echo: boolean
  readonly two?: boolean
  readonly further?: boolean
  readonly initiator?: Participant
  readonly pairs?: readonly (readonly Participant[])[]
  /** Where the words that tell of it also say how far it has come. */
  readonly status?: Found<Status>
}

/** Every place in the text that tells of a contact or refers back to one, in text order. */
export function findMentions(reading: Reading): ContactMention[] {
  const headings = reading.article.blocks.filter(block => block.kind === 'heading')
  const inHeading = (start: number) => headings.some(block => block.start <= start && start < block.end)
  return reading.trees.tokens.flatMap((token, index) => {
    if (inHeading(token.start)) return []
    const core = coreAt(reading, index)
    const cores = core?.pairs
      ? core.pairs.map(participants => ({ ...core, participants }))
      : core
        ? [core]
        : []
    return cores.flatMap(one => complete(reading, index, one) ?? [])
  })
}

function coreAt(reading: Reading, index: number): Core | undefined {
  const verb = verbEncounter(reading, index)
  if (verb) return { ...verb, definite: false }
  const noun = nounReading(reading, index)
  if (noun) return noun
  const presence = presenceAt(reading, index)
  if (presence) return { ...presence, body: false, definite: false, echo: false }
  const invitation = invitationAt(reading, index)
  if (invitation) return { ...invitation, body: false, definite: false, echo: false }
  return isBackReference(reading, index) ? backReference(reading, index) : undefined
}

/** "It took 50 minutes", "it was held on the initiative of": the pronoun stands for a contact told just before. */
function isBackReference(reading: Reading, index: number): boolean {
  const { trees } = reading
  const token = trees.tokens[index]
  if (token?.upos !== 'PRON' || !['it', 'this', 'they'].includes(token.lemma.toLowerCase())) return false
  if (!trees.hasRelation(index, 'nsubj')) return false
  return CONTACT_COURSE.has(trees.tokens[token.head]?.lemma.toLowerCase() ?? '')
}

function backReference(reading: Reading, index: number): Core {
  const token = reading.trees.tokens[index]
  const evidence = token ? [{ start: token.start, end: token.end }] : []
  return {
    mode: { value: 'unspecified', evidence, known: 'implied', by: 'pronoun' },
    participants: [],
    body: false,
    definite: true,
    echo: false,
  }
}

function complete(reading: Reading, trigger: number, core: Core): ContactMention | undefined {
  const { trees } = reading
  const moved = movedTo(reading, trigger)
  const read =
    core.status ??
    moved?.status ??
    invitedStatus(trees, trigger) ??
    invitedStatus(trees, predicateOf(trees, trigger)) ??
    statusOf(trees, trigger)
  if (read === 'none' && (!core.definite || isOpen(trees, trigger))) return undefined
  const anchors = anchorsOf(reading, trigger)
  const asked = initiatorOf(reading, anchors)
  // "A had asked for the call" tells who wanted it, and not how far it has come.
  const status = asked && core.definite && read !== 'none' && read?.value === 'proposed' ? undefined : read
  const told = ownTime(reading, status, moved?.time ?? spokenDay(reading, timeOf(reading, anchors)))
  const isOther =
    told &&
    !moved &&
    (isDayOfMoving(reading, trigger, told) || isDayOfDeciding(reading, trigger, status, told))
  const time = isOther ? undefined : told
  if (time === undefined && isPassedBy(reading, trigger, core)) return undefined
  const duration = durationOf(reading, lengthAnchors(reading, trigger, anchors))
  const place = placeOf(reading, anchors, core.participants) ?? hostPlace(reading, core)
  const initiator = asked ?? (core.initiator && byAction(core.initiator))
  const settled = status === 'none' ? undefined : byDate(reading, status, time, core.body)
  return {
    trigger,
    sentence: reading.trees.tokens[trigger]?.sentence ?? 0,
    mode: core.mode,
    participants: core.participants,
    definite: core.definite,
    body: core.body,
    echo: core.echo,
    two: core.two ?? false,
    further: core.further ?? false,
    ends: time !== undefined && isEnding(reading, anchors, time.value),
    delegates: [],
    ...(settled && { status: settled }),
    ...(time && { time }),
    ...(duration && { duration }),
    ...(place && { place }),
    ...(initiator && { initiator }),
  }
}

/** "next steps at the NATO summit": a body's sitting that only describes something else, and on no day. */
const isPassedBy = ({ trees }: Reading, trigger: number, core: Core): boolean =>
  core.body &&
  core.participants.length === 1 &&
  trees.tokens[trigger]?.upos !== 'VERB' &&
  trees.hasRelation(trigger, 'nmod') &&
  trunkOf(trees, trigger) === trigger

/** "met for two hours at a meeting of": the length is that of the verb, to which the noun is the occasion. */
function lengthAnchors({ trees }: Reading, trigger: number, anchors: readonly number[]): readonly number[] {
  const trunk = trunkOf(trees, trigger)
  if (visitFor(trees, trunk) !== undefined) return [trigger, trunk]
  return trees.hasRelation(trunk, 'obl')
    ? anchors.filter(one => [trigger, trunk].includes(one) || trees.tokens[one]?.head === trigger)
    : anchors
}

/** A visit is where its host is: "his trip to Norway", "visited Oslo". */
function hostPlace(reading: Reading, { mode, participants }: Core): Found<string> | undefined {
  const host = participants.find(one => one.by === 'host' || one.by === 'metonym')
  if (mode.value !== 'visit' || !host) return undefined
  return { value: slice(reading.layers.text, host.span), evidence: [host.span], known: 'implied', by: 'host' }
}

const byAction = (who: Participant): Found<Participant> => ({
  value: who,
  evidence: [who.span],
  known: 'implied',
  by: 'contact-verb',
})

const LOOSE = new Set(['present-tense', 'modal', 'no-status-word'])

/** Where the words leave it open, the day decides: "they meet on Monday" is ahead, "the July summit" was held. */
function byDate(
  reading: Reading,
  status: Found<Status> | undefined,
  time: Found<TimeExpression> | undefined,
  body: boolean,
): Found<Status> | undefined {
  const published = reading.article.published?.slice(0, 10)
  const days = time && dayRange(edtfOf(time.value).edtf ?? '')
  if (!time || !days || published === undefined) return status
  const loose = status === undefined || LOOSE.has(status.by) || (body && status.value === 'proposed')
  if (!loose) return status
  if (days.first > published)
    return { value: 'scheduled', evidence: time.evidence, known: 'implied', by: 'date-ahead' }
  if (days.last < published && status?.by !== 'modal')
    return { value: 'held', evidence: time.evidence, known: 'implied', by: 'date-past' }
  return status
}
