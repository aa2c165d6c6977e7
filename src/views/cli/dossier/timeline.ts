import { Command, InvalidArgumentError, Option } from 'commander'
import type { Entry } from '../../../dossier/types.ts'
import { timeline } from '../../../store/queries/entries.ts'
import { feedsOf } from '../../../store/queries/feeds.ts'
import { dossiers } from '../../../store/queries/reports.ts'
import { type Behind, behindEntries } from '../../../work/dossier/behind.ts'
import { mustExist } from '../../../work/dossier/chronology.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { actorTerm } from '../../../work/dossier/indexed.ts'
import { textIn } from '../../export/dossier.ts'
import { entryJson } from '../../export/json.ts'
import type { CommandMaker, Context } from '../context.ts'
import { withExamples } from '../options.ts'
import { clean, counted, type Line, render } from '../show/lines.ts'
import { entryLines, heading } from './lines.ts'
import { withKept, withKeptOffice } from './office.ts'

export const KINDS = ['contact', 'statement', 'move', 'document'] as const
const STATUSES = ['held', 'underway', 'scheduled', 'proposed', 'postponed', 'cancelled', 'refused'] as const

interface TimelineFlags {
  readonly dossier?: string
  readonly from?: string
  readonly to?: string
  readonly actor?: string
  readonly kind?: (typeof KINDS)[number]
  readonly status?: string
  readonly json?: boolean
}

/** `readout timeline`: the chronology of a dossier. */
export const timelineCommand: CommandMaker = context =>
  withExamples(
    withKept(new Command('timeline'))
      .description(
        'print the chronology of a dossier: one entry for each contact, statement, move and document',
      )
      .addOption(dayOption('--from <DATE>', 'from this day on'))
      .addOption(dayOption('--to <DATE>', 'up to this day'))
      .option('--actor <NAME>', 'only entries in which a person, body or country takes part')
      .addOption(new Option('--kind <KIND>', 'only entries of a kind').choices(KINDS))
      .addOption(new Option('--status <STATUS>', 'only contacts with a status').choices(STATUSES))
      .option('--json', 'one JSON object a line for each entry')
      .action((flags: TimelineFlags) => print(context, flags)),
    [
      [
        'only moves: told in plain words, with their type in PLOVER, a scheme for political events',
        'readout timeline --dossier iran --kind move',
      ],
      [
        'all contacts of a week',
        'readout timeline --dossier iran --kind contact --from 2013-09-23 --to 2013-09-29',
      ],
      ['what one person did and said', 'readout timeline --dossier iran --actor "Hassan Rouhani"'],
    ],
  )

/** An option that takes an ISO 8601 day. */
export const dayOption = (flags: string, words: string): Option =>
  new Option(flags, `${words}: 2013-09-27`).argParser(value => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value
    throw new InvalidArgumentError('Write the day as 2013-09-27.')
  })

function print(context: Context, { dossier: named, actor, json, ...filter }: TimelineFlags): Promise<void> {
  const { terminal } = context
  return withKeptOffice(context, named, async (office, dossier) => {
    await mustExist(office, dossier)
    const entries = await timeline(office.store.db, dossier, {
      ...filter,
      ...(actor !== undefined && { actor: actorTerm(actor) }),
    })
    if (json) {
      for (const entry of entries) await terminal.out(`${JSON.stringify(entryJson(entry))}\n`)
      return
    }
    if (entries.length === 0) return await terminal.out(await nothingIn(office, dossier))
    const behind = await behindEntries(office, dossier, entries)
    await terminal.out(render(timelineLines(entries, behind, terminal.width), terminal.colour))
  })
}

/** Contacts whose day is not told come last, under a heading: where they stand in time is not known. */
function timelineLines(
  entries: readonly Entry[],
  behind: ReadonlyMap<string, Behind>,
  width: number,
): Line[] {
  const [dated, dayless] = [entries.filter(one => !isDayless(one)), entries.filter(isDayless)]
  const list = (all: readonly Entry[]): Line[] =>
    all.flatMap(entry => [[], ...entryLines(entry, width, behind.get(entry.id))])
  const lines = [
    ...list(dated),
    ...(dayless.length > 0 ? [...heading('Day not told'), ...list(dayless)] : []),
  ]
  return lines.slice(1)
}

const isDayless = (entry: Entry): boolean => entry.kind === 'contact' && textIn(entry, 'start') === undefined

/** A dossier may follow feeds and hold no report yet. */
async function nothingIn({ store: { db } }: Office, dossier: string): Promise<string> {
  const feeds = await feedsOf(db, dossier)
  if (feeds.length === 0 || (await dossiers(db)).some(one => one.name === dossier)) return 'Nothing.\n'
  const failing = feeds.some(one => one.failures > 0)
  return `${clean(dossier)} follows ${counted(feeds.length, 'feed')} and holds no report yet.${failing ? ` What failed: readout problems --dossier ${clean(dossier)}` : ''}\n`
}
