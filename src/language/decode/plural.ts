const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Plurals in "-ies" whose singular ends in "-ie"; short ones ("ties", "lies") all do. */
const IE = words(
  `movies cookies zombies calories prairies genies selfies rookies hippies indies junkies aunties birdies brownies cuties
  foodies goalies hoodies newbies smoothies sorties talkies veggies yuppies collies species series`,
)
/** Plurals whose singular keeps the e that "-es" seems to add. */
const KEEP_E = words(
  `aches headaches heartaches caches niches avalanches psyches cliches pastiches moustaches axes pickaxes shoes
  horseshoes toes foes woes hoes canoes oboes causes clauses pauses houses warehouses greenhouses spouses blouses
  abuses uses misuses reuses excuses fuses muses ruses recluses nurses purses horses corpses`,
)
/** Singulars in "-is", by what stands before "-es". */
const IS = /^(?:.*(?:cris|analys|thes|diagnos|prognos|emphas|neuros|paralys|catalys|synops|morphos|oas))es$/
/** Singulars in "-f" and "-fe", by their plural's stem. */
const F = /^(.*(?:hal|lea|thie|wol|shel|loa|cal|el|sel|scar|shea|bee|hoo))ves$/
const FE = /^(.*(?:kni|wi|li))ves$/
const LATIN: ReadonlyMap<string, string> = new Map([
  ['memoranda', 'memorandum'],
  ['referenda', 'referendum'],
  ['addenda', 'addendum'],
  ['phenomena', 'phenomenon'],
  ['criteria', 'criterion'],
])

const NO_PLURAL = words(
  'specimen regimen abdomen acumen stamen hymen ramen foramen cyclamen bitumen lumen dolmen',
)

/** Whether a noun's form says by itself that it is a plural: "spokesmen", "memoranda". */
export const isPluralForm = (form: string): boolean =>
  LATIN.has(form.toLowerCase()) || (/\p{L}{2}men$/u.test(form) && !NO_PLURAL.has(form.toLowerCase()))

/**
 * The singular of a plural noun by rule, for nouns that the model has not learnt ("spokesmen", "treaties", "embargoes");
 * undefined where the plural is made by "-s" alone, which it knows.
 */
export function singularOf(form: string): string | undefined {
  const lower = form.toLowerCase()
  const cut = (end: number, add = ''): string => lower.slice(0, -end) + add
  if (LATIN.has(lower)) return LATIN.get(lower)
  if (/\p{L}{2}men$/u.test(lower)) return cut(3, 'man')
  if (IE.has(lower) || KEEP_E.has(lower)) return /^(?:series|species)$/.test(lower) ? lower : cut(1)
  if (/\p{L}{3}ies$/u.test(lower)) return cut(3, 'y')
  if (IS.test(lower)) return cut(2, 'is')
  if (FE.test(lower)) return cut(3, 'fe')
  if (F.test(lower)) return cut(3, 'f')
  if (/zzes$/.test(lower)) return /quizzes$/.test(lower) ? cut(3) : cut(2)
  if (/(?:ch|sh|ss|x)es$/.test(lower) || /\p{L}{2}oes$/u.test(lower)) return cut(2)
  return /[^aeo]uses$/.test(lower) ? cut(2) : undefined
}
