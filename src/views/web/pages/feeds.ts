import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { Context } from 'hono'
import { changesOf, type ToldChange } from '../data/changes.ts'
import { narrowedBy } from '../data/selected.ts'
import type { WebEnv } from '../env.ts'
import { originOf } from '../layout.ts'
import { chosenIn, queryFor } from '../parts/filters.ts'
import { urlsOf } from '../urls.ts'

const LATEST = 50

/** The latest changes as an Atom feed (RFC 4287). */
export async function atomFeed(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { changes, page, self, entry, title } = await load(context, dossier)
  const feed = generateAtomFeed({
    id: page,
    title: { value: title },
    updated: new Date(changes[0]?.at ?? 0),
    authors: [{ name: 'Readout' }],
    links: [
      { href: page, rel: 'alternate', type: 'text/html' },
      { href: self('atom'), rel: 'self', type: 'application/atom+xml' },
    ],
    entries: changes.map(one => ({
      id: `${entry(one)}#change-${one.seq}`,
      title: { value: wellFormed(one.title) },
      summary: { value: wellFormed(one.summary) },
      updated: new Date(one.at),
      links: [{ href: entry(one), rel: 'alternate', type: 'text/html' }],
    })),
  })
  return context.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
}

/** The same as JSON Feed 1.1. */
export async function jsonFeed(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { changes, page, self, entry, title } = await load(context, dossier)
  const feed = generateJsonFeed({
    title,
    home_page_url: page,
    feed_url: self('json'),
    items: changes.map(one => ({
      id: `${entry(one)}#change-${one.seq}`,
      url: entry(one),
      title: one.title,
      content_text: one.summary,
      date_published: new Date(one.at),
    })),
  })
  return context.body(JSON.stringify(feed), 200, { 'content-type': 'application/feed+json; charset=utf-8' })
}

async function load(context: Context<WebEnv>, dossier: string) {
  const { office } = context.get('web')
  const urls = urlsOf(dossier)
  const origin = originOf(context)
  const chosen = chosenIn(name => context.req.query(name))
  const query = queryFor(chosen)
  return {
    changes: await changesOf(office, dossier, {
      limit: LATEST,
      ...(await narrowedBy(office, dossier, chosen)),
    }),
    page: `${origin}${urls.changes}${query && `?${query}`}`,
    self: (kind: string) => `${origin}${urls.changes}.${kind}${query && `?${query}`}`,
    entry: (one: ToldChange) => `${origin}${urls.entry(one.id)}`,
    title: wellFormed([`Readout: ${dossier}`, ...Object.values(chosen)].join(', ')),
  }
}

/** Without characters that XML cannot hold. */
const wellFormed = (words: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  words.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
