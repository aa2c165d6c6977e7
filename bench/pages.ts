import { parseArgs } from 'node:util'
import '../src/base/temporal.ts'
import type { MadeReport } from '../src/dossier/testing/made.ts'
import { prose } from '../src/dossier/testing/prose.ts'
import { browse } from '../src/store/queries/browse.ts'
import { openSite, type Site } from '../src/views/web/testing/site.ts'
import { columns } from './table.ts'

const HELP = `node bench/pages.ts [options]
  --reports N   how many generated reports the dossier holds (500)
  --rounds N    how often each page is asked for (50)

Server time of each page, in this process, on the embedded database, with nothing else running; and its size.`

/** Rounds that warm the code up and are not counted. */
const WARM = 5

/** Who calls whom in generated reports. */
const PEOPLE = [
  'Joe Biden|USA',
  'Vladimir Putin|RUS',
  'Olaf Scholz|DEU',
  'Emmanuel Macron|FRA',
  'Xi Jinping|CHN',
  'Narendra Modi|IND',
]

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '50' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(HELP)
else await main(Number(values.reports), Number(values.rounds))

async function main(reports: number, rounds: number): Promise<void> {
  const site = await openSite()
  try {
    for (let index = 0; index < reports; index++) await site.add('bench', generated(index))
    const rows = []
    for (const [name, path] of await pagesOf(site)) rows.push([name, ...(await measured(site, path, rounds))])
    console.log(columns([['page', 'median ms', 'p95 ms', 'CPU ms', 'KB sent'], ...rows]))
  } finally {
    await site.close()
  }
}

/** A report of one call and a few statements: three in four tell of calls that others tell of too. */
function generated(index: number): MadeReport {
  const event = Math.floor(index / 4)
  const day = new Date(Date.UTC(2020, 0, 1 + event)).toISOString().slice(0, 10)
  const pick = (n: number): string => PEOPLE[n % PEOPLE.length] as string
  return {
    publisher: `Outlet ${index % 40}`,
    published: day,
    body: prose(index),
    contacts: [
      {
        mode: 'phone',
        parties: [pick(event), pick(event + 1 + (event % 4))],
        start: day,
        duration: index % 4 === 0 ? 'PT20M' : 'PT50M',
      },
    ],
    statements: [1, 2, 3].map(n => ({
      speaker: pick(event + n),
      content: prose(index * 3 + n).slice(0, 200),
    })),
    moves: [
      {
        type: 'REQUEST',
        actor: [pick(event)],
        recipient: [pick(event + 1)],
        time: day,
        sentence: prose(index + 7).slice(0, 120),
      },
    ],
  }
}

async function pagesOf(site: Site): Promise<[string, string][]> {
  const found = await browse(site.web.office.store.db, 'bench', { kinds: ['contact'] }, { limit: 20 })
  const entry = found.map(one => one.entry).sort((a, b) => b.members.length - a.members.length)[0]
  const at = '/d/bench'
  return [
    ['overview', '/'],
    ['timeline', at],
    ['timeline, filtered', `${at}?kind=contact&actor=Macron&from=2020-02-01`],
    ['timeline, words', `${at}?q=border`],
    ['entry', `${at}/entry/${entry?.id}`],
    ['report', `${at}/report/${entry?.members[0]?.article}`],
    ['reports', `${at}/reports`],
    ['actors', `${at}/actors`],
    ['actor', `${at}/actor/Macron`],
    ['schedule', `${at}/schedule`],
    ['search', `${at}/search?q=border`],
    ['review', `${at}/review`],
    ['changes', `${at}/changes`],
    ['API: entries', '/api/v1/dossiers/bench/entries'],
  ]
}

/** Median and 95th percentile of the time to make a page, the processor time that it takes, and the size of what is sent. */
async function measured(site: Site, path: string, rounds: number): Promise<string[]> {
  const times: number[] = []
  let bytes = 0
  let cpu = process.cpuUsage()
  for (let round = 0; round < rounds + WARM; round++) {
    if (round === WARM) cpu = process.cpuUsage()
    const started = performance.now()
    const answer = await site.get(path, { 'accept-encoding': 'gzip' })
    bytes = (await answer.arrayBuffer()).byteLength
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    if (round >= WARM) times.push(performance.now() - started)
  }
  const { user, system } = process.cpuUsage(cpu)
  times.sort((a, b) => a - b)
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
  return [at(0.5), at(0.95), ((user + system) / 1000 / rounds).toFixed(1), (bytes / 1024).toFixed(1)]
}
