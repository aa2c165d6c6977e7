import { type Cast, countryMember, type Member } from './cast.ts'
import { answersTo, isAlike } from './definite.ts'
import type { Description } from './describe.ts'
import type { Scene } from './scene.ts'

/** How many sentences back those may stand who are meant by "both", "the two leaders". */
const BACK = 5

/**
 * Who a plural with article or number means: as many persons of that role, or countries, as the phrase counts, met
 * last; without a number those that were joined by "and" last. Empty when the count does not come out.
 */
export function meantByPlural(scene: Scene, cast: Cast, description: Description): Member[] {
  if (!description.definite && description.count === undefined) return []
  if (description.nation) return []
  return description.count === undefined
    ? joinedLast(scene, cast, description)
    : metLast(scene, cast, description, description.count)
}

const SIDES = new Set([
  'country',
  'nation',
  'state',
  'government',
  'side',
  'party',
  'capital',
  'neighbour',
  'neighbor',
  'ally',
])

function fits(member: Member, { noun, sort }: Description): boolean {
  const { kind } = member.actor
  if (SIDES.has(noun)) return kind === 'country'
  if (sort !== 'person') return false
  return (
    kind === 'person' &&
    (answersTo(member.nouns, noun) || isAlike(member.nouns) || (member.nouns.size === 0 && noun === 'leader'))
  )
}

/** Whom a mention counts as: for "both nations" a person is their country. */
function stateOf(cast: Cast, { noun }: Description, key: string): Member | undefined {
  const member = cast.members.get(key)
  const code = member?.actor.country
  return SIDES.has(noun) && member?.actor.kind === 'person' && code !== undefined
    ? countryMember(cast, code)
    : member
}

function metLast(scene: Scene, cast: Cast, description: Description, count: number): Member[] {
  const here = scene.trees.tokens[description.head]?.sentence ?? 0
  const found: Member[] = []
  let sentence = here
  for (const candidate of cast.candidates.toReversed()) {
    if (candidate.head >= description.head) continue
    const at = scene.trees.tokens[candidate.head]?.sentence ?? 0
    if (here - at > BACK) break
    // A sentence is taken whole: with more in it than the phrase counts nobody can tell which are meant.
    if (at !== sentence && found.length >= count) break
    sentence = at
    const member = stateOf(cast, description, candidate.key)
    if (member && fits(member, description) && !found.includes(member)) found.push(member)
  }
  return found.length === count ? found.sort((a, b) => firstMet(a) - firstMet(b)) : []
}

const firstMet = (member: Member): number => member.met[0] ?? 0

function joinedLast(scene: Scene, cast: Cast, description: Description): Member[] {
  const here = scene.trees.tokens[description.head]?.sentence ?? 0
  for (const candidate of cast.candidates.toReversed()) {
    if (candidate.head >= description.head || !candidate.key.includes('+')) continue
    if (here - (scene.trees.tokens[candidate.head]?.sentence ?? 0) > BACK) break
    const members = candidate.key.split('+').flatMap(id => cast.members.get(id) ?? [])
    if (members.length > 1 && members.every(member => fits(member, description))) return members
  }
  return []
}
