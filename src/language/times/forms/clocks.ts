import { DAYPART } from '../words.ts'
import { type Form, formsOf } from './form.ts'
import { DATED, DAY_NAME, ON_DAY, ZONE } from './vocabulary.ts'

const ALONE = '(?<![\\d.:,$€£-])\\b'

/** Clock times, with the zone and the day right behind them; parts of days. */
export const CLOCK_FORMS: readonly Form[] = [
  ...formsOf('TIME', '', {
    meridiem: `(?:\\b[Aa]round\\s+)?${ALONE}\\d{1,2}(?:[:.]\\d{2})?\\s*[apAP]\\.?[mM]\\b\\.?${ZONE}?${ON_DAY}`,
    zoned: `${ALONE}(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::\\d{2})?${ZONE}${ON_DAY}`,
    hours: `${ALONE}(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\s?(?:hrs|hours)\\b${ZONE}?${ON_DAY}`,
    military: `${ALONE}(?:[01]\\d|2[0-3])[0-5]\\d(?:\\s?(?:hours|hrs)\\b${ZONE}?|${ZONE})${ON_DAY}`,
    at: `(?<=\\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Aa]round|[Aa]bout) )(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\b(?!\\s*(?:%|percent|per cent|points|million|billion|seconds|minutes|dollars|euros))(?![.,]?\\d)`,
    oclock: `\\b(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s+o['’]clock\\b(?:\\s+in\\s+the\\s+(?:morning|afternoon|evening))?`,
    weekday: `\\b(?:(?:last|next|this(?: past| coming)?)\\s+)?${DAY_NAME}\\s+(?:${DAYPART})\\b`,
    ofDay: `\\b[Tt]he\\s+(?:early\\s+)?(?:morning|afternoon|evening|night)(?:\\s+hours)?\\s+of\\s+(?:${DATED}|${DAY_NAME}\\b)`,
    dayPart: `\\b${DATED}\\s+(?:morning|afternoon|evening|night)\\b`,
  }),
  ...formsOf('TIME', 'i', {
    noon: [`\\b(?:noon|midnight|midday)\\b${ZONE}?${ON_DAY}`, before => /\bhigh\s+$/i.test(before)],
    today: `\\b(?:tonight|(?:early |late )?(?:yesterday|tomorrow|this|last)\\s+(?:morning|afternoon|evening|night)|later this (?:morning|afternoon|evening))\\b`,
    anaphoric: `\\b(?:early\\s+)?(?:the\\s+(?:same|next|following|previous)|that(?: same)?)\\s+(?:morning|afternoon|evening|night)\\b`,
  }),
]
