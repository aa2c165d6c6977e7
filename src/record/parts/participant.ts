import type { Span } from '../../base/span.ts'
import type { Actor, Reference } from '../actors/types.ts'
import type { Known } from '../types.ts'
import { POLITICAL_GROUPS } from './groups.ts'

/** Somebody at a contact or in a move: an actor of the report, or a group that only this phrase names. */
export interface Participant {
  /** The same for the same actor within one report. */
  readonly key: string
  readonly name: string
  readonly country?: string
  readonly role?: string
  readonly person: boolean
  readonly span: Span
  readonly known: Known
  readonly by: string
}

/** An actor as a participant. */
export function fromReference(reference: Reference): Participant {
  const { actor } = reference
  return {
    key: actor.id,
    name: actor.name,
    ...(actor.country !== undefined && { country: actor.country }),
    ...(actor.role !== undefined && { role: actor.role }),
    person: actor.kind === 'person',
    span: reference.span,
    known: reference.known,
    by: reference.by,
  }
}

/** One participant per actor, the first mention kept. */
export function unique(participants: readonly Participant[]): Participant[] {
  const seen = new Map<string, Participant>()
  for (const one of participants) if (!seen.has(one.key)) seen.set(one.key, one)
  return [...seen.values()]
}

/** How many characters may stand between a country and the person whose title it begins ("U.S. Ambassador A B"). */
const TITLE_LENGTH = 40

/** How many characters stand between a person and the country that tells whose they are: " of ", " of the ". */
const OF_LENGTHS = [4, 8]

/** Without the country that only begins the title of a person beside it, or ends it ("Berg of Norway"). */
export const withoutOwn = (participants: readonly Participant[]): Participant[] =>
  participants.filter(
    one =>
      !one.key.startsWith('country:') ||
      !participants.some(
        other =>
          other.person &&
          other.country === one.country &&
          ((one.span.end <= other.span.start && other.span.start - one.span.end < TITLE_LENGTH) ||
            OF_LENGTHS.includes(one.span.start - other.span.end)),
      ),
  )

/**
 * Whether an actor takes part in politics: a state, an organisation of one, an office, a person with a role or a
 * country, or with a title that the name still carries.
 */
export const isPolitical = (participant: Participant, actors: readonly Actor[]): boolean => {
  const actor = actors.find(one => one.id === participant.key)
  if (!actor) return true
  if (actor.kind === 'country' || actor.kind === 'office' || actor.kind === 'group') return true
  if (actor.country !== undefined || actor.role !== undefined) return true
  const [title = ''] = actor.name.toLowerCase().split(' ')
  return actor.kind === 'person' && POLITICAL_GROUPS.has(title)
}

/** A person whose role is a calling and no office: "co-founder", "professor", "donor". */
export const isPrivate = ({ person, country, role = '' }: Participant): boolean =>
  person && country === undefined && CALLING.test(role)

const CALLING =
  /\b(?:(?:co-)?founder|executive|ceo|professor|teacher|author|writer|act(?:or|ress)|singer|player|coach|student|lawyer|analyst|expert|journalist|reporter|editor|anchor(?:man|woman)?|columnist|commentator|correspondent|talk-show host|pastor|doctor|scientist|researcher|donor|mother|father|brother|sister|wife|husband|son|daughter|congregation|guest|police officer|officers?$)\b/i
