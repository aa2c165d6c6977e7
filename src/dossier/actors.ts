import {
  countryOfCapital,
  countryOfCode,
  countryOfDemonym,
  countryOfName,
  countryOfSeat,
  organizationCode,
  placeKey,
} from '../base/geo/index.ts'
import { memory } from '../base/memory.ts'
import { type NameTokens, samePerson, sound, surnameKey, tokensOfName } from './names.ts'

/** How an actor is named in one report, typed for comparing. */
export interface ActorFacts {
  readonly name: string
  readonly kind: 'state' | 'office' | 'body' | 'person'
  /** ISO alpha-3 or the abbreviation of an international organisation. */
  readonly country?: string
  /** `president`, `foreign minister` …: a person's role, or the office that stands for a person. */
  readonly office?: string
  readonly tokens: NameTokens
}

/** An actor as the items of a record write it. */
export interface NamedActor {
  readonly name?: string | undefined
  readonly country?: string | undefined
  readonly role?: string | undefined
  readonly organization?: string | undefined
}

/**
 * How well two names fit one actor. `same`: one person, state or body. `office`: one is named by an office that the
 * other holds. `state`: one is a state, the other somebody of that state. `open`: one is an office, the other a person of that
 * state whose office is not told. Undefined: not the same.
 */
export type ActorFit = 'same' | 'office' | 'state' | 'open'

export function fitOfActors(a: ActorFacts, b: ActorFacts): ActorFit | undefined {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return undefined
  if (a.kind === b.kind) return sameKind(a, b) ? 'same' : undefined
  const kinds = [a.kind, b.kind]
  if (kinds.includes('office') && kinds.includes('person')) return fitOfOffice(a, b)
  if (kinds.includes('state') && a.country !== undefined && a.country === b.country) return 'state'
  return undefined
}

/**
 * The typed facts of an actor; a known country code wins over what the name says. The same actors come again with every
 * report, so what was worked out is remembered. Each caller gets an object of its own: who is meant goes by it.
 */
export function actorFacts(actor: NamedActor): ActorFacts {
  const { name, country, role, organization } = actor
  const key = JSON.stringify([name, country, role, organization])
  return { ...remembered(key, () => workedOut(actor)) }
}

const remembered = memory<ActorFacts>(5000)

function workedOut({ name = '', country, role, organization }: NamedActor): ActorFacts {
  const own = stateOf(name)
  const titled = own === undefined ? officeIn(name) : undefined
  const person = titled === undefined ? name : personIn(name)
  const kind =
    own !== undefined
      ? 'state'
      : titled === undefined
        ? bodyOrPerson(name)
        : person === ''
          ? 'office'
          : 'person'
  const held = titled ?? officeIn(role ?? '')
  const code = own ?? country ?? stateOf(organization ?? '')
  const from = code ?? stateWithin(titled === undefined ? (role ?? '') : name)
  return {
    name,
    kind,
    ...(from !== undefined && { country: from }),
    ...(held !== undefined && { office: held }),
    tokens: tokensOfName(kind === 'person' ? person : name, from),
  }
}

/**
 * The words under which an actor is looked up; two actors that fit share one, unless neither has a country (then only
 * the name can lead there).
 */
export function actorKeys(actor: ActorFacts): string[] {
  const keys = actor.country === undefined ? [] : [actor.country]
  if (actor.kind === 'person') keys.push(surnameKey(actor.tokens))
  if (actor.kind === 'body') keys.push(...actor.tokens.tokens.filter(word => word.length > 3).map(sound))
  if (actor.kind === 'office' && actor.office !== undefined && actor.country === undefined)
    keys.push(actor.office)
  return [...new Set(keys)].filter(key => key !== '')
}

/** The state or organisation that a whole name stands for: by name, adjective, capital or seat of power. */
export function stateOf(name: string): string | undefined {
  const bare = name.replace(/\s+(?:government|administration|authorities|side|officials|delegation)$/i, '')
  const state = countryOfName(bare) ?? countryOfDemonym(bare) ?? countryOfCapital(bare)
  return state?.code ?? organizationCode(bare) ?? countryOfSeat(bare)
}

