import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits } from '../../src/base/edits.ts'
import { generator } from '../../src/base/random.ts'
import { VARIANTS, variantOf } from './variants.ts'

const TEXT = `Norway and Chile meet

The foreign minister of Norway, who also spoke "at length" about fisheries, said on Tuesday: "We are close to an agreement." The Chilean delegation strongly welcomed the new proposal & would answer it — in writing.

“It's a beginning,” a senior official told reporters in Oslo. Negotiations about transportation continue on Wednesday at the ministry.`

const variant = (name: string) => {
  const found = VARIANTS.find(one => one.name === name)
  assert.ok(found)
  return found
}
const made = (name: string, text = TEXT): string => variantOf(text, variant(name), []).text

test('each variant does what its name says, always in the same way', () => {
  assert.equal(made('clean'), TEXT)
  assert.equal(made('capitals'), TEXT.toUpperCase())
  assert.equal(made('lower'), TEXT.toLowerCase())
  assert.match(made('typographic'), /“at length”.*“We are close to an agreement\.”/)
  assert.match(made('typographic'), /It’s/)
  assert.match(made('straight'), /"It's a beginning,"/)
  assert.doesNotMatch(made('unmarked'), /["“”]/)
  assert.match(made('unmarked'), /said on Tuesday: We are close/)
  for (const one of VARIANTS) assert.equal(made(one.name), made(one.name))
})

test('translationese only drops articles, swaps neighbours and changes prepositions', () => {
  const count = (text: string) => text.split(/\s+/).length
  const long = Array(5).fill(TEXT).join('\n\n')
  const text = made('translated', long)
  assert.ok(count(text) < count(long) && count(text) > count(long) * 0.8)
  assert.match(text, /official senior|delegation Chilean|welcomed strongly|proposal new|spoke also/)
  for (const word of text.match(/\p{L}{5,}/gu) ?? []) assert.ok(TEXT.includes(word), word)
})

test('a scan has narrow lines and few wrong letters, and is the text again when they are joined', () => {
  const text = made('scanned')
  assert.ok(text.split('\n').every(line => line.length <= 70))
  const joined = text.replace(/(?<=\p{L})-\n/gu, '').replace(/(?<!\n)\n(?!\n)/g, ' ')
  assert.ok(Math.abs(joined.length - TEXT.length) <= 10)
  const words = new Set(joined.split(/\s+/))
  const kept = TEXT.split(/\s+/).filter(word => words.has(word))
  assert.ok(kept.length > 0.8 * TEXT.split(/\s+/).length)
})

test('HTML leftovers are entities, tags and lines of the page', () => {
  const text = made('html', `${TEXT}\n\n${TEXT}\n\n${TEXT}`)
  assert.match(text, /&(?:amp;)?(?:quot|#34|ldquo|#8220);/)
  assert.match(text, /<\/?(?:p|div|br|b|em|strong|a|span)\b/)
  assert.match(text, /\n\n(?:Advertisement|Share this|Story)/)
})

/** Spans on the borders of words, as gold spans are. */
const borders = [...TEXT.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: word, index }) => ({
  start: index,
  end: index + word.length,
}))
const span = fc.tuple(fc.nat(borders.length - 1), fc.nat(6)).map(([first, more]) => ({
  start: borders[first]?.start ?? 0,
  end: borders[Math.min(first + more, borders.length - 1)]?.end ?? 0,
}))

test('a gold span carried over holds its own words as the script changed them, and no others', () => {
  fc.assert(
    fc.property(fc.constantFrom(...VARIANTS), fc.array(span, { maxLength: 6 }), (one, gold) => {
      const { text, carry } = variantOf(TEXT, one, gold)
      const free = (start: number, end: number): boolean =>
        !gold.some(({ start: a, end: b }) => [a, b].some(at => start < at && at < end))
      const edits = one.script(TEXT, { random: generator(TEXT.length), free })
      for (const { start, end } of gold) {
        const own = edits
          .filter(
            edit =>
              edit.start >= start &&
              edit.end <= end &&
              (edit.start < edit.end || (start < edit.start && edit.start < end)),
          )
          .map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }))
        const carried = carry({ start, end })
        assert.equal(text.slice(carried.start, carried.end), applyEdits(TEXT.slice(start, end), own).text)
      }
    }),
  )
})
