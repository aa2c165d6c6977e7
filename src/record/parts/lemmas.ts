import { slice } from '../../base/span.ts'
import type { AnnotatedText, Token } from '../../language/types.ts'

/** The words that rules look for, by part of speech. */
export interface KnownWords {
  readonly verbs: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
}

/**
 * The layers with lemmas that the rules know where the model's lemma is unknown to them and English spelling allows
 * another ("imposed": `impos` is no word of theirs, `impose` is). Nothing else is touched.
 */
export function withKnownLemmas(layers: AnnotatedText, known: KnownWords): AnnotatedText {
  const tokens = layers.tokens.map(token => settle(token, slice(layers.text, token).toLowerCase(), known))
  return { ...layers, tokens }
}

function settle(token: Token, word: string, { verbs, nouns }: KnownWords): Token {
  const among = token.upos === 'VERB' ? verbs : token.upos === 'NOUN' ? nouns : undefined
  if (!among || token.form !== undefined || among.has(token.lemma.toLowerCase())) return token
  const forms = token.upos === 'VERB' ? (IRREGULAR[word] ?? verbBases(word)) : nounBases(word)
  const lemma = forms.find(form => among.has(form))
  return lemma === undefined ? token : { ...token, lemma }
}

/** Forms that spelling does not lead back. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  rang: ['ring'],
  rung: ['ring'],
  met: ['meet'],
  held: ['hold'],
  spoke: ['speak'],
  spoken: ['speak'],
  flew: ['fly'],
  flown: ['fly'],
  shook: ['shake'],
  shaken: ['shake'],
  sought: ['seek'],
  withdrew: ['withdraw'],
  withdrawn: ['withdraw'],
  struck: ['strike'],
}

/** The verbs that a regular form may be of: "staged" of `stage` or `stag`, "banned" of `ban`. */
export function verbBases(word: string): string[] {
  const ending = /(?:ed|ing)$/.exec(word)
  if (!ending) return nounBases(word)
  const stem = word.slice(0, ending.index)
  const single = /([bdgklmnprtv])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [...single, stem, `${stem}e`, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])]
}

/** The words that a form in -s may be of: "rallies" of `rally`, "clashes" of `clash`. */
export function nounBases(word: string): string[] {
  if (!word.endsWith('s')) return []
  const bare = word.slice(0, -1)
  const longer = word.endsWith('ies')
    ? [`${word.slice(0, -3)}y`]
    : word.endsWith('es')
      ? [word.slice(0, -2)]
      : []
  return [...longer, bare]
}
