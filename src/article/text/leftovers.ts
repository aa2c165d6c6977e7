import { decodeHTMLStrict } from 'entities'
import type { Edit } from '../../base/edits.ts'

/**
 * What a page or a scan left in plain text, as edits that mend it: entities (also escaped twice), tags, words broken
 * at the end of a line. None for a text without any; angle brackets and ampersands that are none of these stay.
 */
export function leftoverEdits(text: string): Edit[] {
  const found = [
    ...(text.includes('&') ? entityEdits(text) : []),
    ...(text.includes('<') ? tagEdits(text) : []),
    ...(BREAK.test(text) ? hyphenEdits(text) : []),
  ].sort((a, b) => a.start - b.start)
  let end = 0
  return found.filter(edit => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}

const ENTITY = /&(?:amp;)*(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi
/** Characters that only help to set lines: nothing is read for them. */
const UNSEEN = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/

function entityEdits(text: string): Edit[] {
  return Array.from(text.matchAll(ENTITY)).flatMap(({ 0: written, 1: name, index }) => {
    const meant = decodeHTMLStrict(`&${name};`)
    if (meant.length > 2) return []
    const seen = UNSEEN.test(meant) ? '' : meant.replace('\u00a0', ' ')
    return [{ start: index, end: index + written.length, text: seen }]
  })
}

const INLINE =
  'a|abbr|b|big|cite|code|del|em|figure|font|i|iframe|img|ins|mark|q|s|small|span|strike|strong|sub|sup|time|u|wbr'
const BLOCK =
  'article|aside|blockquote|br|center|dd|div|dl|dt|figcaption|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|tr|ul'
const TAG = new RegExp(`<!--.{0,2000}?-->|</?(?:(${BLOCK})|${INLINE})(?:\\s[^<>]{0,2000})?/?>`, 'gis')

/** Tags go; one that sets a new line leaves a line break where there was none. */
function tagEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: tag, 1: block, index } of text.matchAll(TAG)) {
    const last = edits.at(-1)
    const broken = last !== undefined && last.text !== '' && text.slice(last.end, index).trim() === ''
    const breaks = block !== undefined && !broken && !isAtBreak(text, index, index + tag.length)
    edits.push({ start: index, end: index + tag.length, text: breaks ? '\n' : '' })
  }
  return edits
}

/** Whether a line begins or ends at a tag anyway. */
const isAtBreak = (text: string, start: number, end: number): boolean =>
  /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 8), start)) ||
  /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 8))

const BREAK = /\p{L}{2}[-\u00ad‐]\n\p{L}{2}/u
const BROKEN = /(?<=(\p{L}+))([-\u00ad‐])\n(?=(\p{L}{2,}))/gu
/** First parts of compounds that are words, and begin few others: anti-, vice-, high-… */
const COMPOUND =
  /^(?:anti|cease|cross|cyber|eight|eighty|euro|fifty|five|forty|four|full|half|high|large|long|multi|nine|ninety|non|once|one|self|seven|seventy|six|sixty|state|thirty|three|twenty|two|vice|well|world|year)$/i
/** So long at least is a line that a column ended. */
const LINE = 30

/** A word that the end of a line broke is joined; one whose halves are words of a compound keeps its hyphen. */
function hyphenEdits(text: string): Edit[] {
  return Array.from(text.matchAll(BROKEN)).flatMap(({ 0: mark, 1: before = '', 3: after = '', index }) => {
    const line = index - text.lastIndexOf('\n', index)
    const oneWord = /^\p{Ll}/u.test(after) || (/^\p{Lu}+$/u.test(before) && /^\p{Lu}+$/u.test(after))
    if (line < LINE || !oneWord) return []
    const keeps = COMPOUND.test(before) && mark !== '\u00ad\n'
    return [{ start: index + (keeps ? 1 : 0), end: index + mark.length, text: '' }]
  })
}
