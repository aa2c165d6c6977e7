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
  IMF: ['imf', 'international monetary fund'],
  WB: ['world bank'],
  G7: ['g7', 'g 7', 'group of seven', 'group of 7'],
  G8: ['g8', 'g 8', 'group of eight'],
  G20: ['g20', 'g 20', 'group of 20', 'group of twenty'],
  ASEAN: ['asean', 'association of southeast asian nations'],
  AU: ['african union'],
  LAS: ['arab league', 'league of arab states'],
  GCC: ['gcc', 'gulf cooperation council'],
  OPEC: ['opec'],
  OAS: ['organization of american states'],
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
  /^(?:un|who)$/i.test(words) && words !== words.toUpperCase() ? undefined : BY_NAME.get(key(words))
