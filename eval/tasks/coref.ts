import type { Mention } from '../../src/language/types.ts'
import { COREF_METRICS, type CorefScore, ratioF1, scoreCoref } from '../coref/score.ts'
import { corpus, readJsonl } from '../data.ts'
import { type Context, type Measure, measured, type Task } from '../measure.ts'
import { prf, sum } from '../record/counts.ts'
import type { UdDocument } from '../ud/conllu.ts'
import { treebank } from '../ud/treebanks.ts'

interface Document {
  readonly id: string
  readonly tokens: readonly string[]
  readonly clusters: readonly (readonly (readonly [number, number])[])[]
}

const FILE = corpus('coref/dev.jsonl')

/** Who is meant, on OntoGUM's development set, from the raw text of the treebank. */
export const corefTask: Task = {
  name: 'coref',
  short: false,
  files: () => [FILE],
  async run(context) {
    const texts = new Map(treebank('gum').map(document => [document.id, document]))
    const scores: CorefScore[] = []
    for (const document of readJsonl<Document>(FILE)) {
      context.progress(document.id)
      const text = texts.get(document.id)
      if (text?.words.length !== document.tokens.length)
        throw new Error(`${document.id} is cut otherwise in the treebank`)
      scores.push(await scoreOne(document, text, context))
    }
    return measuresOf(scores)
  },
}

async function scoreOne(document: Document, text: UdDocument, context: Context): Promise<CorefScore> {
  const gold = document.clusters.map(cluster =>
    cluster.map(([first, last]) => `${text.words[first]?.own.start}-${text.words[last - 1]?.own.end}`),
  )
  const mentions = (await context.stations.annotate?.({ text: text.text }))?.mentions ?? []
  return scoreCoref(clustersOf(mentions), gold)
}

function clustersOf(mentions: readonly Mention[]): string[][] {
  const clusters = new Map<number, string[]>()
  for (const { cluster, start, end } of mentions) {
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), `${start}-${end}`])
  }
  return [...clusters.values()]
}

function measuresOf(scores: readonly CorefScore[]): Measure[] {
  const base = { set: `OntoGUM dev, ${scores.length} documents`, words: 'raw' as const }
  const metric = (name: (typeof COREF_METRICS)[number]) => (sample: readonly CorefScore[]) =>
    ratioF1(sample.map(score => score[name]))
  const mean = (sample: readonly CorefScore[]): number =>
    COREF_METRICS.reduce((total, name) => total + metric(name)(sample), 0) / COREF_METRICS.length
  return [
    measured(
      {
        ...base,
        key: 'coref.conll',
        label: 'coreference CoNLL f1',
        guarded: true,
        peers: 'rules about .45 (CoNLL)',
      },
      scores,
      mean,
    ),
    ...COREF_METRICS.map(name =>
      measured(
        { ...base, key: `coref.${name}`, label: `  ${name} f1`, guarded: false },
        scores,
        metric(name),
      ),
    ),
    measured(
      { ...base, key: 'coref.mentions', label: '  mentions f1', guarded: false },
      scores,
      sample => prf(sum(sample.map(score => score.mentions))).f1,
    ),
  ]
}
