import type { Countries } from 'world-countries'
import worldCountries from 'world-countries'

/**
 * Whether two names mean the same actor, as the guide of the gold records says: the same country or organisation
 * under any of its names; the same last name with first names that do not contradict; or most of their words shared.
 * A ministry is not its country, and a spokesperson is not the person spoken for.
 */
export function namesAgree(a: string, b: string): boolean {
  const left = wordsOfName(a)
  const right = wordsOfName(b)
  if (left.length === 0 || right.length === 0) return false
  if (left.join(' ') === right.join(' ')) return true
  if (left.some(isSpokesword) !== right.some(isSpokesword)) return false
  if (left.some(isCode) || right.some(isCode)) return shareMost(left, right)
  return samePerson(left, right) || shareMost(left, right)
}

/** The country or organisation that a whole name stands for, as an upper-case code; undefined for any other name. */
export function codeOfName(name: string): string | undefined {
  const words = wordsOfName(name)
  return words.length === 1 && isCode(words[0] ?? '') ? words[0] : undefined
}

/** The package's types call its default export a module. */
const countries = worldCountries as unknown as Countries

const TITLES =
  'mr mrs ms dr sir dame lord lady president prime minister chancellor king queen prince princess pope general colonel ' +
  'senator representative secretary ambassador sheikh ayatollah'
const NOISE = new Set('the a an of for and to in on at s its'.split(' '))
const TITLE_WORDS = new Set(TITLES.split(' '))
const SUFFIXES = new Set('jr sr ii iii iv'.split(' '))
const GOVERNMENT = new Set('government administration authorities regime'.split(' '))

/** Names that no country list has: seats of government and organisations. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'white house': 'USA',
  'washington dc': 'USA',
  washington: 'USA',
  america: 'USA',
  american: 'USA',
  kremlin: 'RUS',
  'downing street': 'GBR',
  britain: 'GBR',
  'great britain': 'GBR',
  bosnia: 'BIH',
  turkey: 'TUR',
  'czech republic': 'CZE',
  burma: 'MMR',
  holland: 'NLD',
  'north korean': 'PRK',
  'south korean': 'KOR',
  palestinian: 'PSE',
  nato: 'NATO',
  'north atlantic treaty organization': 'NATO',
  'north atlantic treaty organisation': 'NATO',
  'north atlantic alliance': 'NATO',
  'european union': 'EU',
  'united nations': 'UN',
  osce: 'OSCE',
  'arab league': 'ARABLEAGUE',
  'league arab states': 'ARABLEAGUE',
  'african union': 'AU',
  g7: 'G7',
  'group seven': 'G7',
  g20: 'G20',
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  US: 'USA',
  UK: 'GBR',
  UAE: 'ARE',
  USA: 'USA',
  USSR: 'SUN',
  UN: 'UN',
  EU: 'EU',
}
const CODES = codeTable()
const LONGEST = Math.max(...[...CODES.keys()].map(name => name.split(' ').length))

function codeTable(): Map<string, string> {
  const table = new Map<string, string>()
  const add = (name: string, code: string): void => {
    const key = plain(name).join(' ')
    if (key.length > 3 && !table.has(key)) table.set(key, code)
  }
  for (const country of countries) {
    const names = [
      country.name.common,
      country.name.official,
      country.demonyms?.eng?.m,
      country.demonyms?.eng?.f,
    ]
    for (const name of names) if (name) add(name, country.cca3)
  }
  for (const country of countries) {
    for (const name of [...country.altSpellings, ...(country.independent ? country.capital : [])])
      add(name, country.cca3)
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) table.set(name, code)
  return table
}

/** Lower-case words without diacritics and function words. */
function plain(name: string): string[] {
  const bare = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\b[A-Z])\./g, '')
  const words = bare.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map(word => SHORT_FORMS[word] ?? word.toLowerCase()).filter(word => !NOISE.has(word))
}

/** The words of a name with countries and organisations as codes, without what only says that a government is meant. */
function wordsOfName(name: string): string[] {
  const words = plain(name)
  const found: string[] = []
  for (let index = 0; index < words.length; ) {
    const { code, length } = codeAt(words, index)
    found.push(code ?? words[index] ?? '')
    index += code ? length : 1
  }
  const bare = found.filter(word => !GOVERNMENT.has(word))
  return bare.length > 0 && bare.some(isCode) ? bare : found
}

function codeAt(words: readonly string[], index: number): { code?: string; length: number } {
  if (isCode(words[index] ?? '')) return { code: words[index] ?? '', length: 1 }
  for (let length = Math.min(LONGEST, words.length - index); length > 0; length--) {
    const key = words.slice(index, index + length).join(' ')
    const code = CODES.get(key) ?? (length === 1 ? CODES.get(key.replace(/s$/, '')) : undefined)
    if (code) return { code, length }
  }
  return { length: 1 }
}

const isCode = (word: string): boolean => /^[A-Z][A-Z0-9]+$/.test(word)
const isSpokesword = (word: string): boolean => word.startsWith('spokes')

function shareMost(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a)
  const right = new Set(b)
  const shared = [...left].filter(word => right.has(word)).length
  return shared / (left.size + right.size - shared) > 0.5
}

function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const left = nameParts(a)
  const right = nameParts(b)
  if (!left || !right) return false
  if (left.first === undefined || right.first === undefined) {
    const [single, full] = left.first === undefined ? [left, right] : [right, left]
    return alike(single.last, full.last) || single.last === full.first
  }
  return alike(left.last, right.last) && firstNamesAgree(left.first, right.first)
}

function nameParts(words: readonly string[]): { first?: string; last: string } | undefined {
  const bare = words.filter(word => !TITLE_WORDS.has(word) && !SUFFIXES.has(word))
  const last = bare.at(-1)
  if (last === undefined || bare.length > 5) return undefined
  return bare.length > 1 && bare[0] !== undefined ? { first: bare[0], last } : { last }
}

function firstNamesAgree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  if (a === b || a.startsWith(b) || b.startsWith(a)) return true
  return alike(a, b) || (a.slice(0, 2) === b.slice(0, 2) && Math.min(a.length, b.length) <= 4)
}

/** Equal, or one letter apart in words of five letters and more. */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (
    Math.min(a.length, b.length) < 4 ||
    Math.max(a.length, b.length) < 5 ||
    Math.abs(a.length - b.length) > 1
  )
    return false
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return Math.max(a.length, b.length) - head - tail <= 1
}
