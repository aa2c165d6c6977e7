import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDocument } from './document.ts'
import { limitTags } from './limit.ts'

const COUNT = 20_000

test('a page within the limits stays as it is', () => {
  const page =
    '<p>one<p>two<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table><svg><path/><path/></svg>'.repeat(
      400,
    )
  assert.equal(limitTags(page), page)
})

test('depth is limited, words stay', () => {
  for (const page of [
    `${'<div>'.repeat(COUNT)}words${'</div>'.repeat(COUNT)}`,
    `${'<b></i>'.repeat(COUNT)}words`,
    `${'<div/>'.repeat(COUNT)}words`,
    `${'<ul><li>'.repeat(COUNT)}words`,
    `${'<table><tr><td>'.repeat(COUNT)}words`,
  ]) {
    const { body } = openDocument(page)
    assert.match(body.textContent ?? '', /words/)
    assert.ok(depthOf(body) < 300)
  }
})

test('what is never closed ends the markup', () => {
  for (const page of [
    '<!--'.repeat(COUNT),
    '<script>'.repeat(COUNT),
    '<'.repeat(COUNT),
    '<a '.repeat(COUNT),
    '<style>a{}<p>',
  ])
    assert.ok(openDocument(`<p>words</p>${page}`).body.textContent?.includes('words'))
})

test('scripts and comments hold no tags', () => {
  const page = `<script>${'"<div>"'.repeat(1000)}</script><!--${'<div>'.repeat(1000)}--><p>words</p>`
  assert.equal(limitTags(page), page)
})

test('a page without body, or with words outside of it, is whole', () => {
  for (const page of [
    '<p>one</p><p>two</p>',
    '<html><p>one</p><p>two</p></html>',
    '<html><head><title>x</title></head><p>one</p><p>two</p>',
    '<html><body><p>one</p></body></html><p>two</p>',
    '<HTML><BODY><P>one</P><P CLASS="x">two</P></BODY></HTML>',
  ]) {
    const { body } = openDocument(page)
    assert.match(body.textContent ?? '', /one\s*two/, page)
  }
  assert.equal(openDocument('<P CLASS=a ALIGN=left>x').querySelector('p.a')?.getAttribute('align'), 'left')
})

function depthOf(element: Element): number {
  let deepest = 0
  for (const child of element.children) deepest = Math.max(deepest, depthOf(child))
  return deepest + 1
}
