import type { Span } from '../src/base/span.ts'
import type {
  AnnotatedText,
  Attribution,
  Entity,
  EntityType,
  Sentence,
  TimeExpression,
  Token,
} from '../src/language/types.ts'

/** Words of the text: `Biden` is their first occurrence, `Biden#2` the second. */
export type Words = string

/** The layers of a text, written down by hand: trees as CoNLL-U, the rest by the words it covers. */
export interface Written {
  /**
   * CoNLL-U, each sentence with its `# text =`; `# newpar` starts a paragraph (an empty line). Columns may stand
   * apart by any white space; a row may also have six (`id form lemma upos head deprel`) or seven columns
   * (`id form lemma upos feats head deprel`).
   */
  readonly conllu: string
  readonly entities?: readonly (readonly [words: Words, type: EntityType])[]
  readonly attributions?: readonly WrittenAttribution[]
  readonly times?: readonly (Omit<TimeExpression, 'start' | 'end'> & { readonly words: Words })[]
  readonly published?: string
}

export interface WrittenAttribution {
  readonly source?: Words | readonly Words[]
  readonly cue: Words | readonly Words[]
  readonly content: Words | readonly Words[]
  readonly within?: number
  readonly score?: number
}

/** An annotated text for tests of rules, without a model. Throws where words are not in the text. */
export function layersFrom(written: Written): AnnotatedText {
  const { text, tokens, sentences } = readTrees(written.conllu)
  const all = (words: Words | readonly Words[] | undefined): Span[] =>
    (words === undefined ? [] : [words].flat()).map(one => spanOfWords(text, one))
  return {
    text,
    ...(written.published !== undefined && { published: written.published }),
    language: 'en',
    sentences,
    tokens,
    entities: (written.entities ?? []).map(([words, type]) =>
      entityOf(tokens, spanOfWords(text, words), type),
    ),
    attributions: (written.attributions ?? []).map(
      ({ source, cue, content, ...rest }): Attribution => ({
        ...rest,
        source: all(source),
        cue: all(cue),
        content: all(content),
      }),
    ),
    times: (written.times ?? []).map(({ words, ...rest }) => ({ ...rest, ...spanOfWords(text, words) })),
    mentions: [],
  }
}

/** Where words stand in a text. */
export function spanOfWords(text: string, words: Words): Span {
  const [, form = words, number = '1'] = /^(.*)#(\d+)$/s.exec(words) ?? []
  let start = -1
  for (let count = Number(number); count > 0; count--) {
    start = text.indexOf(form, start + 1)
    if (start < 0) throw new Error(`"${words}" is not in "${text}"`)
  }
  return { start, end: start + form.length }
}

function entityOf(tokens: readonly Token[], span: Span, type: EntityType): Entity {
  const first = tokens.findIndex(token => token.end > span.start)
  const after = tokens.findIndex(token => token.start >= span.end)
  return { ...span, type, first, last: after < 0 ? tokens.length : after }
}

function readTrees(conllu: string): { text: string; tokens: Token[]; sentences: Sentence[] } {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let text = ''
  for (const block of conllu.trim().split(/\n\s*\n/)) {
    const words = /^\s*# text = (.+?)\s*$/m.exec(block)?.[1]
    if (words === undefined) throw new Error(`no "# text =" in:\n${block}`)
    if (text !== '') text += /^\s*# newpar/m.test(block) ? '\n\n' : ' '
    const span = { start: text.length, end: text.length + words.length }
    text += words
    const first = tokens.length
    tokens.push(...readRows(block, text, { span, first, sentence: sentences.length }))
    sentences.push({ ...span, first, last: tokens.length })
  }
  return { text, tokens, sentences }
}

interface Place {
  readonly span: Span
  readonly first: number
  readonly sentence: number
}

function readRows(block: string, text: string, place: Place): Token[] {
  const rows = block.split('\n').map(line => line.trim().split(/\s+/))
  const found: Token[] = []
  let at = place.span.start
  // A multiword token whose words do not spell it: they all carry its characters.
  let whole: { last: number; span: Span } | undefined
  for (const row of rows) {
    const [id = '', form = ''] = row
    if (!/^\d/.test(id) || id.includes('.')) continue
    const last = /^\d+-(\d+)$/.exec(id)?.[1]
    const own = whole && Number(id) <= whole.last ? whole.span : undefined
    const start = own?.start ?? text.indexOf(form, at)
    if (start < 0) throw new Error(`"${form}" is not in "${text.slice(at)}"`)
    const span = own ?? { start, end: start + form.length }
    if (last !== undefined) {
      if (!spells(rows, id, form)) whole = { last: Number(last), span }
      at = start
      continue
    }
    at = span.end
    found.push(tokenOf(row, span, place, own !== undefined))
  }
  return found
}

/** Whether the words of a multiword token make up its characters. */
function spells(rows: readonly string[][], id: string, form: string): boolean {
  const [first = 0, last = 0] = id.split('-').map(Number)
  const parts = rows.filter(
    row => /^\d+$/.test(row[0] ?? '') && Number(row[0]) >= first && Number(row[0]) <= last,
  )
  return parts.map(row => row[1]).join('') === form
}

function tokenOf(row: readonly string[], span: Span, { first, sentence }: Place, spelt: boolean): Token {
  const [, form = '', lemma = '', upos = ''] = row
  const rest = row.length >= 10 ? row.slice(5, 8) : row.length === 7 ? row.slice(4) : ['_', ...row.slice(4)]
  const [feats = '_', head = '0', deprel = 'dep'] = rest
  return {
    ...span,
    sentence,
    ...(spelt && { form }),
    lemma,
    upos,
    ...(feats !== '_' && { feats }),
    head: head === '0' ? -1 : first + Number(head) - 1,
    deprel,
  }
}
