import { byPosition, contains, overlaps, type Span } from '../../base/span.ts'
import { nest } from '../decode/attributions.ts'
import type { Attribution, Entity } from '../types.ts'
import { readSignatures } from './signatures.ts'
import { readTurns } from './turns.ts'

/**
 * Adds what the layout of a text attributes (transcripts, signed quotations), where the tagger sees no cue. A label or
 * a dash outweighs the tagger: an attribution that crosses such words keeps only what lies outside them, one that is
 * told within them what lies inside.
 */
export function withLayouts(
  text: string,
  entities: readonly Entity[],
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const turns = readTurns(text, entities)
  const laid = turns.length > 0 ? turns : readSignatures(text, entities)
  if (laid.length === 0) return attributions
  const kept = attributions.flatMap(one => fitted(one, laid) ?? [])
  return nest([...kept, ...laid].sort((a, b) => byPosition(startOf(a), startOf(b))))
}

const partsOf = ({ source, cue, content }: Attribution): Span[] => [...source, ...cue, ...content]
const startOf = (one: Attribution): Span =>
  partsOf(one).reduce((first, span) => (span.start < first.start ? span : first))

/** What the laid out words leave of an attribution of the tagger's. */
function fitted(one: Attribution, laid: readonly Attribution[]): Attribution | undefined {
  const frames = laid.flatMap(({ source, cue }) => [...source, ...cue])
  if (one.cue.some(cue => frames.some(frame => overlaps(frame, cue)))) return undefined
  const holder = laid.find(({ content }) => one.cue.some(cue => content.some(span => contains(span, cue))))
  const content = holder
    ? one.content.flatMap(span => holder.content.flatMap(part => common(span, part)))
    : one.content.filter(span => !laid.some(other => partsOf(other).some(part => overlaps(part, span))))
  return content.length > 0 ? { ...one, content } : undefined
}

const common = (a: Span, b: Span): Span[] =>
  overlaps(a, b) ? [{ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }] : []
