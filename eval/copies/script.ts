import { generator } from '../../src/base/random.ts'

/** One text of a set with known copies. */
export interface ScriptedText {
  readonly id: string
  /** Texts of one story are copies of one another. */
  readonly story: string
  readonly publisher: string
  readonly published: string
  readonly text: string
}

/** What may be done to a text on its way to another outlet. */
type Change = (paragraphs: string[], random: () => number, foreign: string) => string[]

/**
 * Copies of a text as outlets make them, by a fixed script: cuts, swapped paragraphs, paragraphs in translationese, junk
 * of the page and teasers of other stories; two or three of these at once. The same seed gives the same copies.
 */
export function copiesOf(story: string, text: string, foreign: string, seed: number): ScriptedText[] {
  const random = generator(seed)
  const count = [0, 1, 1, 2, 3, 4][Math.floor(random() * 6)] ?? 1
  return Array.from({ length: count }, (_, index) => {
    const changes = CHANGES.filter(() => random() < 0.55)
    const paragraphs = text.split(/\n{2,}/).filter(one => one.trim() !== '')
    const changed = changes.reduce((all, change) => change(all, random, foreign), paragraphs)
    return {
      id: `${story}#${index + 1}`,
      story,
      publisher: `Copier ${index + 1}`,
      published: `2030-01-${String(10 + index)}`,
      text: [`Headline ${index + 1} of another desk`, ...changed].join('\n\n'),
    }
  })
}

/** Keeps the first third to nine tenths, at least two paragraphs. */
const cut: Change = (paragraphs, random) =>
  paragraphs.slice(0, Math.max(2, Math.round(paragraphs.length * (0.35 + 0.55 * random()))))

const swap: Change = (paragraphs, random) => {
  const all = [...paragraphs]
  for (let index = all.length - 1; index > 0; index--) {
    if (random() < 0.5) continue
    const other = Math.floor(random() * (index + 1))
    const held = all[index] as string
    all[index] = all[other] as string
    all[other] = held
  }
  return all
}

/** Half of the paragraphs as if they had gone through another language and back. */
const translate: Change = (paragraphs, random) =>
  paragraphs.map(one => (random() < 0.5 ? translationese(one, random) : one))

const junk: Change = (paragraphs, random, foreign) => {
  const all = [...paragraphs]
  const teasers = foreign
    .split(/\n{2,}/)
    .slice(1, 3)
    .map(one => one.split(/(?<=[.!?])\s/)[0] ?? '')
  const extras = [...JUNK, ...teasers]
  for (const extra of extras)
    if (random() < 0.5) all.splice(Math.floor(random() * (all.length + 1)), 0, extra)
  return all
}

const CHANGES: readonly Change[] = [cut, swap, translate, junk]

const JUNK = [
  'Share this story on Facebook Twitter WhatsApp Telegram Copy link Print',
  'Read also: Ten pictures of the week that you should not miss',
  'Subscribe to our newsletter and get the news of the day in your inbox every morning. By signing up you accept our terms.',
  'This website uses cookies so that we can provide you with the best user experience possible. Accept all or manage preferences.',
]

/** Swaps common words for others, drops articles, moves openings of sentences to their end. */
export function translationese(paragraph: string, random: () => number): string {
  return paragraph
    .split(/(?<=[.!?])\s+/)
    .map(sentence => {
      const words = sentence.split(' ').flatMap(word => {
        const bare = word.toLowerCase()
        if ((bare === 'the' || bare === 'a' || bare === 'an') && random() < 0.5) return []
        const other = SYNONYMS.get(bare)
        return other !== undefined && random() < 0.8 ? [other] : [word]
      })
      const comma = words.findIndex(word => word.endsWith(','))
      if (comma < 1 || comma > 6 || random() < 0.5) return words.join(' ')
      return [...words.slice(comma + 1), ...words.slice(0, comma + 1)].join(' ')
    })
    .join(' ')
}

const SYNONYMS = new Map(
  (
    'said:declared told:informed announced:communicated reported:informed killed:perished people:persons police:militia ' +
    'after:following before:prior also:as-well however:nevertheless because:since many:numerous government:cabinet ' +
    'officials:functionaries official:functionary country:state countries:states city:town according:as-per new:novel ' +
    'first:initial last:previous year:twelvemonth years:twelvemonths day:date days:dates week:seven-days talks:negotiations ' +
    'talk:negotiation meeting:encounter met:encountered leader:chief leaders:chiefs called:named asked:requested ' +
    'began:commenced started:commenced ended:finished began:commenced against:versus while:whereas but:yet about:regarding ' +
    'during:in-course-of between:among around:circa nearly:almost more:greater than:as-compared-to large:big big:large ' +
    'found:discovered made:effected took:undertook gave:granted including:among-them several:some reports:messages ' +
    'report:message members:participants member:participant party:faction election:ballot vote:voting law:act ' +
    'court:tribunal case:affair attack:assault forces:troops military:armed war:hostilities peace:accord ' +
    'would:should could:might not:not was:has-been were:have-been is:constitutes has:possesses had:possessed ' +
    'this:the-given which:that who:that its:the-own their:the-own his:the-own other:another all:entire'
  )
    .split(' ')
    .map(pair => pair.split(':').map(part => part.replaceAll('-', ' ')) as [string, string]),
)
