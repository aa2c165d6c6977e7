import { type Form, formsOf } from './form.ts'
import {
  ANY_MONTH,
  DATED,
  DAY_NAME,
  EDGE,
  NTH,
  NUM,
  OF_YEAR,
  SEASON,
  SPELLED_YEAR,
  UNIT,
  UNITS,
  YEAR,
} from './vocabulary.ts'

const LONG = '(?:week|weekend|month|quarter|year|decade|century)'
const WHOLE = `(?:the\\s+(?:year|month|week|decade|century|(?:1\\d|20)\\d0s|${SEASON})|(?:this|last|next|that)\\s+(?:year|month|week)|${ANY_MONTH}(?:,?\\s+${YEAR})?|${YEAR})`

/** What is counted from the day of publication, or from what the text spoke of. */
export const RELATIVE_FORMS: readonly Form[] = formsOf('DATE', 'i', {
  today: {
    source: '\\b(?:(?:late|early)\\s+)?(?:today|yesterday|tomorrow)\\b',
    unless: (_before, match, after) => /^T/.test(match) && /^\s+(?:Show|FM)\b/.test(after),
  },
  deictic: `\\b(?:(?:late|early|later|earlier)\\s+)?(?:last|next|this)\\s+(?:${LONG}|${SEASON})\\b`,
  current: {
    source: `\\b(?:the\\s+)?(?:coming|upcoming|current|past)\\s+${LONG}\\b`,
    needs: /coming|current|past/i,
  },
  anaphoric: `\\b(?:(?:later|earlier)\\s+)?(?:the\\s+(?:very\\s+)?(?:same|next|following|previous|preceding)|that(?: same| very)?)\\s+(?:day|${LONG}|${SEASON})\\b`,
  ago: {
    source: `\\b(?:(?:more than|less than|nearly|almost|over|just over)\\s+)?(?:${NUM}|an?|several|a few|many|some)[-\\s]+(?:${UNIT}s?|centuries)(?:\\s+or\\s+so)?\\s+(?:ago|earlier|later|previously)\\b`,
    needs: /ago|earlier|later|previously/i,
  },
  agoBare: { source: `\\b${UNITS}\\s+(?:ago|earlier|later)\\b`, needs: /ago|earlier|later/i },
  quarter: {
    source: `\\b(?:the\\s+)?(?:fiscal[-\\s]+)?${NTH}[-\\s]quarter\\b${OF_YEAR}?`,
    needs: /quarter/i,
  },
  quarterOf: {
    source: `\\b(?:(?:this|last|next)\\s+year['’]s|the\\s+${YEAR})\\s+(?:${NTH}\\s+quarter|quarter|period)\\b`,
    needs: /quarter|period/i,
  },
  half: {
    source: `\\bthe\\s+(?:first|second|last|latter)\\s+half\\s+of\\s+(?:${YEAR}|(?:the|last|this|next)\\s+year|the\\s+(?:1\\d|20)\\d0s)\\b`,
    needs: /half\s+of\s/i,
  },
  period: {
    source: `\\b(?:the\\s+(?:(?:latest|same|comparable|corresponding)\\s+)?)?year-(?:ago|earlier)(?:\\s+(?:quarter|period|${NTH}\\s+quarter|${NUM}\\s+months))?\\b`,
    needs: /year-(?:ago|earlier)/i,
  },
  latest: {
    source: '\\bthe(?:\\s+latest)?\\s+quarter\\b|\\bthe\\s+latest\\s+period\\b',
    needs: /quarter|latest\s+period/i,
    unless: (_before, _match, after) => /^\s+(?:of an? |mile|century)|^-/.test(after),
  },
  theYear: {
    source:
      '\\bthe\\s+(?:weekend|fiscal\\s+year|full\\s+year)\\b|(?<=\\b(?:for|of|in|during|over)\\s)the\\s+(?:year|week)\\b',
    needs: /\sthe\s+(?:week|year|fiscal|full)/i,
    unless: (_before, _match, after) =>
      /^\s+(?:of|when|that|in which|before|after|to|ended|ending|[IVX]+)\b|^-/.test(after),
  },
  season: {
    source: `\\b(?:the\\s+)?${EDGE}?(?:spring|summer|autumn|winter)\\b(?:\\s+(?:of\\s+)?(?:${YEAR}|${SPELLED_YEAR}|(?:last|next|this) year)\\b)?`,
    needs: /spring|summer|autumn|winter/i,
    unless: (_before, match, after) =>
      /^\s+(?:Olympic|Games|Palace|White|school|camp|Institute|Field)/.test(after) ||
      (/^Spring\s*$/.test(match) && /^\s+of\s+[A-Z]/.test(after)),
  },
  fall: { source: `\\bthe\\s+${EDGE}?fall\\s+of\\s+${YEAR}\\b`, needs: /fall\s+of\s/i },
  edge: {
    source: `\\bthe\\s+(?:very\\s+)?(?:end|beginning|start|middle|rest|remainder|early part|latter part)\\s+of\\s+${WHOLE}\\b`,
    needs: /(?:end|beginning|start|middle|rest|remainder|part)\s+of\s/i,
  },
  yearEnd: {
    source: "\\b(?:year|month)[-\\s]end\\b|\\b(?:year|month)['’]s end\\b",
    needs: /(?:year|month)(?:[-\s]|['’]s\s)end/i,
  },
  now: '\\b(?:right now|now|currently|recently|more recently|at present|nowadays|present-day)\\b',
  past: {
    source:
      '\\bthe\\s+(?:near\\s+|foreseeable\\s+|distant\\s+|recent\\s+)?(?:future|past)\\b(?=[.,;:!?"”)]|\\s+(?:and|or|but|as|is|was|has|have|it|he|she|they|that|if|of)\\b)',
    needs: /future|past/i,
  },
  dayBefore: {
    source: `\\bthe\\s+day\\s+(?:before|after)\\s+(?:yesterday|tomorrow|${DAY_NAME}\\b|${DATED})`,
    needs: /day\s+(?:before|after)\s/i,
  },
})
