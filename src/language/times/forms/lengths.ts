import { type Form, formsOf, isAge } from './form.ts'
import { DAY_NAME, FULL_MONTH, MORE, NUM, SEASON, UNIT, UNITS, YEAR } from './vocabulary.ts'

const WHICH = '(?:(?:first|last|past|next|latest|final|coming|previous|following|same|other)\\s+)?'
const KIND = '(?:(?:more|full|consecutive|straight|trading|business|additional)\\s+)?'

/** Lengths of time and things that come again. */
export const LENGTH_FORMS: readonly Form[] = [
  ...formsOf('DURATION', 'i', {
    counted: {
      source: `\\b${MORE}${WHICH}${NUM}[-\\s]+${KIND}(?:${UNIT}s?|centuries)(?:[-\\s]long)?\\b`,
      unless: (before, match, after) =>
        isAge(before, match, after) ||
        (/^one\s+(?:second|day)$/i.test(match) &&
          !/\b(?:for|within|in|of|than|only|just|lasted?|took|takes?)\s+$/i.test(before)) ||
        (/quarters$/i.test(match) && /^\s+of\b/.test(after)),
    },
    vague: `\\b(?:(?:the\\s+)?(?:last|past|next|first)\\s+(?:few|several|couple of)|(?:the\\s+)?(?:recent|coming)|a few|several|many)\\s+${UNITS}\\b`,
    ended: { source: '\\bthe\\s+(?:year|week|month)(?=\\s+(?:ended|ending)\\b)', needs: /end(?:ed|ing)/i },
    bare: {
      source: `(?<=\\b(?:for|within)\\s+)${UNITS}(?:\\s+or\\s+${UNITS})?\\b`,
      unless: (_before, _match, after) => /^\s+(?:of|to come)\b/.test(after),
    },
    one: {
      source: `\\b(?:(?:less than|more than|nearly|almost|over|under)\\s+an?\\s+|(?<=\\b(?:for|within|in|of|than|only|barely|just|lasted)\\s+)an?\\s+)${UNIT}\\b(?:\\s+and\\s+a\\s+half)?`,
      unless: (before, match, after) => isAge(before, match, after) || /^\s+(?:when|that)\b/.test(after),
    },
    half: {
      source:
        '\\b(?:(?:an?|three)[-\\s]quarters?\\sof\\san|an?|half an) hour(?: and a half)?\\b(?!\\s+(?:ago|earlier|later))|\\ba (?:minute|hour|day|week|month|year) and a half\\b',
      needs: /half|hour/i,
    },
    adjective: {
      source:
        '\\b(?:(?:day|week|month|year|decade|century|hour|night)s?|several[-\\s](?:year|month|week|day|hour))-long\\b|\\bseveral-(?:year|month|week|day|hour)\\b',
      needs: /-long|several-/i,
    },
    firstOf: {
      source: `\\bthe\\s+(?:first|last|final)\\s+${NUM}\\s+${UNITS}(?:\\s+of\\s+(?:${YEAR}|(?:the|this|last|next)\\s+year))?\\b`,
      needs: /the\s+(?:first|last|final)\s/i,
    },
  }),
  ...formsOf('SET', 'i', {
    every: {
      source: `\\b(?:(?:every|each)\\s+(?:other\\s+|${NUM}\\s+|single\\s+)?(?:${UNIT}s?|${DAY_NAME}|${FULL_MONTH}|${SEASON}|morning|afternoon|evening)|(?:once|twice)\\s+(?:an?|every)\\s+${UNIT}|per\\s+(?:day|week|month|year|hour))\\b`,
      needs: /\b(?:every|each|once|twice|per)\s/i,
    },
    word: { source: '\\b(?:daily|weekly|hourly)\\b', needs: /daily|weekly|hourly/i },
    per: {
      source: `(?<=\\b\\d[\\d,.]*(?:\\s+(?:million|billion|thousand|percent|\\w+s))?\\s+)an?\\s+(?:day|week|month|year|hour|night)\\b`,
      needs: /\d(?:\s+\w+)?\s+an?\s/,
      unless: (_before, _match, after) =>
        /^\s+(?:ago|earlier|later|before|after|or so|of|old|long)\b/.test(after),
    },
  }),
]
