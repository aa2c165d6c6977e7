import { isWaiting, toRead } from '../../store/queries/reports.ts'
import type { Office } from '../../work/dossier/desk.ts'
import { readWaiting } from '../../work/queue/retry.ts'
import type { Web } from './env.ts'
import { outcomeOf } from './inputs.ts'
import type { Job, Outcome } from './jobs.ts'

/** Reports of one job; however many wait, no more of them are held. */
const AT_ONCE = 200

/**
 * Reads what a dossier has kept and not read, in the order of arrival: after an interruption, or when reading had failed.
 * When one job of `atOnce` is done the next begins, behind what people have given meanwhile, unless none could be read.
 * What other processes have taken is left to them. No job where nothing waits.
 */
export async function readOn(
  web: Web,
  dossier: string,
  { after = 0, atOnce = AT_ONCE } = {},
): Promise<Job | undefined> {
  const { office, jobs } = web
  const waiting = await toRead(office.store.db, dossier, { after, limit: atOnce })
  const last = waiting.at(-1)
  if (!last) return undefined
  const work = waiting.map(({ article }) => ({
    where: article,
    run: () => readKept(office, dossier, article),
  }))
  return jobs.start(dossier, office.now(), work, async ({ items }) => {
    if (items.some(one => one.state !== 'failed')) await readOn(web, dossier, { after: last.seq, atOnce })
  })
}

async function readKept(office: Office, dossier: string, article: string): Promise<Outcome> {
  const outcome = await outcomeOf(office, dossier, article, () => readWaiting(office, dossier, article))
  const isTaken = outcome.what === 'known' && (await isWaiting(office.store.db, dossier, article))
  return isTaken ? { what: 'elsewhere' } : outcome
}
