import type { Span } from '../../src/base/span.ts'
import type { AnnotatedText } from '../../src/language/types.ts'
import { ATTRIBUTION_FILE, attributedTexts } from '../attribution/gold.ts'
import {
  type AttributionScore,
  ROLES,
  type Role,
  type Roles,
  scoreAttributions,
} from '../attribution/score.ts'
import { type Context, type Measure, measured, type Task } from '../measure.ts'
import { type NamedText, NER_FILE, namedTexts } from '../ner/gold.ts'
import { scoreNames } from '../ner/score.ts'
import { type Counts, prf, sum } from '../record/counts.ts'
import { VARIANTS, type Variant, variantOf } from '../robust/variants.ts'

/** Every so many texts of a set are read: nine variants of all would take too long. */
const EVERY = 2
const TYPES = new Set(['PER', 'ORG', 'LOC'])

/** Attributions and names on bad text, made of the development sets by script, beside the clean text. */
export const robustTask: Task = {
  name: 'robust',
  short: false,
  files: () => [ATTRIBUTION_FILE, NER_FILE],
  async run(context) {
    const rows: Row[] = []
    for (const variant of VARIANTS) rows.push(...(await measureVariant(variant, context)))
    return rows.map(row => withLoss(row, rows))
  },
}

interface Row {
  readonly variant: Variant
  readonly kind: 'attributions' | 'names'
  /** What is measured: the same name on the clean text is what the loss is against. */
  readonly name: string
  readonly measure: Measure
}

async function measureVariant(variant: Variant, context: Context): Promise<Row[]> {
  const scores: AttributionScore[] = []
  const articles = some(attributedTexts())
  for (const article of articles) {
    context.progress(`${variant.label}: attributions ${scores.length + 1}/${articles.length}`)
    const { text, carry } = variantOf(article.text, variant, article.attributions.flatMap(spansOf))
    const gold = article.attributions.map(one => rolesOf(one, carry))
    const found = await annotate(context, text, article.published)
    scores.push(scoreAttributions(text, found?.attributions ?? [], gold))
  }
  const rows = attributionRows(variant, scores)
  for (const source of ['uner-ewt', 'gum'] as const) rows.push(await nameRow(variant, source, context))
  return rows
}

const some = <T>(all: readonly T[]): T[] => all.filter((_, index) => index % EVERY === 0)
const spansOf = (one: Roles): Span[] => ROLES.flatMap(role => one[role])
const rolesOf = (one: Roles, carry: (span: Span) => Span): Roles => {
  const role = (name: Role): Span[] => one[name].map(carry).filter(({ start, end }) => end > start)
  return { source: role('source'), cue: role('cue'), content: role('content') }
}

/** As `readout annotate` does: the text stays whole, its paragraphs are told. */
async function annotate(
  { stations }: Context,
  text: string,
  published?: string,
): Promise<AnnotatedText | undefined> {
  const options = { whole: true, ...(published !== undefined && { published }) }
  const article = stations.articleFromText?.(text, options)
  return article && stations.annotate?.(article)
}

function attributionRows(variant: Variant, scores: readonly AttributionScore[]): Row[] {
  const row = (name: string, label: string, rate: (sample: readonly AttributionScore[]) => number): Row => ({
    variant,
    kind: 'attributions',
    name,
    measure: measured(
      {
        key: `robust.${variant.name}.${name}`,
        label: `${variant.label}: ${label}`,
        set: `PolNeAR dev, ${scores.length} articles`,
        words: 'raw',
        guarded: true,
      },
      scores,
      rate,
    ),
  })
  const mean = (part: 'tokens' | 'exact') => (sample: readonly AttributionScore[]) =>
    ROLES.reduce((total, role) => total + f1(sample.map(score => score[part][role])), 0) / ROLES.length
  return [
    row('tokens', 'attribution tokens f1, mean of roles', mean('tokens')),
    row('exact', 'attribution exact f1, mean of roles', mean('exact')),
    row('whole', 'attribution whole f1', sample => f1(sample.map(score => score.whole))),
  ]
}

const f1 = (counts: readonly Counts[]): number => prf(sum(counts)).f1

async function nameRow(variant: Variant, source: 'uner-ewt' | 'gum', context: Context): Promise<Row> {
  const texts = some(namedTexts(source))
  const counts: Counts[] = []
  for (const gold of texts) {
    context.progress(`${variant.label}: ${source} ${counts.length + 1}/${texts.length}`)
    const { text, carry } = variantOf(gold.text, variant, [...gold.names, ...gold.unknown])
    const moved: NamedText = {
      ...gold,
      text,
      names: gold.names.map(name => ({ ...name, ...carry(name) })),
      unknown: gold.unknown.map(carry),
    }
    counts.push(scoreNames(moved, (await annotate(context, text))?.entities ?? [], TYPES))
  }
  const name = `names.${source === 'gum' ? 'gum' : 'ewt'}`
  const measure = measured(
    {
      key: `robust.${variant.name}.${name}`,
      label: `${variant.label}: names f1`,
      set: `${source} dev, 3 types, ${texts.length} documents`,
      words: 'raw',
      guarded: true,
    },
    counts,
    f1,
  )
  return { variant, kind: 'names', name, measure }
}

/** The measure with what it loses against the clean text; the goal is to lose no more than the variant may cost. */
function withLoss({ variant, kind, name, measure }: Row, rows: readonly Row[]): Measure {
  const clean = rows.find(row => row.name === name)?.measure.value ?? 0
  if (variant.name === 'clean') return measure
  const loss = clean - measure.value
  const goal = Math.round((clean - variant.mayCost[kind]) * 100) / 100
  return { ...measure, goal, note: `${loss > 0 ? `loses ${loss.toFixed(1)}` : 'loses nothing'} of ${clean}` }
}
