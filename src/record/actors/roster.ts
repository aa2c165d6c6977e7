import {
  countryOfCapital,
  countryOfCity,
  countryOfCode,
  countryOfSeat,
  organizationCode,
} from '../../base/geo/index.ts'
import { type Span, spanOf } from '../../base/span.ts'
import { type Features, genderOfName } from '../../language/mentions/features.ts'
import {
  COUNTERPARTS,
  GOVERNMENT_NOUNS,
  genderOfNoun,
  isPersonNoun,
} from '../../language/mentions/lexicon.ts'
import { groupNames, type NameGroup, namePartsOf } from '../../language/mentions/names.ts'
import type { Entity } from '../../language/types.ts'
import { distribute } from './distribute.ts'
import { formAt, lemmaAt, nationOf, nationsIn, type Scene } from './scene.ts'
import { type Title, titlesAt } from './titles.ts'
import type { Actor, ActorKind } from './types.ts'

/** An actor and what is needed to find them again: roles by their nouns, features for pronouns. */
export interface Known {
  readonly actor: Actor
  readonly features: Features
  /** The nouns that the report gives them: president, minister, leader. */
  readonly nouns: ReadonlySet<string>
}

/** Everybody with a name, in the order of their first mention, and for each entity who it names. */
export function rosterOf(scene: Scene): { known: Known[]; byEntity: ReadonlyMap<number, Known> } {
  const shared = distribute(scene)
  const groups = groupNames(scene.layers)
  const persons = new Map(
    groups.filter(group => group.kind === 'person').map(group => [group, personFrom(scene, group, shared)]),
  )
  const byEntity = new Map<number, Known>()
  const known = groups.flatMap(group => {
    const one = persons.get(group) ?? thingFrom(scene, group, [...persons.values()])
    if (!one) return []
    for (const entity of group.entities) byEntity.set(entity, one)
    return [one]
  })
  return { known, byEntity }
}

function thingFrom(scene: Scene, group: NameGroup, persons: readonly Known[]): Known | undefined {
  const mentions = mentionsOf(scene, group)
  const government = governmentIn(scene, group, persons)
  if (government) return governmentFrom(scene, group, government)
  if (group.kind === 'other' && organizationCode(group.name) === undefined) return undefined
  const { kind, name, country } = identity(scene, group)
  return {
    actor: {
      id: `${kind}:${country !== undefined && kind === 'country' ? country : namePartsOf(name).join(' ')}`,
      kind,
      name,
      variants: group.variants,
      ...(country !== undefined && { country }),
      mentions,
      evidence: { ...(country !== undefined && mentions[0] && { country: mentions[0] }) },
    },
    features: { number: 'singular', animate: false },
    nouns: new Set(namePartsOf(name)),
  }
}

/** "US administration", "Biden administration" tagged as names: the country that is meant. */
function governmentIn(scene: Scene, group: NameGroup, persons: readonly Known[]): string | undefined {
  const entity = scene.layers.entities[group.entities[0] ?? -1]
  if (!entity || !GOVERNMENT_NOUNS.has(lemmaAt(scene, entity.last - 1))) return undefined
  const nation = nationsIn(scene, entity.first, entity.last)[0]?.code
  if (nation !== undefined) return nation
  const owner = group.name.split(' ').slice(0, -1).join(' ')
  return persons.find(({ actor }) => actor.name.endsWith(owner))?.actor.country
}

function governmentFrom(scene: Scene, group: NameGroup, code: string): Known {
  const mentions = mentionsOf(scene, group)
  return {
    actor: {
      id: `country:${code}`,
      kind: 'country',
      name: countryOfCode(code)?.name ?? code,
      variants: group.variants,
      country: code,
      mentions,
      evidence: { ...(mentions[0] && { country: mentions[0] }) },
    },
    features: { number: 'singular', animate: false },
    nouns: new Set(),
  }
}

function identity(scene: Scene, group: NameGroup): { kind: ActorKind; name: string; country?: string } {
  const town =
    group.kind === 'place' ? (countryOfCapital(group.name) ?? countryOfCity(group.name)) : undefined
  if (group.kind === 'country') {
    const country = countryOfCode(group.code ?? '')
    return { kind: 'country', name: country?.name ?? group.name, ...(country && { country: country.code }) }
  }
  if (town) return { kind: 'place', name: group.name, country: town.code }
  const country = group.code ?? nationOf(group.name) ?? countryInName(scene, group)
  const seat = countryOfSeat(group.name) !== undefined
  const kind = group.kind === 'place' && !seat ? 'place' : 'organization'
  return { kind, name: group.name, ...(country !== undefined && { country }) }
}

