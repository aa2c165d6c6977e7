import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { articleOf } from '../../tests/reading.ts'
import type { AnnotatedText, Token } from '../language/types.ts'
import { articleRecordSchema, toRecord } from './index.ts'

type Row = readonly [form: string, lemma: string, upos: string, head: number, deprel: string, feats?: string]

const FINITE = 'Tense=Past|VerbForm=Fin'
const name = fc.constantFrom('France', 'Moscow', 'Peru', 'Anna', 'NATO', 'they', 'we')
const verb = fc.constantFrom(
  ...'meet call demand publish reject lead arrive warn threaten sign cancel postpone say propose visit attack'.split(
    ' ',
  ),
)
const noun = fc.constantFrom(
  ...'talks call meeting visit resolution proposals sanctions troops outrage summit diplomats ceasefire'.split(
    ' ',
  ),
)
const preposition = fc.constantFrom('with', 'to', 'in', 'by', 'between', 'on')
const auxiliary = fc.constantFrom(undefined, 'will', 'was', 'not', 'might')

/** Subject, verb, object and two phrases with prepositions, by their heads: what news sentences are made of. */
const sentence = fc
  .tuple(name, auxiliary, verb, noun, preposition, name, preposition, name)
  .map(([subject, helper, act, object, first, one, second, other]): Row[] => [
    [subject, subject, subject === subject.toLowerCase() ? 'PRON' : 'PROPN', 2, 'nsubj'],
    [
      helper ?? 'now',
      helper === 'was' ? 'be' : (helper ?? 'now'),
      helper === undefined ? 'ADV' : 'AUX',
      2,
      helper === undefined ? 'advmod' : helper === 'was' ? 'aux:pass' : 'aux',
    ],
    [`${act}ed`, act, 'VERB', -1, 'root', FINITE],
    [object, object.replace(/s$/, ''), 'NOUN', 2, 'obj', /s$/.test(object) ? 'Number=Plur' : 'Number=Sing'],
    [first, first, 'ADP', 5, 'case'],
    [one, one, 'PROPN', 3, 'nmod'],
    [second, second, 'ADP', 7, 'case'],
    [other, other, 'PROPN', 2, 'obl'],
    ['.', '.', 'PUNCT', 2, 'punct'],
  ])

/** A word that the model may have hung anywhere, under any relation. */
const slip = fc.record({
  at: fc.nat(40),
  head: fc.nat(8),
  deprel: fc.constantFrom(
    ...'nsubj nsubj:pass obj obl nmod nmod:poss amod compound conj cop mark xcomp ccomp advcl acl acl:relcl appos flat parataxis'.split(
      ' ',
    ),
  ),
})

const layers = fc
  .tuple(
    fc.array(sentence, { minLength: 1, maxLength: 4 }),
    fc.array(slip, { maxLength: 4 }),
    fc.uniqueArray(fc.nat(36), { maxLength: 4 }),
  )
  .map(([sentences, slips, marks]) => textOf(sentences, slips, marks))

interface Slip {
  readonly at: number
  readonly head: number
  readonly deprel: string
}

function textOf(
  sentences: readonly (readonly Row[])[],
  slips: readonly Slip[],
  marks: readonly number[],
): AnnotatedText {
  const tokens: Token[] = []
  let text = ''
  const spans = sentences.map((rows, at) => {
    const first = tokens.length
    const start = text.length
    for (const [form, lemma, upos, head, deprel, feats] of rows) {
      tokens.push({
        start: text.length,
        end: text.length + form.length,
        sentence: at,
        lemma,
        upos,
        ...(feats !== undefined && { feats }),
        head: head < 0 ? -1 : first + head,
        deprel,
      })
      text += `${form} `
    }
    return { start, end: text.length - 1, first, last: tokens.length }
  })
  for (const { at, head, deprel } of slips) {
    const token = tokens[at]
    const sentenceOf = token && spans[token.sentence]
    if (token && sentenceOf && token.head >= 0 && sentenceOf.first + head !== at)
      tokens[at] = { ...token, head: sentenceOf.first + head, deprel }
  }
  return { ...layersOver(tokens, marks), text: text.trimEnd(), sentences: spans, tokens }
}

