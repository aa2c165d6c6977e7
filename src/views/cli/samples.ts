import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { InputError } from '../../base/problem.ts'
import type { CommandMaker } from './context.ts'
import { withExamples } from './options.ts'
import { readInputs } from './read.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'samples')

/** `readout samples`: the records of the reports that come with Readout, and how to read one's own. */
export const samplesCommand: CommandMaker = context =>
  withExamples(
    new Command('samples')
      .description('read the sample reports that come with Readout, and say how to read your own')
      .option('--evidence', 'show the sentence behind every field')
      .action(async (flags: { evidence?: boolean }) => {
        await readInputs(context, await samplePaths(), flags)
        await context.terminal.out(NEXT)
      }),
    [['what Readout makes of seven reports', 'readout samples']],
  )

const NEXT = `
These were the reports in samples/. Read one of your own:

  npm run readout -- read report.html                           a saved page
  npm run readout -- read --published 2021-12-31 report.txt     a text, with its date
  npm run readout -- read --evidence https://example.org/news   a page on the web, with the words behind every field
  npm run readout -- read --help                                everything else
`

/** All samples as a dossier takes them: the wire story that shows most first, then the others, then the short reports. */
export async function sampleInputs(): Promise<string[]> {
  const paths = await samplePaths()
  const isFirst = (path: string): boolean => path.endsWith('wire-call.txt')
  return [
    ...paths.filter(isFirst),
    ...paths.filter(path => !isFirst(path)),
    join(SAMPLES, 'dossier', 'reports.jsonl'),
  ]
}

/** Reports in the folder of the samples, in the order of their names. */
async function samplePaths(): Promise<string[]> {
  try {
    const names = await readdir(SAMPLES)
    return names
      .filter(name => /\.(?:html|txt)$/.test(name))
      .sort()
      .map(name => join(SAMPLES, name))
  } catch {
    throw new InputError('not-found', SAMPLES, `The sample reports are missing: ${SAMPLES} cannot be read.`)
  }
}
