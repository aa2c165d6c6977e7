import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { articleFromText } from '../index.ts'

const REPORT = `Ministers meet in Oslo

By Jane Doe
October 15, 2013

The foreign ministers of Norway and Chile met on Tuesday, a spokeswoman said.

Photo: Ministry of Foreign Affairs

Fish comes first
They spoke about fish. The talks go on.
Read also: Ten facts about cod
`

test('title, byline and date are read, junk is set aside', () => {
  const { text, title, byline, published, publishedFrom, aside } = articleFromText(REPORT)
  assert.equal(title, 'Ministers meet in Oslo')
  assert.equal(byline, 'Jane Doe')
  assert.deepEqual([published, publishedFrom], ['2013-10-15', 'text'])
  assert.deepEqual(
    aside.map(({ kind }) => kind),
    ['image-credit', 'read-also'],
  )
  assert.equal(
    text,
    REPORT.replace('Photo: Ministry of Foreign Affairs\n', '').replace(
      'Read also: Ten facts about cod\n',
      '',
    ),
  )
})

test('the caller knows better, and the address comes last', () => {
  const given = articleFromText(REPORT, { published: '2013-10-16', url: 'https://a.example/2013/10/14/x' })
  assert.deepEqual([given.published, given.publishedFrom], ['2013-10-16', 'given'])
  const inferred = articleFromText('The ministers met.', { url: 'https://a.example/2013/10/14/x' })
  assert.deepEqual([inferred.published, inferred.publishedFrom], ['2013-10-14', 'inferred'])
  assert.equal(articleFromText('The ministers met in 2013.').published, undefined)
})

test('a text that has to stay whole does', () => {
  const { text, aside } = articleFromText(REPORT, { whole: true })
  assert.equal(text, REPORT)
  assert.deepEqual(aside, [])
})

test('paragraphs, headings, items and wrapped lines are blocks', () => {
  const input = `The talks

The delegations of the two countries sat down at a long table on Monday and
began to read to each other what they had written on the way to the city of
Geneva.

The second day was shorter, since most of what had been written was read by
then.
The third day brought an agreement, which nobody had thought possible in the
week before.

- fish
- timber

A call followed on Friday, and the ministers thanked each other for the time
they had taken.`
  const { text, blocks } = articleFromText(input)
  assert.deepEqual(
    blocks.map(({ kind, start, end }) => [kind, text.slice(start, end).split(' ').slice(0, 3).join(' ')]),
    [
      ['title', 'The talks'],
      ['paragraph', 'The delegations of'],
      ['paragraph', 'The second day'],
      ['paragraph', 'The third day'],
      ['item', '- fish'],
      ['item', '- timber'],
      ['paragraph', 'A call followed'],
    ],
  )
})

test('a dash before speech makes no list', () => {
  const { blocks } = articleFromText(
    'He was asked about it.\n– We will not go – said the minister.\n– Never – said his deputy.\n',
  )
  assert.deepEqual(new Set(blocks.map(({ kind }) => kind)), new Set(['paragraph']))
})

const line = fc.oneof(
  fc.constantFrom(
    ...REPORT.split('\n'),
    '– No – she said.',
    'Share',
    '© 2013 X',
    '“Web fan. Coffee lover. Tv geek.”',
    '\u200b',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

test('plain text is the input without the lines set aside, and blocks slice it', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), lines => {
      const input = lines
        .join('\n')
        .replace(/\r/g, '')
        .replace(/^\ufeff+/, '')
      const { text, blocks, aside } = articleFromText(input)
      const junk: string[] = []
      const left = text.split('\n')
      for (const one of input.split('\n'))
        if (left[0] === one) left.shift()
        else junk.push(one.trim())
      assert.deepEqual(
        left.filter(one => one !== ''),
        [],
      )
      assert.deepEqual(
        junk.filter(one => one !== ''),
        aside.map(one => one.text),
      )
      let end = 0
      for (const block of blocks) {
        assert.ok(block.start >= end && block.end > block.start && block.end <= text.length)
        assert.equal(text.slice(block.start, block.end).trim(), text.slice(block.start, block.end))
        end = block.end
      }
    }),
  )
})