/** Names where the capitals are; attributions and times where the marks fall. */
function layersOver(
  tokens: readonly Token[],
  marks: readonly number[],
): Omit<AnnotatedText, 'text' | 'sentences' | 'tokens'> {
  const span = (index: number) => ({ start: tokens[index]?.start ?? 0, end: tokens[index]?.end ?? 1 })
  const placed = marks.filter(mark => mark > 0 && mark + 1 < tokens.length)
  return {
    published: '2022-05-06',
    language: 'en',
    entities: tokens.flatMap((token, index) => {
      if (token.upos !== 'PROPN') return []
      const type =
        token.lemma === 'Anna'
          ? ('PER' as const)
          : token.lemma === 'NATO'
            ? ('ORG' as const)
            : ('GPE' as const)
      return [{ ...span(index), first: index, last: index + 1, type }]
    }),
    attributions: placed.slice(0, 2).map(mark => ({
      source: [span(mark - 1)],
      cue: [span(mark)],
      content: [{ start: span(mark + 1).start, end: tokens.at(-1)?.end ?? 0 }],
    })),
    times: placed
      .slice(2)
      .map(mark => ({ ...span(mark), type: 'DATE', value: '2022-05-04', known: 'implied' })),
    mentions: [],
  }
}

test('such sentences do yield items', () => {
  const records = fc.sample(layers, { numRuns: 200, seed: 1 }).map(read => toRecord(articleOf(read), read))
  for (const kind of ['contacts', 'statements', 'moves', 'documents'] as const)
    assert.ok(
      records.some(record => record[kind].length > 0),
      kind,
    )
})

test('whatever the model says, the record keeps its form, and every span slices the text', () => {
  fc.assert(
    fc.property(layers, read => {
      const record = toRecord(articleOf(read), read)
      articleRecordSchema.parse(record)
      const { length } = read.text
      for (const item of [...record.contacts, ...record.statements, ...record.moves, ...record.documents]) {
        const spans = [...item.evidence, ...Object.values(item.fields).flatMap(field => field.evidence)]
        for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= length)
        assert.ok(item.evidence.length > 0)
      }
      assert.ok(!/":(?:""|null)/.test(JSON.stringify(record)))
    }),
    { numRuns: 300 },
  )
})

test('the same input gives the same record, and every id once', () => {
  fc.assert(
    fc.property(layers, read => {
      const record = toRecord(articleOf(read), read)
      assert.deepEqual(toRecord(articleOf(read), structuredClone(read)), record)
      const ids = [...record.contacts, ...record.statements, ...record.moves, ...record.documents].map(
        one => one.id,
      )
      assert.equal(new Set(ids).size, ids.length)
    }),
    { numRuns: 100 },
  )
})

test('of a text in another language nothing is entered, and the problems say so', () => {
  fc.assert(
    fc.property(layers, read => {
      const problem = { code: 'not-english', message: 'The text seems to be in another language.' }
      const record = toRecord({ ...articleOf(read), language: 'pl', problems: [problem] }, read)
      assert.deepEqual([record.contacts, record.statements, record.moves, record.documents], [[], [], [], []])
      assert.deepEqual(record.problems, [problem])
    }),
    { numRuns: 20 },
  )
})

test('what stands in an unread passage yields nothing', () => {
  fc.assert(
    fc.property(layers, read => {
      const article = articleOf(read)
      const span = { start: 0, end: read.text.length }
      const record = toRecord(
        { ...article, problems: [{ code: 'unread-passage', message: 'm', span }] },
        read,
      )
      assert.deepEqual([record.contacts, record.statements, record.moves, record.documents], [[], [], [], []])
    }),
    { numRuns: 50 },
  )
})
