/** Words around an expression that TIMEX3 writes as `mod`, and what is left without them. */
export interface Modified {
  readonly words: string
  readonly mod?: string
}

const BEFORE: readonly (readonly [pattern: RegExp, mod: string])[] = [
  [/^(?:nearly|almost|close to|not quite)\s+(?=\S)/i, 'APPROX'],
  [
    /^(?:about|around|approximately|roughly|some|circa|ca\.?|c\.|an estimated|approx\.?|an average of)\s+(?=\S)/i,
    'APPROX',
  ],
  [/^(?:more than|over|in excess of|longer than|greater than|well over)\s+(?=\S)/i, 'MORE_THAN'],
  [/^(?:less than|under|fewer than|shorter than)\s+(?=\S)/i, 'LESS_THAN'],
  [/^(?:at least|no less than|no fewer than|a minimum of|not less than)\s+(?=\S)/i, 'EQUAL_OR_MORE'],
  [/^(?:at most|no more than|up to|as much as|as many as|within)\s+(?=\S)/i, 'EQUAL_OR_LESS'],
  [/^(?:the\s+)?(?:early|beginning|start)\s+(?:in\s+)?(?:the\s+)?(?=\S)/i, 'START'],
  [/^(?:the\s+)?(?:mid|middle)\s+(?:the\s+)?(?=\S)/i, 'MID'],
  [/^(?:the\s+)?(?:late|end)\s+(?:in\s+)?(?:the\s+)?(?=\S)/i, 'END'],
  [/^(?:before|prior to)\s+(?=\S)/i, 'BEFORE'],
  [/^(?:after)\s+(?=\S)/i, 'AFTER'],
]
const BEHIND: readonly (readonly [pattern: RegExp, mod: string])[] = [
  [/\s+or (?:more|longer|so much more)$/i, 'EQUAL_OR_MORE'],
  [/\s+or less$/i, 'EQUAL_OR_LESS'],
  [/\s+or so$/i, 'APPROX'],
]
/** Words before an expression that change nothing in it. */
const LEAD =
  /^(?:on|in|at(?! least| most)|by|until|till|from|since|of|for|during|throughout|between|through|as of|as (?:early|late|recently|soon|far back) as|just|only|exactly|some ?time|not|even|each of|much of|most of|all of|part of|a good part of|about the|the (?=mid |early |late |end of|middle of|beginning of|start of))\s+/i

/** Splits a modifier off the words of an expression. */
export function splitModifier(words: string): Modified {
  for (const [pattern, mod] of BEFORE)
    if (pattern.test(words)) return { words: words.replace(pattern, ''), mod }
  for (const [pattern, mod] of BEHIND)
    if (pattern.test(words)) return { words: words.replace(pattern, ''), mod }
  return { words }
}

/** The words without a preposition or adverb that does not belong to the value. */
export const withoutLead = (words: string): string => words.replace(LEAD, '')
