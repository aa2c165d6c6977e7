import type { Decoded } from './decode/index.ts'
import { withLayouts } from './layouts/index.ts'
import { readMentions } from './mentions/index.ts'
import {
  repairAttributions,
  settleAppositions,
  settleCases,
  settleEnvoys,
  settleNames,
  settleSubjects,
  settleVisiting,
  wholeNames,
} from './repair/index.ts'
import { readTimes } from './times/index.ts'
import type { AnnotatedText, AnnotationInput } from './types.ts'

/**
 * The rules over what the model says, in the order they build on each other: attributions need the words, times need
 * the tense of the trees, mentions need names and who speaks.
 */
export function layersOf(input: AnnotationInput, read: Decoded): AnnotatedText {
  const entities = settleNames(input.text, read.tokens, read.entities)
  const words = settleEnvoys(input.text, settleCases(read.tokens))
  const subjects = settleSubjects(settleVisiting(input.text, wholeNames(words, entities)))
  const decoded = { ...read, tokens: settleAppositions(subjects, entities) }
  const attributions = withLayouts(input.text, entities, repairAttributions(input.text, decoded))
  const times = readTimes({
    text: input.text,
    tokens: decoded.tokens,
    sentences: decoded.sentences,
    spans: decoded.times,
    ...(input.published !== undefined && { published: input.published }),
    ...(input.place !== undefined && { place: input.place }),
  })
  return {
    text: input.text,
    ...(input.published !== undefined && { published: input.published }),
    language: input.language ?? 'en',
    sentences: decoded.sentences,
    tokens: decoded.tokens,
    entities,
    attributions,
    times,
    mentions: readMentions({ text: input.text, tokens: decoded.tokens, entities, attributions }),
  }
}
