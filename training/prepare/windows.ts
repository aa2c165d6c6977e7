import { overlaps, type Span } from '../../src/base/span.ts'
import type { Pieces } from '../../src/model/index.ts'
import { cutWindows, type Window } from '../../src/model/windows.ts'
import { scriptOf } from './lemmas.ts'
import type { KindSpan, TrainText, TrainWord } from './types.ts'

/** The inventories that labels are numbers of. */
export interface Inventories {
  readonly upos: readonly string[]
  readonly feats: readonly string[]
  readonly lemma: readonly string[]
  readonly deprel: readonly string[]
}

/** One window with its labels: -1 is not known. Piece numbers count within the window. */
export interface TrainWindow {
  readonly set: string
  readonly id: string
  readonly ids: number[]
  readonly shapes: number[]
  readonly seg?: number[]
  readonly words?: WindowWords
  /** BIO over four kinds; -1 where nobody looked. */
  readonly names?: number[]
  readonly other?: boolean
  readonly times?: number[]
  readonly roles?: { source: number[]; cue: number[]; content: number[] }
  /** `[first piece of a content, first pieces of its cues]` and `[first piece of a cue, those of its sources]`. */
  readonly contentCue?: [number, number[]][]
  readonly cueSource?: [number, number[]][]
}

interface WindowWords {
  readonly piece: number[]
  readonly upos: number[]
  readonly feats: number[]
  readonly lemma: number[]
  /** Index among the words of the window; -1 root, -2 not known. */
  readonly head: number[]
  readonly deprel: number[]
  readonly sentence: number[]
}

interface View {
  readonly text: TrainText
  readonly pieces: Pieces
  readonly window: Window
  readonly inventories: Inventories
}

/** Cuts a text as reading does, and lays its labels over the pieces of each window. */
export function windowsOf(
  text: TrainText,
  pieces: Pieces,
  size: number,
  inventories: Inventories,
): TrainWindow[] {
  return cutWindows(text.text, pieces, size).map(window => oneWindow({ text, pieces, window, inventories }))
}

function oneWindow(view: View): TrainWindow {
  const { text, pieces, window } = view
  const { names, times, words } = text
  return {
    set: text.set,
    id: text.id,
    ids: [...pieces.ids.subarray(window.first, window.last)],
    shapes: [...pieces.shapes.subarray(window.first, window.last)],
    ...(words && wordLabels(view, words)),
    ...(names && { names: nameLabels(view, names), other: names.other }),
    ...(times && { times: kindLabels(view, times) }),
    ...(text.attributions && roleLabels(view, text.attributions)),
  }
}

const pieceSpan = ({ pieces, window }: View, at: number): Span => ({
  start: pieces.starts[window.first + at] ?? 0,
  end: pieces.ends[window.first + at] ?? 0,
})
const sizeOf = ({ window }: View): number => window.last - window.first

/** BIO labels: 0 outside, 1 + 2·kind begins, 2 + 2·kind goes on. */
function kindLabels(view: View, spans: readonly KindSpan[]): number[] {
  const labels = new Array<number>(sizeOf(view)).fill(0)
  for (const span of spans) {
    let begun = false
    for (let at = firstFrom(view, span.start); at < labels.length; at++) {
      const piece = pieceSpan(view, at)
      if (piece.start >= span.end) break
      labels[at] = (begun ? 2 : 1) + 2 * span.kind
      begun = true
    }
  }
  return labels
}

function nameLabels(view: View, names: NonNullable<TrainText['names']>): number[] {
  const labels = kindLabels(view, names.spans)
  return labels.map((label, at) =>
    names.unknown.some(span => overlaps(span, pieceSpan(view, at))) ? -1 : label,
  )
}

/** The first piece of the window that ends after an offset. */
function firstFrom(view: View, offset: number): number {
  let low = 0
  let high = sizeOf(view)
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieceSpan(view, middle).end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The first piece of a span in the window, if any of it is there. */
function firstPiece(view: View, span: Span): number | undefined {
  const at = firstFrom(view, span.start)
  return at < sizeOf(view) && pieceSpan(view, at).start < span.end ? at : undefined
}

function roleLabels(
  view: View,
  attributions: NonNullable<TrainText['attributions']>,
): Pick<TrainWindow, 'roles' | 'contentCue' | 'cueSource'> {
  const all = (role: 'source' | 'cue' | 'content') =>
    kindLabels(
      view,
      attributions.flatMap(one => one[role].map(span => ({ ...span, kind: 0 }))),
    )
  const contentCue: [number, number[]][] = []
  const cueSource: [number, number[]][] = []
  for (const one of attributions) {
    const firsts = (spans: readonly Span[]) => spans.flatMap(span => firstPiece(view, span) ?? [])
    const [sources, cues, contents] = [firsts(one.source), firsts(one.cue), firsts(one.content)]
    if (cues.length > 0) for (const content of contents) contentCue.push([content, cues])
    // A source that stands in another window is neither found nor missing.
    if (one.source.length === 0 || sources.length > 0) for (const cue of cues) cueSource.push([cue, sources])
  }
  return {
    roles: { source: all('source'), cue: all('cue'), content: all('content') },
    contentCue,
    cueSource,
  }
}

function wordLabels(view: View, words: readonly TrainWord[]): { seg: number[]; words: WindowWords } {
  const seg = new Array<number>(sizeOf(view)).fill(0)
  const columns: WindowWords = {
    piece: [],
    upos: [],
    feats: [],
    lemma: [],
    head: [],
    deprel: [],
    sentence: [],
  }
  const place = new Map<number, number>()
  const taken = new Set<number>()
  const { inventories, text } = view
  let sentence = -1
  words.forEach((word, index) => {
    if (word.opens) sentence++
    const at = firstPiece(view, word.span)
    if (at === undefined || taken.has(at)) return
    taken.add(at)
    seg[at] = word.opens ? 2 : 1
    place.set(index, columns.piece.length)
    columns.piece.push(at)
    columns.upos.push(inventories.upos.indexOf(word.upos))
    columns.feats.push(inventories.feats.indexOf(word.feats))
    const form = text.text.slice(word.span.start, word.span.end)
    columns.lemma.push(inventories.lemma.indexOf(scriptOf(form, word.lemma)))
    columns.deprel.push(inventories.deprel.indexOf(word.deprel))
    columns.sentence.push(sentence)
    columns.head.push(word.head)
  })
  columns.head.forEach((head, at) => {
    columns.head[at] = head < 0 ? -1 : (place.get(head) ?? -2)
  })
  return { seg, words: columns }
}
