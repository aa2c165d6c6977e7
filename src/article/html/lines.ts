import { isDateLine } from '../../base/dates.ts'

/** What a short line of a page is, beside the kinds that plain text knows too: only pages have buttons and counters. */
export function pageLineKind(
  line: string,
): 'byline' | 'notice' | 'image-credit' | 'section-links' | undefined {
  if (line.length > 160) return undefined
  if (isDateLine(line) || DATED_BYLINE.test(line)) return 'byline'
  if (COUNTER.test(line)) return 'image-credit'
  if (CONTROL.test(line) || READING_TIME.test(line) || END.test(line)) return 'notice'
  return /^https?:\/\/\S+$/.test(line) ? 'section-links' : undefined
}

/** `The Agency Published Monday, November 18, 2019 8:22AM EST`. */
const DATED_BYLINE =
  /^(?:[\p{Lu}|,.-][\p{L}.,'’|-]*\s+){0,8}(?:first |last )?(?:published|updated|posted)(?: on| at)?:?\s[^.!?]{0,15}\d[^!?]{3,60}$/u
/** How press offices close a release. */
const END = /^(?:[#*_=~-]{2,}|-?\s?(?:30|ends)\s?-?)$/i
const COUNTER = /^(?:image|photo|picture|slide|gallery)?\s*\d+\s*(?:of|\/)\s*\/?\s*\d+$/i
const READING_TIME =
  /^(?:reading time|time to read|estimated reading)\b.{0,30}$|^\d+\s*-?\s*min(?:ute)?s?\.?(?: read)?$/i
const CONTROL =
  /^(?:captions?|close|open|play|pause|mute|menu|search|next|prev(?:ious)?|back|(?:scroll )?(?:back )?to (?:the )?top|(?:view|show|see|load|read|learn|hide) (?:gallery|all|more|less|comments?|results|photos?|slideshow)(?: \+)?|post (?:a )?comments?(?: \(.{0,5}\))?|no comments|\d+ (?:comments?|shares?|views?|likes?)|download|submit|reply|log ?in|sign ?(?:in|up)|register|home|breaking(?: news)?|loading(?: content)?[ .…]*|listen|watch(?: now| live)?|photos?|videos?|images?|share|print|save|follow|highlights|subscribe(?: now)?)$/i
