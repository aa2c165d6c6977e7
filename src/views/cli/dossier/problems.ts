import { Command } from 'commander'
import { type FeedRow, feedsOf } from '../../../store/queries/feeds.ts'
import { problemsOf } from '../../../store/queries/find.ts'
import { type Waiting, waitingCount, waitingIn } from '../../../store/queries/queue.ts'
import { addReports } from '../../../work/dossier/ingest.ts'
import { sendWaiting } from '../../../work/queue/retry.ts'
import type { CommandMaker, Context } from '../context.ts'
import { withExamples } from '../options.ts'
import { clean } from '../show/lines.ts'
import { jobsOption, withKept, withKeptOffice } from './office.ts'

const MOST = 200

/** `readout problems`: what could not be read, and what waits. */
export const problemsCommand: CommandMaker = context =>
  withExamples(
    withKept(new Command('problems'))
      .description(
        'list the feeds that fail, what could not be read, newest first, and the reports that wait to be read',
      )
      .action((flags: { dossier?: string }) => problems(context, flags.dossier)),
    [['of a dossier', 'readout problems --dossier iran']],
  )

const problems = (context: Context, named: string | undefined): Promise<void> =>
  withKeptOffice(context, named, async (office, dossier) => {
    const { db } = office.store
    const waiting = await waitingIn(db, dossier, MOST)
    const ids = new Set(waiting.map(one => one.article))
    // What is told of a report that waits is told with it.
    const told = (await problemsOf(db, dossier, MOST)).filter(one => !ids.has(one.where_from))
    const { waiting: all } = await waitingCount(db, dossier)
    const failing = (await feedsOf(db, dossier)).filter(one => one.failures > 0)
    const lines = [
      ...failing.map(tellFeed),
      ...told.map(one => `${moment(one.at)}  ${clean(one.where_from)}  ${clean(one.message)}`),
      ...waiting.map(one => `${moment(one.at)}  ${one.article}  ${stateOf(one)}`),
      ...(all > waiting.length ? [`and ${all - waiting.length} more that wait`] : []),
    ]
    await context.terminal.out(lines.map(line => `${line}\n`).join('') || 'No problems.\n')
  })

/** A feed that has failed: why, how often in a row, and when it is asked next. */
const tellFeed = ({ dossier, url, failed, message, failures, due }: FeedRow): string =>
  `${moment(failed ?? due)}  ${clean(url)}  ${clean(message ?? 'It could not be read.')} Failed ${failures === 1 ? 'once' : `${failures} times`}; asked again after ${moment(due)} UTC, or now: readout watch --dossier ${clean(dossier)} ${clean(url)}`

/** What has become of a report that waits, and what to do. */
function stateOf({ article, failed, parked, tries, due }: Waiting): string {
  const reason = failed === null ? '' : `${clean(failed)} `
  if (parked) return `${reason}Parked after ${tries} tries: readout retry ${article}`
  if (due !== null) return `${reason}Tried ${tries} times; again after ${due.slice(11, 19)} UTC`
  return `${reason}waits to be read: readout retry`
}

const moment = (at: string): string => at.slice(0, 16).replace('T', ' ')

interface RetryFlags {
  readonly dossier?: string
  readonly all?: boolean
  readonly jobs?: number
}

/** `readout retry`: sends again what waits, and reads it. */
export const retryCommand: CommandMaker = context =>
  withExamples(
    withKept(new Command('retry'))
      .description('read the reports of a dossier that wait: those that were interrupted or failed')
      .argument('[article]', 'only this one, also where it is parked')
      .option('--all', 'those that are parked, too')
      .addOption(jobsOption())
      .action((article: string | undefined, flags: RetryFlags) => retry(context, article, flags)),
    [
      ['after a crash', 'readout retry --dossier iran'],
      ['one that was parked', 'readout retry --dossier iran a-0123456789abcdef'],
    ],
  )

function retry(
  context: Context,
  article: string | undefined,
  { dossier: named, all, jobs }: RetryFlags,
): Promise<void> {
  const { terminal, fail } = context
  return withKeptOffice(
    context,
    named,
    async (office, dossier) => {
      if (article !== undefined || all) await sendWaiting(office, dossier, article)
      const { added, failed } = await addReports(office, [], {
        dossier,
        cwd: terminal.cwd,
        say: message => terminal.err(message),
        problem: fail,
        progress: state => terminal.progress(`${state.added} done, ${state.left} left`),
      })
      await terminal.out(`${dossier}: ${added} read, ${failed} failed\n`)
    },
    jobs,
  )
}
