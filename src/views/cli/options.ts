import { type Command, InvalidArgumentError, Option } from 'commander'
import { isPublishedDate } from '../../article/index.ts'

/** The option `--published DATE`, checked. */
export const publishedOption = (): Option =>
  new Option(
    '-p, --published <DATE>',
    'when the inputs were published: 2021-12-31, or 2021-12-31T09:30+01:00; dates in the text are read from there',
  ).argParser(value => {
    if (isPublishedDate(value)) return value
    throw new InvalidArgumentError('Write it as 2021-12-31, or with the clock as 2021-12-31T09:30+01:00.')
  })

/** The option `--allow-private`. */
export const allowPrivateOption = (): Option =>
  new Option('--allow-private', 'also fetch from addresses inside this machine and its network')

/** The inputs of a command: files, addresses, `-`. Standard input can be read only once. */
export const withInputs = (command: Command): Command =>
  command.argument(
    '<input...>',
    'files, web addresses, or - for standard input',
    (value: string, before: string[] | undefined) => {
      if (value === '-' && before?.includes('-'))
        throw new InvalidArgumentError('Standard input can be read only once.')
      return [...(before ?? []), value]
    },
  )

/** Examples under a command's help. */
export const withExamples = (
  command: Command,
  examples: readonly (readonly [what: string, line: string])[],
): Command =>
  command.addHelpText(
    'after',
    `\nExamples:\n${examples.map(([what, line]) => `  ${what}\n    $ ${line}`).join('\n')}\n`,
  )
