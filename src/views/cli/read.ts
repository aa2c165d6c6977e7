import { Command } from 'commander'
import { InputError } from '../../base/problem.ts'
import { openRoad, type Report, reportsIn } from '../../work/road.ts'
import type { CommandMaker, Context } from './context.ts'
import { forEachInput, type InputFlags, roadOptions } from './inputs.ts'
import { allowPrivateOption, publishedOption, withExamples, withInputs } from './options.ts'
import { showRecord } from './show/index.ts'
import type { Terminal } from './terminal.ts'

interface ReadFlags extends InputFlags {
  readonly json?: boolean
  readonly evidence?: boolean
}

/** `readout read`: the record of each report. */
export const readCommand: CommandMaker = context =>
  withExamples(
    withInputs(new Command('read'))
      .description('read news reports and print the record of each: contacts, statements, moves, documents')
      .addOption(publishedOption())
      .addOption(allowPrivateOption())
      .option('--json', 'print the record as JSON, one line for each report (see: readout schema)')
      .option('--evidence', 'show the sentence behind every field, with the words marked >>so<<')
      .action((inputs: string[], flags: ReadFlags) => readInputs(context, inputs, flags)),
    [
      ['a saved page, whose date the page tells', 'readout read report.html'],
      ['a text, with its date', 'readout read --published 2021-12-31 report.txt'],
      [
        'a page on the web, with the words behind every field',
        'readout read --evidence https://example.org/news/1',
      ],
      ['many reports, for another program', 'readout read --json reports/*.html > records.jsonl'],
      [
        'all that a folder or a web archive holds',
        'readout read --json reports crawl.warc.gz > records.jsonl',
      ],
      ['from another program', 'curl -s https://example.org/news/1 | readout read -'],
    ],
  )

/** Reads inputs and prints their records in order. */
export function readInputs(context: Context, inputs: readonly string[], flags: ReadFlags): Promise<void> {
  const { terminal } = context
  const road = openRoad()
  const options = roadOptions(terminal, flags)
  return forEachInput(context, reportsIn(inputs, options), {
    work: where => (where instanceof InputError ? Promise.reject(where) : road.read(where, options)),
    print: (report, index) =>
      flags.json ? `${JSON.stringify(report.record)}\n` : pageOf(terminal, report, { flags, index }),
  })
}

function pageOf(
  { width, colour }: Terminal,
  { record, layers }: Report,
  { flags, index }: { flags: ReadFlags; index: number },
): string {
  const page = { record, sentences: layers.sentences, width, evidence: flags.evidence === true }
  return `${index === 0 ? '' : `\n${'─'.repeat(width)}\n\n`}${showRecord(page, colour)}`
}