/** "Turkish Ministry of Foreign Affairs", "Brazil's National Institute", "ministry of foreign affairs in Moscow". */
function countryInName(scene: Scene, group: NameGroup): string | undefined {
  for (const index of group.entities) {
    const entity = scene.layers.entities[index]
    const code = entity && countryAround(scene, entity)
    if (code !== undefined) return code
  }
  return undefined
}

function countryAround(scene: Scene, entity: Entity): string | undefined {
  const [inside] = nationsIn(scene, entity.first, entity.last)
  if (inside) return inside.code
  const owner = formAt(scene, entity.first - 1).match(/^['’]s?$/) ? entity.first - 1 : entity.first
  const [before] = nationsIn(scene, Math.max(0, owner - 3), owner).filter(nation => nation.last === owner)
  if (before) return before.code
  if (lemmaAt(scene, entity.last) === 'in') {
    const [seat] = nationsIn(scene, entity.last + 1, entity.last + 4)
    if (seat) return seat.code
  }
  return undefined
}

function personFrom(scene: Scene, group: NameGroup, shared: ReadonlyMap<number, Title>): Known {
  const titles = group.entities.flatMap(index => {
    const entity = scene.layers.entities[index]
    const given = shared.get(index)
    return given ? [given] : entity ? titlesAt(scene, entity) : []
  })
  const roles = titles.filter(title => title.role !== undefined && !isOnlyAlike(title.role))
  const role =
    roles.find(title => title.country !== undefined || title.organization !== undefined) ?? roles[0]
  const organization = titles.find(title => title.organization !== undefined)
  const country = titles.find(title => title.country !== undefined) ?? behind(scene, organization)
  const nouns = new Set(titles.flatMap(title => nounsIn(title)))
  return {
    actor: {
      id: `person:${namePartsOf(group.name).join(' ')}`,
      kind: 'person',
      name: group.name,
      variants: group.variants,
      ...(country?.country !== undefined && { country: country.country }),
      ...(role?.role !== undefined && { role: role.role }),
      ...(organization?.organization !== undefined && { organization: organization.organization }),
      mentions: mentionsOf(scene, group),
      evidence: {
        ...(role?.roleSpan && { role: role.roleSpan }),
        ...(organization?.organizationSpan && { organization: organization.organizationSpan }),
        ...(country?.countrySpan && { country: country.countrySpan }),
      },
    },
    features: featuresOfPerson(scene, group, nouns),
    nouns,
  }
}

/** "his Chilean counterpart": an office like another's, which says none by itself. */
const isOnlyAlike = (role: string): boolean =>
  COUNTERPARTS.has(/\p{L}+$/u.exec(role)?.[0].toLowerCase() ?? '')

/** The country behind an organisation that is somebody's. */
function behind(scene: Scene, title: Title | undefined): Pick<Title, 'country' | 'countrySpan'> | undefined {
  const { organization, organizationSpan: span } = title ?? {}
  if (organization === undefined || !span) return undefined
  const entity = scene.layers.entities.find(one => one.start === span.start)
  const country = nationOf(organization) ?? (entity && countryAround(scene, entity))
  return country === undefined ? undefined : { country, countrySpan: span }
}

const nounsIn = (title: Title): string[] =>
  (title.role ?? '')
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .map(word => word.replace(/s$/, ''))
    .filter(isPersonNoun)

const FORMS: Readonly<Record<string, 'masculine' | 'feminine'>> = {
  mr: 'masculine',
  sir: 'masculine',
  mrs: 'feminine',
  ms: 'feminine',
  miss: 'feminine',
  madam: 'feminine',
}

function featuresOfPerson(scene: Scene, group: NameGroup, nouns: ReadonlySet<string>): Features {
  for (const index of group.entities) {
    const entity = scene.layers.entities[index]
    if (!entity) continue
    const before = formAt(scene, entity.first - 1)
      .toLowerCase()
      .replace('.', '')
    const own = formAt(scene, entity.first).toLowerCase().replace('.', '')
    const form = FORMS[before] ?? FORMS[own]
    if (form) return { number: 'singular', gender: form, animate: true }
  }
  for (const noun of nouns) {
    const gender = genderOfNoun(noun)
    if (gender) return { number: 'singular', gender, animate: true }
  }
  const guess = /[\s-]/.test(group.name) ? genderOfName(group.name) : undefined
  return { number: 'singular', animate: true, ...(guess && { gender: guess }) }
}

const mentionsOf = (scene: Scene, group: NameGroup): Span[] =>
  group.entities.flatMap(index => {
    const entity = scene.layers.entities[index]
    return entity ? [spanOf(entity)] : []
  })
