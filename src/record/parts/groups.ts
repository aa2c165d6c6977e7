/** Listeners that make talking a speech and no contact. */
export const AUDIENCES: ReadonlySet<string> = new Set([
  'reporter',
  'journalist',
  'press',
  'media',
  'newspaper',
  'agency',
  'crowd',
  'audience',
  'viewer',
  'listener',
  'supporter',
  'nation',
  'people',
  'public',
  'parliament',
  'congress',
  'fan',
  'student',
  'camera',
  'voter',
  'family',
  'relative',
  'police',
  'police officer',
])

/** Heads of phrases for people who act for a state or an organisation without being named. */
export const POLITICAL_GROUPS: ReadonlySet<string> = new Set([
  'leader',
  'power',
  'official',
  'diplomat',
  'minister',
  'president',
  'premier',
  'counterpart',
  'homologue',
  'homolog',
  'head',
  'ambassador',
  'chargé',
  'envoy',
  'negotiator',
  'delegation',
  'delegate',
  'representative',
  'ally',
  'partner',
  'lawmaker',
  'senator',
  'chief',
  'chancellor',
  'government',
  'administration',
  'authority',
  'side',
  'country',
  'state',
  'nation',
  'party',
  'member',
  'politician',
  'secretary',
  'foreign',
  'rebel',
  'faction',
  'opposition',
  'king',
  'queen',
  'prince',
  'pope',
  'mediator',
  'parliamentarian',
  'congressman',
  'mayor',
  'governor',
  'commissioner',
  'general',
  'commander',
  'adviser',
  'advisor',
  'inspector',
  'team',
  'ministry',
  'embassy',
])

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Heads of phrases for people (and what they steer) who can use or show force. */
export const FORCES: ReadonlySet<string> =
  words(`army navy troop troops force forces soldier police policeman officer
  militia militant rebel insurgent guerrilla guerilla fighter gunman bomber terrorist military commando warplane
  jet helicopter tank drone warship aircraft gunner sniper paramilitary marine settler regime guard separatist
  jihadist extremist mercenary commander junta attacker bulldozer artillery fleet security`)

/** Things that forces steer: they act for their country, and alone for nobody. */
export const INSTRUMENTS: ReadonlySet<string> =
  words(`warplane jet helicopter tank drone warship aircraft bulldozer
  artillery fleet bomber ship vessel submarine missile rocket plane convoy`)

/** Heads of phrases for people who take to the street, or act together without an office. */
export const CROWDS: ReadonlySet<string> =
  words(`protester protestor demonstrator activist student worker teacher
  farmer miner doctor nurse driver crowd youth resident inhabitant villager citizen opponent supporter critic marcher
  striker picket prisoner inmate detainee refugee immigrant migrant landowner fundamentalist union pensioner
  employee trucker journalist lawyer people turk woman parent nationalist dissident opposition group movement rioter`)

/** Heads of phrases for bodies and people of state that news name without a name. */
export const AUTHORITIES: ReadonlySet<string> =
  words(`government parliament court cabinet ministry palace judge
  prosecutor lawmaker legislature senate house congress assembly council commission committee coalition bloc embassy
  spokesman spokeswoman spokesperson watchdog agency administration junta board bank company elder union federation
  association organization organisation charity tribunal newspaper`)

/** Heads that only count or gather those named after "of": "thousands of protesters". */
export const MEASURES: ReadonlySet<string> =
  words(`thousand hundred dozen ten million group number member crowd
  score couple handful majority band coalition part deployment patch element pair third half contingent first`)
