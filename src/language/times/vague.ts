import { dateOf, type TimeContext, type TimeReading } from './context.ts'
import { form, type Rule } from './rules.ts'
import { lengthOf, PLURAL } from './words.ts'

const MANY = '(?:several|few|a few|some|many|a number of|countless|recent|so many|those|these|most)'
const NOW =
  "now|currently|at present|presently|at the moment|at this (?:time|point|moment|stage)|this time|right now|nowadays|these days|(?:the )?present(?: day)?|the moment|(?:the )?current|to date|date|so far|already|yet|still|ongoing|(?:the )?modern(?: times| day)?|the time being|this (?:crucial |critical )?moment|today[’']s world|contemporary|the same time|the time|that time|at the time|at that time|as of now|the day when"
const THEN =
  'recently|more recently|most recently|lately|previously|formerly|once|(?:the )?former|past|in the past|the past|long ago|earlier|recent|not long ago|the (?:recent|distant) past|ago|years past|past years|then current|long since|the old days|(?:the )?previous|in recent memory|just recently|until recently|back then|medieval'
const LATER =
  '(?:the )?(?:near |distant |foreseeable |immediate )?future|soon|shortly|eventually|coming|some day|someday|the coming|(?:a )?later (?:date|time)|as soon as possible|(?:the )?(?:near|long|short|medium|longer) term|from time to time|a year or two|at some point|in due course|in the (?:days|weeks|months|years) (?:ahead|to come)|sooner or later'

/** What names no time of the calendar: the present, the past, the future, and times nobody counted. */
export const VAGUE: readonly Rule[] = [
  [form(`(?:${NOW})`), () => reference('PRESENT_REF')],
  [form(`(?:${THEN})`), () => reference('PAST_REF')],
  [form(`(?:${LATER})`), () => reference('FUTURE_REF')],
  [form('then'), (_, context) => then(context)],
  [
    form(`(?:just )?(?:${MANY} )?(UNIT)(?:,? (?:and|or) UNIT)? (?:ago|earlier|before|back)`),
    () => reference('PAST_REF'),
  ],
  [form(`(?:${MANY} )?(UNIT) (?:later|after(?:wards?)?|thereafter)`), () => reference('FUTURE_REF')],
  [
    form(
      `(?:the )?(?:recent|past) (${PLURAL})(?: (?:and|or) UNIT)?|(?:the )?(?:last|past) (?:several|few|couple of) (UNIT)`,
    ),
    ([, a, b], context) => around(context, a ?? b, 'PAST_REF'),
  ],
  [
    form(
      `(?:the )?(?:coming|future|next (?:several|few)) (${PLURAL})(?: (?:and|or) UNIT)?|the (UNIT) (?:ahead|to come)`,
    ),
    ([, a, b], context) => around(context, a ?? b, 'FUTURE_REF'),
  ],
]

const reference = (value: string): TimeReading => dateOf(value, 'stated')

/** "Recent months" is a length to one tagger's eye and a time past to another's: its type decides. */
const around = ({ type }: TimeContext, unit = '', value: string): TimeReading =>
  type === 'DURATION' ? { type, value: lengthOf('X', unit), known: 'stated' } : reference(value)

/** "Until then": the day that the text spoke of last. */
const then = ({ spoken }: TimeContext): TimeReading =>
  spoken.day === undefined ? reference('PAST_REF') : dateOf(spoken.day, 'inferred')
