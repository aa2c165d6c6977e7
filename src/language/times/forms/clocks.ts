import { DAYPART } from '../words.ts'
import { type Form, formsOf } from './form.ts'
import { DATED, DAY_NAME, ON_DAY, ZONE } from './vocabulary.ts'

const ALONE = '(?<![\\d.:,$€£-])\\b'

/** Clock times, with the zone and the day right behind them; parts of days. */
export const CLOCK_FORMS: readonly Form[] = [
  ...formsOf('TIME', '', {
    meridiem: {
      source: `(?:\\b[Aa]round\\s+)?${ALONE}\\d{1,2}(?:[:.]\\d{2})?\\s*[apAP]\\.?[mM]\\b\\.?${ZONE}?${ON_DAY}`,
      needs: /\d\s*[ap]\.?m/i,
    },
    zoned: {
      source: `${ALONE}(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::\\d{2})?${ZONE}${ON_DAY}`,
      needs: /\d[:.]\d\d/,
    },
    hours: {
      source: `${ALONE}(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\s?(?:hrs|hours)\\b${ZONE}?${ON_DAY}`,
      needs: /\d\s?h(?:rs|ours)/i,
    },
    military: {
      source: `${ALONE}(?:[01]\\d|2[0-3])[0-5]\\d(?:\\s?(?:hours|hrs)\\b${ZONE}?|${ZONE})${ON_DAY}`,
      needs: /(?:[01]\d|2[0-3])[0-5]\d\s?(?:h(?:ou)?rs|[A-Z(])/,
    },
    at: {
      source: `(?<=\\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Aa]round|[Aa]bout) )(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\b(?!\\s*(?:%|percent|per cent|points|million|billion|seconds|minutes|dollars|euros))(?![.,]?\\d)`,
      needs: /\d[:.]\d\d/,
    },
    oclock: {
      source: `\\b(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s+o['’]clock\\b(?:\\s+in\\s+the\\s+(?:morning|afternoon|evening))?`,
      needs: /o['’]clock/i,
    },
    weekday: `\\b(?:(?:last|next|this(?: past| coming)?)\\s+)?${DAY_NAME}\\s+(?:${DAYPART})\\b`,
    ofDay: {
      source: `\\b[Tt]he\\s+(?:early\\s+)?(?:morning|afternoon|evening|night)(?:\\s+hours)?\\s+of\\s+(?:${DATED}|${DAY_NAME}\\b)`,
      needs: /(?:morning|afternoon|evening|night|hours)\s+of\b/i,
    },
    dayPart: {
      source: `\\b${DATED}\\s+(?:morning|afternoon|evening|night)\\b`,
      needs: /\d\s+(?:morning|afternoon|evening|night)/i,
    },
  }),
  ...formsOf('TIME', 'i', {
    noon: {
      source: `\\b(?:noon|midnight|midday)\\b${ZONE}?${ON_DAY}`,
      needs: /noon|midnight|midday/i,
      unless: before => /\bhigh\s+$/i.test(before),
    },
    today: `\\b(?:tonight|(?:early |late )?(?:yesterday|tomorrow|this|last)\\s+(?:morning|afternoon|evening|night)|later this (?:morning|afternoon|evening))\\b`,
    anaphoric: `\\b(?:early\\s+)?(?:the\\s+(?:same|next|following|previous)|that(?: same)?)\\s+(?:morning|afternoon|evening|night)\\b`,
  }),
]
