import type { Context } from 'hono'
import { FAVICON, SCRIPT, STYLE } from './assets.ts'
import type { WebEnv } from './env.ts'
import { type Child, type Html, html } from './html.ts'
import { type Files, filesNav } from './parts/files.ts'
import { urlsOf } from './urls.ts'
import { shortDay } from './when.ts'

export type Section =
  | 'timeline'
  | 'schedule'
  | 'actors'
  | 'reports'
  | 'review'
  | 'changes'
  | 'inbox'
  | 'add'
  | 'search'

/** One page: what stands in the frame that all pages share. */
export interface Page {
  readonly title: string
  readonly dossier?: string
  readonly section?: Section
  readonly body: Child
  /** What the page shows, as a citation names it; `title` without. */
  readonly cited?: string
  /** What the page shows, to be had as files. */
  readonly files?: Files
  /** A step on the way, or nothing to show: nobody cites it. */
  readonly isForm?: boolean
  /** Seconds after which the page is loaded anew where no script runs. */
  readonly refresh?: number
}

const SECTIONS: readonly (readonly [Section, string])[] = [
  ['timeline', 'Timeline'],
  ['schedule', 'Schedule'],
  ['actors', 'Actors'],
  ['reports', 'Reports'],
  ['review', 'Review'],
  ['changes', 'Changes'],
  ['inbox', 'Inbox'],
  ['add', 'Add a report'],
]

/** Sections for those who work on a dossier. */
const WORKING: readonly Section[] = ['review', 'inbox', 'add']

/** A whole page as the answer to a request. */
export async function showPage(
  context: Context<WebEnv>,
  page: Page,
  status: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 = 200,
): Promise<Response> {
  context.header('cache-control', 'private, no-cache')
  context.header('vary', 'Accept-Language, Cookie, Authorization')
  return context.html(await frame(context, page), status)
}

async function frame(context: Context<WebEnv>, page: Page): Promise<Html> {
  const { dossier, refresh } = page
  const cited = refresh !== undefined || page.isForm ? '' : await citeBox(context, page)
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}${dossier !== undefined && ` · ${dossier}`} · Readout</title>
${refresh !== undefined && html`<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>`}
<link rel="stylesheet" href="${STYLE.path}">
<link rel="icon" type="image/svg+xml" href="${FAVICON.path}">
${dossier !== undefined && feedLinks(dossier)}
<script type="module" src="${SCRIPT.path}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${masthead(page, context.get('visitor').mayWrite)}
<main id="main" class="page" tabindex="-1">
${page.body}
${dossier !== undefined && page.files !== undefined && filesNav(dossier, page.files)}
${cited}
</main>
${foot(context)}
</body>
</html>
`
}

function masthead({ dossier, section }: Page, mayWrite: boolean): Html {
  const urls = dossier === undefined ? undefined : urlsOf(dossier)
  return html`<header class="masthead"><div class="page">
<a class="brand" href="/">Readout</a>
${
  urls &&
  html`<p class="folder"><span class="hidden">Dossier: </span>${dossier}</p>
<form action="${urls.search}" method="get" role="search">
<label><span class="hidden">Search this dossier</span><input type="search" name="q" placeholder="Search" maxlength="200"></label>
<button type="submit">Search</button></form>`
}
</div></header>
${
  urls &&
  html`<nav class="sections" aria-label="Dossier"><div class="page"><ul>${SECTIONS.filter(
    ([name]) => mayWrite || !WORKING.includes(name),
  ).map(
    ([name, words]) =>
      html`<li><a href="${urls[name]}"${section === name && html` aria-current="page"`}>${words}</a></li>`,
  )}</ul></div></nav>`
}`
}

const feedLinks = (dossier: string): Html => {
  const { changes } = urlsOf(dossier)
  return html`<link rel="alternate" type="application/atom+xml" title="Changes" href="${changes}.atom">
<link rel="alternate" type="application/feed+json" title="Changes" href="${changes}.json">`
}

/** How the page is cited: what, which dossier, by which version, when it was read, where. */
async function citeBox(context: Context<WebEnv>, { cited, title, dossier }: Page): Promise<Html> {
  const { office } = context.get('web')
  const version = await office.reader.version()
  const { pathname, search } = new URL(context.req.url)
  const day = shortDay(office.now().slice(0, 10), context.get('locale'))
  return html`<aside class="cite" aria-labelledby="cite"><h2 id="cite">How to cite this</h2>
<p>${ended(cited ?? title)} ${dossier !== undefined && html`Dossier <cite>${dossier}</cite>, read by `}Readout ${version}. Retrieved ${day}. ${originOf(context)}${pathname}${search}</p></aside>`
}

/** Words with a full stop, unless they end in one. */
const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`)

/** The address under which this server is reached, without a path. */
export function originOf(context: Context<WebEnv>): string {
  const { place } = context.get('web')
  return place.origin ?? `http://${context.req.header('host') ?? 'localhost'}`
}

function foot(context: Context<WebEnv>): Html {
  const { name, by } = context.get('visitor')
  return html`<footer class="page"><div class="foot">
<p>Readout reads news reports about diplomacy and politics and writes down what they say, each detail with its words. It reads English, and it errs: check the words before you rely on a value.</p>
<p class="ways"><a href="/">All dossiers</a> · <a href="/about">About</a> · <a href="/api/v1">API</a>${
    by === 'nobody'
      ? html` · <a href="/sign-in">Sign in</a>`
      : html` · Working as ${name}: what you correct carries this name`
  }${by === 'cookie' && html` · <form class="inline" method="post" action="/sign-out"><button class="quiet" type="submit">Sign out</button></form>`}</p>
</div></footer>`
}
