/** Words before an expression that TIMEX3 writes as `mod`, and what is left without them. */
export interface Modified {
  readonly words: string
  readonly mod?: string
}

const BEFORE: readonly (readonly [pattern: RegExp, mod: string])[] = [
  [
    /^(?:about|around|approximately|roughly|some|nearly|almost|close to|circa|an estimated|approx\.?)\s+(?=\S)/i,
    'APPROX',
  ],
  [/^(?:more than|over|in excess of|longer than|greater than)\s+(?=\S)/i, 'MORE_THAN'],
  [/^(?:less than|under|fewer than|shorter than)\s+(?=\S)/i, 'LESS_THAN'],
  [/^(?:at least|no less than|a minimum of)\s+(?=\S)/i, 'EQUAL_OR_MORE'],
  [/^(?:at most|no more than|up to|as much as|as many as)\s+(?=\S)/i, 'EQUAL_OR_LESS'],
  [
    /^(?:the\s+)?(?:early|beginning of|start of|beginning|dawn of)(?:\s+in)?[-\s]+(?:the\s+)?(?=\S)/i,
    'START',
  ],
  [/^(?:the\s+)?(?:mid|middle of|the middle of|middle)[-\s]+(?:the\s+)?(?=\S)/i, 'MID'],
  [
    /^(?:the\s+)?(?:late|end of|the end of|the close of|latter part of)(?:\s+in)?[-\s]+(?:the\s+)?(?=\S)/i,
    'END',
  ],
  [/^(?:before|prior to)\s+(?=\S)/i, 'BEFORE'],
  [/^(?:after|since)\s+(?=\S)/i, 'AFTER'],
]
const BEHIND: readonly (readonly [pattern: RegExp, mod: string])[] = [
  [/\s+or (?:more|longer|so much more)$/i, 'EQUAL_OR_MORE'],
  [/\s+or less$/i, 'EQUAL_OR_LESS'],
  [/\s+or so$/i, 'APPROX'],
]

/** Splits a modifier off the words of an expression. */
export function splitModifier(words: string): Modified {
  for (const [pattern, mod] of BEFORE)
    if (pattern.test(words)) return { words: words.replace(pattern, ''), mod }
  for (const [pattern, mod] of BEHIND)
    if (pattern.test(words)) return { words: words.replace(pattern, ''), mod }
  return { words }
}
