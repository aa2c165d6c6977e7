import assert from 'node:assert/strict'
import { parse } from 'edtf'
import { leftoverEdits } from '../src/article/index.ts'
import type { Span } from '../src/base/span.ts'
import type { ArticleRecord, Field } from '../src/record/types.ts'
import type { Annotation } from '../src/views/cli/annotation/schema.ts'

/** Throws where a record breaks what the format promises beyond its schema. */
export function checkRecord(record: ArticleRecord): void {
  const { article, contacts, statements, moves, documents, problems } = record
  const check = (span: Span): void => checkSpan(article.text, span)
  if (article.title !== undefined)
    assert.ok(article.text.startsWith(article.title), 'text begins with its title')
  assert.equal(article.published === undefined, article.publishedFrom === undefined)
  const items = [...contacts, ...statements, ...moves, ...documents]
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length, 'ids are unique')
  for (const item of items) {
    item.evidence.forEach(check)
    for (const [name, field] of Object.entries(item.fields)) checkField(name, field, check)
  }
  for (const { source, cue, content } of statements) [...source, ...cue, ...content].forEach(check)
  for (const { trigger } of moves) trigger.forEach(check)
  for (const { answers = [] } of documents) answers.flatMap(({ evidence }) => evidence).forEach(check)
  for (const { span } of problems) if (span) check(span)
  for (const { start, end } of contacts) checkTimes(start, end)
  for (const { time } of [...statements, ...moves]) checkTimes(time)
  for (const { date } of documents) checkTimes(date)
  checkTimes(article.published, article.modified)
  checkReferences(record)
}

/** Throws where the layers of a text do not fit together. */
export function checkAnnotation({ text, sentences, tokens, ...layers }: Annotation): void {
  sentences.forEach(span => void checkSpan(text, span))
  tokens.forEach((token, index) => {
    checkSpan(text, token)
    const before = tokens[index - 1]
    assert.ok(!before || before.end <= token.start || before.start === token.start, 'tokens in text order')
    const sentence = sentences[token.sentence]
    assert.ok(
      sentence && sentence.start <= token.start && token.end <= sentence.end,
      'a token in its sentence',
    )
    assert.ok(token.head < tokens.length && token.head !== index)
    assert.ok(
      token.head < 0 || tokens[token.head]?.sentence === token.sentence,
      'a head in the same sentence',
    )
    assert.equal(token.head < 0, token.deprel === 'root')
  })
  assert.equal(lettersOutside(text, tokens), '', 'no letter outside tokens but in leftovers of pages')
  for (const span of [...layers.entities, ...layers.times, ...layers.mentions]) checkSpan(text, span)
  for (const { source, cue, content, within } of layers.attributions) {
    for (const span of [...source, ...cue, ...content]) checkSpan(text, span)
    assert.ok(within === undefined || within < layers.attributions.length)
  }
}

function checkField(name: string, { evidence, known }: Field, check: (span: Span) => void): void {
  evidence.forEach(check)
  if (known === 'stated') assert.ok(evidence.length > 0, `${name} is stated, so some words state it`)
}

function checkSpan(text: string, { start, end }: Span): void {
  assert.ok(0 <= start && start < end && end <= text.length, `[${start}, ${end}) of ${text.length}`)
  assert.notEqual(text.slice(start, end).trim(), '', 'a span holds words')
}

function checkReferences({ contacts, statements, moves }: ArticleRecord): void {
  const ids = new Set(statements.map(({ id }) => id))
  for (const { accordingTo } of [...contacts, ...moves])
    assert.ok(accordingTo === undefined || ids.has(accordingTo), 'accordingTo names a statement')
  for (const { id, within } of statements) {
    assert.notEqual(within, id)
    assert.ok(within === undefined || ids.has(within), 'within names a statement')
  }
}

/** Throws where a time is no EDTF for a reader that is not ours. */
function checkTimes(...times: readonly (string | undefined)[]): void {
  for (const time of times) if (time !== undefined) assert.doesNotThrow(() => parse(time), time)
}

/** The letters and digits that stand in no token and in no tag or entity that a page left in its text. */
function lettersOutside(text: string, tokens: readonly Span[]): string {
  const left = text.split('')
  for (const { start, end } of [...tokens, ...leftoverEdits(text)]) left.fill(' ', start, end)
  return left.join('').replace(/[^\p{L}\p{N}]/gu, '')
}
