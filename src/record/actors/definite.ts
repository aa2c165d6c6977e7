import { organizationCode } from '../../base/geo/index.ts'
import { COUNTERPARTS, GOVERNMENT_NOUNS, genderOfNoun } from '../../language/mentions/lexicon.ts'
import { isMediaName } from '../parts/media.ts'
import { addMember, type Cast, countryMember, type Member } from './cast.ts'
import type { Description } from './describe.ts'
import { nationOf, type Scene } from './scene.ts'

/** Those at the head of a state: "the leader" may be any of them. */
const LEADERS = [
  'president',
  'premier',
  'minister',
  'chancellor',
  'executive',
  'king',
  'queen',
  'leader',
  'monarch',
  'emir',
  'pope',
  'pm',
]
const SAME: Readonly<Record<string, readonly string[]>> = {
  leader: LEADERS,
  monarch: ['king', 'queen', 'emperor', 'monarch', 'emir', 'sultan'],
  premier: ['premier', 'minister', 'pm'],
  diplomat: ['diplomat', 'ambassador', 'envoy', 'minister', 'consul', 'chargé'],
  spokesperson: ['spokesman', 'spokeswoman', 'spokesperson'],
  politician: [...LEADERS, 'senator', 'mp', 'deputy', 'lawmaker', 'politician'],
}

/** What a counterpart whom ministers and heads of state have may be called next. */
const HIGH_OFFICES = new Set([
  ...LEADERS,
  'secretary',
  'counterpart',
  'chief',
  'head',
  'official',
  'politician',
])

/** "his Chilean counterpart A B": somebody whose office is that of another, whatever it is. */
export const isAlike = (nouns: ReadonlySet<string>): boolean =>
  nouns.size > 0 && [...nouns].every(noun => COUNTERPARTS.has(noun))

/** Whether a role noun that the report gives answers to another. */
export const answersTo = (nouns: ReadonlySet<string>, noun: string): boolean =>
  (SAME[noun] ?? [noun]).some(one => nouns.has(one))

export interface Meant {
  readonly member: Member
  readonly by: string
}

/** How many sentences back the one may stand who is meant among several that would fit. */
const NEAR = 3

/**
 * Who a phrase in the singular means: the person with that role and country, the organisation with that noun in its
 * name, the country whose government it is; none of the `others` that its clause deals with. Undefined when several
 * fit and none is near, or nobody does.
 */
export function meantBy(
  scene: Scene,
  cast: Cast,
  description: Description,
  others: ReadonlySet<string> = new Set(),
): Meant | undefined {
  const { sort, nation, definite } = description
  if (sort === 'government' && nation) return { member: countryMember(cast, nation.code), by: 'government' }
  if (sort === 'country') return countryMeant(scene, cast, description)
  if (!definite && (!nation || isOneOfSeveral(scene, description))) return undefined
  // "His lawyer" is whoever is his, not the lawyer of the report.
  if (sort === 'person' && description.owner !== undefined && !nation) return undefined
  const fitting = [...cast.members.values()].filter(
    member => fits(member, description) && isOfHouse(scene, member, description),
  )
  // "the ambassador of Italy" is no counterpart of somebody, whose office may be any.
  const exact = fitting.filter(member => member.nouns.has(description.noun))
  const open = withoutBareOffice(scene, exact.length > 0 ? exact : fitting).filter(
    ({ actor }) => !others.has(actor.id),
  )
  const member = !fitting.some(({ actor }) => others.has(actor.id))
    ? theOne(scene, open, description)
    : onlyNear(scene, open, description.head, NEAR)
  return member && { member, by: 'definite' }
}

/** "A senior official": somebody of whom there are more, whoever else the report names. */
const isOneOfSeveral = ({ trees }: Scene, { sort, head }: Description): boolean =>
  sort === 'person' &&
  trees.dependents(head, 'det').some(child => /^(?:an?|another|one)$/i.test(trees.tokens[child]?.lemma ?? ''))

/** In what a state's office publishes, "the President" without a country is that state's. */
const isOfHouse = ({ house }: Scene, { actor }: Member, { sort, noun, nation }: Description): boolean =>
  house === undefined ||
  sort !== 'person' ||
  nation !== undefined ||
  !LEADERS.includes(noun) ||
  actor.country === undefined ||
  actor.country === house

/** An office of the publisher's own state yields to the one person with that title who is of no other state. */
function withoutBareOffice({ house }: Scene, fitting: readonly Member[]): readonly Member[] {
  const named = fitting.filter(({ actor }) => actor.kind === 'person')
  return house !== undefined && named.length === 1 ? named : fitting
}

const isFormer = (words: string): boolean => /\b(?:former|ex|then|late|outgoing)\b/i.test(words)

const SINGLE = new Set(['person', 'office', 'unknown'])

