import { isoDate } from '../../base/dates.ts'
import { type PageBlock, visibleText } from './blocks.ts'
import { type Json, newsObject } from './jsonld.ts'
import { type Dated, publishedOn } from './published.ts'
import { pageTitle, plain } from './title.ts'

/** What a page says about itself. */
export interface PageFacts extends Partial<Dated> {
  readonly title?: string
  readonly publisher?: string
  readonly byline?: string
  readonly modified?: string
  readonly url?: string
  /** A published date that is no date, as written. */
  readonly badDate?: string
  /** The words of the article as the page's JSON-LD repeats them, as text or HTML. */
  readonly body?: string
}

const DATE_NAMES =
  'article:published_time og:published_time og:article:published_time datepublished publishdate publish-date publish_date pubdate published date dc.date dc.date.issued dcterms.created dcterms.issued dcterms.date sailthru.date parsely-pub-date article.published cxenseparse:recs:publishtime originalpublicationdate article_date_original'.split(
    ' ',
  )
const CHANGE_NAMES =
  'article:modified_time og:updated_time last-modified datemodified dcterms.modified'.split(' ')

/** Reads JSON-LD, Open Graph, meta names, `<time>`, then what is shown, in this order of trust. */
export function pageFacts(document: Document, shown: readonly PageBlock[], address?: string): PageFacts {
  const news = newsObject(document)
  const meta = metaReader(document)
  const headline = pageTitle(
    document,
    text(news.headline, document) ?? known(meta('og:title', 'twitter:title'), document),
  )
  const url = address ?? ownAddress(document, meta)
  const modified = firstDate([text(news.dateModified), meta(...CHANGE_NAMES)])
  const stated = statedDates(document, news, meta)
  const facts = {
    ...(headline.title !== undefined && { title: headline.title }),
    ...(url !== undefined && { url }),
    ...(modified !== undefined && { modified }),
  }
  const dated = publishedOn(stated, shown, facts)
  const publisher = nameOf(news.publisher) ?? meta('og:site_name', 'application-name') ?? headline.outlet
  const byline = bylineOf([
    nameOf(news.author),
    meta('author', 'article:author', 'parsely-author', 'dc.creator'),
    shownAuthor(document),
  ])
  return {
    ...facts,
    ...dated,
    ...(publisher !== undefined && { publisher }),
    ...(byline !== undefined && { byline }),
    ...(typeof news.articleBody === 'string' && { body: news.articleBody }),
    ...(dated?.publishedFrom !== 'page' && stated[0] !== undefined && { badDate: stated[0] }),
  }
}

type Meta = (...names: string[]) => string | undefined

const firstDate = (values: readonly (string | undefined)[]): string | undefined =>
  values.flatMap(date => (date === undefined ? [] : (isoDate(date) ?? [])))[0]

function statedDates(document: Document, news: Json, meta: Meta): string[] {
  return [
    text(news.datePublished),
    ...DATE_NAMES.map(name => meta(name)),
    itemDate(document),
    timeElement(document),
    text(news.dateCreated),
  ].filter(date => date !== undefined)
}

const ownAddress = (document: Document, meta: Meta): string | undefined =>
  [plain(document.querySelector('link[rel="canonical"]')?.getAttribute('href')), meta('og:url')].find(
    url => url !== undefined && /^https?:/i.test(url),
  )

/** Programs encode twice: `&#8216;` inside JSON or an attribute that was decoded already. */
function known(value: string | undefined, document: Document): string | undefined {
  if (value === undefined || !/&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(value)) return value
  const holder = document.createElement('p')
  holder.innerHTML = value.replace(/</g, '&lt;')
  return plain(holder.textContent)
}

const text = (value: unknown, document?: Document): string | undefined => {
  const words = typeof value === 'string' ? plain(value) : undefined
  return document ? known(words, document) : words
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value))
    return plain(
      value
        .slice(0, 20)
        .flatMap(item => nameOf(item) ?? [])
        .join(', '),
    )
  return value && typeof value === 'object' ? text((value as Json).name) : undefined
}

/** The first that names somebody: no address, no account of a program. */
function bylineOf(candidates: readonly (string | undefined)[]): string | undefined {
  const names = candidates.map(name => name?.replace(/^(?:by|written by|posted by)[:\s]+/i, ''))
  return names.find(
    name =>
      name !== undefined &&
      name.length <= 200 &&
      !/^(?:https?:|@|www\.)/i.test(name) &&
      !/^(?:admin|administrator|webmaster|root|unknown)$/i.test(name),
  )
}

function metaReader(document: Document): Meta {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const content = plain(element.getAttribute('content'))
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase()
      if (name && content && !found.has(name)) found.set(name, content)
    }
  }
  return (...names) => names.map(name => found.get(name)).find(value => value !== undefined)
}

function itemDate(document: Document): string | undefined {
  const element = document.querySelector('[itemprop~="datePublished"]')
  return plain(element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent)
}

/** The first time after the headline; times above it are those of menus and other reports. */
function timeElement(document: Document): string | undefined {
  const marks = [...document.querySelectorAll('h1, time[datetime]')]
  const times = marks.slice(marks.findIndex(({ localName }) => localName === 'h1') + 1)
  const time = [...times, ...marks].find(({ localName }) => localName === 'time')
  return plain(time?.getAttribute('datetime'))
}

function shownAuthor(document: Document): string | undefined {
  const element = document.querySelector('[rel~="author"], [itemprop~="author"]')
  const words = element ? plain(visibleText(element)) : undefined
  return words !== undefined && words.length <= 80 ? words : undefined
}
