/** Elements nested deeper than this, tags and stray `<` beyond these numbers mean nothing on a page that people read. */
const LIMITS = { depth: 120, tags: 200_000, strays: 5000 }

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements whose content holds no tags for a parser, or none that matter here. */
const RAW = /^(?:script|style|noscript|template|svg|iframe|textarea|title|xmp)$/
const P_CLOSERS =
  'p address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol pre section table ul'
/** What an opening tag closes by itself, as HTML parsers have it. */
const IMPLIED: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...P_CLOSERS.split(' ').map((name): [string, string[]] => [name, ['p']]),
  ['li', ['li']],
  ['option', ['option']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tr', ['td', 'th', 'tr']],
])

/**
 * The page without tags that nest too deep or are too many, so that no later step can run out of stack or time.
 * One pass, linear in the length; a page within the limits comes back as it is.
 */
export function limitTags(html: string): string {
  const kept: string[] = []
  const open: string[] = []
  const dropped = new Map<string, number>()
  const counts = { tags: 0, strays: 0 }
  let copied = 0
  for (const tag of tagsOf(html)) {
    const stays =
      tag.name === ''
        ? ++counts.strays <= LIMITS.strays
        : ++counts.tags <= LIMITS.tags && staysWithin(tag, open, dropped)
    if (stays) continue
    if (copied < tag.start) kept.push(html.slice(copied, tag.start), ' ')
    copied = tag.end
  }
  return copied === 0 ? html : kept.join('') + html.slice(copied)
}

/** A tag, or a stray `<` (without a name). */
interface Tag {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly closing: boolean
}

/** The tags outside comments and raw elements. What is never closed ends the search: the rest is no markup. */
function* tagsOf(html: string): Generator<Tag> {
  const pattern = /<(\/?)([a-zA-Z][^\s/<>]*)[^<>]*>?/y
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      if (end === -1) return
      at = end + 3
      continue
    }
    pattern.lastIndex = at
    const match = pattern.exec(html)
    if (!match) {
      if (html[at + 1] !== '!' && html[at + 1] !== '?')
        yield { start: at, end: at + 1, name: '', closing: false }
      at++
      continue
    }
    const [whole, slash, written = ''] = match
    const name = written.toLowerCase()
    const end = at + whole.length
    if (!VOID.has(name)) yield { start: at, end, name, closing: slash === '/' }
    if (slash === '' && RAW.test(name)) {
      const closer = new RegExp(`</${name}`, 'gi')
      closer.lastIndex = end
      const found = closer.exec(html)
      if (!found) return
      at = found.index
    } else at = end
  }
}

/** Follows the parser's stack of open elements; false for a tag that has to go. */
function staysWithin(tag: Tag, open: string[], dropped: Map<string, number>): boolean {
  if (!tag.closing) {
    const closes = IMPLIED.get(tag.name)
    while (closes?.includes(open.at(-1) ?? '')) open.pop()
    if (open.length < LIMITS.depth) {
      open.push(tag.name)
      return true
    }
    dropped.set(tag.name, (dropped.get(tag.name) ?? 0) + 1)
    return false
  }
  const owed = dropped.get(tag.name) ?? 0
  if (owed > 0) {
    dropped.set(tag.name, owed - 1)
    return false
  }
  const at = open.lastIndexOf(tag.name)
  if (at !== -1) open.length = at
  return true
}

/** Whether an element's content is no text of the page. */
export const isRawElement = (name: string): boolean => RAW.test(name)
