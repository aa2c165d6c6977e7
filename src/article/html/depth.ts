/** Elements that mean nothing by themselves: beyond the depth limit their tags are dropped. */
const DEPTH_LIMIT = 256
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const RAW = /^(?:script|style|noscript|template|svg|iframe|textarea)$/i
const TAG = /<(\/?)([a-zA-Z][\w:-]*)\b[^<>]*?(\/?)>/g

/** Drops tags that are nested deeper than any real page, so that no later step can run out of stack. */
export function limitDepth(html: string): string {
  if (!isDeep(html)) return html
  let depth = 0
  return html.replace(TAG, (tag, closing: string, name: string, selfClosing: string) => {
    if (VOID.has(name.toLowerCase()) || selfClosing === '/') return tag
    if (closing === '/') {
      const kept = depth <= DEPTH_LIMIT
      depth = Math.max(0, depth - 1)
      return kept ? tag : ' '
    }
    depth++
    return depth <= DEPTH_LIMIT ? tag : ' '
  })
}

function isDeep(html: string): boolean {
  let depth = 0
  for (const match of html.matchAll(TAG)) {
    const name = (match[2] ?? '').toLowerCase()
    if (VOID.has(name) || match[3] === '/' || name === 'p' || name === 'li') continue
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEPTH_LIMIT) return true
  }
  return false
}

/** Whether an element's content is no text of the page. */
export const isRawElement = (name: string): boolean => RAW.test(name)
