import { createRequire } from 'node:module'
import { COMMON_NAMES, DEMONYM_NOUNS, EXTRA_CAPITALS, EXTRA_NAMES } from './irregular.ts'

/** A state or territory as `world-countries` (ODbL) lists it, with the name that news use. */
export interface Country {
  /** ISO 3166 alpha-3. */
  readonly code: string
  /** ISO 3166 alpha-2. */
  readonly alpha2: string
  readonly name: string
  readonly capitals: readonly string[]
}

interface Listed {
  readonly cca2: string
  readonly cca3: string
  readonly name: { readonly common: string; readonly official: string }
  readonly altSpellings: readonly string[]
  readonly capital: readonly string[]
  readonly demonyms: Readonly<Record<string, { readonly m: string; readonly f: string } | undefined>>
}

interface Atlas {
  readonly byCode: ReadonlyMap<string, Country>
  readonly byName: ReadonlyMap<string, Country>
  readonly byDemonym: ReadonlyMap<string, Country>
  readonly byCapital: ReadonlyMap<string, Country>
}

let atlas: Atlas | undefined

/** The country that a name means: common, official or alternative ("Russian Federation", "UK", "U.S."). */
export const countryOfName = (words: string): Country | undefined =>
  isPronoun(words) ? undefined : open().byName.get(key(words))

/** The country of a demonym, adjective or noun: "Polish", "Poles", "Briton". */
export const countryOfDemonym = (words: string): Country | undefined =>
  isPronoun(words) ? undefined : open().byDemonym.get(key(words))

/** The country whose capital a name is. */
export const countryOfCapital = (words: string): Country | undefined => open().byCapital.get(key(words))

/** The country of an ISO alpha-3 code. */
export const countryOfCode = (code: string): Country | undefined => open().byCode.get(code)

/** "us" is a country only in capitals. */
const isPronoun = (words: string): boolean => /^us$/i.test(words) && words !== 'US'

/** Names are compared without dots, accents, articles and case. */
export const key = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[.’']/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^the /, '')

/** Kosovo has no code in ISO 3166; XKX is the user-assigned one that the World Bank and the IMF go by. */
const codeOf = (cca3: string): string => (cca3 === 'UNK' ? 'XKX' : cca3)

function open(): Atlas {
  atlas ??= build(createRequire(import.meta.url)('world-countries') as Listed[])
  return atlas
}

function build(listed: readonly Listed[]): Atlas {
  const byCode = new Map<string, Country>()
  const byName = new Map<string, Country>()
  const byDemonym = new Map<string, Country>()
  const byCapital = new Map<string, Country>()
  for (const one of listed) {
    const country = {
      code: codeOf(one.cca3),
      alpha2: one.cca2,
      name: COMMON_NAMES[one.cca3] ?? one.name.common,
      capitals: one.capital,
    }
    byCode.set(country.code, country)
    put(byDemonym, demonyms(one), country)
    put(byCapital, one.capital, country)
  }
  // Full names first: an alternative spelling of one country may be the name of another ("Congo").
  for (const one of listed)
    put(
      byName,
      [COMMON_NAMES[one.cca3] ?? '', one.name.common, one.name.official],
      byCode.get(codeOf(one.cca3)),
    )
  for (const one of listed)
    put(
      byName,
      one.altSpellings.filter(spelling => spelling.length > 2),
      byCode.get(codeOf(one.cca3)),
    )
  for (const [name, code] of Object.entries(EXTRA_NAMES)) put(byName, [name], byCode.get(code), true)
  for (const [name, code] of Object.entries(EXTRA_CAPITALS)) put(byCapital, [name], byCode.get(code), true)
  for (const [noun, code] of Object.entries(DEMONYM_NOUNS))
    put(byDemonym, [noun, `${noun}s`], byCode.get(code), true)
  return { byCode, byName, byDemonym, byCapital }
}

function put(
  map: Map<string, Country>,
  names: readonly string[],
  country: Country | undefined,
  over = false,
): void {
  for (const name of names) {
    const at = key(name)
    if (country && at !== '' && (over || !map.has(at))) map.set(at, country)
  }
}

function demonyms(one: Listed): string[] {
  const english = one.demonyms.eng
  const words = english ? [english.m, english.f] : []
  return words.flatMap(word => word.split(/,\s*| or /)).flatMap(word => [word, `${word}s`])
}