function fits(member: Member, { sort, noun, nation, organization, words }: Description): boolean {
  const { actor } = member
  if (nation && actor.country !== nation.code) return false
  if (sort === 'person') {
    if (!SINGLE.has(actor.kind) || member.features.number === 'plural') return false
    if (
      organization !== undefined &&
      actor.kind === 'person' &&
      actor.organization !== undefined &&
      actor.organization !== organization
    )
      return false
    // A counterpart may hold any high office; an envoy or a spokesman of that country is somebody else.
    const alike = nation !== undefined && HIGH_OFFICES.has(noun) && isAlike(member.nouns)
    return (alike || answersTo(member.nouns, noun)) && (isFormer(words) || !isFormer(actor.role ?? ''))
  }
  if (sort === 'government') return actor.kind === 'country' && member.met.length > 0
  const isKind =
    [noun, ...(AKIN[noun] ?? [])].some(one => member.nouns.has(one)) ||
    (OUTLETS.has(noun) && isMediaName(actor.name)) ||
    isBloc(actor, noun)
  return actor.kind === 'organization' && isKind && !hasOtherName(words, member)
}

/** "the bloc", "the alliance": the organisation of states that the report names. */
function isBloc({ country, name }: Member['actor'], noun: string): boolean {
  const ofStates = country !== undefined && organizationCode(name.replace(/^the /i, '')) === country
  return (
    ofStates && (noun === 'bloc' || noun === 'grouping' || (noun === 'alliance' && ALLIANCES.has(country)))
  )
}

const ALLIANCES = new Set(['NATO', 'CSTO', 'AES'])

/** What bodies are called by whose names have another word for it: "the agency" for the Budget Office. */
const AKIN: Readonly<Record<string, readonly string[]>> = {
  agency: ['office', 'bureau', 'service', 'administration'],
  union: ['association', 'federation', 'brotherhood'],
  association: ['union', 'federation', 'league'],
  ministry: ['department'],
  department: ['ministry'],
  tribunal: ['court'],
}

/** What a paper or a channel is called when it is not named again. */
const OUTLETS = new Set(['newspaper', 'paper', 'daily', 'tabloid', 'magazine', 'broadcaster', 'outlet'])

/** "the Interfax news agency" is no other agency: a name in the phrase that the organisation has not. */
function hasOtherName(words: string, { actor }: Member): boolean {
  const own = [actor.name, ...actor.variants].join(' ').toLowerCase()
  return words
    .split(/\s+/)
    .some(word => /^\p{Lu}/u.test(word) && nationOf(word) === undefined && !own.includes(word.toLowerCase()))
}

/** The only one, or of several the only one met in the last sentences. */
function theOne(scene: Scene, fitting: readonly Member[], { head, sort }: Description): Member | undefined {
  if (fitting.length === 1 && sort !== 'government') return fitting[0]
  return onlyNear(scene, fitting, head, NEAR)
}

/** The only one of several that was met in the last so many sentences before a word. */
function onlyNear(scene: Scene, members: readonly Member[], head: number, reach: number): Member | undefined {
  const here = scene.trees.tokens[head]?.sentence ?? 0
  const near = members.filter(member => {
    const last = member.met.findLast(one => one < head) ?? -1
    return last >= 0 && here - (scene.trees.tokens[last]?.sentence ?? 0) <= reach
  })
  return near.length === 1 ? near[0] : undefined
}

function countryMeant(scene: Scene, cast: Cast, description: Description): Meant | undefined {
  if (!description.definite) return undefined
  const fitting = [...cast.members.values()].filter(one => one.actor.kind === 'country')
  const member = onlyNear(scene, fitting, description.head, 1)
  return member && { member, by: 'definite' }
}

/**
 * Somebody without a name, as the phrase has it: an office of a country or body, German officials, a source. Nobody
 * where the phrase says no more than what they are, or points back to somebody who was not found.
 */
export function unnamed(cast: Cast, description: Description): Meant | undefined {
  const { sort, noun, nation, organization, several, words, plural, span, definite } = description
  if (sort === 'country' || sort === 'document') return undefined
  const whose = nation ?? organization
  if (whose === undefined && !several && (definite || !/\s/.test(words))) return undefined
  const group = plural || GOVERNMENT_NOUNS.has(noun)
  const kind = group
    ? 'group'
    : sort === 'person'
      ? nation || organization
        ? 'office'
        : 'unknown'
      : 'organization'
  const where = nation?.code ?? organization ?? ''
  const gender = plural ? undefined : genderOfNoun(noun)
  const id = kind === 'office' ? `office:${noun}:${where}` : `${kind}:${words.toLowerCase()}`
  const member = addMember(cast, {
    id,
    kind,
    name: words,
    ...(nation && { country: nation.code }),
    ...(organization !== undefined && organization !== words && { organization }),
    ...(kind === 'office' && { role: words }),
    span,
    nouns: [noun],
    features: {
      number: plural ? 'plural' : 'singular',
      animate: sort === 'person',
      ...(gender && { gender }),
    },
  })
  return { member, by: plural ? 'group' : 'description' }
}
