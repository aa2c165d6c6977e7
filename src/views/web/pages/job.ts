import type { Context } from 'hono'
import { itemsOf } from '../../../dossier/items.ts'
import { recordsOf } from '../../../store/queries/texts.ts'
import type { WebEnv } from '../env.ts'
import { type Html, html } from '../html.ts'
import type { Job, JobItem } from '../jobs.ts'
import { showPage } from '../layout.ts'
import { type Urls, urlsOf } from '../urls.ts'
import type { Locale } from '../when.ts'
import { counted, flat, KINDS, LIST, shortened } from '../words.ts'
import { errorPage } from './errors.ts'

/** How far the reading of some reports is. Loaded anew by itself until all is done, with scripts or without. */
export async function jobPage(context: Context<WebEnv>, dossier: string, id: string): Promise<Response> {
  const { jobs } = context.get('web')
  const job = jobs.find(id)
  if (!job || job.dossier !== dossier)
    return errorPage(context, 404, {
      title: 'No longer known',
      message:
        'This reading was done a while ago, or before the server was last started. What was added is in the dossier.',
    })
  const read = await readReports(context, job)
  return showPage(context, {
    title: job.done ? 'Read' : 'Reading',
    isForm: true,
    dossier,
    section: 'inbox',
    ...(!job.done && { refresh: 2 }),
    body: html`<div data-job="${job.done ? 'done' : 'running'}">${progressHtml(job, { urls: urlsOf(dossier), read, locale: context.get('locale') })}</div>`,
  })
}

/** What reading a report gave: its title, and what was found in it. */
interface ReadReport {
  readonly title: string
  readonly found: string
}

/** Reports whose title and findings are told at most. */
const TOLD = 20

async function readReports(context: Context<WebEnv>, { items }: Job): Promise<Map<string, ReadReport>> {
  const { db } = context.get('web').office.store
  const articles = items.flatMap(one => one.article ?? []).slice(0, TOLD)
  const records = await recordsOf(db, articles)
  return new Map(
    [...records].map(([id, record]) => {
      const kinds = Map.groupBy(itemsOf(record), one => one.kind)
      const found = [...kinds].map(([kind, { length }]) =>
        counted(length, KINDS[kind].one.toLowerCase(), KINDS[kind].many.toLowerCase()),
      )
      return [id, { title: titleIn(record.article), found: LIST.format(found) || 'nothing found in it' }]
    }),
  )
}

const titleIn = ({ title, text }: { readonly title?: string | undefined; readonly text: string }): string =>
  flat(title ?? shortened(text.trimStart().split('\n')[0] ?? '', 90))

function progressHtml(
  job: Job,
  { urls, read, locale }: { urls: Urls; read: ReadonlyMap<string, ReadReport>; locale: Locale },
): Html {
  const left = job.items.filter(one => one.state === 'waiting' || one.state === 'reading').length
  const added = job.items.filter(one => one.state === 'added').length
  return html`<h1>${job.done ? 'Done' : 'Reading'}</h1>
<p class="lede" role="status">${job.done ? `${counted(added, 'report', 'reports', locale)} added of ${job.items.length}.` : `${left} of ${counted(job.items.length, 'report', 'reports', locale)} to go.`}</p>
<ul class="progress">${job.items.map(one => itemHtml(one, urls, read.get(one.article ?? '')))}</ul>
${job.done && html`<p><a href="${urls.timeline}">To the timeline</a> · <a href="${urls.add}">Add another</a></p>`}`
}

const STATES: Readonly<Record<JobItem['state'], string>> = {
  waiting: '… waiting',
  reading: '◐ being read',
  added: '✓ added',
  known: '✓ already there',
  elsewhere: '… another process reads it',
  failed: '✕ not read',
}

/** One report on its way: what it is, how far it is, why it failed. */
export const itemHtml = (item: JobItem, urls: Urls, read?: ReadReport): Html =>
  html`<li><strong>${STATES[item.state]}</strong> ${
    item.article === undefined
      ? item.where
      : html`<a href="${urls.report(item.article)}">${read?.title ?? item.where}</a>${read !== undefined && html` <span class="soft">${item.where}: ${read.found}</span>`}`
  }${item.message !== undefined && html`<br><span class="soft">${item.message}</span>`}</li>`
