import { countryOfDemonym, countryOfName } from '../../base/geo/index.ts'
import { slice } from '../../base/span.ts'
import { isPersonNoun } from '../../language/mentions/lexicon.ts'
import type { AnnotatedText, Entity, Token } from '../../language/types.ts'

/** How many words a title may have between the country and the name ("Deputy Secretary of State for …"). */
const LONGEST = 6

/**
 * The layers with "U.S. Secretary of State A B" as one phrase headed by the name, where the tree takes the country
 * before the title for somebody by itself: the name gets the country's place in the clause.
 */
export function withTitles(layers: AnnotatedText): AnnotatedText {
  const tokens = [...layers.tokens]
  for (const entity of layers.entities) {
    if (entity.type !== 'PER') continue
    const country = countryBefore(layers, entity)
    if (country !== undefined) join(tokens, entity, { country, sentences: layers.sentences })
    ownersBefore(layers, tokens, entity)
    nameAfterTitle(layers, tokens, entity)
    ownerOfNext(tokens, entity)
    nameBehindComma(tokens, entity)
    countryAfter(layers, tokens, entity)
  }
  return { ...layers, tokens }
}

/** The country's name that begins the title before a person's name. */
function countryBefore({ tokens, text }: AnnotatedText, name: Entity): number | undefined {
  let titled = false
  for (let at = name.first - 1; at >= Math.max(0, name.first - LONGEST); at--) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[name.first]?.sentence) return undefined
    const word = slice(text, token)
    if (titled && token.upos === 'PROPN' && isCountry(word)) return at
    if (!['NOUN', 'PROPN', 'ADJ'].includes(token.upos) && word !== 'of') return undefined
    titled ||= isPersonNoun(token.lemma.toLowerCase())
  }
  return undefined
}

const isCountry = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && (countryOfName(word) ?? countryOfDemonym(word)) !== undefined

/** How a country would hang that acts by itself. */
const APART = /^(?:nsubj|obj|iobj|obl|nmod$|conj|appos|root|parataxis|dislocated)/

function join(
  tokens: Token[],
  name: Entity,
  { country, sentences }: { readonly country: number } & Pick<AnnotatedText, 'sentences'>,
): void {
  const own = tokens[country]
  if (!own || !APART.test(own.deprel) || (own.head >= country && own.head < name.last)) return
  const head = headOf(tokens, name)
  if (head === undefined) return
  const inside = (index: number): boolean => index >= country && index < name.last
  // No more than the sentence, so that the work grows with the text and not with its square.
  const { first, last } = sentences[own.sentence] ?? { first: country, last: name.last }
  for (let index = first; index < last; index++) {
    const token = tokens[index]
    if (!token || index === head) continue
    if (index === country) tokens[index] = { ...token, head, deprel: 'nmod:desc' }
    else if (inside(index) && index < name.first && !inside(token.head))
      tokens[index] = { ...token, head, deprel: 'nmod:desc' }
    else if (token.head === country)
      tokens[index] = { ...token, head, ...(inside(index) && { deprel: 'nmod:desc' }) }
  }
  tokens[head] = { ...(tokens[head] as Token), head: own.head, deprel: own.deprel }
}

/** "A visit by Russia's A B": the country that owns the word right after it is the person's, and not the visit's. */
function ownersBefore({ text }: AnnotatedText, tokens: Token[], name: Entity): void {
  const [at, mark] = [name.first - 2, tokens[name.first - 1]]
  const owner = tokens[at]
  const head = headOf(tokens, name)
  if (head === undefined || !owner || mark?.upos !== 'PART' || mark.head !== at) return
  if (owner.deprel === 'nmod:poss' && owner.head !== head && isCountry(slice(text, owner)))
    tokens[at] = { ...owner, head }
}

/** How a name hangs that a tree takes for something beside its title, and not for the title's bearer. */
const BESIDE = /^(?:obl|obj|iobj|nmod|parataxis|dep|dislocated|list)$/

/** "her counterpart, A B, in Oslo": the name between commas says who has the title before it. */
function nameBehindComma(tokens: Token[], name: Entity): void {
  const [title, comma, next] = [name.first - 2, name.first - 1, name.last].map(index => tokens[index])
  const head = headOf(tokens, name)
  const own = tokens[head ?? -1]
  if (head === undefined || !own || !title || comma?.lemma !== ',' || title.sentence !== own.sentence) return
  const noun = ['NOUN', 'PROPN'].includes(title.upos) && isPersonNoun(title.lemma)
  const plural = title.feats?.includes('Number=Plur') ?? false
  const closed = next?.upos === 'PUNCT' || next?.sentence !== own.sentence
  if (noun && !plural && closed && BESIDE.test(own.deprel) && own.head !== name.first - 2)
    tokens[head] = { ...own, head: name.first - 2, deprel: 'appos' }
}

/** "A B's visit was put off": a name with the mark of an owner has the noun after it, and is no second subject. */
function ownerOfNext(tokens: Token[], name: Entity): void {
  const [mark, noun] = [tokens[name.last], tokens[name.last + 1]]
  const head = headOf(tokens, name)
  const own = tokens[head ?? -1]
  if (head === undefined || !own || mark?.upos !== 'PART' || noun?.upos !== 'NOUN') return
  if (/^nsubj/.test(own.deprel) && own.head === noun.head && /^nsubj/.test(noun.deprel))
    tokens[head] = { ...own, head: name.last + 1, deprel: 'nmod:poss' }
}

/** "Secretary of State A B": a name without preposition below its title names who holds it. */
function nameAfterTitle({ sentences }: AnnotatedText, tokens: Token[], name: Entity): void {
  const head = headOf(tokens, name)
  const token = tokens[head ?? -1]
  const title = tokens[token?.head ?? -1]
  if (head === undefined || token?.deprel !== 'nmod' || !title || token.head >= name.first) return
  const { first, last } = sentences[token.sentence] ?? { first: 0, last: 0 }
  const marked = tokens.slice(first, last).some(one => one.head === head && one.deprel === 'case')
  if (!marked && isPersonNoun(title.lemma.toLowerCase())) tokens[head] = { ...token, deprel: 'appos' }
}

/** "A and President B of Russia": the country right after a name is that name's, and not the first one's. */
function countryAfter({ text }: AnnotatedText, tokens: Token[], name: Entity): void {
  const [of, place] = [tokens[name.last], tokens[name.last + 1]]
  const head = headOf(tokens, name)
  if (head === undefined || of?.lemma !== 'of' || place?.upos !== 'PROPN' || !isCountry(slice(text, place)))
    return
  const joined = tokens[head]?.deprel === 'conj' && tokens[head]?.head === place.head
  if (joined && place.deprel === 'nmod') tokens[name.last + 1] = { ...place, head }
}

/** The token of a name that hangs outside it. */
function headOf(tokens: readonly Token[], { first, last }: Entity): number | undefined {
  for (let index = first; index < last; index++) {
    const head = tokens[index]?.head ?? -1
    if (head < first || head >= last) return index
  }
  return undefined
}
