import { detectAll } from 'tinyld/light'
import type { Problem } from '../base/problem.ts'
import type { Block } from './types.ts'

/** Fewest letters by which a language is guessed; below, the text is taken for English. */
const LEAST = 60
const SAMPLE = 3000
/** English running text has some 35 % of these words, other languages that share some of them less than 10 %. */
const FUNCTION_WORDS =
  /^(?:the|of|and|to|that|for|with|was|were|is|are|on|at|by|from|as|he|she|it|his|her|their|they|has|have|had|not|this|which|who|be|been|will|would|said|says|a|an|in|but)$/i
const ENGLISH = 0.2
/** Those that no neighbouring language has: Polish has "to", "on" and "a", Dutch "in", "was" and "of". */
const ENGLISH_ONLY =
  /^(?:the|and|that|with|were|from|his|their|they|have|this|which|who|been|will|would|said|says|she)$/

/** BCP 47 tag of the text's language. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  if (sample.replace(/\P{L}/gu, '').length < LEAST) return isLatin(sample) ? 'en' : 'und'
  // A detector goes by letters, and a report full of foreign names misleads it.
  if (englishShare(sample) >= ENGLISH || hasSigns(sample)) return 'en'
  const [best] = detectAll(sample)
  // Of a line or two that is mostly names the detector knows nothing, and says so.
  return best === undefined || (best.accuracy < UNSURE && isLatin(sample)) ? shortLanguage(sample) : best.lang
}

/** Up to so many letters foreign names may outweigh the rest of a text. */
const SHORT = 300
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/
const OWNER = /\p{Lu}\p{L}+['’]s \p{Ll}/u
const OFFICE =
  /\b(?:Prime|Foreign|Defen[cs]e|Interior|Finance) (?:Minister|Secretary)\b|\bSecretary(?: of State|-General)\b|\bsecurity advis[eo]r\b/
/** What short reports tell with, beside the function words. */
const TELLING_WORDS = /^(?:met|told|after|before|between|hours?|days?|weeks?|talks|over|when|during|meets)$/

/** A line or two with an English weekday, an owner before what is his, or an English office, and some plain words. */
function hasSigns(text: string): boolean {
  if (text.replace(/\P{L}/gu, '').length > SHORT) return false
  const signs = [WEEKDAY, OWNER, OFFICE].filter(sign => sign.test(text)).length
  const words = (text.match(/\p{L}+/gu) ?? []).filter(
    word =>
      word === 'The' || (/^\p{Ll}/u.test(word) && (FUNCTION_WORDS.test(word) || TELLING_WORDS.test(word))),
  )
  return signs > 0 && new Set(words).size + signs > 2
}

/** The detector's certainty of a line of foreign names; of a line of German, Dutch or Italian it is above .05. */
const UNSURE = 0.05

/** Of a short text of which the detector is not sure: English with two of its words ("a" alone many share), else unknown. */
function shortLanguage(text: string): string {
  const words = (text.match(/\p{L}+/gu) ?? []).filter(word => /^\p{Ll}/u.test(word))
  return new Set(words.filter(word => FUNCTION_WORDS.test(word))).size > 1 ? 'en' : 'und'
}

/** Among the words without a capital, where there are some: names say nothing about the language. */
function englishShare(text: string): number {
  const all = text.match(/\p{L}+/gu) ?? []
  const plain = all.filter(word => /^\p{Ll}/u.test(word))
  const words = plain.length > 2 ? plain : all
  if (!all.some(word => ENGLISH_ONLY.test(word.toLowerCase()))) return 0
  return words.filter(word => FUNCTION_WORDS.test(word)).length / (words.length || 1)
}

const isLatin = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? []
  return (
    letters.length === 0 ||
    letters.filter(letter => /\p{Script=Latin}/u.test(letter)).length > letters.length / 2
  )
}

/** What cannot be read: a text that is not English, a passage in another language, broken characters. */
export function languageProblems(text: string, blocks: readonly Block[], language: string): Problem[] {
  if (language !== 'en')
    return [
      {
        code: 'not-english',
        message: `The text seems to be in another language (${language}); Readout reads English. Nothing was entered.`,
      },
    ]
  return blocks.flatMap(block => {
    const words = text.slice(block.start, block.end)
    const span = { start: block.start, end: block.end }
    if (isBroken(words))
      return [{ code: 'unread-passage', message: 'Broken characters: this passage was not read.', span }]
    const own = foreign(words)
    return own
      ? [{ code: 'unread-passage', message: `A passage in another language (${own}) was not read.`, span }]
      : []
  })
}

const isBroken = (words: string): boolean => {
  const broken = words.match(/[\ufffd\u0080-\u009f]|Ã[\u0080-\u00bf]|â€/g)?.length ?? 0
  return broken >= 3 && broken > words.length / 100
}

function foreign(words: string): string | undefined {
  // Detection costs by the length; a passage shows its language early.
  const sample = words.slice(0, SAMPLE)
  if (!isLatin(sample)) return detectAll(sample)[0]?.lang ?? 'und'
  if (/\b(?:the|of|and|to|in|that|for|with|was|is|on)\b/i.test(words)) return undefined
  if (words.replace(/\P{L}/gu, '').length < LEAST * 2) return undefined
  const [first] = detectAll(sample)
  return first && first.lang !== 'en' && first.accuracy > 0.5 ? first.lang : undefined
}
