import { Command, InvalidArgumentError, Option } from 'commander'
import { feedsInOpml } from '../../source/feed/opml.ts'
import { readSource } from '../../source/index.ts'
import { leaveFeed } from '../../store/queries/feeds.ts'
import type { Office } from '../../work/dossier/desk.ts'
import { readBeside } from '../../work/queue/again.ts'
import { workOn } from '../../work/queue/worker.ts'
import { type Look, realWorld, watchFeeds } from '../../work/watch/index.ts'
import { type CommandMaker, type Context, tellError } from './context.ts'
import { withDossier, withOffice } from './dossier/office.ts'
import { allowPrivateOption, withExamples } from './options.ts'
import { clean } from './show/lines.ts'
import { stopped } from './signals.ts'

interface WatchFlags {
  readonly dossier: string
  readonly opml?: string
  readonly every?: number
  readonly once?: boolean
  readonly leave?: boolean
  readonly json?: boolean
  readonly allowPrivate?: boolean
}

/** `readout watch`: follows feeds and adds what they announce, until it is stopped. */
export const watchCommand: CommandMaker = context =>
  withExamples(
    withDossier(new Command('watch'))
      .description(
        'follow feeds and news sitemaps, and add the reports that they announce, until it is stopped',
      )
      .argument('[url...]', 'addresses of feeds; without any, those that the dossier follows')
      .option('--opml <FILE>', 'the feeds in a list that a feed reader has exported')
      .addOption(
        new Option(
          '--every <MINUTES>',
          'how often the feeds named are asked; 30 unless said now or before',
        ).argParser(minutesIn),
      )
      .option('--once', 'ask each feed once, fetch what it announces, and end')
      .option('--leave', 'follow these feeds no longer; their reports stay')
      .option('--json', 'one JSON object a line for each look at a feed')
      .addOption(allowPrivateOption())
      .action((urls: string[], flags: WatchFlags) => watch(context, urls, flags)),
    [
      ['a feed, until Ctrl-C', 'readout watch --dossier iran https://example.org/feed.xml'],
      ['from a scheduler', 'readout watch --dossier iran --once'],
      ['the list of a feed reader', 'readout watch --dossier iran --opml feeds.opml'],
    ],
  )

const watch = (context: Context, urls: readonly string[], flags: WatchFlags): Promise<void> =>
  withOffice(context, async office => {
    const { dossier, opml, leave } = flags
    const listed = opml === undefined ? [] : await listedIn(opml, context.terminal.cwd)
    const feeds = [...new Set([...urls, ...listed])]
    if (leave) return leaveAll(context, office, dossier, feeds)
    const ending = new AbortController()
    void stopped().then(() => {
      context.terminal.err('Stopping: what is being read is finished first.')
      ending.abort()
    })
    await follow(context, office, { flags, feeds, signal: ending.signal })
  })

async function follow(
  { terminal, fail }: Context,
  office: Office,
  { flags, feeds, signal }: { flags: WatchFlags; feeds: readonly string[]; signal: AbortSignal },
): Promise<void> {
  const { dossier, every, once, json, allowPrivate } = flags
  // A run without an end has not failed because a site was down for an hour.
  const problem = once ? fail : (error: unknown) => terminal.err(tellError(error))
  const done = new AbortController()
  const say = (message: string): void => terminal.err(message)
  const waiting = { dossier, signal: AbortSignal.any([signal, done.signal]), problem, say }
  const reading = once ? undefined : readBeside(office, waiting)
  const world = realWorld(allowPrivate ? { allowPrivate } : {}, signal)
  const watched = watchFeeds(office, world, {
    dossier,
    feeds,
    ...(every !== undefined && { every }),
    ...(allowPrivate && { allowPrivate }),
    signal,
    problem,
    ...(once ? { once } : { begun: count => terminal.err(begunWith(count)) }),
    told: async look => {
      if (look.problem) problem(look.problem)
      await terminal.out(json ? `${JSON.stringify(jsonOf(look))}\n` : `${lineOf(look)}\n`)
    },
  })
  await watched.finally(() => {
    done.abort()
    return reading
  })
  if (once) await workOn(office, { ...waiting, signal, once })
}

async function listedIn(file: string, cwd: string): Promise<string[]> {
  const { bytes } = await readSource(file, { cwd })
  return feedsInOpml(new TextDecoder().decode(bytes), file)
}

async function leaveAll(
  { terminal }: Context,
  office: Office,
  dossier: string,
  feeds: readonly string[],
): Promise<void> {
  for (const url of feeds) {
    const was = await leaveFeed(office.store.db, dossier, url)
    await terminal.out(`${clean(url)}: ${was ? 'no longer followed' : 'was not followed'}\n`)
  }
}

const begunWith = (count: number): string =>
  `Following ${count} ${count === 1 ? 'feed' : 'feeds'}, each when it is due. Stop with Ctrl-C.`

const jsonOf = ({ problem, ...look }: Look) => ({
  ...look,
  ...(problem && { problem: { code: problem.code, message: problem.message } }),
})

function lineOf({ at, feed, result, added, versions, known, failed, waiting, next }: Look): string {
  const parts = [
    result,
    ...(added > 0 ? [`${added} added${versions > 0 ? `, ${versions} of them new versions` : ''}`] : []),
    ...(known > 0 ? [`${known} there already`] : []),
    ...(failed > 0 ? [`${failed} not fetched`] : []),
    ...(waiting > 0 ? [`${waiting} left for later`] : []),
    `next ${next.slice(0, 16).replace('T', ' ')} UTC`,
  ]
  return `${at.slice(0, 16).replace('T', ' ')}  ${clean(feed)}  ${parts.filter(part => part !== undefined).join(', ')}`
}

function minutesIn(value: string): number {
  const minutes = Number(value)
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 10_080) return minutes
  throw new InvalidArgumentError('Write minutes, from 1 to 10080 (a week).')
}
