import { countryOfCapital, countryOfCode, countryOfDemonym, countryOfName } from './geo/index.ts'

/** A zone that words name; with several candidates the words alone do not decide. */
export interface NamedZone {
  /** IANA name or offset; absent while candidates are open. */
  readonly zone?: string
  readonly candidates?: readonly string[]
  /** The abbreviation is of the other half of the year for the date it is used with (EET in July). */
  readonly season?: { readonly zone: string; readonly offset: string }
}

/** Abbreviations with one meaning in news: IANA zone, and the offset they state. */
const FIXED: Readonly<Record<string, readonly [zone: string, offset: string]>> = {
  gmt: ['UTC', '+00:00'],
  utc: ['UTC', '+00:00'],
  z: ['UTC', '+00:00'],
  cet: ['Europe/Brussels', '+01:00'],
  cest: ['Europe/Brussels', '+02:00'],
  eet: ['Europe/Kyiv', '+02:00'],
  eest: ['Europe/Kyiv', '+03:00'],
  msk: ['Europe/Moscow', '+03:00'],
  est: ['America/New_York', '-05:00'],
  edt: ['America/New_York', '-04:00'],
  mst: ['America/Denver', '-07:00'],
  mdt: ['America/Denver', '-06:00'],
  pst: ['America/Los_Angeles', '-08:00'],
  pdt: ['America/Los_Angeles', '-07:00'],
  cdt: ['America/Chicago', '-05:00'],
  jst: ['Asia/Tokyo', '+09:00'],
  kst: ['Asia/Seoul', '+09:00'],
  hkt: ['Asia/Hong_Kong', '+08:00'],
  sgt: ['Asia/Singapore', '+08:00'],
  pkt: ['Asia/Karachi', '+05:00'],
  irst: ['Asia/Tehran', '+03:30'],
  idt: ['Asia/Jerusalem', '+03:00'],
  trt: ['Europe/Istanbul', '+03:00'],
  eat: ['Africa/Nairobi', '+03:00'],
  cat: ['Africa/Maputo', '+02:00'],
  wat: ['Africa/Lagos', '+01:00'],
  sast: ['Africa/Johannesburg', '+02:00'],
  wet: ['Europe/Lisbon', '+00:00'],
  west: ['Europe/Lisbon', '+01:00'],
  nzst: ['Pacific/Auckland', '+12:00'],
  nzdt: ['Pacific/Auckland', '+13:00'],
  wib: ['Asia/Jakarta', '+07:00'],
  aest: ['Australia/Sydney', '+10:00'],
  aedt: ['Australia/Sydney', '+11:00'],
}
/** Abbreviations that follow the season by themselves. */
const SEASONLESS: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  eastern: 'America/New_York',
  'eastern standard': 'America/New_York',
  'eastern daylight': 'America/New_York',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  mt: 'America/Denver',
  mountain: 'America/Denver',
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  'central european': 'Europe/Brussels',
  'greenwich mean': 'UTC',
  'coordinated universal': 'UTC',
  'eastern european': 'Europe/Kyiv',
}
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  ist: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  cst: ['America/Chicago', 'Asia/Shanghai', 'America/Havana'],
  bst: ['Europe/London', 'Asia/Dhaka'],
}

/**
 * The zone that words name: `GMT`, `ET`, `UTC+3`, `Poland`, `Kyiv`, `Moscow` (from "Moscow time"). `place`, where the
 * report was written, decides between the meanings of an ambiguous abbreviation.
 */
export function zoneOf(words: string, place?: string): NamedZone | undefined {
  const name = words
    .trim()
    .toLowerCase()
    .replace(/[.]/g, '')
    .replace(/\s+time$/, '')
    .replace(/^the /, '')
  const offset = /^(?:utc|gmt)\s*([+-−])\s*(\d{1,2})(?::?(\d{2}))?$/.exec(name)
  if (offset)
    return {
      zone: `${offset[1] === '-' || offset[1] === '−' ? '-' : '+'}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`,
    }
  const fixed = FIXED[name]
  if (fixed)
    return fixed[0] === 'UTC'
      ? { zone: 'UTC' }
      : { zone: fixed[0], season: { zone: fixed[0], offset: fixed[1] } }
  const own = SEASONLESS[name]
  if (own) return { zone: own }
  const open = AMBIGUOUS[name]
  if (open) return decide(open, place)
  if (name === 'local') return place === undefined ? undefined : zoneOf(place)
  const region = regionZone(words.trim().replace(/\s+time$/i, ''))
  return region === undefined ? undefined : { zone: region }
}

