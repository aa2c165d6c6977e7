import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../eval/data.ts'
import { summed } from './measure.ts'
import { type BenchSite, HOST } from './sites.ts'

const TIMES = 5
/** How often the page of progress is looked at, in milliseconds. */
const LOOK = 20

/**
 * Seconds from sending a report through the form to the page that says it is there, the reader being at work already: a
 * sample with words of its own each time, so that none is a copy of another.
 */
export async function addedThroughForm(site: BenchSite): Promise<string> {
  const text = readFileSync(join(ROOT, 'samples', 'wire-call.txt'), 'utf8')
  const times: number[] = []
  for (let round = 0; round < TIMES; round++) {
    const started = performance.now()
    const path = await send(site, `${text}\nA line of its own, number ${round + 1}.\n`)
    while (!/data-job="done"/.test(await textOf(site, path)))
      await new Promise(resolve => setTimeout(resolve, LOOK))
    if (round > 0) times.push((performance.now() - started) / 1000)
  }
  const { median, p95 } = summed(times)
  return `a report of ${text.split(/\s+/).length} words through the form: median ${median.toFixed(2)} s, at most ${p95.toFixed(2)} s`
}

const textOf = async (site: BenchSite, path: string): Promise<string> =>
  (await site.app.request(`http://${HOST}${path}`, { headers: { host: HOST } })).text()

/** Sends the form as a page of the site does; the address of the progress. */
async function send(site: BenchSite, text: string): Promise<string> {
  const body = new FormData()
  body.append('dossier', 'added')
  body.append('text', text)
  const headers = { host: HOST, 'sec-fetch-site': 'same-origin' }
  const answer = await site.app.request(`http://${HOST}/add`, { method: 'POST', body, headers })
  const to = answer.headers.get('location')
  if (answer.status !== 303 || to === null) throw new Error(`/add: ${answer.status}`)
  return to
}
