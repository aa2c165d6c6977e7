import { byPosition, contains, overlaps, type Span } from '../../../base/span.ts'
import type { Field } from '../../../record/types.ts'
import { clean, indent, type Line, type Run, run, wrap } from './lines.ts'
import { INDENT, type Page } from './page.ts'

interface Item {
  readonly evidence: readonly Span[]
  readonly fields: Readonly<Record<string, Field>>
}

/**
 * Behind every field of an item: how it is known, and the sentence with the words marked `>>so<<`. Fields that rest on
 * the same words share one. No lines unless the page asks for evidence.
 */
export function showEvidence(page: Page, item: Item): Line[] {
  if (!page.evidence) return []
  const { fields, evidence } = item
  const groups = new Map<string, [string, Field][]>()
  for (const [name, field] of Object.entries(fields)) {
    const key = JSON.stringify([field.evidence, field.known])
    groups.set(key, [...(groups.get(key) ?? []), [name, field]])
  }
  const lines = [...groups.values()].flatMap(group => showGroup(page, item, group))
  return indent(groups.size === 0 ? quote(page, evidence) : lines, INDENT)
}

function showGroup(page: Page, item: Item, group: readonly [string, Field][]): Line[] {
  const field = group[0]?.[1]
  if (!field) return []
  const by = [...new Set(group.map(([, one]) => one.by))].join(', ')
  const score = field.score === undefined ? '' : `, ${Math.round(field.score * 100)} %`
  const named = group.map(([name]) => [name, plainValue(item, name)].filter(Boolean).join(' '))
  const head = [run(named.join(', '), 'strong'), run(` · ${field.known} (${by}${score})`, 'faint')]
  return [...wrap(head, page.width - 2 * INDENT, 2), ...quote(page, field.evidence)]
}

/** A field's value where it is plain words. */
function plainValue(item: Item, name: string): string {
  const value = (item as unknown as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? clean(value) : ''
}

function quote(page: Page, spans: readonly Span[]): Line[] {
  const lines = merged(spans.map(span => around(page, span))).flatMap(sentence =>
    wrap(marked(page.record.article.text, sentence, spans), page.width - 3 * INDENT),
  )
  return indent(lines, INDENT)
}

/** The sentence, or sentences, that a span stands in. */
function around({ sentences }: Page, span: Span): Span {
  const holding = sentences.filter(sentence => overlaps(sentence, span))
  const [first] = holding
  const last = holding.at(-1)
  if (!first || !last) return span
  return first === last && contains(first, span)
    ? first
    : { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) }
}

/** A sentence with the words under the spans marked; a span that fills all of it needs no mark. */
function marked(text: string, sentence: Span, spans: readonly Span[]): Run[] {
  const runs: Run[] = []
  let at = sentence.start
  const put = (end: number, look?: 'mark'): void => {
    const words = text.slice(at, end)
    const spaced = { before: /^\s/.test(words) ? ' ' : '', after: /\s$/.test(words) ? ' ' : '' }
    const whole = look && !(at === sentence.start && end === sentence.end)
    const shown = whole ? `>>${clean(words)}<<` : clean(words)
    runs.push(run(spaced.before), run(shown, look), run(spaced.after))
    at = end
  }
  for (const span of merged(spans.filter(one => overlaps(one, sentence)))) {
    if (span.start > at) put(Math.min(span.start, sentence.end))
    if (span.end > at) put(Math.min(span.end, sentence.end), 'mark')
  }
  if (at < sentence.end) put(sentence.end)
  return runs
}

/** Spans in text order, those that touch or overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort(byPosition)) {
    const last = found.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}
