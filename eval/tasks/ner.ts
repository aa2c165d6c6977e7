import { type Context, type Measure, measured, type Task } from '../measure.ts'
import { type Name, NER_FILE, namedTexts } from '../ner/gold.ts'
import { scoreNames } from '../ner/score.ts'
import { type Counts, prf, sum } from '../record/counts.ts'

const SOURCES = [
  { source: 'uner-ewt', name: 'ewt', types: ['PER', 'ORG', 'LOC'], guarded: true },
  { source: 'gum', name: 'gum', types: ['PER', 'ORG', 'LOC'], guarded: true },
  { source: 'gum', name: 'gum.all', types: ['PER', 'ORG', 'LOC', 'EVENT', 'OTHER'], guarded: false },
  {
    source: 'crossner-politics',
    name: 'crossner',
    types: ['PER', 'ORG', 'LOC', 'GPE', 'EVENT'],
    guarded: false,
  },
] as const

const PEERS: Readonly<Record<string, string>> = { ewt: 'XLM-R large .86 (UNER EWT test), base .80 (dev)' }

/** Names by exact span and type on the development sets, from raw text. */
export const nerTask: Task = {
  name: 'ner',
  short: false,
  files: () => [NER_FILE],
  async run(context) {
    const measures: Measure[] = []
    for (const source of SOURCES) measures.push(...(await measureSource(source, context)))
    return measures
  },
}

async function measureSource(
  { source, name, types, guarded }: (typeof SOURCES)[number],
  context: Context,
): Promise<Measure[]> {
  const texts = namedTexts(source)
  const perType: Counts[][] = types.map(() => [])
  const counts: Counts[] = []
  for (const gold of texts) {
    context.progress(`${name} ${counts.length + 1}/${texts.length}`)
    const predicted: readonly Name[] =
      (await context.stations.annotate?.({ text: gold.text }))?.entities ?? []
    counts.push(scoreNames(gold, predicted, new Set(types)))
    types.forEach((type, index) => {
      const own = (one: Name): boolean =>
        one.type === type || (type === 'LOC' && ['GPE', 'FAC'].includes(one.type))
      const only = { ...gold, names: gold.names.filter(own) }
      perType[index]?.push(
        scoreNames(
          only,
          predicted.filter(own),
          new Set([type, ...(types.some(other => other === 'GPE') ? ['GPE'] : [])]),
        ),
      )
    })
  }
  const byType = types.map((type, index) => `${type} ${(100 * prf(sum(perType[index] ?? [])).f1).toFixed(1)}`)
  const base = {
    key: `ner.${name}.f1`,
    label: `names ${name} f1`,
    set: `${source} dev, ${types.length} types`,
    guarded,
    ...(PEERS[name] !== undefined && { peers: PEERS[name] }),
  }
  return [measured({ ...base, words: 'raw', note: byType.join(', ') }, counts, sample => prf(sum(sample)).f1)]
}
