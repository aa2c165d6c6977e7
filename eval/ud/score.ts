import type { AnnotatedText, Token } from '../../src/language/types.ts'
import type { Counts } from '../record/counts.ts'
import { alignUdWords } from './align.ts'
import type { UdDocument, UdWord } from './conllu.ts'

export const UD_METRICS = ['words', 'sentences', 'upos', 'uas', 'las', 'lemma'] as const
export type UdScore = Record<(typeof UD_METRICS)[number], Counts>

/** Compares words, sentences, tags, trees and lemmas with a treebank's document, as conll18_ud_eval.py counts. */
export function scoreUd(
  gold: UdDocument,
  layers: Pick<AnnotatedText, 'text' | 'tokens' | 'sentences'>,
): UdScore {
  const shared = countSpans(layers.tokens)
  const system = layers.tokens.map(token => ({
    form: token.form ?? layers.text.slice(token.start, token.end),
    span: { start: token.start, end: token.end },
    multiword: (shared.get(`${token.start}-${token.end}`) ?? 0) > 1,
  }))
  const words = gold.words.map(word => ({ form: word.form, span: word.token, multiword: word.multiword }))
  const pairs = alignUdWords(words, system)
  return {
    ...countPairs(pairs, gold.words, layers.tokens),
    sentences: countSentences(gold, layers),
  }
}

/** Compares tags, trees and lemmas word by word where the treebank's own words were given. */
export function scoreGivenWords(gold: UdDocument, tokens: readonly Token[]): Omit<UdScore, 'sentences'> {
  return countPairs(
    gold.words.map((_, index) => [index, index] as const),
    gold.words,
    tokens,
  )
}

function countPairs(
  pairs: readonly (readonly [number, number])[],
  gold: readonly UdWord[],
  tokens: readonly Token[],
): Omit<UdScore, 'sentences'> {
  const goldOf = new Map(pairs.map(([g, s]) => [s, g]))
  let [upos, uas, las, lemma] = [0, 0, 0, 0]
  for (const [g, s] of pairs) {
    const word = gold[g]
    const token = tokens[s]
    if (!word || !token) continue
    if (word.upos === token.upos) upos++
    if (word.lemma === '_' || word.lemma === token.lemma) lemma++
    const head = token.head < 0 ? -1 : (goldOf.get(token.head) ?? -2)
    if (head !== word.head) continue
    uas++
    if (universal(word.deprel) === universal(token.deprel)) las++
  }
  const counts = (right: number): Counts => ({
    right,
    false: tokens.length - right,
    missed: gold.length - right,
  })
  return {
    words: counts(pairs.length),
    upos: counts(upos),
    uas: counts(uas),
    las: counts(las),
    lemma: counts(lemma),
  }
}

const universal = (deprel: string): string => deprel.split(':')[0] ?? ''

function countSpans(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { start, end } of tokens) counts.set(`${start}-${end}`, (counts.get(`${start}-${end}`) ?? 0) + 1)
  return counts
}

function countSentences(gold: UdDocument, layers: Pick<AnnotatedText, 'tokens' | 'sentences'>): Counts {
  const wanted = new Set(gold.sentences.map(({ start, end }) => `${start}-${end}`))
  const found = layers.sentences.map(({ first, last }) => {
    const start = layers.tokens[first]?.start ?? 0
    return `${start}-${layers.tokens[last - 1]?.end ?? start}`
  })
  const right = found.filter(key => wanted.has(key)).length
  return { right, false: found.length - right, missed: wanted.size - right }
}
