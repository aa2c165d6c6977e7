import { readConllu } from '../../src/views/cli/annotation/conllu-in.ts'
import { readText } from '../data.ts'
import { type Context, type Measure, measured, type Task } from '../measure.ts'
import { prf, sum } from '../record/counts.ts'
import type { UdDocument } from '../ud/conllu.ts'
import { scoreGivenWords, scoreUd, UD_METRICS, type UdScore } from '../ud/score.ts'
import { TREEBANKS, type Treebank, treebank } from '../ud/treebanks.ts'

const PEERS: Readonly<Record<string, string>> = {
  'ewt.upos': 'UDPipe 2 96.75, Stanza 96.20 (test)',
  'ewt.uas': 'UDPipe 2 91.59, Stanza 88.90 (test)',
  'ewt.las': 'UDPipe 2 89.91, Stanza 86.77 (test)',
  'gum.upos': 'UDPipe 2 98.12, Stanza 97.59 (test)',
  'gum.uas': 'UDPipe 2 93.20, Stanza 90.49 (test)',
  'gum.las': 'UDPipe 2 91.54, Stanza 88.24 (test)',
  'ewt.given.upos': 'UDPipe 2 97.61 (test, gold words)',
  'ewt.given.uas': 'UDPipe 2 94.09 (test, gold words)',
  'ewt.given.las': 'UDPipe 2 92.36 (test, gold words)',
  'gum.given.upos': 'UDPipe 2 98.36 (test, gold words)',
  'gum.given.uas': 'UDPipe 2 93.82 (test, gold words)',
  'gum.given.las': 'UDPipe 2 92.14 (test, gold words)',
}

/** Words, sentences, tags, trees and lemmas on the development treebanks, from raw text. */
export const udTask: Task = {
  name: 'ud',
  short: false,
  files: () => Object.values(TREEBANKS),
  async run(context) {
    const rows: Measure[] = []
    for (const name of ['ewt', 'gum'] as const)
      rows.push(...(await measureTreebank(name, context)), ...(await measureGiven(name, context)))
    return rows
  },
}

async function measureTreebank(name: Treebank, context: Context): Promise<Measure[]> {
  const documents = treebank(name)
  const scores: UdScore[] = []
  for (const document of documents) {
    context.progress(`${name} ${scores.length + 1}/${documents.length}`)
    scores.push(await scoreOne(document, context))
  }
  return UD_METRICS.map(metric => {
    const peers = PEERS[`${name}.${metric}`]
    return measured(
      {
        key: `ud.${name}.raw.${metric}`,
        label: `${name} ${metric} f1`,
        set: `UD ${name.toUpperCase()} dev, ${documents.length} documents`,
        words: 'raw',
        guarded: true,
        ...(peers !== undefined && { peers }),
      },
      scores,
      sample => prf(sum(sample.map(score => score[metric]))).f1,
    )
  })
}

/** The same on the treebank's own words and sentences. */
async function measureGiven(name: Treebank, context: Context): Promise<Measure[]> {
  const conllu = readConllu(TREEBANKS[name], readText(TREEBANKS[name]))
  const scores: Omit<UdScore, 'sentences'>[] = []
  for (const [index, document] of treebank(name).entries()) {
    const input = conllu[index]
    context.progress(`${name}, words given: ${index + 1}`)
    const layers = input && (await context.stations.annotateWords?.(input))
    scores.push(scoreGivenWords(document, layers?.tokens ?? []))
  }
  return (['upos', 'uas', 'las', 'lemma'] as const).map(metric => {
    const peers = PEERS[`${name}.given.${metric}`]
    return measured(
      {
        key: `ud.${name}.given.${metric}`,
        label: `${name} ${metric}, words given`,
        set: `UD ${name.toUpperCase()} dev, ${scores.length} documents`,
        words: 'gold',
        guarded: true,
        ...(peers !== undefined && { peers }),
      },
      scores,
      sample => prf(sum(sample.map(score => score[metric]))).f1,
    )
  })
}

async function scoreOne(document: UdDocument, context: Context): Promise<UdScore> {
  const layers = await context.stations.annotate?.({ text: document.text })
  return scoreUd(document, layers ?? { text: document.text, tokens: [], sentences: [] })
}
