import { compatible } from '../../base/edtf.ts'
import { edtfOf } from '../../language/times/edtf.ts'
import type { Participant } from '../parts/participant.ts'
import type { ContactMention, Mode, Status } from './types.ts'

/** The mentions of one contact, in text order. */
export interface Gathered {
  readonly mentions: readonly ContactMention[]
  readonly participants: readonly Participant[]
}

/** How many sentences back a bare reference ("it", "the call") may reach. */
const PRONOUN_REACH = 1
const DEFINITE_REACH = 12
const ECHO_REACH = 4

/**
 * Puts the mentions of one contact together: a mention with parties joins a contact of the same parties, mode and
 * day; one that refers back joins the last contact that it fits; the rest are contacts of their own. `here` is the
 * country that a report is written from: a visit that names no host is to there.
 */
export function gather(mentions: readonly ContactMention[], here?: Participant): Gathered[] {
  const contacts: { mentions: ContactMention[]; participants: Participant[] }[] = []
  for (const mention of mentions) {
    const home = findHome(contacts, mention)
    if (home) {
      const others = !STANDING_FOR.some(same => same(home, mention))
      if (others) home.participants = extend(home.participants, mention)
      home.mentions.push(mention)
    } else if (standsAlone(mention)) {
      contacts.push({ mentions: [mention], participants: [...mention.participants] })
    } else if (isVisitCalledOff(mention)) {
      contacts.push({ mentions: [mention], participants: [...mention.participants] })
    } else if (here && isVisitHere(mention, here)) {
      contacts.push({ mentions: [mention], participants: [...mention.participants, here] })
    } else if (mention.echo) {
      const before = lastBefore(contacts, mention)
      if (before) contacts.push({ mentions: [mention], participants: [...before.participants] })
    }
  }
  return contacts
}

/** "A has put off his visit": that it will not be is told, though not to whom it was. */
const isVisitCalledOff = ({ mode, participants, status }: ContactMention): boolean =>
  mode.value === 'visit' &&
  participants.some(one => one.person) &&
  ['cancelled', 'postponed'].includes(status?.value ?? '')

const isVisitHere = ({ mode, participants }: ContactMention, here: Participant): boolean =>
  mode.value === 'visit' &&
  participants.length === 1 &&
  participants.every(one => one.person && one.country !== undefined && one.country !== here.country)

/** The contact told just before, whose parties "the ministers" or "they" are. */
function lastBefore(contacts: readonly Home[], mention: ContactMention): Home | undefined {
  const fitting = contacts.filter(home => isMet(home, mention))
  const recent = fitting.sort((a, b) => lastSentence(b) - lastSentence(a))[0]
  return recent && mention.sentence - lastSentence(recent) <= ECHO_REACH ? recent : undefined
}

const standsAlone = (mention: ContactMention): boolean => mention.participants.length >= 2 || mention.body

type Home = { mentions: ContactMention[]; participants: Participant[] }

function findHome(contacts: readonly Home[], mention: ContactMention): Home | undefined {
  const recent = [...contacts].sort((a, b) => lastSentence(b) - lastSentence(a))
  if (standsAlone(mention)) return recent.find(home => isSame(home, mention))
  const meant = recent.filter(home => refersTo(home, mention))
  // "The two" are those of whom was told last.
  if (mention.two && meant[0] !== lastBefore(contacts, mention)) return undefined
  if (mention.echo) return meant[0]
  const near = mention.definite ? meant : meant.filter(home => lastSentence(home) === mention.sentence)
  return (
    near.find(home => sharesADay(home, mention)) ?? near.find(home => sharesMode(home, mention)) ?? near[0]
  )
}

/** Both by phone, both a visit: a mode that says something. */
const sharesMode = (home: Home, mention: ContactMention): boolean =>
  CLASS[mention.mode.value] !== 'any' && CLASS[modeOf(home.mentions)] === CLASS[mention.mode.value]

const lastSentence = (home: Home): number => home.mentions.at(-1)?.sentence ?? -1

function isSame(home: Home, mention: ContactMention): boolean {
  if (!modesFit(modeOf(home.mentions), mention.mode.value)) return false
  if (home.mentions.some(one => one.trigger === mention.trigger)) return false
  const same =
    sharedParties(home.participants, mention.participants) > 0.5 ||
    STANDING_FOR.some(isThem => isThem(home, mention))
  if (!same || isWider(home, mention) || isWithOthers(home, mention)) return false
  if (!daysFit(home, mention)) return false
  return statusesFit(home, mention)
}

