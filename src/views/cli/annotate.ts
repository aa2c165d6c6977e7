import { Command, Option } from 'commander'
import { annotateWhole, openRoad, type Road, type RoadOptions, textAt } from '../../work/road.ts'
import { readConllu } from './annotation/conllu-in.ts'
import { conlluOf, conlluWith } from './annotation/conllu-out.ts'
import { annotationOf } from './annotation/json.ts'
import type { CommandMaker, Context } from './context.ts'
import { forEachInput, type InputFlags, roadOptions } from './inputs.ts'
import { allowPrivateOption, publishedOption, withExamples, withInputs } from './options.ts'

interface AnnotateFlags extends InputFlags {
  readonly input: 'text' | 'conllu'
  readonly format?: 'json' | 'conllu'
}

/** `readout annotate`: the language layer of each text. */
export const annotateCommand: CommandMaker = context =>
  withExamples(
    withInputs(new Command('annotate'))
      .description(
        'print the language layer of each text: sentences, words, trees, names, attributions, times, who is meant',
      )
      .addOption(publishedOption())
      .addOption(allowPrivateOption())
      .addOption(
        new Option('--input <KIND>', 'text (or a web page), or conllu: words and sentences are kept as given')
          .choices(['text', 'conllu'])
          .default('text'),
      )
      .addOption(
        new Option('--format <FORMAT>', 'json: one line for each input; conllu: words and trees').choices([
          'json',
          'conllu',
        ]),
      )
      .action((inputs: string[], flags: AnnotateFlags, command: Command) => {
        if (flags.input === 'conllu' && flags.format === 'json')
          command.error('--input conllu prints CoNLL-U: leave --format json out.')
        return annotateInputs(context, inputs, flags)
      }),
    [
      ['all layers, one JSON object a line', 'readout annotate report.txt > report.jsonl'],
      ['words and trees only', 'readout annotate --format conllu report.txt'],
      ['tags and trees for the words of a treebank', 'readout annotate --input conllu words.conllu'],
    ],
  )

function annotateInputs(context: Context, inputs: readonly string[], flags: AnnotateFlags): Promise<void> {
  const road = openRoad()
  const options = roadOptions(context.terminal, flags)
  return forEachInput(context, inputs, {
    work: where => annotated(road, where, { flags, options }),
    print: result => result,
  })
}

async function annotated(
  road: Road,
  where: string,
  { flags, options }: { flags: AnnotateFlags; options: RoadOptions },
): Promise<string> {
  if (flags.input === 'conllu') return annotatedWords(road, where, options)
  const { article, layers } = await annotateWhole(road, where, options)
  return flags.format === 'conllu'
    ? conlluOf(article, layers)
    : `${JSON.stringify(annotationOf(article.id, layers))}\n`
}

async function annotatedWords(road: Road, where: string, options: RoadOptions): Promise<string> {
  const documents = readConllu(where, await textAt(where, options))
  const annotator = await road.annotator()
  let result = ''
  for (const document of documents)
    if (document.words.length > 0) result += conlluWith(document, await annotator.annotateWords(document))
  return result
}
