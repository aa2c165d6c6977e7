import { Command, InvalidArgumentError, Option } from 'commander'
import { timeline } from '../../../store/queries/entries.ts'
import { mustExist } from '../../../work/dossier/chronology.ts'
import { actorTerm } from '../../../work/dossier/indexed.ts'
import { entryJson } from '../../export/json.ts'
import type { CommandMaker, Context } from '../context.ts'
import { withExamples } from '../options.ts'
import { type Line, render } from '../show/lines.ts'
import { entryLines } from './lines.ts'
import { withDossier, withOffice } from './office.ts'

export const KINDS = ['contact', 'statement', 'move', 'document'] as const
const STATUSES = ['held', 'underway', 'scheduled', 'proposed', 'postponed', 'cancelled', 'refused'] as const

interface TimelineFlags {
  readonly dossier: string
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
    withDossier(new Command('timeline'))
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

function print(context: Context, { dossier, actor, json, ...filter }: TimelineFlags): Promise<void> {
  const { terminal } = context
  return withOffice(context, async office => {
    await mustExist(office, dossier)
    const entries = await timeline(office.store.db, dossier, {
      ...filter,
      ...(actor !== undefined && { actor: actorTerm(actor) }),
    })
    if (json) {
      for (const entry of entries) await terminal.out(`${JSON.stringify(entryJson(entry))}\n`)
      return
    }
    const lines: Line[] = entries.flatMap((entry, index) => [
      ...(index === 0 ? [] : [[]]),
      ...entryLines(entry, terminal.width),
    ])
    await terminal.out(entries.length === 0 ? 'Nothing.\n' : render(lines, terminal.colour))
  })
}