/** "A and B held talks with C and D. A and B called on E": in another sentence, each with somebody by name of its own. */
function isWithOthers(home: Home, mention: ContactMention): boolean {
  const named = (all: readonly Participant[], others: readonly Participant[]): boolean =>
    all.some(one => one.person && one.by === 'name' && !others.some(other => other.key === one.key))
  return (
    home.mentions.every(one => one.sentence !== mention.sentence) &&
    named(home.participants, mention.participants) &&
    named(mention.participants, home.participants)
  )
}

/** "Later C and D joined A and B for a wider meeting": in another sentence several more make another contact. */
const isWider = (home: Home, mention: ContactMention): boolean =>
  home.mentions.every(one => one.sentence !== mention.sentence) &&
  !mention.definite &&
  mention.participants.length - home.participants.length > 1 &&
  home.participants.length > 1 &&
  home.participants.every(one => one.person && mention.participants.some(other => other.key === one.key))

/** A visit to the White House and one to the United States: one traveller, one host's country. */
function isSameVisit(home: Home, mention: ContactMention): boolean {
  const keysOf = (participants: readonly Participant[]): Set<string> =>
    new Set(participants.map(one => (one.person ? one.key : (one.country ?? one.key))))
  const [own, other] = [keysOf(home.participants), keysOf(mention.participants)]
  const visits = [...home.mentions, mention].every(one => one.mode.value === 'visit')
  return visits && own.size === other.size && [...own].every(key => other.has(key))
}

/** "A spoke with B, the first talk between the two countries": in one sentence the states are those who speak for them. */
function areStatesOf(home: Home, mention: ContactMention): boolean {
  const countries = new Set(home.participants.map(one => one.country))
  return (
    lastSentence(home) === mention.sentence &&
    home.participants.every(one => one.person) &&
    mention.participants.length === countries.size &&
    mention.participants.every(one => !one.person && one.country !== undefined && countries.has(one.country))
  )
}

/** "A and B met. The Norwegian minister and the Chilean one …": right after them, those of whom no office was told. */
function areOfficesOf(home: Home, mention: ContactMention): boolean {
  const offices = mention.participants.filter(one => !one.person && one.by === 'description')
  return (
    mention.sentence - lastSentence(home) === 1 &&
    offices.length === mention.participants.length &&
    offices.length === home.participants.length &&
    home.participants.every(one => one.person && one.role === undefined && one.country === undefined)
  )
}

/** How many sentences after two persons a state may stand for one of them. */
const STATE_REACH = 3

/** "A spoke with B. … A had called Ankara": one person, and the other's state. */
function isStateOfOther(home: Home, mention: ContactMention): boolean {
  const same = (one: Participant): boolean => home.participants.some(own => own.key === one.key)
  const others = mention.participants.filter(one => !same(one))
  const left = home.participants.filter(own => !mention.participants.some(one => one.key === own.key))
  const [state, person] = [others[0], left[0]]
  return (
    [others, left].every(list => list.length === 1) &&
    mention.participants.length === 2 &&
    home.participants.length === 2 &&
    mention.sentence - lastSentence(home) <= STATE_REACH &&
    state?.person === false &&
    person?.person === true &&
    state.country !== undefined &&
    state.country === person.country
  )
}

/** Ways in which a mention's parties are those of a contact under other names. */
const STANDING_FOR = [areStatesOf, areOfficesOf, isStateOfOther, isSameVisit]

function refersTo(home: Home, mention: ContactMention): boolean {
  const reach =
    mention.mode.by === 'pronoun'
      ? PRONOUN_REACH
      : mention.definite
        ? DEFINITE_REACH
        : mention.echo
          ? ECHO_REACH
          : 0
  if (mention.sentence - lastSentence(home) > reach) return false
  const anew = isPlannedAnew(home, mention)
  if (!(anew || modesFit(modeOf(home.mentions), mention.mode.value)) || isGathering(home, mention))
    return false
  const known = new Set(home.participants.map(one => one.key))
  const own = mention.participants.every(one => known.has(one.key) || one.by === 'presiding')
  if (!own || !isMet(home, mention)) return false
  return (anew || daysFit(home, mention)) && (mention.mode.by === 'pronoun' || statusesFit(home, mention))
}

