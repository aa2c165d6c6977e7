import type { FeedRow } from '../../../store/queries/feeds.ts'
import { type Child, type Html, html, safeHref } from '../html.ts'
import { type Locale, momentHtml } from '../when.ts'
import { counted } from '../words.ts'

/** How long after its time a feed may be asked before nobody seems to be watching. */
const LATE = 15 * 60_000

export interface Followed {
  readonly feeds: readonly FeedRow[]
  /** ISO 8601 in UTC. */
  readonly now: string
  readonly locale: Locale
  /** Where to send the wish to ask a feed now; nothing for who may not. */
  readonly action?: string
}

/** The feeds that a dossier follows: how each is, when it is asked next, and what to do. */
export function followedHtml({ feeds, now, locale, action }: Followed): Child {
  if (feeds.length === 0) return ''
  const late = feeds.some(one => Date.parse(now) - Date.parse(one.due) > LATE)
  return html`<h2 id="feeds">Feeds</h2>${
    late &&
    html`<p class="note bad">Feeds are due and nobody asks them. Start the pages with <code>readout serve --watch</code>, or run <code>readout watch</code>.</p>`
  }<ul class="plain">${feeds.map(feed => feedHtml(feed, locale, feed.rests !== null && feed.rests > now ? undefined : action))}</ul>`
}

function feedHtml(feed: FeedRow, locale: Locale, action: string | undefined): Html {
  const { url, title, failures, failed, message, due, succeeded, reports, versions } = feed
  const facts: Child[] = [
    succeeded === null ? 'not read yet' : html`last read ${momentHtml(succeeded, locale)}`,
    html`next try ${momentHtml(due, locale)}`,
    `${counted(reports, 'report', 'reports', locale)}${versions > 0 ? `, ${counted(versions, 'new version')}` : ''}`,
  ]
  return html`<li><strong>${failures === 0 ? (succeeded === null ? '…' : '✓') : '✕'}</strong> <a href="${safeHref(url) ?? ''}" rel="noreferrer">${title ?? url}</a>${
    title !== null && html` <span class="soft small">${url}</span>`
  }${
    failures > 0 &&
    html`<br><strong>${failures === 1 ? 'Failed' : `Failed ${failures} times in a row`}</strong>${failed !== null && html`, ${momentHtml(failed, locale)}`}: ${message}`
  }<ul class="facts">${facts.map(fact => html`<li>${fact}</li>`)}</ul>${
    action !== undefined &&
    html`<form method="post" action="${action}"><input type="hidden" name="feed" value="${url}"><button type="submit">Ask it now</button></form>`
  }</li>`
}
