import { memory } from '../base/memory.ts'

/** A name taken apart for comparing: folded tokens without titles, in the order written. */
export interface NameTokens {
  readonly tokens: readonly string[]
  /** The family name stands first (Xi Jinping, Kim Jong-un), so that a single token may be the first one. */
  readonly familyFirst: boolean
}

/** Whether two names can be one person's: the same last name, and first names that do not contradict. */
export function samePerson(a: NameTokens, b: NameTokens): boolean {
  const [short, long] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a]
  const { tokens } = short
  if (tokens.length === 0) return false
  if (tokens.length === 1) return isSurname(tokens[0] ?? '', long)
  if (isSubsequence(tokens, long.tokens)) return true
  if (a.familyFirst || b.familyFirst) return sameTokens(tokens, long.tokens)
  const lastFits = spelledAlike(tokens.at(-1) ?? '', long.tokens.at(-1) ?? '')
  if (lastFits && long.tokens.length === 2 && isHalved(tokens[0] ?? '', long.tokens[0] ?? '')) return true
  return lastFits && firstNamesFit(tokens[0] ?? '', long.tokens[0] ?? '')
}

/** The tokens of a name. `country` (ISO alpha-3) tells where family names come first. */
export function tokensOfName(name: string, country?: string): NameTokens {
  const words = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’'`]/g, '')
    .replace(/\b(\p{Lu})\./gu, '$1 ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  const bare = (words ?? []).filter(word => !TITLES.has(word))
  return { tokens: bare.length > 0 ? bare : (words ?? []), familyFirst: FAMILY_FIRST.has(country ?? '') }
}

/** The token under which a person is looked up: the sound of the family name. */
export const surnameKey = (name: NameTokens): string =>
  sound((name.familyFirst ? name.tokens[0] : name.tokens.at(-1)) ?? '').slice(0, 4)

/**
 * The sound of a word, rough enough that the usual transliterations of one Cyrillic, Arabic, Persian or Greek name
 * meet: Zelensky, Zelenskyy, Zelenskiy; Rouhani, Rohani; Sergei, Sergey; Qaddafi, Gadhafi; Mohammad, Muhammed.
 */
export const sound = (word: string): string =>
  heard(word, () => SOUNDS.reduce((folded, [pattern, to]) => folded.replace(pattern, to), word))

/** Words come again and again, and each takes nineteen replacements. */
const heard = memory<string>(20_000)

/** Letters and groups that transliterations exchange, in the order they are replaced. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz|ch/g, 'c'],
  [/sch|sh|sz/g, 's'],
  [/zh/g, 'z'],
  [/ph/g, 'f'],
  [/dh|dd/g, 'd'],
  [/th/g, 't'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ow$|off$|of$/g, 'ov'],
  [/^g(?=[aou]d+a)|^k(?=[aou]d+a)/g, 'k'],
  [/ou|oo|u/g, 'o'],
  [/(?:i|y|j)+/g, 'i'],
  [/ei|ai|e(?=i)/g, 'i'],
  [/ie|ee|e/g, 'e'],
  [/(\p{L})\1+/gu, '$1'],
  [/e$/g, ''],
]

const TITLES = new Set(
  (
    'mr mrs ms dr sir dame lord lady president premier chancellor king queen prince princess pope general gen ' +
    'colonel senator sen rep representative secretary ambassador sheikh ayatollah minister prof professor jr sr'
  ).split(' '),
)
const FAMILY_FIRST = new Set(['CHN', 'KOR', 'PRK', 'VNM', 'TWN', 'HUN', 'KHM'])

const isSurname = (token: string, name: NameTokens): boolean =>
  spelledAlike(token, name.tokens.at(-1) ?? '') ||
  (name.familyFirst && spelledAlike(token, name.tokens[0] ?? ''))

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let index = 0
  for (const token of long) if (index < short.length && fits(short[index] ?? '', token)) index++
  return index === short.length && (short.length > 1 || long.length === 1)
}

/** Mohammad is often the first of two given names, and one of the two is left out: Mohammad, or Javad, Zarif. */
const isHalved = (a: string, b: string): boolean => [a, b].some(name => sound(name) === sound('mohammad'))

const sameTokens = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every(token => b.some(other => spelledAlike(token, other)))

const fits = (a: string, b: string): boolean =>
  spelledAlike(a, b) || ((a.length === 1 || b.length === 1) && a[0] === b[0])

function firstNamesFit(a: string, b: string): boolean {
  if (fits(a, b)) return true
  if (a.startsWith(b) || b.startsWith(a)) return true
  // Joe and Joseph, Bill and Will do not share three letters; two must do where one is short.
  return a.slice(0, 2) === b.slice(0, 2) && Math.min(a.length, b.length) <= 4
}

/** Equal, of one sound, or one letter apart in words of five letters and more that begin alike. */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 3) return false
  const [one, other] = [sound(a), sound(b)]
  if (one === other) return true
  if (Math.max(a.length, b.length) < 5 || one[0] !== other[0]) return false
  return withinOneEdit(one, other) && sameEnding(one, other)
}

/** A final -a or -ova makes another person of a Slavic name (Lavrov, Lavrova). */
const sameEnding = (a: string, b: string): boolean => a.endsWith('va') === b.endsWith('va')

function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return Math.max(a.length, b.length) - head - tail <= 1
}
