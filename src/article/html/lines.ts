/** What a short line of a page is, beside the kinds that plain text knows too: only pages have buttons and counters. */
export function pageLineKind(
  line: string,
): 'byline' | 'notice' | 'image-credit' | 'section-links' | undefined {
  if (line.length > 160) return undefined
  if (isDateLine(line) || DATED_BYLINE.test(line)) return 'byline'
  if (COUNTER.test(line)) return 'image-credit'
  if (CONTROL.test(line) || READING_TIME.test(line)) return 'notice'
  return /^https?:\/\/\S+$/.test(line) ? 'section-links' : undefined
}

/** `The Agency Published Monday, November 18, 2019 8:22AM EST`. */
const DATED_BYLINE =
  /^(?:[\p{Lu}|,.-][\p{L}.,'’|-]*\s+){0,8}(?:first |last )?(?:published|updated|posted)(?: on| at)?:?\s[^.!?]{0,15}\d[^!?]{3,60}$/u
const COUNTER = /^(?:image|photo|picture|slide|gallery)?\s*\d+\s*(?:of|\/)\s*\/?\s*\d+$/i
const READING_TIME =
  /^(?:reading time|time to read|estimated reading)\b.{0,30}$|^\d+\s*-?\s*min(?:ute)?s?\.?(?: read)?$/i
const CONTROL =
  /^(?:captions?|close|open|play|pause|mute|menu|search|next|prev(?:ious)?|back|(?:scroll )?(?:back )?to (?:the )?top|(?:view|show|see|load|read|learn|hide) (?:gallery|all|more|less|comments?|results|photos?|slideshow)(?: \+)?|post (?:a )?comments?(?: \(.{0,5}\))?|no comments|\d+ (?:comments?|shares?|views?|likes?)|download|submit|reply|log ?in|sign ?(?:in|up)|register|home|breaking(?: news)?|loading(?: content)?[ .…]*|listen|watch(?: now| live)?|photos?|videos?|images?|share|print|save|follow|highlights|subscribe(?: now)?)$/i

const DATE_WORD =
  /^(?:first|last|originally|published|posted|updated|modified|created|released|issued|edited|date|on|at|by|of|the|from|time|local|am|pm|a|p|m|jan\w*|feb\w*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?\w*|oct\w*|nov\w*|dec\w*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d+(?:st|nd|rd|th)?|\d{1,2}(?:am|pm)|[A-Z]{2,5})$/i
const MONTH_OR_YEAR =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b(?:19|20)\d{2}\b|\b\d{1,2}[:.]\d{2}\b/i

/** Whether a line is nothing but a date or a time, with its label: `Updated 5:27 am CST, Wednesday, November 20, 2019`. */
function isDateLine(line: string): boolean {
  const tokens = line.split(/[\s,.:|•·/()–—-]+/).filter(token => token !== '')
  if (tokens.length > 20 || !/\d/.test(line) || !MONTH_OR_YEAR.test(line)) return false
  // A zone is written in capitals; a word in small letters is a word.
  return tokens.every(token => DATE_WORD.test(token) && (/^[A-Z]{2,5}$/.test(token) || !isZoneOnly(token)))
}

const KNOWN = new RegExp(DATE_WORD.source.replace('|[A-Z]{2,5})$', ')$'), 'i')
const isZoneOnly = (token: string): boolean => !KNOWN.test(token)
