import { Command, Option } from 'commander'
import { chronologyOf } from '../../../work/dossier/chronology.ts'
import { dossierCsv } from '../../export/csv.ts'
import type { Chronology } from '../../export/dossier.ts'
import { dossierCalendar } from '../../export/ics.ts'
import { dossierJson } from '../../export/json.ts'
import { dossierPlover } from '../../export/plover.ts'
import type { CommandMaker, Context } from '../context.ts'
import { withExamples } from '../options.ts'
import { withKept, withKeptOffice } from './office.ts'
import { dayOption } from './timeline.ts'

const FORMATS: Readonly<Record<string, (chronology: Chronology) => string>> = {
  json: chronology => `${JSON.stringify(dossierJson(chronology))}\n`,
  csv: dossierCsv,
  plover: dossierPlover,
  ics: dossierCalendar,
}

interface ExportFlags {
  readonly dossier?: string
  readonly format: string
  readonly asOf?: string
  readonly publishedTo?: string
}

/** `readout export`: a dossier for other programs. */
export const exportCommand: CommandMaker = context =>
  withExamples(
    withKept(new Command('export'))
      .description('print a dossier for other programs')
      .addOption(
        new Option(
          '--format <FORMAT>',
          'json: everything; csv: a table; plover: events for those who count; ics: a calendar of the contacts',
        )
          .choices(Object.keys(FORMATS))
          .default('json'),
      )
      .addOption(
        dayOption('--as-of <DATE>', 'as the dossier was on this day, by arrival of reports and corrections'),
      )
      .addOption(dayOption('--published-to <DATE>', 'only what had been published by this day'))
      .action((flags: ExportFlags) => print(context, flags)),
    [
      ['everything, as JSON', 'readout export --dossier iran > iran.json'],
      ['a table for a spreadsheet', 'readout export --dossier iran --format csv > iran.csv'],
    ],
  )

const print = (context: Context, { dossier: named, format, ...moment }: ExportFlags): Promise<void> =>
  withKeptOffice(context, named, async (office, dossier) => {
    const write = FORMATS[format] as (chronology: Chronology) => string
    await context.terminal.out(write(await chronologyOf(office, dossier, moment)))
  })
