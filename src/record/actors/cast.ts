import { countryOfCode, organizationCode } from '../../base/geo/index.ts'
import type { Span } from '../../base/span.ts'
import type { Candidate } from '../../language/mentions/antecedents.ts'
import type { Features } from '../../language/mentions/features.ts'
import type { Known } from './roster.ts'
import type { Actor, ActorKind } from './types.ts'

/** An actor as it is met in reading on: mentions are added. */
export interface Member {
  readonly actor: Actor
  /** Changes when a pronoun tells the gender. */
  features: Features
  readonly nouns: ReadonlySet<string>
  /** Head tokens of its mentions so far, in text order. */
  readonly met: number[]
}

/** All actors of a report, and where each was met so far; filled from the first word to the last. */
export interface Cast {
  readonly members: Map<string, Member>
  /** For antecedents, in text order; a key names one actor, or several of them joined by "+". */
  readonly candidates: Candidate<string>[]
}

export function castOf(known: readonly Known[]): Cast {
  const members = new Map<string, Member>()
  for (const { actor, features, nouns } of known)
    if (!members.has(actor.id)) members.set(actor.id, { actor, features, nouns, met: [] })
  return { members, candidates: [] }
}

/** The country or international organisation of a code, made known when it is not. */
export function countryMember(cast: Cast, code: string): Member {
  const known = [...cast.members.values()].find(
    one => one.actor.country === code && (one.actor.kind === 'country' || isItself(one.actor, code)),
  )
  if (known) return known
  const name = countryOfCode(code)?.name ?? code
  return addMember(cast, {
    kind: countryOfCode(code) ? 'country' : 'organization',
    name,
    country: code,
    id: `country:${code}`,
  })
}

const isItself = (actor: Actor, code: string): boolean =>
  actor.kind === 'organization' && (actor.name === code || organizationCode(actor.name) === code)

interface NewMember {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly country?: string
  readonly role?: string
  readonly organization?: string
  readonly span?: Span
  readonly nouns?: readonly string[]
  readonly features?: Features
}

/** Adds somebody whom no name introduced; the one who is there already if the id is known. */
export function addMember(cast: Cast, made: NewMember): Member {
  const found = cast.members.get(made.id)
  if (found) return found
  const { span, nouns = [], features = { number: 'singular', animate: false }, ...actor } = made
  const evidence = span
    ? { ...(made.country !== undefined && { country: span }), ...(made.role !== undefined && { role: span }) }
    : {}
  const member: Member = {
    actor: { ...actor, variants: [made.name], mentions: [], evidence },
    features,
    nouns: new Set(nouns),
    met: [],
  }
  cast.members.set(made.id, member)
  return member
}

/** How many mentions back a gender that a pronoun told is written in. */
const BACK = 40

/** Who was once "he" is no "she" later. */
export function learnGender(cast: Cast, member: Member, gender: Features['gender']): void {
  if (!gender || member.features.gender) return
  member.features = { ...member.features, gender }
  const { candidates } = cast
  for (let at = Math.max(0, candidates.length - BACK); at < candidates.length; at++) {
    const candidate = candidates[at]
    if (candidate?.key === member.actor.id) candidates[at] = { ...candidate, features: member.features }
  }
}

/** Notes that somebody was met at a token. Names bring their spans with them, other mentions add theirs. */
export function meet(cast: Cast, member: Member, head: number, span?: Span): void {
  member.met.push(head)
  cast.candidates.push({ key: member.actor.id, head, features: member.features })
  if (span && !member.actor.mentions.some(one => one.start === span.start))
    (member.actor.mentions as Span[]).push({ start: span.start, end: span.end })
}
