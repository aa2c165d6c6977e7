import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { prose } from '../testing/prose.ts'
import { type Descent, descend, type Text } from './group.ts'
import { containment, sketchOf } from './sketch.ts'

const text = (article: string, words: string, more: Partial<Text> = {}): Text => ({
  article,
  sketch: sketchOf(words),
  ...more,
})
const byArticle = (all: readonly Descent[]) => new Map(all.map(({ setId: _, ...one }) => [one.article, one]))

test('the first publisher is the source, whatever arrives first', () => {
  const story = prose(1)
  const found = byArticle(
    descend([
      text('a', `${prose(9, 15)} ${story}`, { publisher: 'Paper', published: '2021-12-31' }),
      text('b', story, { publisher: 'Agency', published: '2021-12-30' }),
      text('c', story.slice(0, 500), { publisher: 'Site', published: '2022-01-02' }),
      text('d', prose(2), { publisher: 'Other', published: '2021-12-29' }),
    ]),
  )
  assert.deepEqual(found.get('a'), { article: 'a', voice: 'b', copyOf: 'b' })
  assert.deepEqual(found.get('c'), { article: 'c', voice: 'b', copyOf: 'b' })
  assert.deepEqual(found.get('b'), { article: 'b', voice: 'b' })
  assert.deepEqual(found.get('d'), { article: 'd', voice: 'd' })
})

test('what an outlet publishes again is a version of its own text', () => {
  const story = prose(3)
  const url = 'https://www.example.org/news/1'
  const found = byArticle(
    descend([
      text('a', story, { url, published: '2021-12-30T10:00Z' }),
      text('b', `${story} ${prose(4, 40)}`, { url: `${url}?utm=x`, published: '2021-12-30T12:00Z' }),
      text('c', story, { url: 'https://example.com/copy', published: '2021-12-30T13:00Z' }),
    ]),
  )
  assert.equal(found.get('b')?.versionOf, 'a')
  assert.equal(found.get('c')?.copyOf, 'a')
})

test('versions of one day follow when they were changed, whatever their length', () => {
  const story = prose(3)
  const [url, published] = ['https://example.org/news/1', '2021-12-30T10:00Z']
  const versions = [
    text('c', story.slice(0, 900), { url, published, modified: '2021-12-30T15:00Z' }),
    text('b', `${story} ${prose(4, 40)}`, { url, published, modified: '2021-12-30T12:00Z' }),
    text('a', story, { url, published, modified: '2021-12-30T09:00Z' }),
  ]
  const found = byArticle(descend(versions))
  assert.deepEqual(
    ['a', 'b', 'c'].map(one => found.get(one)?.versionOf),
    [undefined, 'a', 'b'],
  )
  // A page that names no change, or one before it came out, is as it was then: the longer comes first, as ever.
  const bare = versions.map(({ modified: _, ...one }) => one)
  assert.equal(byArticle(descend(bare)).get('a')?.versionOf, 'b')
})

test('reports that quote the same words are not copies', () => {
  const quotation = `“${prose(5, 60)}”`
  const all = descend([text('a', `${prose(6, 80)} ${quotation}`), text('b', `${prose(7, 80)} ${quotation}`)])
  assert.ok(all.every(one => one.voice === one.article))
})

test('containment is symmetric, one for a part, and copies share a band', () => {
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.integer({ min: 60, max: 900 }),
      fc.integer({ min: 40, max: 100 }),
      (seed, length, share) => {
        const whole = prose(seed, length)
        const part = whole
          .split(' ')
          .slice(0, Math.ceil((length * share) / 100))
          .join(' ')
        const [a, b] = [sketchOf(whole), sketchOf(part)]
        assert.equal(containment(a, b), containment(b, a))
        assert.ok(containment(a, b) > 0.8, `${containment(a, b)}`)
        assert.ok(a.bands.some(band => b.bands.includes(band)))
      },
    ),
    { numRuns: 40 },
  )
})
