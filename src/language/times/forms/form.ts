import type { TimexType } from '../../types.ts'

/** Whether what stands before and behind a match makes it something else. */
export type Unless = (before: string, match: string, after: string) => boolean

/** A form that is a time expression wherever it stands, unless what is around it says otherwise. */
export interface Form {
  readonly name: string
  readonly type: TimexType
  readonly pattern: RegExp
  /** What a text must have in it for the pattern to be worth trying: most texts have few of these. */
  readonly needs?: RegExp
  readonly unless?: Unless
}

interface Entry {
  readonly source: string
  readonly needs?: RegExp
  readonly unless?: Unless
}

/** Forms of one type from their patterns; `i` where capitals do not matter. */
export const formsOf = (
  type: TimexType,
  flags: '' | 'i',
  table: Readonly<Record<string, string | Entry>>,
): Form[] =>
  Object.entries(table).map(([name, entry]) => {
    const { source, ...rest } = typeof entry === 'string' ? { source: entry } : entry
    return {
      name,
      type,
      pattern: new RegExp(source, `g${flags}`),
      ...rest,
    }
  })

/** Prices, counts, codes, decimals: four digits that are no year. */
export const isCount: Unless = (before, match, after) =>
  BEFORE_COUNT.test(before) ||
  AFTER_COUNT.test(after) ||
  (/^\s+[a-z]+(?<!ss|us|is)s\b/.test(after) &&
    !/\b(?:the|a|an|his|her|its|their|in|of|since|for|by|that|late|early|and|to|from|until)\s+$|['’]s?\s+$/i.test(
      before,
    )) ||
  (match < '1900' &&
    !/\b(?:in|since|by|from|to|until|of|between|and|before|after|late|early|during|c\.|circa|around|year|for|the)\s*$|[(–-]\s*$/i.test(
      before,
    ))

const BEFORE_COUNT =
  /[$€£¥#]\s?$|[\d.,/-]$|\d\s$|\b(?:Room|Flight|Boeing|Airbus|Route|Highway|Article|Resolution|No|nos?|number|page|channel|building|Building|room)\.?\s+$/
const AFTER_COUNT =
  /^(?:[.,:]\d|\s\d|%|\s?(?:percent|per cent|people|men|women|troops|times|feet|metres|meters|miles|km|kilomet|dollars|euros|pounds|seats|votes|points|members|shares|hours|hrs|GMT|UTC)|[-–]\d{3,}|\/\d|[A-Za-z])/i

/** "August Wilson", "April Glaspie": a month's name before a surname. */
const isPerson: Unless = (before, _match, after) =>
  /^\s+\p{Lu}\p{Ll}+/u.test(after) &&
  !/\b(?:in|last|next|since|by|until|of|during|this|early|late|from|the|through|mid|a|an|his|her|their|its|between)[\s-]+$/i.test(
    before,
  )

const isVerb: Unless = (before, match, after) =>
  /^(?:May|March)$/i.test(match) &&
  !/\b(?:in|by|since|until|till|from|to|of|last|next|this|early|late|mid|during|between|and|through|for|before|after|the|end|or|a)[\s-]*$|[(–-]\s*$/i.test(
    before,
  ) &&
  !/^\s+(?:of\s+)?\d{4}/.test(after)

/** "May" and "March" are months behind a preposition or with a year; names of persons are none. */
export const isNoMonth: Unless = (before, match, after) =>
  isVerb(before, match, after) ||
  isPerson(before, match, after) ||
  (/^\s+(?:toward|on\s+[A-Z]|against)\b/.test(after) && !/\b(?:in|since|by|until)\s+$/i.test(before))

/** Ages are no lengths of something that happens. */
export const isAge: Unless = (_before, _match, after) => /^[-\s]olds?\b/i.test(after)
