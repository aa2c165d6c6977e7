import { DOMParser } from 'linkedom'
import { absolute, entriesOf } from './entry.ts'
import type { Feed, Fetched } from './types.ts'

/** The protocol allows so many addresses in one sitemap. */
const MOST = 50_000

/** Whether an XML text is a sitemap or an index of sitemaps. */
export const isSitemap = (text: string): boolean =>
  /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(text.slice(0, 4000))

/**
 * Reads a sitemap with Google's news names (title, date, outlet), or an index. Pages without them are entries with an
 * address and the date of their last change.
 */
export function readSitemap(text: string, fetched: Fetched): Feed {
  const root = new DOMParser().parseFromString(text, 'text/xml').documentElement as unknown as Element | null
  const children = root ? [...root.children].slice(0, MOST) : []
  if (root && nameOf(root) === 'sitemapindex')
    return { kind: 'sitemap-index', entries: [], sitemaps: sitemapsIn(children, fetched) }
  const entries = children.map(child => {
    const news = find(child, 'news')
    return {
      url: valueIn(child, 'loc'),
      title: valueIn(news, 'title'),
      publisher: valueIn(find(news, 'publication'), 'name'),
      published: valueIn(news, 'publication_date'),
      updated: valueIn(child, 'lastmod'),
    }
  })
  return { kind: 'sitemap', entries: entriesOf(entries, fetched), sitemaps: [] }
}

/** The addresses in an index, the latest change first, those without a date last. */
function sitemapsIn(children: readonly Element[], { url }: Fetched): string[] {
  const changed = (child: Element): string => valueIn(child, 'lastmod') ?? ''
  return [...children]
    .sort((a, b) => (changed(a) < changed(b) ? 1 : changed(a) > changed(b) ? -1 : 0))
    .flatMap(child => absolute(valueIn(child, 'loc'), url) ?? [])
}

/** A name without its prefix: writers choose prefixes freely. */
const nameOf = (element: Element): string => element.tagName.toLowerCase().replace(/^.*:/, '')

const find = (element: Element | undefined, name: string): Element | undefined =>
  element && [...element.children].find(child => nameOf(child) === name)

const valueIn = (element: Element | undefined, name: string): string | undefined =>
  find(element, name)?.textContent?.trim() || undefined
