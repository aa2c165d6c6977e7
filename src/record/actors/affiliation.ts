import { countryOfName } from '../../base/geo/index.ts'
import { overlapping, type Span, slice } from '../../base/span.ts'
import { isPersonNoun } from '../../language/mentions/lexicon.ts'
import { lemmaAt, type Nation, nationsIn, type Scene } from './scene.ts'

/** Whose somebody is: the organisation and the country, with their words. */
export interface Affiliation {
  readonly organization?: string
  readonly organizationSpan?: Span
  readonly country?: string
  readonly countrySpan?: Span
}

/** Organisation and country inside a title: the first organisation; the country before the noun, else after "of" or "in". */
export function affiliation(scene: Scene, first: number, last: number, noun: number): Affiliation {
  const [start, end] = [scene.trees.tokens[first]?.start ?? 0, scene.trees.tokens[last - 1]?.end ?? 0]
  const organization = overlapping(scene.layers.entities, { start, end }).find(
    entity =>
      entity.type === 'ORG' &&
      !countryOfName(slice(scene.layers.text, entity)) &&
      entity.first >= first &&
      entity.last <= last &&
      !isPersonNoun(lemmaAt(scene, entity.last - 1)),
  )
  const nation = nationFor(scene, nationsIn(scene, first, last), noun)
  const only = nation ? undefined : countryOfOffice(slice(scene.layers.text, { start, end }))
  return {
    ...(organization && {
      organization: slice(scene.layers.text, organization),
      organizationSpan: { start: organization.start, end: organization.end },
    }),
    ...(nation && { country: nation.code, countrySpan: nation.span }),
    ...(only !== undefined && { country: only, countrySpan: { start, end } }),
  }
}

/** Offices that one state alone calls so. */
const ONLY: readonly (readonly [RegExp, string])[] = [
  [/\bsecretary of (?:state(?! for)|defense|the treasury)\b/i, 'USA'],
  [/\b(?:taoiseach|t[aá]naiste)\b/i, 'IRL'],
  [/\bchancellor of the exchequer\b/i, 'GBR'],
]

const countryOfOffice = (title: string): string | undefined => ONLY.find(([words]) => words.test(title))?.[1]

/** Those who are sent to, or care for, another country than their own. */
const SENT = new Set([
  'ambassador',
  'chargé',
  'envoy',
  'representative',
  'consul',
  'rapporteur',
  'coordinator',
  'mediator',
])

/** Whose an office is: the country before the noun; after it any but the one that an ambassador is sent to. */
function nationFor(scene: Scene, nations: readonly Nation[], noun: number): Nation | undefined {
  const before = nations.find(nation => nation.last <= noun)
  const abroad = SENT.has(lemmaAt(scene, noun)) ? ['to', 'for', 'on', 'with', 'in'] : []
  return before ?? nations.find(nation => !abroad.includes(governor(scene, nation.first)))
}

/** The preposition that introduces a word or its phrase. */
function governor(scene: Scene, index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--)
    if (scene.layers.tokens[at]?.upos === 'ADP') return lemmaAt(scene, at)
  return ''
}
