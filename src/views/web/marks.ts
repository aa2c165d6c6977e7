import type { Span } from '../../base/span.ts'
import type { ItemKind } from '../../dossier/types.ts'
import type { ArticleRecord } from '../../record/types.ts'
import { type Html, html } from './html.ts'

/** Words of a text that belong to an item. */
export interface Mark extends Span {
  readonly item: string
  readonly kind: ItemKind
}

const RANK: readonly ItemKind[] = ['contact', 'move', 'document', 'statement']

/** The words that carry each item of a record: what names a contact, what is said, what triggers a move, titles. */
export function marksOf(record: ArticleRecord): Mark[] {
  const of = (kind: ItemKind, item: string, spans: readonly Span[]): Mark[] =>
    spans.map(({ start, end }) => ({ start, end, item, kind }))
  const named = (fields: ArticleRecord['contacts'][number]['fields'], names: readonly string[]): Span[] =>
    names.flatMap(name => fields[name]?.evidence ?? [])
  return [
    ...record.contacts.flatMap(one =>
      of(
        'contact',
        one.id,
        orWhole(
          named(one.fields, ['parties', 'mode', 'status', 'start', 'place', 'duration', 'initiator']),
          one,
        ),
      ),
    ),
    ...record.statements.flatMap(one => of('statement', one.id, [...one.source, ...one.cue, ...one.content])),
    ...record.moves.flatMap(one => of('move', one.id, [...one.trigger, ...named(one.fields, ['time'])])),
    ...record.documents.flatMap(one => of('document', one.id, orWhole(named(one.fields, ['title']), one))),
  ]
}

const orWhole = (spans: readonly Span[], { evidence }: { evidence: readonly Span[] }): readonly Span[] =>
  spans.length > 0 ? spans : evidence

/**
 * A text with its marks. Where they overlap, the text is cut at every border, and each piece names all items that it
 * belongs to (`data-items`). The first piece of an item carries its id, so that links lead there.
 */
export function markedText(text: string, marks: readonly Mark[]): Html {
  const sound = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  const borders = [...new Set(sound.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const opening = Map.groupBy(sound, one => one.start)
  const shown = isCut(text)
    ? (start: number, end: number): Html => running(text, { start, end })
    : (start: number, end: number): Html => html`${text.slice(start, end)}`
  const pieces: Html[] = []
  const placed = new Set<string>()
  let open: Mark[] = []
  let at = 0
  for (const border of borders) {
    if (border > at) pieces.push(pieceHtml(shown(at, border), open, placed))
    open = [...open.filter(one => one.end > border), ...(opening.get(border) ?? [])]
    at = border
  }
  return html`${pieces}${shown(at, text.length)}`
}

/** How long the lines of a text are that was cut into lines of one width, as mails and agencies' wires are. */
const CUT = /[^\n]{48,100}\n(?=[^\n])/g

/** Whether most lines of a text end because they were full. */
function isCut(text: string): boolean {
  const single = text.match(/[^\n]\n(?=[^\n])/g)?.length ?? 0
  return single > 1 && (text.match(CUT)?.length ?? 0) > single / 2
}

/** Part of a text with the ends of full lines shown as spaces; not a character of it is changed. */
function running(text: string, { start, end }: Span): Html {
  const pieces: Html[] = []
  let from = start
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    // An empty line parts paragraphs; a mark may begin right after a full line.
    if (at === 0 || text[at - 1] === '\n' || (text[at + 1] ?? '\n') === '\n') continue
    pieces.push(html`${text.slice(from, at)}<span class="run">\n</span>`)
    from = at + 1
  }
  return html`${pieces}${text.slice(from, end)}`
}

function pieceHtml(words: Html, open: readonly Mark[], placed: Set<string>): Html {
  if (open.length === 0) return words
  const items = [...new Set(open.map(one => one.item))]
  const kind = RANK.find(one => open.some(mark => mark.kind === one)) ?? 'statement'
  const fresh = items.filter(one => !placed.has(one))
  for (const one of fresh) placed.add(one)
  const [first, ...others] = fresh
  return html`${others.map(one => html`<a id="w-${one}"></a>`)}<mark${first !== undefined && html` id="w-${first}"`} class="${kind}" data-items="${items.join(' ')}">${words}</mark>`
}
