import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotationsIn } from '../../language/quotations.ts'
import { clip } from './clip.ts'
import { tidyContent } from './content.ts'
import type { Draft } from './draft.ts'

const text = 'He said: "We are ready. We go on." Rockets struck the base.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const quotations = quotationsIn(text)
const whole = '"We are ready. We go on." Rockets struck the base.'

test('a content ends with its quotation where the report goes on', () => {
  const draft: Draft = { source: [], cue: [at('said')], content: [at(whole)], by: 'attribution-head' }
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  const sentences = [at('He said: "We are ready.'), at('We go on."'), at('Rockets struck the base.')]
  clip(draft, { blocks, sentences }, quotations)
  assert.deepEqual(
    tidyContent(text, draft.content, quotations).map(span => text.slice(span.start, span.end)),
    ['We are ready. We go on.'],
  )
})

test('a piece in another piece is not told twice', () => {
  const pieces = [at('"We are ready. We go on."'), at('We go on.'), at('"We are ready. We go on."')]
  assert.equal(tidyContent(text, pieces, quotations).length, 1)
})

test('what is told by a cue inside a quotation is not the whole of it', () => {
  const words = '“So. The court says it was unlawful, null and void,” she said.'
  const inside = (part: string) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length })
  const draft: Draft = {
    source: [inside('The court')],
    cue: [inside('says')],
    content: [inside('it was unlawful, null and void')],
    by: 'attribution-head',
  }
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: words.length }]
  const sentences = [inside('“So.'), inside('The court says it was unlawful, null and void,” she said.')]
  clip(draft, { blocks, sentences }, quotationsIn(words))
  assert.deepEqual(draft.content, [inside('it was unlawful, null and void')])
})
