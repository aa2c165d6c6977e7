import { key } from './countries.ts'

/** International organisations and groups of states: abbreviation and the names they go by. */
const ORGANIZATIONS: Readonly<Record<string, readonly string[]>> = {
  NATO: [
    'nato',
    'north atlantic treaty organization',
    'north atlantic treaty organisation',
    'atlantic alliance',
    'north atlantic alliance',
    'north atlantic council',
  ],
  EU: [
    'eu',
    'european union',
    'european commission',
    'european council',
    'european parliament',
    'european external action service',
  ],
  UN: [
    'un',
    'united nations',
    'un security council',
    'united nations security council',
    'un general assembly',
    'united nations general assembly',
    'security council',
    'unsc',
    'unga',
  ],
  OSCE: [
    'osce',
    'organization for security and co operation in europe',
    'organization for security and cooperation in europe',
    'organisation for security and cooperation in europe',
  ],
  IAEA: ['iaea', 'international atomic energy agency'],
  ICC: ['icc', 'international criminal court'],
  ICJ: ['icj', 'international court of justice'],
  WHO: ['who', 'world health organization', 'world health organisation'],
  WTO: ['wto', 'world trade organization', 'world trade organisation'],
  ECB: ['ecb', 'european central bank'],
  OPCW: [
    'opcw',
    'organisation for the prohibition of chemical weapons',
    'organization for the prohibition of chemical weapons',
  ],
  UNESCO: ['unesco'],
  UNICEF: ['unicef'],
  UNRWA: ['unrwa'],
  Europol: ['europol'],
  OIC: ['oic', 'organisation of islamic cooperation', 'organization of islamic cooperation'],
  EAEU: ['eaeu', 'eurasian economic union'],
  Mercosur: ['mercosur'],
  AUKUS: ['aukus'],
  Quad: ['quad', 'quadrilateral security dialogue'],
  V4: ['v4', 'visegrad group', 'visegrad four', 'visegrad 4', 'visegrad countries', 'visegrad'],
  B9: ['b9', 'bucharest nine', 'bucharest 9'],
  OTS: ['organization of turkic states', 'organisation of turkic states', 'turkic council'],
  Caricom: ['caricom', 'caribbean community'],
  SADC: ['sadc', 'southern african development community'],
  IGAD: ['igad', 'intergovernmental authority on development'],
  APEC: ['apec', 'asia pacific economic cooperation'],
  IMF: ['imf', 'international monetary fund'],
  WB: ['world bank'],
  G7: ['g7', 'g 7', 'group of seven', 'group of 7'],
  G8: ['g8', 'g 8', 'group of eight'],
  'P5+1': ['p5+1', 'p5 + 1', 'p 5+1', 'p5 plus 1', 'p5 plus one', 'e3+3', 'eu3+3', 'e3/eu+3'],
  E3: ['e3', 'eu3', 'eu 3'],
  G20: ['g20', 'g 20', 'group of 20', 'group of twenty'],
  ASEAN: ['asean', 'association of southeast asian nations'],
  AU: ['african union'],
  LAS: ['arab league', 'league of arab states'],
  GCC: ['gcc', 'gulf cooperation council'],
  OPEC: ['opec'],
  OAS: ['organization of american states', 'organisation of american states'],
  CIS: ['commonwealth of independent states'],
  CSTO: ['csto', 'collective security treaty organization', 'collective security treaty organisation'],
  SCO: ['sco', 'shanghai cooperation organisation', 'shanghai cooperation organization'],
  BRICS: ['brics'],
  ECOWAS: ['ecowas', 'economic community of west african states'],
  UNHCR: ['unhcr', 'united nations high commissioner for refugees', 'un refugee agency'],
  ICRC: ['icrc', 'international committee of the red cross'],
  CoE: ['council of europe'],
  Interpol: ['interpol'],
}

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(ORGANIZATIONS).flatMap(([code, names]) => names.map(name => [name, code] as const)),
)

/** The usual abbreviation of an international organisation, by any of its names. */
export const organizationCode = (words: string): string | undefined =>
  (/^(?:un|who)$/i.test(words) && words !== words.toUpperCase()) || words === 'quad'
    ? undefined
    : BY_NAME.get(key(words))
