import type { Article } from '../../../article/types.ts'
import type { AnnotatedText, Token } from '../../../language/types.ts'
import type { ConlluDocument } from './conllu-in.ts'

/** A text's words and trees as CoNLL-U: one document, paragraphs (the article's blocks), multiword tokens, spaces. */
export function conlluOf({ id, blocks }: Pick<Article, 'id' | 'blocks'>, layers: AnnotatedText): string {
  const { text, tokens, sentences } = layers
  const parts = sentences.map((sentence, index) => {
    const before = { start: sentences[index - 1]?.end ?? 0, end: sentence.start + 1 }
    const rows: string[] = []
    for (let at = sentence.first; at < sentence.last; at++) {
      const last = lastPart(layers, at, sentence.last)
      if (last > at && (at === sentence.first || lastPart(layers, at - 1, sentence.last) !== last))
        rows.push(rangeRow(layers, { at, last, first: sentence.first }))
      const inside = last > at || (at > sentence.first && lastPart(layers, at - 1, sentence.last) === at)
      rows.push(wordRow(layers, at, sentence.first, inside ? '_' : spaceAfter(layers, at)))
    }
    return [
      ...(index === 0 ? [`# newdoc id = ${id}`] : []),
      ...(index === 0 || blocks.some(block => before.start <= block.start && block.start < before.end)
        ? ['# newpar']
        : []),
      `# sent_id = ${id}-${index + 1}`,
      `# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`,
      ...rows,
    ].join('\n')
  })
  return tokens.length === 0 ? '' : `${parts.join('\n\n')}\n\n`
}

/** A document that was given, with what was read about its words in place of what stood there. */
export function conlluWith({ sentences }: ConlluDocument, layers: AnnotatedText): string {
  let first = 0
  return sentences
    .map(lines => {
      const rows = lines.map(line => {
        if ('kept' in line) return line.kept
        const [id = '', form = '', , , , , , , , misc = '_'] = line.columns
        return row(id, form, layers.tokens[line.word], { first, misc })
      })
      first += lines.filter(line => 'word' in line).length
      return `${rows.join('\n')}\n\n`
    })
    .join('')
}

function row(
  id: string,
  form: string,
  token: Token | undefined,
  at: { first: number; misc: string },
): string {
  if (!token) throw new Error('a given word without a token')
  const head = token.head < 0 ? 0 : token.head - at.first + 1
  const { lemma, upos, feats = '_', deprel } = token
  return [id, form, lemma || '_', upos, '_', feats, head, deprel, '_', at.misc].join('\t')
}

function wordRow(layers: AnnotatedText, index: number, first: number, misc: string): string {
  const token = layers.tokens[index]
  const form = token?.form ?? (token ? layers.text.slice(token.start, token.end) : '')
  return row(String(index - first + 1), form, token, { first, misc })
}

function rangeRow(
  layers: AnnotatedText,
  { at, last, first }: { at: number; last: number; first: number },
): string {
  const words = layers.text.slice(layers.tokens[at]?.start, layers.tokens[last]?.end)
  const id = `${at - first + 1}-${last - first + 1}`
  return [id, words, ...Array(7).fill('_'), spaceAfter(layers, last)].join('\t')
}

/** `SpaceAfter=No` where the next word follows at once. */
function spaceAfter({ text, tokens }: AnnotatedText, index: number): string {
  const end = tokens[index]?.end ?? 0
  return end < text.length && tokens[index + 1]?.start === end ? 'SpaceAfter=No' : '_'
}

/** The last word of the multiword token that a word belongs to and does not end; the word itself otherwise. */
function lastPart(layers: AnnotatedText, index: number, end: number): number {
  let last = index
  while (last + 1 < end && clings(layers, last)) last++
  return last
}

/** Whether the next word belongs to the same written word: do|n't, can|not, they|'ll. */
function clings({ text, tokens }: AnnotatedText, index: number): boolean {
  const [one, next] = [tokens[index], tokens[index + 1]]
  if (!one || !next || next.start > one.end) return false
  if (next.start === one.start) return true
  // A possessive without s (the leaders’) looks like a closing quotation mark; its tag tells.
  if (next.upos === 'PART') return true
  return (
    /^\p{L}+$/u.test(text.slice(one.start, one.end)) &&
    /^['’ʼ]?\p{L}+['’ʼ]?\p{L}*$/u.test(text.slice(next.start, next.end))
  )
}