/** "put off the meeting. It will now be held on Monday by video": another day, and another way, of the same. */
const isPlannedAnew = (home: Home, { definite, status }: ContactMention): boolean =>
  definite && status?.value === 'scheduled' && home.mentions.at(-1)?.status?.value === 'postponed'

/** "the summit" is no call and no letter told before. */
const isGathering = (home: Home, mention: ContactMention): boolean =>
  mention.mode.value === 'multilateral' && ['phone', 'letter'].includes(modeOf(home.mentions))

/** "A will meet him again": of whom a contact told before names somebody besides, and that is a person. */
function isMet(home: Home, mention: ContactMention): boolean {
  if (mention.further && !isSeries(home, mention)) return false
  if (mention.two && home.participants.length !== 2) return false
  if (!mention.echo || mention.participants.length === 0) return true
  const own = new Set(mention.participants.map(one => one.key))
  const others = home.participants.filter(one => !own.has(one.key))
  return others.length < home.participants.length && others.length > 0 && others.every(one => one.person)
}

/** How many sentences after a contact the next one of its series may follow. */
const SERIES_REACH = 1

/** "The next meeting" follows right after one that took place, and was no call where it is none. */
function isSeries(home: Home, mention: ContactMention): boolean {
  const remote = ['phone', 'video', 'letter']
  const [mode, next] = [modeOf(home.mentions), mention.mode.value]
  const held = home.mentions.some(one => !AHEAD.has(one.status?.value))
  const near = mention.sentence - lastSentence(home) <= SERIES_REACH
  return near && held && (mode === next || !(remote.includes(mode) || remote.includes(next)))
}

const CLASS: Readonly<Record<Mode, string>> = {
  phone: 'phone',
  video: 'video',
  visit: 'face',
  meeting: 'face',
  multilateral: 'any',
  letter: 'letter',
  unspecified: 'any',
}

/** Whether two modes can be of one contact: a phone call is no video call and no meeting. */
export function modesFit(a: Mode, b: Mode): boolean {
  const [one, other] = [CLASS[a], CLASS[b]]
  if (one === 'letter' || other === 'letter') return one === other
  return one === other || one === 'any' || other === 'any'
}

/** The most telling mode among mentions: the one a word states, then the most specific. */
export function modeOf(mentions: readonly ContactMention[]): Mode {
  const stated = mentions.find(one => one.mode.known === 'stated')
  if (stated) return stated.mode.value
  const specific = mentions.find(one => one.mode.value !== 'unspecified')
  return specific?.mode.value ?? 'unspecified'
}

function sharedParties(a: readonly Participant[], b: readonly Participant[]): number {
  const own = new Set(a.map(one => one.key))
  const shared = b.filter(one => own.has(one.key)).length
  return shared / Math.max(1, Math.min(own.size, b.length))
}

function daysFit(home: Home, mention: ContactMention): boolean {
  const day = dayOf(mention)
  if (day === undefined) return true
  const days = home.mentions.flatMap(one => dayOf(one) ?? [])
  return days.every(other => compatible(day, other))
}

/** The day on which it began, or was. */
const dayOf = (mention: ContactMention): string | undefined =>
  mention.time === undefined || mention.ends ? undefined : edtfOf(mention.time.value).edtf

const AHEAD: ReadonlySet<Status | undefined> = new Set<Status>([
  'scheduled',
  'proposed',
  'postponed',
  'cancelled',
  'refused',
])

/** Ahead and past do not go together, as far as the words are sure; what has one day is one contact all the same. */
function statusesFit(home: Home, mention: ContactMention): boolean {
  const own = firm(mention)
  if (own === undefined) return true
  const others = home.mentions.flatMap(one => firm(one) ?? [])
  return others.every(other => AHEAD.has(other) === AHEAD.has(own)) || sharesADay(home, mention)
}

const firm = ({ status }: ContactMention): Status | undefined =>
  status?.known === 'inferred' ? undefined : status?.value

/** Each tells a day, or a part of one; "this year" may hold many contacts. */
const sharesADay = (home: Home, mention: ContactMention): boolean => {
  const tellsDay = (one: ContactMention): boolean => /\d\d-\d\d|-W/.test(dayOf(one) ?? '')
  return tellsDay(mention) && home.mentions.some(tellsDay)
}

function extend(own: readonly Participant[], mention: ContactMention): Participant[] {
  const keys = new Set(own.map(one => one.key))
  return [...own, ...mention.participants.filter(one => !keys.has(one.key))]
}
