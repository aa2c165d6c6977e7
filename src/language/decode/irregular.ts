/** English verbs whose past or participle is no "-ed", as base, past and participle; forms that are alike stand once. */
const VERBS = `
  arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became, befall befell befallen,
  begin began begun, behold beheld, bend bent, beset beset, bet bet, bid bid bidden, bind bound, bite bit bitten,
  bleed bled, blow blew blown, break broke broken, breed bred, bring brought, broadcast broadcast, build built, burst burst,
  buy bought, cast cast, catch caught, choose chose chosen, cling clung, come came, cost cost, creep crept, cut cut,
  deal dealt, dig dug, draw drew drawn, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten,
  fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown,
  forbid forbade forbidden, forecast forecast, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone,
  forsake forsook forsaken, freeze froze frozen, get got gotten, give gave given, go went gone, grind ground, grow grew grown,
  hang hung, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew known,
  lay laid, lead led, leap leapt, leave left, lend lent, let let, lie lay lain, light lit, lose lost, make made, mean meant,
  meet met, mow mowed mown, pay paid, plead pled, prove proved proven, put put, quit quit, read read, ride rode ridden,
  ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold, send sent, set set, sew sewed sewn,
  shake shook shaken, shed shed, shine shone, shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung,
  sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling slung, slit slit, sow sowed sown, speak spoke spoken,
  speed sped, spend spent, spin spun, spit spat, split split, spread spread, spring sprang sprung, stand stood,
  steal stole stolen, stick stuck, sting stung, stink stank stunk, strew strewed strewn, stride strode stridden,
  strike struck stricken, string strung, strive strove striven, swear swore sworn, sweep swept, swell swelled swollen,
  swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown,
  thrust thrust, tread trod trodden, wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound,
  wring wrung, write wrote written`

/** Forms that are also the base of another verb: "the party was founded" and "they found". */
const ALSO_BASES = new Set(
  'found ground wound bound lay saw fell felt rose left lit shot spat dove leapt bore rent slew'.split(' '),
)

/** Verbs made of one of these and an irregular verb change like it: withhold, overthrow, mislead, undertake, foresee. */
const PREFIX = /^(?:over|under|out|re|mis|fore|un|up|with)(?=\p{L}{3})/u
const NOT_MADE_SO = new Set(['resent', 'rebound'])

const LEMMAS: ReadonlyMap<string, string> = new Map(
  VERBS.split(',').flatMap(line => {
    const [base = '', ...forms] = line.trim().split(/\s+/)
    return forms.map(form => [form, base] as const)
  }),
)

/** The lemma of an irregular form of a verb; `given`, what the model says, stands where the form is none, or the base of another verb. */
export function irregularLemma(form: string, given: string): string {
  const lower = form.toLowerCase()
  if (given === lower && ALSO_BASES.has(lower)) return given
  const whole = LEMMAS.get(lower)
  if (whole !== undefined) return whole
  const prefix = NOT_MADE_SO.has(lower) ? undefined : PREFIX.exec(lower)?.[0]
  const base = prefix === undefined ? undefined : LEMMAS.get(lower.slice(prefix.length))
  return base === undefined ? given : `${prefix}${base}`
}
