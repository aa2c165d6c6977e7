import { visibleText } from './blocks.ts'

/** What a page calls itself: its headline, and the outlet's name where only the page's title says it. */
export interface PageTitle {
  readonly title?: string
  readonly outlet?: string
}

const SEPARATOR = /\s+[|–—»·:-]\s+/
/** Longest name of an outlet behind a dash, in characters. */
const LONGEST_OUTLET = 45

/**
 * The headline as the page shows it. The page's own title and metadata carry the outlet's name behind a dash,
 * so that an `h1` which they repeat wins over them.
 */
export function pageTitle(document: Document, stated: string | undefined): PageTitle {
  const headings = [...document.querySelectorAll('h1')].flatMap(element => plain(visibleText(element)) ?? [])
  const page = plain(document.querySelector('title')?.textContent)
  const given = stated ?? page
  const same = headings.find(heading => given !== undefined && begins(given, heading))
  const title = same ?? stated ?? (headings.length === 1 ? headings[0] : undefined) ?? withoutOutlet(page)
  const outlet = title !== undefined && page !== undefined ? outletIn(page, title) : undefined
  return { ...(title !== undefined && { title }), ...(outlet !== undefined && { outlet }) }
}

/** White space made plain; undefined for nothing. */
export function plain(value: string | null | undefined): string | undefined {
  const words = value?.replace(/[\s\u00a0]+/g, ' ').trim()
  return words === '' ? undefined : words
}

/** Quotation marks, dots and case are set differently from place to place. */
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const begins = (given: string, heading: string): boolean =>
  bare(heading) !== '' && `${bare(given)} `.startsWith(`${bare(heading)} `)

/** `Headline | Outlet`: what follows the last separator when the rest is the headline. */
function outletIn(page: string, title: string): string | undefined {
  const parts = page.split(SEPARATOR)
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined || last.length > LONGEST_OUTLET) return undefined
  return begins(page, title) && bare(page) !== bare(title) && !bare(title).endsWith(bare(last))
    ? last
    : undefined
}

function withoutOutlet(page: string | undefined): string | undefined {
  const parts = page?.split(SEPARATOR) ?? []
  const last = parts.at(-1)
  if (page === undefined || parts.length < 2 || last === undefined || last.length > LONGEST_OUTLET)
    return page
  return page.slice(0, page.lastIndexOf(last)).replace(/\s+[|–—»·:-]\s+$/, '')
}