function stateWithin(words: string): string | undefined {
  const parts = words.split(/\s+/).filter(part => /^\p{Lu}/u.test(part))
  for (let length = Math.min(3, parts.length); length > 0; length--)
    for (let start = 0; start + length <= parts.length; start++) {
      const words = parts
        .slice(start, start + length)
        .join(' ')
        .replace(/['’]s?$/, '')
      const state = (countryOfName(words) ?? countryOfDemonym(words))?.code ?? organizationCode(words)
      if (state !== undefined) return state
    }
  return undefined
}

function sameKind(a: ActorFacts, b: ActorFacts): boolean {
  if (a.kind === 'state') return a.country === b.country
  if (a.kind === 'office') return sameOffice(a, b)
  if (a.kind === 'person') return samePerson(a.tokens, b.tokens)
  return shareMost(a.tokens.tokens, b.tokens.tokens)
}

function fitOfOffice(a: ActorFacts, b: ActorFacts): ActorFit | undefined {
  if (a.country === undefined || a.country !== b.country) return undefined
  if (a.office === undefined || b.office === undefined) return 'open'
  return a.office === b.office ? 'office' : undefined
}

const sameOffice = (a: ActorFacts, b: ActorFacts): boolean =>
  a.office !== undefined && a.office === b.office && a.country !== undefined && a.country === b.country

function shareMost(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [contentSounds(a), contentSounds(b)]
  const shared = [...left].filter(word => right.has(word)).length
  return shared > 0 && shared / (left.size + right.size - shared) > 0.5
}

const contentSounds = (tokens: readonly string[]): Set<string> =>
  new Set(tokens.filter(token => !SMALL.has(token)).map(sound))

const SMALL = new Set('the of for and a an to in on at s its'.split(' '))

/** The office that words name, without whose it is: "the Russian president", "President of Russia" → president. */
function officeIn(words: string): string | undefined {
  const text = ` ${placeKey(words)
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')} `
  return OFFICES.find(([names]) => names.some(name => text.includes(` ${name} `)))?.[1]
}

/** Offices in the order of trying (the more special first), with the words they go by. */
const OFFICES: readonly (readonly [names: readonly string[], office: string])[] = [
  [['spokesman', 'spokeswoman', 'spokesperson', 'press secretary'], 'spokesperson'],
  [
    ['deputy foreign minister', 'deputy minister of foreign affairs', 'deputy secretary of state'],
    'deputy foreign minister',
  ],
  [['vice president'], 'vice president'],
  [['deputy prime minister', 'vice premier'], 'deputy prime minister'],
  [
    [
      'foreign minister',
      'minister of foreign affairs',
      'foreign affairs minister',
      'minister for foreign affairs',
      'foreign secretary',
      'secretary of state',
      'top diplomat',
    ],
    'foreign minister',
  ],
  [
    [
      'defence minister',
      'defense minister',
      'minister of defence',
      'minister of defense',
      'defence secretary',
      'defense secretary',
      'secretary of defense',
    ],
    'defence minister',
  ],
  [['national security adviser', 'national security advisor'], 'national security adviser'],
  [['prime minister', 'premier', 'chancellor', 'taoiseach'], 'head of government'],
  [['president'], 'president'],
  [['secretary general'], 'secretary general'],
  [['supreme leader'], 'supreme leader'],
  [['ambassador'], 'ambassador'],
  [['king', 'emir', 'sultan', 'emperor', 'queen'], 'monarch'],
]

/** Words that are no part of a person's name though they may be written large. */
const BODY_WORDS =
  /\b(?:ministry|ministries|ministers|minister|leaders|powers|council|committee|commission|group|union|forces|army|party|agency|department|service|office|parliament|congress|senate|countries|states|nations|delegation|officials?|government|team|bank|court|organi[sz]ation|alliance|coalition|movement|front|brigades|company|embassy|presidency|experts|envoys|allies|partners|representatives|negotiators|diplomats)\b/i

const bodyOrPerson = (name: string): 'body' | 'person' =>
  BODY_WORDS.test(name) || !/\p{Lu}/u.test(name) || name.split(/\s+/).length > 5 ? 'body' : 'person'

/** The person whom words name beside the office: none in "the Russian President". */
function personIn(words: string): string {
  const large = words.split(/\s+/).filter(word => /^\p{Lu}/u.test(word))
  return large
    .filter(word => officeIn(word) === undefined && !OFFICE_WORDS.has(word.toLowerCase()) && !isState(word))
    .join(' ')
}

const isState = (word: string): boolean => stateWithin(word.replace(/[,;]$/, '')) !== undefined

const OFFICE_WORDS = new Set([
  ...OFFICES.flatMap(([names]) => names.flatMap(name => name.split(' '))),
  ...'the deputy vice first new former acting us uk eu'.split(' '),
])

/** The name of a state for a person to read, where the code is a country's. */
export const stateName = (code: string): string => countryOfCode(code)?.name ?? code
