import { byPosition, type Span } from '../../base/span.ts'
import type { Scores } from '../../model/index.ts'
import type { Attribution, Token } from '../types.ts'
import type { WordSpan } from './spans.ts'

/** A tagged span and its first piece, at which its links are read. */
export interface RoleSpan extends WordSpan {
  readonly piece: number
}

/** The spans of the three roles. */
export interface RoleSpans {
  readonly source: readonly RoleSpan[]
  readonly cue: readonly RoleSpan[]
  readonly content: readonly RoleSpan[]
}

interface Draft {
  readonly cue: RoleSpan[]
  readonly content: RoleSpan[]
  source?: { readonly span: RoleSpan; readonly score: number }
}

/** Links contents to cues and cues to sources; a cue without content is no attribution. In text order. */
export function linkAttributions(tokens: readonly Token[], roles: RoleSpans, scores: Scores): Attribution[] {
  const drafts = new Map<RoleSpan, Draft>(roles.cue.map(cue => [cue, { cue: [cue], content: [] }]))
  for (const cue of roles.cue) {
    const source = sourceOf(cue, roles.source, scores)
    const draft = drafts.get(cue)
    if (draft && source) draft.source = source
  }
  for (const content of roles.content) {
    const cue = cueOf(content, roles.cue, scores)
    if (cue) drafts.get(cue)?.content.push(content)
  }
  joinBrokenCues(tokens, drafts)
  return nest(
    [...drafts.values()]
      .filter(draft => draft.content.length > 0)
      .map(finish)
      .sort(byFirst),
  )
}

function sourceOf(cue: RoleSpan, sources: readonly RoleSpan[], scores: Scores): Draft['source'] {
  const near = sources.filter(source => sameWindow(scores, cue, source) && !overlapping(cue, source))
  const none = scores.outputs.linkNoSrc?.data[cue.piece] ?? 0
  const values = near.map(source => link(scores, 'linkCueSrc', cue.piece, 'linkSrc', source.piece))
  const total = Math.exp(none) + values.reduce((sum, value) => sum + Math.exp(value), 0)
  let top = -1
  values.forEach((value, index) => {
    if (value > (top < 0 ? none : (values[top] as number))) top = index
  })
  const span = near[top]
  return span && { span, score: Math.exp(values[top] as number) / total }
}

function cueOf(content: RoleSpan, cues: readonly RoleSpan[], scores: Scores): RoleSpan | undefined {
  let top: RoleSpan | undefined
  let topScore = Number.NEGATIVE_INFINITY
  for (const cue of cues) {
    if (!sameWindow(scores, cue, content) || overlapping(cue, content)) continue
    const score = link(scores, 'linkCueCon', cue.piece, 'linkCon', content.piece)
    if (score > topScore) {
      topScore = score
      top = cue
    }
  }
  return top
}

const sameWindow = (scores: Scores, a: RoleSpan, b: RoleSpan): boolean =>
  scores.window[a.piece] === scores.window[b.piece]
const overlapping = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function link(scores: Scores, left: string, row: number, right: string, other: number): number {
  const a = scores.outputs[left]
  const b = scores.outputs[right]
  if (!a || !b) return 0
  let sum = 0
  for (let k = 0; k < a.width; k++)
    sum += (a.data[row * a.width + k] as number) * (b.data[other * b.width + k] as number)
  return sum
}

/** "said … in a statement": a second part of a cue has no content of its own and the same source in its sentence. */
function joinBrokenCues(tokens: readonly Token[], drafts: ReadonlyMap<RoleSpan, Draft>): void {
  const all = [...drafts.values()]
  for (const part of all) {
    const [cue] = part.cue
    if (part.content.length > 0 || !part.source || !cue || isVerbOfItsOwn(tokens, cue)) continue
    const whole = all.find(
      other =>
        other !== part &&
        other.content.length > 0 &&
        other.source?.span === part.source?.span &&
        tokens[other.cue[0]?.first ?? 0]?.sentence === tokens[cue.first]?.sentence,
    )
    whole?.cue.push(cue)
  }
}

/** "condemned the strike and demanded …": a finite verb that is joined to another is no second part of its cue. */
const isVerbOfItsOwn = (tokens: readonly Token[], { first, last }: RoleSpan): boolean =>
  tokens
    .slice(first, last)
    .some(one => one.upos === 'VERB' && one.deprel === 'conj' && /VerbForm=Fin/.test(one.feats ?? ''))

function finish(draft: Draft): Attribution {
  const plain = (spans: readonly RoleSpan[]): Span[] =>
    spans.map(({ start, end }) => ({ start, end })).sort(byPosition)
  return {
    source: draft.source ? plain([draft.source.span]) : [],
    cue: plain(draft.cue),
    content: plain(draft.content),
    ...(draft.source && { score: draft.source.score }),
  }
}

const firstOf = (one: Attribution): number =>
  Math.min(...[...one.source, ...one.cue, ...one.content].map(span => span.start))
const byFirst = (a: Attribution, b: Attribution): number => firstOf(a) - firstOf(b)

/** Marks an attribution whose cue stands inside another's content with the index of the smallest such one. */
export function nest(attributions: readonly Attribution[]): Attribution[] {
  return attributions.map((one, index) => {
    const cue = one.cue[0]
    let within: number | undefined
    let size = Number.POSITIVE_INFINITY
    attributions.forEach((other, at) => {
      const holds = other.content.find(span => cue && span.start <= cue.start && cue.end <= span.end)
      if (at === index || !holds || holds.end - holds.start >= size) return
      size = holds.end - holds.start
      within = at
    })
    return within === undefined ? one : { ...one, within }
  })
}
