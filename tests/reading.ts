import type { Article, Block } from '../src/article/types.ts'
import { treesOf } from '../src/language/tree.ts'
import type { AnnotatedText } from '../src/language/types.ts'
import { actorsOf } from '../src/record/actors/index.ts'
import type { Reading } from '../src/record/reading.ts'
import { statementsOf } from '../src/record/statements/index.ts'
import type { Statement } from '../src/record/types.ts'
import { layersFrom, type Written } from './layers.ts'

/** An article over a text that was written down by hand: paragraphs as blocks, no title. */
export function articleOf(layers: AnnotatedText, kinds: readonly Block['kind'][] = []): Article {
  let at = 0
  const blocks = layers.text.split('\n\n').map((words, index): Block => {
    const start = at
    at += words.length + 2
    return { kind: kinds[index] ?? 'paragraph', start, end: start + words.length }
  })
  return {
    id: 'a-test',
    ...(layers.published !== undefined && { published: layers.published }),
    language: 'en',
    text: layers.text,
    blocks,
    aside: [],
    problems: [],
  }
}

/** All that the rules of the record read from, of a text written down by hand. */
export function readingFrom(written: Written): { reading: Reading; statements: Statement[] } {
  const layers = layersFrom(written)
  const article = articleOf(layers)
  const trees = treesOf(layers)
  const reading = { article, layers, trees, actors: actorsOf(article, layers, trees) }
  return { reading, statements: statementsOf(reading).statements }
}
