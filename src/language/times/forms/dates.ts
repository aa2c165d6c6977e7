import { ORDINAL } from '../words.ts'
import { type Form, formsOf, isCount, isNoMonth } from './form.ts'
import { ANY_MONTH, DATED, DAY_NAME, EDGE, FULL_MONTH, OF_YEAR, SPELLED_YEAR, YEAR } from './vocabulary.ts'

const FEAST =
  "(?:Christmas(?:\\s+(?:Day|Eve))?|Thanksgiving(?:\\s+Day)?|New\\s+Year['’]s\\s+(?:Day|Eve)|Easter(?:\\s+Sunday)?|Good\\s+Friday|Halloween)"
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'

/** Days, months, years, decades, centuries as the calendar has them. */
export const DATE_FORMS: readonly Form[] = formsOf('DATE', '', {
  iso: `\\b${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b`,
  date: `\\b${DATED}${OF_YEAR}?`,
  firstDay: `(?<![\\d.,$€£-])\\b${DAY}(?=\\s?(?:[-–]|to|and|or)\\s?${DAY}\\s+${FULL_MONTH}\\b)`,
  lastDay: `(?<=\\b${ANY_MONTH} ${DAY}\\s?(?:[-–]|to |and |or )\\s?)${DAY}(?:,\\s+${YEAR})?\\b(?![\\d:.]*\\d|%|\\s*(?:percent|people|years|days|months))`,
  month: [
    `\\b(?:${EDGE}|(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]he (?:previous|following))\\s+)?${FULL_MONTH}\\b(?!\\s+\\d)${OF_YEAR}?`,
    isNoMonth,
  ],
  monthYear: `\\b${EDGE}?${ANY_MONTH},?\\s+(?:of\\s+)?${YEAR}\\b`,
  year: [`\\b${EDGE}?${YEAR}\\b(?!s)`, isCount],
  early: `\\b(?:[Ee]arly|[Ll]ate|[Ll]ater|[Ee]arlier)\\s+in\\s+(?:${YEAR}|${FULL_MONTH}|the\\s+(?:year|month|week|decade))\\b${OF_YEAR}?`,
  firstYear: `(?<![\\d-])\\b${YEAR}(?=[-–/](?:${YEAR}|\\d{2})\\b(?![-–/]))`,
  lastYear: `(?<=(?<![\\d-])\\b${YEAR}[-–/])(?:${YEAR}|\\d{2})\\b(?![-–/])`,
  spelledYear: `\\b(?:the\\s+year\\s+)?${SPELLED_YEAR}\\b(?!\\s+(?:people|men|dollars|years|miles|hundred))`,
  era: '\\b\\d{1,4}\\s?(?:BCE?|B\\.C\\.?)(?!\\w)',
  decade: `\\b(?:[Tt]he\\s+)?${EDGE}?(?:(?:1[5-9]|20)\\d0s|(?<!\\w)[’'][2-9]0s|(?:nineteen\\s+)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\\b`,
  century: `\\b(?:[Tt]he\\s+)?${EDGE}?(?:\\d{1,2}(?:st|nd|rd|th)|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[-\\s]century\\b`,
  weekday: [
    `\\b(?:(?:last|next|this(?: past| coming)?|the (?:previous|following))\\s+)?${DAY_NAME}\\b(?!,?\\s+(?:${ANY_MONTH}\\s+\\d|\\d{1,2}\\s+${FULL_MONTH}))`,
    (_before, _match, after) => /^\s+(?:Times|Mirror|Telegraph|Night Football)\b/.test(after),
  ],
  nthOfMonth: `\\b[Tt]he\\s+${ORDINAL}\\s+of\\s+${FULL_MONTH}\\b(?:,?\\s+${YEAR})?`,
  nthWeek: `\\b[Tt]he\\s+(?:first|second|third|fourth|last)\\s+(?:week|weekend|day)s?\\s+(?:of|in)\\s+${ANY_MONTH}(?:,?\\s+${YEAR})?\\b`,
  weekOf: `\\b[Tt]he\\s+week\\s+of\\s+${DATED}`,
  feast: [
    `\\b(?:[Ll]ast\\s+|[Tt]his\\s+)?${FEAST}\\b(?:,?\\s+${YEAR}\\b)?`,
    (_before, _match, after) => /^\s+(?:Island|Offensive|Rising)/.test(after),
  ],
})
