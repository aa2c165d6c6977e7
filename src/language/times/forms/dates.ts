import { ORDINAL } from '../words.ts'
import { type Form, formsOf, isCount, isNoMonth } from './form.ts'
import { ANY_MONTH, DATED, DAY_NAME, EDGE, FULL_MONTH, OF_YEAR, SPELLED_YEAR, YEAR } from './vocabulary.ts'

const FEAST =
  "(?:Christmas(?:\\s+(?:Day|Eve))?|Thanksgiving(?:\\s+Day)?|New\\s+Year['’]s\\s+(?:Day|Eve)|Easter(?:\\s+Sunday)?|Good\\s+Friday|Halloween)"
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'

/** Days, months, years, decades, centuries as the calendar has them. */
export const DATE_FORMS: readonly Form[] = formsOf('DATE', '', {
  iso: { source: `\\b${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b`, needs: /\d{4}-\d\d-\d/ },
  date: `\\b${DATED}${OF_YEAR}?`,
  firstDay: {
    source: `(?<![\\d.,$€£-])\\b${DAY}(?=\\s?(?:[-–]|to|and|or)\\s?${DAY}\\s+${FULL_MONTH}\\b)`,
    needs: /\d\s?(?:[-–]|to|and|or)\s?\d/,
  },
  lastDay: {
    source: `(?<=\\b${ANY_MONTH} ${DAY}\\s?(?:[-–]|to |and |or )\\s?)${DAY}(?:,\\s+${YEAR})?\\b(?![\\d:.]*\\d|%|\\s*(?:percent|people|years|days|months))`,
    needs: /[a-z]\.? \d\d?(?:st|nd|rd|th)?\s?(?:[-–]|to |and |or )\s?\d/i,
  },
  month: {
    source: `\\b(?:${EDGE}|(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]he (?:previous|following))\\s+)?${FULL_MONTH}\\b(?!\\s+\\d)${OF_YEAR}?`,
    unless: isNoMonth,
  },
  monthYear: { source: `\\b${EDGE}?${ANY_MONTH},?\\s+(?:of\\s+)?${YEAR}\\b`, needs: /\d{4}/ },
  year: { source: `\\b${EDGE}?${YEAR}\\b(?!s)`, needs: /\d{4}/, unless: isCount },
  early: {
    source: `\\b(?:[Ee]arly|[Ll]ate|[Ll]ater|[Ee]arlier)\\s+in\\s+(?:${YEAR}|${FULL_MONTH}|the\\s+(?:year|month|week|decade))\\b${OF_YEAR}?`,
    needs: /(?:early|later?|earlier)\s+in\b/i,
  },
  firstYear: { source: `(?<![\\d-])\\b${YEAR}(?=[-–/](?:${YEAR}|\\d{2})\\b(?![-–/]))`, needs: /\d[-–/]\d\d/ },
  lastYear: { source: `(?<=(?<![\\d-])\\b${YEAR}[-–/])(?:${YEAR}|\\d{2})\\b(?![-–/])`, needs: /\d[-–/]\d\d/ },
  spelledYear: {
    source: `\\b(?:the\\s+year\\s+)?${SPELLED_YEAR}\\b(?!\\s+(?:people|men|dollars|years|miles|hundred))`,
    needs: /(?:seven|eigh|nine)teen|two thousand/i,
  },
  era: { source: '\\b\\d{1,4}\\s?(?:BCE?|B\\.C\\.?)(?!\\w)', needs: /\d\s?B\.?C/i },
  decade: {
    source: `\\b(?:[Tt]he\\s+)?${EDGE}?(?:(?:1[5-9]|20)\\d0s|(?<!\\w)[’'][2-9]0s|(?:nineteen\\s+)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\\b`,
    needs: /\d0s|ties\b/i,
  },
  century: {
    source: `\\b(?:[Tt]he\\s+)?${EDGE}?(?:\\d{1,2}(?:st|nd|rd|th)|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[-\\s]century\\b`,
    needs: /century/i,
  },
  weekday: {
    source: `\\b(?:(?:last|next|this(?: past| coming)?|the (?:previous|following))\\s+)?${DAY_NAME}\\b(?!,?\\s+(?:${ANY_MONTH}\\s+\\d|\\d{1,2}\\s+${FULL_MONTH}))`,
    unless: (_before, _match, after) => /^\s+(?:Times|Mirror|Telegraph|Night Football)\b/.test(after),
  },
  nthOfMonth: {
    source: `\\b[Tt]he\\s+${ORDINAL}\\s+of\\s+${FULL_MONTH}\\b(?:,?\\s+${YEAR})?`,
    needs: /(?:st|nd|rd|th|second)\s+of\s/i,
  },
  nthWeek: {
    source: `\\b[Tt]he\\s+(?:first|second|third|fourth|last)\\s+(?:week|weekend|day)s?\\s+(?:of|in)\\s+${ANY_MONTH}(?:,?\\s+${YEAR})?\\b`,
    needs: /\s(?:weeks?|weekend|days?)\s+(?:of|in)\s/i,
  },
  weekOf: { source: `\\b[Tt]he\\s+week\\s+of\\s+${DATED}`, needs: /week\s+of\s/i },
  feast: {
    source: `\\b(?:[Ll]ast\\s+|[Tt]his\\s+)?${FEAST}\\b(?:,?\\s+${YEAR}\\b)?`,
    needs: /christmas|thanksgiving|new\s+year['’]s|easter|good\s+friday|halloween/i,
    unless: (_before, _match, after) => /^\s+(?:Island|Offensive|Rising)/.test(after),
  },
})
