import { ATTRIBUTION_FILE, type AttributedText, attributedTexts } from '../attribution/gold.ts'
import { type AttributionScore, ROLES, scoreAttributions } from '../attribution/score.ts'
import { type Context, type Measure, measured, type Task } from '../measure.ts'
import { type Counts, prf, sum } from '../record/counts.ts'

const PEERS: Readonly<Record<string, string>> = {
  'tokens.source': 'BERT-base .841 (PolNeAR test)',
  'tokens.cue': 'BERT-base .729 (PolNeAR test)',
  'tokens.content': 'BERT-base .869 (PolNeAR test)',
  'exact.source': 'CofeNet .832, BERT-base .811 (PolNeAR test)',
  'exact.cue': 'CofeNet .753, BERT-base .740 (PolNeAR test)',
  'exact.content': 'CofeNet .729, BERT-base .689 (PolNeAR test)',
  whole: 'Citron .567 (PARC3)',
}

/** Source, cue and content on PolNeAR's development set, from raw text. */
export const attributionTask: Task = {
  name: 'attribution',
  short: true,
  files: () => [ATTRIBUTION_FILE],
  async run(context) {
    const scores = await scoreAll(attributedTexts(), context)
    return measuresOf(scores, 'attribution.dev', `PolNeAR dev, ${scores.length} articles`)
  },
}

async function scoreAll(documents: readonly AttributedText[], context: Context): Promise<AttributionScore[]> {
  const scores: AttributionScore[] = []
  for (const { id, text, published, attributions } of documents) {
    context.progress(`${scores.length + 1}/${documents.length} ${id}`)
    const input = { text, ...(published !== undefined && { published }) }
    const found = (await context.stations.annotate?.(input))?.attributions ?? []
    scores.push(scoreAttributions(text, found, attributions))
  }
  return scores
}

function measuresOf(scores: readonly AttributionScore[], key: string, set: string): Measure[] {
  const measure = (name: string, label: string, part: (score: AttributionScore) => Counts): Measure => {
    const total = prf(sum(scores.map(part)))
    const peers = PEERS[name]
    const note = `P ${(100 * total.precision).toFixed(1)} R ${(100 * total.recall).toFixed(1)}`
    const base = { key: `${key}.${name}`, label, set, words: 'raw' as const, note, guarded: true }
    return measured(
      { ...base, ...(peers !== undefined && { peers }) },
      scores,
      sample => prf(sum(sample.map(part))).f1,
    )
  }
  return [
    ...ROLES.map(role =>
      measure(`tokens.${role}`, `attribution tokens ${role} f1`, score => score.tokens[role]),
    ),
    ...ROLES.map(role =>
      measure(`exact.${role}`, `attribution exact ${role} f1`, score => score.exact[role]),
    ),
    measure('whole', 'attribution whole f1', score => score.whole),
    measured(
      {
        key: `${key}.links`,
        label: '  right source of found',
        set,
        words: 'raw',
        guarded: false,
        note: 'pairs whose cue and content overlap',
      },
      scores,
      sample => prf(sum(sample.map(score => score.links))).precision,
    ),
  ]
}
