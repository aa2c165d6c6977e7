import type { Article } from '../article/types.ts'
import type { Trees } from '../language/tree.ts'
import type { AnnotatedText } from '../language/types.ts'
import type { Actors } from './actors/types.ts'

/** All that the rules of the record read from: the article, its layers, its trees, who is who in it. */
export interface Reading {
  readonly article: Article
  readonly layers: AnnotatedText
  readonly trees: Trees
  readonly actors: Actors
}