function decide(candidates: readonly string[], place: string | undefined): NamedZone {
  const local = place === undefined ? undefined : regionZone(place)
  return local !== undefined && candidates.includes(local) ? { zone: local } : { candidates }
}

let cities: Map<string, string> | undefined

const clockName = (place: string): string =>
  place
    .normalize('NFD')
    .replace(/\p{Mn}|[.,’']/gu, '')
    .trim()
    .replace(/\s+/g, '_')
    .toLowerCase()

/** The zone of a city or a country (its capital's, where the country has several). */
export function regionZone(place: string): string | undefined {
  const name = clockName(place)
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map(zone => [
      canonical(zone).split('/').at(-1)?.toLowerCase() ?? zone,
      canonical(zone),
    ]),
  )
  const city = cities.get(name) ?? cities.get(SPELLINGS[name] ?? '')
  if (city !== undefined) return city
  const country = countryOfName(place) ?? countryOfDemonym(place) ?? countryOfCapital(place)
  return country && countryZone(country.alpha2, country.code)
}

/** Cities that news name and the zone list does not, by the city whose clock they keep; other spellings too. */
const SAME_CLOCK: Readonly<Record<string, string>> = {
  kyiv: 'kiev lviv odesa odessa kharkiv dnipro donetsk luhansk mariupol',
  moscow: 'st_petersburg saint_petersburg sochi kazan rostov-on-don',
  new_york: 'washington washington_dc boston philadelphia miami atlanta camp_david',
  los_angeles: 'san_francisco seattle',
  chicago: 'houston dallas',
  shanghai: 'beijing peking guangzhou shenzhen tianjin wuhan nanjing',
  kolkata: 'delhi new_delhi mumbai calcutta chennai bangalore bengaluru',
  jerusalem: 'tel_aviv haifa ramallah',
  zurich: 'geneva davos bern basel',
  berlin: 'munich bonn frankfurt hamburg',
  paris: 'strasbourg marseille lyon nice',
  amsterdam: 'the_hague hague rotterdam',
  rome: 'milan venice turin naples',
  madrid: 'barcelona',
  warsaw: 'krakow gdansk',
  london: 'edinburgh glasgow cardiff belfast',
  istanbul: 'ankara antalya izmir',
  karachi: 'islamabad lahore',
  riyadh: 'jeddah mecca',
  dubai: 'abu_dhabi',
  cairo: 'sharm_el-sheikh sharm_el_sheikh alexandria',
  tokyo: 'osaka hiroshima kyoto nagasaki',
  sydney: 'canberra',
  toronto: 'ottawa montreal',
  sao_paulo: 'brasilia rio_de_janeiro',
  almaty: 'astana nur-sultan',
  ulaanbaatar: 'ulan_bator',
  ho_chi_minh: 'hanoi saigon',
  makassar: 'bali',
  yangon: 'rangoon naypyidaw',
}
const SPELLINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SAME_CLOCK).flatMap(([clock, names]) => names.split(' ').map(name => [name, clock])),
)

/** Node lists some zones by their former name. */
const canonical = (zone: string): string =>
  ({
    'Europe/Kiev': 'Europe/Kyiv',
    'Asia/Calcutta': 'Asia/Kolkata',
    'Asia/Saigon': 'Asia/Ho_Chi_Minh',
    'Asia/Rangoon': 'Asia/Yangon',
    'Asia/Katmandu': 'Asia/Kathmandu',
  })[zone] ?? zone

function countryZone(alpha2: string, code: string): string | undefined {
  const locale = new Intl.Locale('und', { region: alpha2 }) as Intl.Locale & {
    getTimeZones?: () => string[]
    timeZones?: string[]
  }
  const zones = [...new Set((locale.getTimeZones?.() ?? locale.timeZones ?? []).map(canonical))]
  if (zones.length === 1) return zones[0]
  const capital = clockName(countryOfCode(code)?.capitals[0] ?? '')
  return (
    zones.find(zone => zone.toLowerCase().endsWith(`/${capital}`)) ?? cities?.get(SPELLINGS[capital] ?? '')
  )
}
