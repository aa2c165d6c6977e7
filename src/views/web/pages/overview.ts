import type { Context } from 'hono'
import { dossiersIn, type Followed } from '../data/dossiers.ts'
import type { WebEnv } from '../env.ts'
import { type Html, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { addFields } from '../parts/add-fields.ts'
import { specimen } from '../parts/specimen.ts'
import { urlsOf } from '../urls.ts'
import { momentHtml } from '../when.ts'
import { counted } from '../words.ts'

/** The first page: what Readout is for, the dossiers that there are, and a way to begin one. */
export async function overviewPage(context: Context<WebEnv>): Promise<Response> {
  const locale = context.get('locale')
  const { office } = context.get('web')
  const { all, followed } = await dossiersIn(office)
  const { mayWrite } = context.get('visitor')
  const running = context.get('web').jobs.running()
  const rows = all.map(
    ({ name, reports, entries, last }) =>
      html`<li><a class="title" href="${urlsOf(name).timeline}">${name}</a><br><span class="soft">${counted(entries, 'entry', 'entries', locale)} from ${counted(reports, 'report', 'reports', locale)}, the latest added ${momentHtml(last, locale)}</span></li>`,
  )
  const names = all.map(one => one.name)
  const first = await specimen(office, names, locale)
  return showPage(context, {
    title: 'Dossiers',
    body: html`<h1>Who met whom, who said what, and how we know</h1>
<p class="lede">Readout reads news reports about diplomacy and politics and writes a record that can be cited: contacts, statements, moves and documents, each detail with the sentence that it came from. Where reports differ, it shows every account.</p>
${first?.shown}
<div class="columns"><section><h2>Dossiers</h2>${
      rows.length + followed.length === 0
        ? html`<p class="note">There is no dossier yet. Begin one with a report of your own.</p>`
        : html`<ul class="plain">${rows}${followed.map(one => followedHtml(one, mayWrite))}</ul>`
    }
${running.length > 0 && html`<p class="note">Being read now: ${running.map((job, index) => html`${index > 0 && ', '}<a href="${urlsOf(job.dossier).job(job.id)}">${counted(job.items.length, 'report')} for ${job.dossier}</a>`)}</p>`}
${all.length > 0 && howToRead(first?.dossier ?? names[0] ?? '')}</section>
<section><h2 id="own">Add your own</h2>${
      mayWrite
        ? html`<form method="post" action="/add" enctype="multipart/form-data">
<div class="field"><label for="dossier">Dossier: an existing one, or a new name</label><input id="dossier" name="dossier" value="My dossier" required maxlength="80"></div>
${addFields()}<button type="submit">Read it</button></form>`
        : html`<p class="note"><a href="/sign-in">Sign in</a> to add reports.</p>`
    }</section></div>`,
  })
}

/** A dossier that follows feeds, of which no report has come yet. */
const followedHtml = ({ name, feeds }: Followed, mayWrite: boolean): Html =>
  html`<li><a class="title" href="${mayWrite ? urlsOf(name).inbox : urlsOf(name).timeline}">${name}</a><br><span class="soft">follows ${counted(feeds, 'feed')}, no report yet</span></li>`

const howToRead = (name: string): Html =>
  html`<h3>A first look</h3><ol><li>Open <a href="${urlsOf(name).timeline}">${name}</a>: the days, and what happened on them.</li>
<li>Follow an entry to what each report says of it, side by side, with the words.</li>
<li>Follow a report to its text, in which those words are marked.</li></ol>`
