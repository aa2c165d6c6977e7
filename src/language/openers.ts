/**
 * After a full stop behind a word of small letters, a number or a closing mark, these begin a sentence: no name or
 * title goes on with one of them, so that "Gov. Smith" and "Inc. shares" stay whole.
 */
const OPENER =
  /(?<=(?:\p{Ll}{2}|\p{Nd}|[)\]”"’])[.!?][”"’»)\]]?[^\S\n]+)[“"«]?(?:The|He|She|It|They|We|You|This|That|These|Those|His|Her|Their|Its|Our|In|On|At|For|As|But|And|Both|After|Before|When|While|If|There|However|Meanwhile|Earlier|According|Asked|An?)\s/gu

/** The offsets at which a sentence begins for certain, by its punctuation and its first word. */
export const sentenceOpeners = (text: string): number[] =>
  Array.from(text.matchAll(OPENER), ({ index }) => index)
