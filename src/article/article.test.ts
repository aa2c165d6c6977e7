import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { openDocument } from './html/document.ts'
import { articleFromHtml, articleFromText, isHtml, toArticle } from './index.ts'
import type { Article } from './types.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')
const PAGES = readdirSync(SAMPLES)
  .filter(name => name.endsWith('.html'))
  .map(name => readFileSync(join(SAMPLES, name), 'utf8'))

/** Blocks tile the text in order, the title begins it, a date has its origin. */
function check({ text, title, blocks, published, publishedFrom, aside }: Article): void {
  if (title !== undefined) assert.ok(text.startsWith(title))
  assert.equal(published === undefined, publishedFrom === undefined)
  let end = 0
  for (const block of blocks) {
    assert.ok(block.start >= end && block.end > block.start && block.end <= text.length)
    assert.match(text.slice(end, block.start), /^\s*$/)
    end = block.end
  }
  assert.ok(aside.every(one => one.kind !== '' && one.text !== ''))
}

const letters = (words: string): string => words.replace(/[\s\u00a0]+/g, '')

/** The element at an XPath such as articles give. */
function elementAt(html: string, path: string): Element | undefined {
  let at: Element | undefined = openDocument(html).documentElement
  for (const step of path.split('/').slice(2)) {
    const [, name, position] = /^([^[]+)\[(\d+)\]$/.exec(step) ?? []
    at = [...(at?.children ?? [])].filter(({ localName }) => localName === name)[Number(position) - 1]
  }
  return at
}

test('each block leads back to the words on the page', () => {
  for (const html of PAGES) {
    const { text, blocks } = articleFromHtml(html)
    for (const { start, end, path, kind } of blocks) {
      if (kind === 'title') continue
      assert.ok(path)
      const element = elementAt(html, path)
      assert.ok(letters(element?.textContent ?? '').includes(letters(text.slice(start, end))), path)
    }
  }
})

test('HTML is told from text by its content', () => {
  for (const html of [
    ...PAGES,
    '<p>a</p><p>b</p>',
    '\n<!-- x --><!DOCTYPE html>',
    '<?xml version="1.0"?><html>',
  ])
    assert.ok(isHtml(html))
  for (const text of ['The ministers met.', 'a < b and b > c', '<b>', '', 'He wrote <p> and </p> and <br>'])
    assert.ok(!isHtml(text))
  const { language, text } = toArticle({
    origin: 'x',
    bytes: Buffer.from('The ministers met.'),
    url: 'https://a.example/',
  })
  assert.deepEqual([language, text], ['en', 'The ministers met.'])
})

const markup = fc.constantFrom(
  ...'<p>|</p>|<div>|</div>|<article>|</article>|<h1>|</h1>|<h2>|<ul><li>|</ul>|<a href="/x">|</a>|<b>|</i>|<br>|<table><tr><td>|</table>|<figure>|</figure>|<nav>|</nav>|<blockquote>|<!--|-->|<script>|</script>|<time datetime="2013-10-15">|</time>|<span hidden>|</span>|<form>|<svg>|<template>|<body>|</body>|<html>|</html>|&nbsp;|&lt;|&#xD800;|<div class="share related">|<p style="display:none">|<img src=x>|<'.split(
    '|',
  ),
)
const words = fc.oneof(
  fc.constantFrom(
    'The ministers met in Oslo on Tuesday and spoke for two hours about fish.',
    'Share',
    'Related',
    'October 15, 2013',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).map(text => text.replace(/[<&]/g, '')),
)

test('whatever a page is made of, the article keeps its promises', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(markup, words), { maxLength: 60 }), parts => {
      check(articleFromHtml(parts.join('')))
    }),
    { numRuns: 300 },
  )
})

test('a page cut, doubled and disturbed anywhere is still read', () => {
  const edit = fc.record({ at: fc.nat(9000), cut: fc.nat(60), put: fc.oneof(markup, words) })
  fc.assert(
    fc.property(fc.constantFrom(...PAGES), fc.array(edit, { maxLength: 8 }), (html, edits) => {
      const mutated = edits.reduce(
        (page, { at, cut, put }) => page.slice(0, at) + put + page.slice(at + cut),
        html,
      )
      check(articleFromHtml(mutated))
      check(articleFromText(mutated))
    }),
    { numRuns: 120 },
  )
})

test('no markup comes out where no markup was written as words', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          markup.filter(tag => !/^(?:<|&lt;|<!--|-->)$/.test(tag)),
          words,
        ),
        { maxLength: 40 },
      ),
      parts => {
        assert.doesNotMatch(articleFromHtml(parts.join('')).text, /<\/?[a-z]/i)
      },
    ),
    { numRuns: 200 },
  )
})

test('the same page gives the same article', () => {
  for (const html of PAGES) assert.deepEqual(articleFromHtml(html), articleFromHtml(html))
})

/** Far above what they take, far below a hang. */
const PATIENCE = 20_000

test('hostile pages take no more than their time', { timeout: PATIENCE }, () => {
  const sentence = 'The ministers met in Oslo on Tuesday and spoke for two hours about fish. '
  const many = 5000
  for (const input of [
    `<p>${sentence.repeat(30_000)}</p>`,
    '<div>'.repeat(100_000) + sentence,
    `<p>${sentence}`.repeat(3000),
    '<ul><li><a href=x>Read</a>'.repeat(many),
    `<h2>Related</h2>${'<h3>More</h3>'.repeat(many)}`,
    `<blockquote>${sentence}</blockquote>`.repeat(2000),
    `<div class="${'share '.repeat(many)}">${sentence}</div>`,
    `<script type="application/ld+json">${'['.repeat(many)}</script><p>${sentence}`,
    '<time datetime=2013-10-15>'.repeat(many),
    `<p>${'<span><a>x</a><a>y</a>'.repeat(many)}`,
    '\u200b\u202e\ud800'.repeat(many),
  ])
    check(isHtml(input) ? articleFromHtml(input) : articleFromText(input))
  check(articleFromText(sentence.repeat(30_000)))
  check(articleFromText('Photo: x\n'.repeat(many)))
  check(articleFromText('a\n\n'.repeat(many)))
})
