import type { TimexType } from '../types.ts'
import { DAYPART, ORDINAL } from './words.ts'

/** A form that is a time expression wherever it stands, unless what is around it says otherwise. */
export interface Form {
  readonly name: string
  readonly type: TimexType
  readonly pattern: RegExp
  /** Whether what stands before and behind a match makes it something else. */
  readonly unless?: (before: string, match: string, after: string) => boolean
}

const FULL_MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const ANY_MONTH = `(?:${FULL_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`
const DAY_NAME = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)'
const UNIT = '(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century)'
const UNITS = '(?:seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)'
const LONG_UNIT = '(?:day|week|weekend|month|quarter|year|decade|century)'
const SMALL =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)'
const NUM = `(?:(?<![\\d.,$€£#-])\\d{1,3}(?:,\\d{3}|\\.\\d)?(?: 1/2)?|${SMALL}(?: hundred| thousand| dozen| and a half)?|a couple of|a (?:hundred|dozen|thousand)|half a|half an)`
const MORE =
  '(?:(?:more than|less than|fewer than|at least|at most|no more than|up to|nearly|almost|roughly|approximately|over|around|under|another|well over|just over|the)\\s+)?'
const YEAR = '(?:1[5-9]\\d\\d|20[0-4]\\d)'
const OF_YEAR = `(?:,?\\s+(?:of\\s+)?(?:${YEAR}|(?:last|this|next|that|the same|the following|the previous) year))`
const EDGE = '(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[-\\s]+)'
const ZONE_NAME =
  'GMT|UTC|CET|CEST|EET|EEST|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|BST|IST|JST|KST|PKT|HKT|SGT|AEST|AEDT|WIB|WAT|CAT|EAT|SAST|TRT|IDT|IRST'
/** A zone behind a clock time. */
const ZONE = `(?:\\s*,?\\s*\\(?(?:(?:UTC|GMT)\\s?[+−-]\\s?\\d{1,2}(?::\\d{2})?\\b\\)?|(?:${ZONE_NAME})\\b|(?:local|Eastern|Central|Pacific|Mountain|\\p{Lu}[\\p{L}.-]+(?:\\s\\p{Lu}[\\p{L}.-]+){0,2})(?:\\s+(?:[Ss]tandard|[Dd]aylight|[Ss]ummer))?\\s+[Tt]ime\\b))`
const DATED = `(?:(?:${DAY_NAME},?\\s+)?(?:${ANY_MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+${YEAR}\\b)?|\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${FULL_MONTH}\\b(?:,?\\s+${YEAR}\\b)?))`
const ON_DAY = `(?:,?\\s+(?:(?:last|next|this)\\s+)?(?:${DAY_NAME}(?!,?\\s+${ANY_MONTH})|${DATED}|today|yesterday|tomorrow)(?:\\s+(?:${DAYPART}))?\\b)?`

