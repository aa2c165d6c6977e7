/**
 * Endings of English verbs without "-ed" or "-ing" behind which a silent e was cut off, and never or hardly ever nothing:
 * lodge, cede, pursue, refute, persuade, compile, endure, blame, provoke, handle, challenge.
 */
const ALWAYS = [
  '[draeioul]g',
  '[cuv]',
  '[aeiouy]z',
  '[^s]s',
  '[bcdfgkptz]l',
  '[bcdghiklmnprtuv]at',
  '[^ao]ut',
  '[^e]ed',
  '[^aeo]ad',
  '[^o]od',
  '[^ao]ud',
  '[^aeiou]id',
  '[^aeou]i[kln]',
  '[^ao]ul',
  '[^o][ou]k',
  '[^aeo]ur',
  '[^aeo]ar',
  '[^a]ir',
  '[^aeo]a[mp]',
  '[sf]um',
  'com',
]

/** The same behind endings that other verbs have without one: vote and pivot, compete and target, explore and monitor. */
const SOME =
  `(?:^|de|an|con|foot)not [ode]mot ^vot devot quot (?:comp|pl|del|secr)et (?:^|re)unit ignit (?:re|in|ex|^)cit invit expedit
  (?:expl|depl|impl|rest|ign|^ad|^st|^sc|^b)or (?:interf|adh|coh|persev)er (?:postp|cond|thr|cl|ph)on (?:^c|^h|^el)op
  (?:breath|cloth|sooth|seeth|writh) (?:ch|rr|^r|str)ang (?:ll|v)eng (?:pl|^l|exp)ung infring`.split(/\s+/)

const SILENT_E = new RegExp(`(?:${[...ALWAYS, ...SOME].join('|')})$`)
const NONE = /(?:us|bias|combat|format|canvas|pencil|peril|murmur|augur|input|output)$/

/** Whether a verb's stem, as its regular forms leave it, has lost a silent e. */
export const lostSilentE = (stem: string): boolean => SILENT_E.test(stem) && !NONE.test(stem)
