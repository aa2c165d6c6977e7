import { isoDate } from '../dates.ts'

/** What a page says about itself. */
export interface PageFacts {
  readonly title?: string
  readonly publisher?: string
  readonly byline?: string
  readonly published?: string
  readonly modified?: string
  readonly url?: string
  readonly description?: string
  /** A published date that is no date, as written. */
  readonly badDate?: string
}

type Json = Record<string, unknown>

/** Reads JSON-LD, Open Graph, meta names and `<time>`, in this order of trust. */
export function pageFacts(document: Document): PageFacts {
  const news = newsObject(document)
  const meta = metaReader(document)
  const dates = [
    text(news.datePublished),
    meta(
      'article:published_time',
      'og:published_time',
      'datePublished',
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'sailthru.date',
      'parsely-pub-date',
      'article.published',
    ),
    timeElement(document),
  ].filter(date => date !== undefined)
  const published = dates.map(isoDate).find(date => date !== undefined)
  const modified = [
    text(news.dateModified),
    meta('article:modified_time', 'og:updated_time', 'last-modified', 'dateModified'),
  ].flatMap(date => (date === undefined ? [] : (isoDate(date) ?? [])))[0]
  const title = titleOf(document, text(news.headline) ?? meta('og:title', 'twitter:title'))
  const publisher =
    nameOf(news.publisher) ?? meta('og:site_name', 'application-name', 'twitter:site')?.replace(/^@/, '')
  const byline = nameOf(news.author) ?? meta('author', 'article:author', 'parsely-author', 'dc.creator')
  const url = attribute(document, 'link[rel="canonical"]', 'href') ?? meta('og:url')
  const description = meta('og:description', 'description')
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(byline !== undefined && !/^https?:/.test(byline) && { byline }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(url !== undefined && /^https?:/.test(url) && { url }),
    ...(description !== undefined && { description }),
    ...(published === undefined && dates[0] !== undefined && { badDate: dates[0] }),
  }
}

const clean = (value: string | null | undefined): string | undefined => {
  const words = value?.replace(/\s+/g, ' ').trim()
  return words === '' ? undefined : words
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? clean(value) : undefined)

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value))
    return clean(
      value
        .map(nameOf)
        .filter(name => name !== undefined)
        .join(', '),
    )
  return value && typeof value === 'object' ? text((value as Json).name) : undefined
}

const NEWS = /(?:Article|NewsArticle|BlogPosting|LiveBlogPosting|Report)$/

function newsObject(document: Document): Json {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = objectsIn(parse(script.textContent ?? '')).find(isNews)
    if (found) return found
  }
  return {}
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/\p{Cc}+/gu, ' '))
  } catch {
    return undefined
  }
}

function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (!value || typeof value !== 'object') return []
  return [value as Json, ...objectsIn((value as Json)['@graph'])]
}

const isNews = (value: Json): boolean =>
  [value['@type']].flat().some(type => typeof type === 'string' && NEWS.test(type))

function metaReader(document: Document): (...names: string[]) => string | undefined {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase()
    const content = clean(element.getAttribute('content'))
    if (name && content && !found.has(name)) found.set(name, content)
  }
  return (...names) => names.map(name => found.get(name.toLowerCase())).find(value => value !== undefined)
}

const attribute = (document: Document, selector: string, name: string): string | undefined =>
  clean(document.querySelector(selector)?.getAttribute(name))

function timeElement(document: Document): string | undefined {
  const preferred = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], article time[datetime], header time[datetime], time[datetime]',
  )
  return clean(preferred?.getAttribute('datetime'))
}

/** The headline: an `h1` that the metadata repeats wins, since page titles carry the outlet's name behind a dash. */
function titleOf(document: Document, stated: string | undefined): string | undefined {
  const headings = [...document.querySelectorAll('h1')].flatMap(element => clean(element.textContent) ?? [])
  const page = clean(document.querySelector('title')?.textContent)
  const given = stated ?? page
  const same = headings.find(
    heading => given !== undefined && (given.startsWith(heading) || heading === given),
  )
  if (same) return same
  if (stated) return stated
  return (headings.length === 1 ? headings[0] : undefined) ?? page?.replace(/\s+[|–—»-]\s+[^|–—»]{2,40}$/, '')
}
