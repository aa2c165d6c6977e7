import { type Child, html } from '../html.ts'
import type { Jobs } from '../jobs.ts'
import { urlsOf } from '../urls.ts'
import { counted } from '../words.ts'

/** What is still being read for a dossier: said on pages that it will change. Nothing where all is read. */
export function readingNote(jobs: Jobs, dossier: string): Child {
  const running = jobs.of(dossier).filter(one => !one.done)
  const [job] = running
  if (!job) return ''
  const items = running.flatMap(one => one.items)
  const left = items.filter(one => one.state === 'waiting' || one.state === 'reading').length
  return html`<div class="note" data-job="running" role="status"><p><strong>Being read:</strong> ${counted(left, 'report')} of ${items.length} to go. This page shows what is there already, and grows. <a href="${urlsOf(dossier).job(job.id)}">See the progress</a></p><progress max="${items.length}" value="${items.length - left}">${items.length - left} of ${items.length}</progress></div>`
}

/** Seconds after which a page that shows the note is loaded anew without scripts; undefined where there is no note. */
export const renewal = (jobs: Jobs, dossier: string): { readonly refresh?: number } =>
  jobs.of(dossier).some(one => !one.done) ? { refresh: 3 } : {}
