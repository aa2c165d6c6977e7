import type { Context } from 'hono'
import { feedsOf, noteFeed } from '../../../store/queries/feeds.ts'
import { problemsOf } from '../../../store/queries/find.ts'
import { type Waiting, waitingCount, waitingIn } from '../../../store/queries/queue.ts'
import { sendWaiting } from '../../../work/queue/retry.ts'
import type { WebEnv } from '../env.ts'
import { type Child, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { followedHtml } from '../parts/followed.ts'
import { type Urls, urlsOf } from '../urls.ts'
import { readOn } from '../waiting.ts'
import { fullDay, momentHtml } from '../when.ts'
import { counted } from '../words.ts'
import { errorPage } from './errors.ts'

const MOST = 50

/** What is being read, what waits, which feeds are followed and how they are, and what could not be read. */
export async function inboxPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { office, jobs } = context.get('web')
  const urls = urlsOf(dossier)
  const [count, waiting, problems, feeds] = await Promise.all([
    waitingCount(office.store.db, dossier),
    waitingIn(office.store.db, dossier, MOST),
    problemsOf(office.store.db, dossier, MOST),
    feedsOf(office.store.db, dossier),
  ])
  const followed = {
    feeds,
    now: office.now(),
    locale: context.get('locale'),
    ...(context.get('visitor').mayWrite && { action: urls.inbox }),
  }
  const running = jobs.of(dossier)
  return showPage(context, {
    title: 'Inbox',
    isForm: true,
    dossier,
    section: 'inbox',
    body: html`<h1>Inbox</h1><p class="lede">Reports on their way in.</p>
<h2>Given lately</h2>${
      running.length === 0
        ? html`<p class="note">Nothing since the server was started. <a href="${urls.add}">Add a report</a></p>`
        : html`<ul class="plain">${running.map(job => {
            const failed = job.items.filter(one => one.state === 'failed').length
            return html`<li><a href="${urls.job(job.id)}">${counted(job.items.length, 'report', 'reports', context.get('locale'))}</a> <span class="soft">${job.done ? 'done' : 'being read'}${failed > 0 && `, ${failed} not read`} · ${momentHtml(job.at, context.get('locale'))}</span></li>`
          })}</ul>`
    }
${waitingHtml(context, { count: count.waiting, waiting }, urls)}${followedHtml(followed)}
<h2>Problems</h2>${
      problems.length === 0
        ? html`<p class="soft">None.</p>`
        : html`<ul class="plain">${problems.map(one => html`<li>${one.message}<br><span class="soft small">${one.where_from} · ${momentHtml(one.at, context.get('locale'))}</span></li>`)}</ul>`
    }`,
  })
}

/** Those that are parked stand among the problems. */
function waitingHtml(
  context: Context<WebEnv>,
  { count, waiting }: { readonly count: number; readonly waiting: readonly Waiting[] },
  urls: Urls,
): Child {
  if (count === 0) return ''
  const failed = waiting.filter(one => one.failed !== null && !one.parked)
  return html`<h2>Waiting</h2><p>${counted(count, 'report', 'reports', context.get('locale'))} kept, but not read yet.</p>${
    failed.length > 0 &&
    html`<ul class="plain">${failed.map(one => html`<li>${one.failed}<br><span class="soft small">${one.article}</span></li>`)}</ul>`
  }${
    context.get('visitor').mayWrite &&
    html`<form method="post" action="${urls.inbox}"><button type="submit">Read them now</button></form>`
  }`
}

/** Reads what was kept and not read; or has a feed asked at the next look of whoever watches it. */
export async function retryWaiting(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const web = context.get('web')
  const { office } = web
  const urls = urlsOf(dossier)
  const { feed } = await context.req.parseBody()
  if (typeof feed === 'string') return askNow(context, dossier, feed)
  await sendWaiting(office, dossier)
  const job = await readOn(web, dossier)
  return context.redirect(job ? urls.job(job.id) : urls.inbox, 303)
}

/** A feed that is asked is fetched, so the wish counts as an address to fetch does; a wish of its server goes first. */
async function askNow(context: Context<WebEnv>, dossier: string, url: string): Promise<Response> {
  const { office, limits } = context.get('web')
  const { db } = office.store
  const now = office.now()
  const refused = (message: string) =>
    errorPage(context, 429, { title: 'It is not asked now', message, dossier })
  const rests = (await feedsOf(db, dossier)).find(one => one.url === url)?.rests
  if (rests && rests > now)
    return refused(
      `Its site wants to be left alone until ${fullDay(rests.slice(0, 10), context.get('locale'))}, ${rests.slice(11, 16)} UTC. It is asked then.`,
    )
  if (limits.fetching.take(context.get('visitor').name ?? '') > 0)
    return refused('Too many addresses were given in a short time. Wait a minute and try again.')
  await noteFeed(db, { dossier, url }, { due: now })
  return context.redirect(`${urlsOf(dossier).inbox}#feeds`, 303)
}