const counted = (before: string, match: string, after: string): boolean =>
  /[$€£¥#]\s?$|[\d.,/-]$|\b(?:Room|Flight|Boeing|Airbus|Route|Highway|Article|Resolution|No|nos?|number|page|channel|building)\.?\s+$/i.test(
    before,
  ) ||
  /^(?:[.,:]\d|%|\s?(?:percent|per cent|people|men|women|troops|times|feet|metres|meters|miles|km|kilomet|dollars|euros|pounds|seats|votes|points|members|shares)|[-–]\d{3,}|\/\d|[A-Za-z])/i.test(
    after,
  ) ||
  (/^\s+[a-z]+(?<!ss|us|is)s\b/.test(after) &&
    !/\b(?:the|a|an|his|her|its|their|in|of|since|for|by|that|late|early|and|to|from|until)\s+$|['’]s?\s+$/i.test(
      before,
    )) ||
  (match < '1900' &&
    !/\b(?:in|since|by|from|to|until|of|between|and|before|after|late|early|during|c\.|circa|around|year|[(–-]|the)\s*$/i.test(
      before,
    ))

const isName = (before: string, _match: string, after: string): boolean =>
  /^['’]s\s|^\s+(?:toward|on\b|against|for [A-Z]|past)/.test(after)
    ? false
    : /^\s+\p{Lu}\p{Ll}+/u.test(after) &&
      !/\b(?:in|last|next|since|by|until|of|during|this|early|late|from|to|and|the|through)[\s-]+$/i.test(
        before,
      )

/** "May" and "March" are months behind a preposition, or with a year. */
const isVerb = (before: string, match: string, after: string): boolean =>
  /^(?:May|March)$/.test(match) &&
  !/\b(?:in|by|since|until|till|from|to|of|last|next|this|early|late|mid|during|between|and|through|for|before|after|the|end|or|[(–-])[\s-]*$/i.test(
    before,
  ) &&
  !/^\s+(?:of\s+)?\d{4}/.test(after)

const isOld = (_before: string, _match: string, after: string): boolean => /^[-\s]old\b/.test(after)

const form = (
  name: string,
  type: TimexType,
  source: string,
  flags: string,
  unless?: Form['unless'],
): Form => ({
  name,
  type,
  pattern: new RegExp(source, flags.includes('g') ? flags : `g${flags}`),
  ...(unless && { unless }),
})

/** The forms, in no order: of matches that overlap the longest counts. */
export const FORMS: readonly Form[] = [
  form(
    'clock',
    'TIME',
    `(?:\\b[Aa]round\\s+)?(?<![\\d.:,$])\\b\\d{1,2}(?:[:.]\\d{2})?\\s*[apAP]\\.?[mM]\\b\\.?${ZONE}?${ON_DAY}`,
    'u',
  ),
  form(
    'clock-zone',
    'TIME',
    `(?<![\\d.:,$])\\b(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::\\d{2})?${ZONE}${ON_DAY}`,
    'u',
  ),
  form(
    'clock-military',
    'TIME',
    `(?<![\\d.:,$])\\b(?:[01]\\d|2[0-3])[0-5]\\d(?:\\s?(?:hours|hrs))?${ZONE}${ON_DAY}`,
    'u',
  ),
  form(
    'clock-at',
    'TIME',
    `\\b(?<=\\b(?:[Aa]t|[Bb]y|[Uu]ntil) )(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\b(?!\\s*(?:%|percent|points|million|billion|[a-z]))`,
    '',
  ),
  form('noon', 'TIME', `\\b(?:noon|midnight|midday)\\b${ZONE}?${ON_DAY}`, 'iu'),
  form('iso', 'DATE', `\\b${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b`, ''),
  form('date', 'DATE', `\\b${DATED}(?:${OF_YEAR})?`, ''),
  form(
    'month',
    'DATE',
    `\\b(?:${EDGE}|(?:[Ll]ast|[Nn]ext|[Tt]his)\\s+)?${FULL_MONTH}\\b(?!\\s+\\d)(?:${OF_YEAR})?`,
    '',
    (b, m, a) => isVerb(b, m, a) || isName(b, m, a),
  ),
  form('month-year', 'DATE', `\\b${EDGE}?${ANY_MONTH},?\\s+(?:of\\s+)?${YEAR}\\b`, ''),
  form('year', 'DATE', `\\b${EDGE}?${YEAR}\\b(?!s)`, '', counted),
  form(
    'decade',
    'DATE',
    `\\b(?:[Tt]he\\s+)?${EDGE}?(?:(?:1[5-9]|20)\\d0s|(?<!\\w)[’'][2-9]0s|nineteen (?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\\b`,
    '',
  ),
  form(
    'century',
    'DATE',
    `\\b(?:[Tt]he\\s+)?${EDGE}?(?:\\d{1,2}(?:st|nd|rd|th)|(?:sixteen|seventeen|eighteen|nineteen|twentie|twenty-first)(?:th)?)[-\\s]century\\b`,
    '',
  ),
  form(
    'weekday',
    'DATE',
    `\\b(?:(?:last|next|this(?: past| coming)?|the (?:previous|following))\\s+)?${DAY_NAME}\\b(?!,?\\s+(?:${ANY_MONTH}\\s+\\d|\\d{1,2}\\s+${FULL_MONTH}))`,
    '',
    (_b, _m, a) => /^\s+(?:Times|Mirror|Telegraph|Night Football)\b|^s\b/.test(a),
  ),
  form(
    'weekday-part',
    'TIME',
    `\\b(?:(?:last|next|this(?: past| coming)?)\\s+)?${DAY_NAME}\\s+(?:${DAYPART})\\b`,
    '',
  ),
  form(
    'today',
    'DATE',
    `\\b(?:(?:late|early)\\s+)?(?:today|yesterday|tomorrow)\\b`,
    'i',
    (_b, m, a) => /^\s+(?:Show|FM)\b/.test(a) && /^T/.test(m),
  ),
  form(
    'today-part',
    'TIME',
    `\\b(?:tonight|(?:early |late )?(?:yesterday|tomorrow|this|last)\\s+(?:morning|afternoon|evening|night)|later this (?:morning|afternoon|evening))\\b`,
    'i',
  ),
  form(
    'deictic',
    'DATE',
    `\\b(?:(?:late|early|later|earlier)\\s+)?(?:last|next|this)\\s+(?:week|weekend|month|quarter|year|decade|century|${SEASON})\\b`,
    'i',
  ),
  form(
    'the-deictic',
    'DATE',
    `\\b(?:the\\s+)?(?:coming|upcoming|current|past)\\s+(?:week|weekend|month|quarter|year|decade|century)\\b`,
    'i',
  ),
  form(
    'anaphoric',
    'DATE',
    `\\b(?:(?:later|earlier) )?(?:the\\s+(?:very\\s+)?(?:same|next|following|previous|preceding)|that(?: same| very)?)\\s+(?:day|week|weekend|month|year|decade|century|${SEASON})\\b`,
    'i',
  ),
  form(
    'anaphoric-part',
    'TIME',
    `\\b(?:the\\s+(?:same|next|following|previous)|that(?: same)?)\\s+(?:morning|afternoon|evening|night)\\b`,
    'i',
  ),
  form(
    'ago',
    'DATE',
    `\\b(?:(?:more than|less than|nearly|almost|over|just over)\\s+)?(?:${NUM}|an?|several|a few|many|some)[-\\s]+(?:${UNIT}s?|centuries)(?:\\s+or\\s+so)?\\s+(?:ago|earlier|later|previously)\\b`,
    'i',
  ),
  form('ago-bare', 'DATE', `\\b(?:${UNITS})\\s+(?:ago|earlier|later)\\b`, 'i'),
  form(
    'length',
    'DURATION',
    `\\b${MORE}(?:(?:first|last|past|next|latest|final|coming|previous|following|same|other)\\s+)?${NUM}[-\\s]+(?:(?:more|full|consecutive|straight|trading|business|additional)\\s+)?(?:${UNIT}s?|centuries)(?:[-\\s]long)?\\b`,
    'i',
    (b, m, a) => isOld(b, m, a) || (/second/i.test(m) && /one second|(?:first|two)-second/i.test(m)),
  ),
  form(
    'length-vague',
    'DURATION',
    `\\b(?:(?:the\\s+)?(?:last|past|next|first)\\s+(?:few|several|couple of)|(?:the\\s+)?(?:recent|coming)|a few|several|many)\\s+(?:${UNITS})\\b`,
    'i',
  ),
  form(
    'length-bare',
    'DURATION',
    `(?<=\\b(?:for|within)\\s+)(?:${UNITS})(?:\\s+or\\s+(?:${UNITS}))?\\b`,
    'i',
    (_b, _m, a) => /^\s+(?:of|to come)/.test(a),
  ),
  form(
    'length-one',
    'DURATION',
    `\\b(?:(?:less than|more than|nearly|almost|over|under)\\s+an?\\s+|(?<=\\b(?:for|within|in|of|than|only|barely|just|lasted)\\s+)an?\\s+)(?:${UNIT})(?: and a half)?\\b`,
    'i',
    (_b, m, a) => isOld('', m, a) || /^\s+(?:of|when|that)\b/.test(a),
  ),
  form(
    'length-adjective',
    'DURATION',
    `\\b(?:(?:day|week|month|year|decade|century|hour|night)s?|several[-\\s](?:year|month|week|day|hour))-long\\b`,
    'i',
  ),
  form(
    'set',
    'SET',
    `\\b(?:(?:every|each)\\s+(?:other\\s+|${NUM}\\s+|single\\s+)?(?:${UNIT}s?|${DAY_NAME}|${FULL_MONTH}|${SEASON}|morning|afternoon|evening)|(?:once|twice) (?:an?|every) ${UNIT})\\b`,
    'i',
  ),
  form('set-word', 'SET', '\\b(?:daily|weekly|annually|hourly|nightly)\\b', ''),
  form(
    'set-per',
    'SET',
    `(?<=\\b(?:[$€£]?\\d[\\d,.]*)(?:\\s+(?:million|billion|thousand|percent|\\w+s))?\\s+)an?\\s+(?:${LONG_UNIT}|hour|night)\\b`,
    'i',
    (_b, _m, a) => /^\s+(?:ago|earlier|later|before|after|or so|of|old|long|in)\b/.test(a),
  ),
  form(
    'quarter',
    'DATE',
    `\\b(?:the\\s+)?(?:fiscal[-\\s]+)?(?:first|second|third|fourth)[-\\s]quarter\\b(?:${OF_YEAR})?`,
    'i',
  ),
  form(
    'half',
    'DATE',
    `\\bthe\\s+(?:first|second|last|latter)\\s+half\\s+of\\s+(?:${YEAR}|(?:the|last|this|next)\\s+year|the\\s+(?:1\\d|20)\\d0s)\\b`,
    'i',
  ),
  form(
    'period',
    'DATE',
    `\\b(?:the\\s+(?:latest|same|comparable|corresponding)?\\s*)?year-(?:ago|earlier)(?:\\s+(?:quarter|period|(?:first|second|third|fourth)\\s+quarter))?\\b`,
    'i',
  ),
  form(
    'the-quarter',
    'DATE',
    `\\b(?:the(?:\\s+latest)?\\s+quarter|the\\s+latest\\s+period)\\b`,
    'i',
    (_b, _m, a) => /^\s+(?:of an? |mile|century|-)/.test(a),
  ),
  form(
    'the-year',
    'DATE',
    `\\bthe\\s+(?:weekend|fiscal\\s+year|full\\s+year)\\b|(?<=\\b(?:for|of|in|during|over) )the (?:year|week)\\b`,
    'i',
    (_b, _m, a) => /^\s+(?:of|when|that|in which|before|after|to|ended|ending)\b|^-/.test(a),
  ),
  form(
    'season',
    'DATE',
    `\\b(?:[Tt]he\\s+)?${EDGE}?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\\b(?:\\s+(?:of\\s+)?${YEAR}\\b)?`,
    '',
    (_b, _m, a) => /^\s+(?:Olympic|Games|Palace|White|school|camp|Institute|Field)/.test(a),
  ),
  form(
    'fall',
    'DATE',
    `\\b(?:(?:in|during|by|until|since|of)\\s+)?the\\s+${EDGE}?fall\\s+of\\s+${YEAR}\\b`,
    'i',
  ),
  form(
    'edge',
    'DATE',
    `\\b(?:the\\s+)(?:end|beginning|start|middle|rest|remainder|close)\\s+of\\s+(?:the\\s+(?:year|month|week|decade|century|(?:1\\d|20)\\d0s|${SEASON})|(?:this|last|next|that)\\s+(?:year|month|week)|${ANY_MONTH}(?:,?\\s+${YEAR})?|${YEAR})\\b`,
    'i',
  ),
  form('year-end', 'DATE', `\\b(?:year|month)[-\\s]end\\b|\\b(?:year|month)['’]s end\\b`, 'i'),
  form(
    'months-of',
    'DURATION',
    `\\bthe\\s+(?:first|last|final)\\s+${NUM}\\s+(?:${UNITS})(?:\\s+of\\s+(?:${YEAR}|(?:the|this|last|next)\\s+year))?\\b`,
    'i',
  ),
  form(
    'nth-week',
    'DATE',
    `\\bthe\\s+(?:first|second|third|fourth|last)\\s+(?:week|weekend|day)s?\\s+(?:of|in)\\s+${ANY_MONTH}(?:,?\\s+${YEAR})?\\b`,
    'i',
  ),
  form(
    'part-of',
    'TIME',
    `\\b(?:the\\s+)(?:early\\s+)?(?:morning|afternoon|evening|night)(?:\\s+hours)?\\s+of\\s+(?:${DATED}|${DAY_NAME})`,
    '',
  ),
  form('nth-of-month', 'DATE', `\\b(?:the\\s+)${ORDINAL}\\s+of\\s+${FULL_MONTH}\\b(?:,?\\s+${YEAR})?`, ''),
  form(
    'word-now',
    'DATE',
    '\\b(?:now|currently|recently|more recently|at present|nowadays)\\b',
    'i',
    (b, _m, a) => (/\bright\s+$/i.test(b) && false) || /^\s+defunct/.test(a),
  ),
  form(
    'word-past',
    'DATE',
    `\\bthe\\s+(?:near\\s+|foreseeable\\s+|distant\\s+|recent\\s+)?(?:future|past)\\b(?=[.,;:!?"”)]|\\s+(?:and|or|but|as|is|was|has|have|it|he|she|they|to|of)\\b)`,
    'i',
  ),
  form(
    'feast',
    'DATE',
    `\\b(?:[Ll]ast\\s+|[Tt]his\\s+)?(?:Christmas(?:\\s+(?:Day|Eve))?|Thanksgiving(?:\\s+Day)?|New\\s+Year['’]s\\s+(?:Day|Eve)|Easter(?:\\s+Sunday)?|Good\\s+Friday|Halloween)\\b(?:,?\\s+${YEAR}\\b)?`,
    '',
    (_b, _m, a) => /^\s+(?:Island|Offensive|Rising)/.test(a),
  ),
]
