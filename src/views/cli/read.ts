import { Command } from 'commander'
import { inOrder } from '../../work/in-order.ts'
import { openRoad, type Report } from '../../work/road.ts'
import type { CommandMaker, Context } from './context.ts'
import { allowPrivateOption, publishedOption, withExamples, withInputs } from './options.ts'
import { showRecord } from './show/index.ts'

interface ReadFlags {
  readonly published?: string
  readonly allowPrivate?: boolean
  readonly json?: boolean
  readonly evidence?: boolean
}

/** How many reports are on the road at once: one is fetched or parsed while another is in the model. */
const IN_FLIGHT = 4

/** `readout read`: the record of each report. */
export const readCommand: CommandMaker = context =>
  withExamples(
    withInputs(new Command('read'))
      .description('read news reports and print the record of each: contacts, statements, moves, documents')
      .addOption(publishedOption())
      .addOption(allowPrivateOption())
      .option('--json', 'print the record as JSON, one line for each input (see: readout schema)')
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
      ['from another program', 'pbpaste | readout read -'],
    ],
  )

/** Reads inputs and prints their records in order; what fails is told, the others are still done. */
export async function readInputs(
  context: Context,
  inputs: readonly string[],
  flags: ReadFlags,
): Promise<void> {
  const { terminal, fail } = context
  const road = openRoad()
  const options = {
    cwd: terminal.cwd,
    ...(flags.published !== undefined && { published: flags.published }),
    ...(flags.allowPrivate && { allowPrivate: true }),
  }
  let done = 0
  const progress = (): void => terminal.progress(tellProgress(inputs, done))
  progress()
  for await (const { value, error } of inOrder(inputs, IN_FLIGHT, where => road.read(where, options))) {
    if (value === undefined) fail(error)
    else
      await terminal.out(
        flags.json ? `${JSON.stringify(value.record)}\n` : pageOf(context, value, { flags, done }),
      )
    done++
    if (done < inputs.length) progress()
  }
  terminal.quiet()
}

function tellProgress(inputs: readonly string[], done: number): string {
  const of = inputs.length === 1 ? '' : ` (${done + 1} of ${inputs.length})`
  return `Reading ${inputs[done] === '-' ? 'standard input' : inputs[done]}${of}`
}

function pageOf(
  { terminal: { width, colour } }: Context,
  { record, layers }: Report,
  { flags, done }: { flags: ReadFlags; done: number },
): string {
  const page = { record, sentences: layers.sentences, width, evidence: flags.evidence === true }
  return `${done === 0 ? '' : `\n${'─'.repeat(width)}\n\n`}${showRecord(page, colour)}`
}
