import { DAYPART } from '../words.ts'

/** Words of running text, where capitals tell names from verbs ("May", "may"). */
export const FULL_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
export const ANY_MONTH = `(?:${FULL_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`
export const DAY_NAME = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
export const SEASON = '(?:spring|summer|autumn|fall|winter)'
export const UNIT = '(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century)'
export const UNITS =
  '(?:seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)'
const SMALL =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)'
export const NUM = `(?:(?<![\\d.,$€£#-])\\d{1,3}(?:,\\d{3}|\\.\\d)?(?: 1/2)?|${SMALL}(?: hundred| thousand| dozen| and a half)?|a couple of|a (?:hundred|dozen|thousand)|half a|half an)`
/** What may stand before a number of units as part of the expression. */
export const MORE =
  '(?:(?:more than|less than|fewer than|at least|at most|no more than|up to|nearly|almost|roughly|approximately|over|around|under|another|well over|just over|some|the)\\s+)?'
export const YEAR = '(?:1[5-9]\\d\\d|20[0-4]\\d)'
export const SPELLED_YEAR =
  '(?:(?:seventeen|eighteen|nineteen)(?: |-)(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)|two thousand(?: (?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten))?)'
export const OF_YEAR = `(?:,?\\s+(?:of\\s+)?(?:${YEAR}\\b|(?:last|this|next|that|the same|the following|the previous) year\\b))`
export const EDGE = '(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[-\\s]+)'
export const NTH = '(?:first|second|third|fourth)'
/** A day with its month, the year may be there. */
export const DATED = `(?:(?:${DAY_NAME},?\\s+)?(?:${ANY_MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+${YEAR}\\b)?|(?:[Tt]he\\s+)?\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${FULL_MONTH}\\b(?:,?\\s+${YEAR}\\b)?))`
/** A day right behind a clock time. */
export const ON_DAY = `(?:,?\\s+(?:(?:last|next|this)\\s+)?(?:${DAY_NAME}(?!,?\\s+${ANY_MONTH})|${DATED}|today|yesterday|tomorrow)(?:\\s+(?:${DAYPART}))?\\b)?`

const ZONE_NAME =
  'GMT|UTC|CET|CEST|EET|EEST|WET|WEST|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|BST|IST|JST|KST|PKT|HKT|SGT|AEST|AEDT|NZST|NZDT|WIB|WAT|CAT|EAT|SAST|TRT|IDT|IRST'
/** A name in Latin letters; `\\p{L}` would cost ten times as much to compile. */
const NAME = '[A-ZÀ-Þ][A-Za-zÀ-ÿ.-]+'
/** A zone behind a clock time. */
export const ZONE = `(?:\\s*,?\\s*\\(?(?:(?:UTC|GMT)\\s?[+−-]\\s?\\d{1,2}(?::\\d{2})?\\b\\)?|(?:${ZONE_NAME})\\b|(?:local|Eastern|Central|Pacific|Mountain|${NAME}(?:\\s${NAME}){0,2})(?:\\s+(?:[Ss]tandard|[Dd]aylight|[Ss]ummer))?\\s+[Tt]ime\\b))`
