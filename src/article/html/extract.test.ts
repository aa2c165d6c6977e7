import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../types.ts'
import { articleFromHtml } from './index.ts'
import { PROSE, page, paragraphs } from './page.test-kit.ts'

const TITLE = 'Ministers meet in Oslo'

/** The blocks below the title. */
function bodyOf(html: string): string[] {
  const { text, blocks } = articleFromHtml(html)
  return blocks.filter(({ kind }) => kind !== 'title').map(({ start, end }) => text.slice(start, end))
}

const kinds = ({ aside }: Article): string[] => [...new Set(aside.map(({ kind }) => kind))].sort()

test('menus, banners, shares, boxes and comments are no part of the article', () => {
  const article = articleFromHtml(
    page(`<div id="cookie-banner"><p>We use cookies to make this site work. Accept them or choose which.</p></div>
      <header><nav><ul><li><a>World</a><li><a>Europe</a></ul></nav></header>
      <main><article><h1>${TITLE}</h1><div class="byline">By Jane Doe</div><time datetime="2013-10-15">15 October 2013</time>
      <div class="share-tools"><a>Facebook</a> <a>Twitter</a></div>
      <figure><img><figcaption>The ministers in Oslo.</figcaption></figure>
      ${paragraphs(3)}
      <div class="related-box"><h3>Related</h3><ul><li><a>Cod is back</a><li><a>Salmon too</a></ul></div>
      ${paragraphs().split('\n').slice(3).join('\n')}
      <p>Photo: Ministry of Foreign Affairs</p>
      <div class="author-bio"><p>Jane Doe covers fish and foreign policy.</p></div></article>
      <section class="comments"><h2>Comments</h2><p>I have never believed in quotas, and I never will believe in them.</p></section>
      <aside class="newsletter"><p>Sign up for our newsletter and get it every Friday in your inbox.</p></aside></main>
      <footer><p>© 2013 The Lakeside Review. All rights reserved.</p></footer>`),
  )
  assert.equal(article.text, [TITLE, ...PROSE].join('\n\n'))
  assert.deepEqual(kinds(article), [
    'author-bio',
    'byline',
    'comments',
    'image-credit',
    'newsletter',
    'notice',
    'read-also',
    'share-bar',
  ])
})

test('sub-headings, lists and quotations stay in their places', () => {
  const body = bodyOf(
    page(`<article><h1>${TITLE}</h1>${paragraphs(2)}<h2>What was agreed</h2><ul><li>five years for cod</li><li>one year for salmon</li></ul>
      <p>${PROSE[2]}</p><blockquote class="tweet"><p>A good day for fish.</p></blockquote><p>${PROSE[3]}</p></article>`),
  )
  assert.deepEqual(body, [
    PROSE[0],
    PROSE[1],
    'What was agreed',
    'five years for cod',
    'one year for salmon',
    PROSE[2],
    'A good day for fish.',
    PROSE[3],
  ])
})

test('a paragraph full of links between others, and one at the beginning, are kept', () => {
  const linked = `<p><a href="/a">The foreign ministers of Norway and Chile</a> met in Oslo on Tuesday, and the talks <a href="/b">went on until night</a>.</p>`
  const body = bodyOf(
    page(
      `<article><h1>${TITLE}</h1>${linked}${paragraphs(2)}${linked.replace('Tuesday', 'Wednesday')}<p>${PROSE[2]}</p></article>`,
    ),
  )
  assert.equal(body.length, 5)
  assert.match(body[0] ?? '', /Tuesday/)
  assert.match(body[3] ?? '', /Wednesday/)
})

test('a long cookie notice is not taken for the article', () => {
  const notice =
    'We and our partners store cookies on your device and use them to measure how the site is read by its visitors. '.repeat(
      8,
    )
  const body = bodyOf(
    page(
      `<div class="consent"><p>${notice}</p><p>${notice}</p></div><div id="story"><h1>${TITLE}</h1>${paragraphs()}</div>`,
    ),
  )
  assert.deepEqual(body, PROSE)
})

test('a cookie notice without a telling name is known by its words, a report on cookies is not', () => {
  const notice =
    '<div><p>We use cookies and other technologies to improve your browsing experience on our site.</p><p>By choosing to accept you consent to our use of cookies.</p></div>'
  const article = articleFromHtml(page(`${notice}<div><h1>${TITLE}</h1>${paragraphs()}</div>`))
  assert.equal(article.text, [TITLE, ...PROSE].join('\n\n'))
  assert.deepEqual(kinds(article), ['notice'])
  const report =
    'The commissioner said that “we all accept cookies” was no policy, and that sites would have to ask for consent.'
  assert.deepEqual(bodyOf(page(`<div><h1>${TITLE}</h1>${paragraphs()}<p>${report}</p></div>`)), [
    ...PROSE,
    report,
  ])
})

test('class names that lie take nothing away', () => {
  for (const name of [
    'share-enabled comments-open',
    'related',
    'newsletter',
    'social',
    'promo',
    'post-meta',
    'nav-article',
  ])
    assert.deepEqual(bodyOf(page(`<h1>${TITLE}</h1><div class="${name}">${paragraphs()}</div>`)), PROSE, name)
})

test('a short report, one without paragraphs and one in another script survive their class names', () => {
  for (const name of ['related', 'topics', 'comment', 'entry-info share'])
    for (const words of [PROSE.slice(0, 2), PROSE]) {
      assert.deepEqual(
        bodyOf(page(`<h1>${TITLE}</h1><div class="${name}">${words.join('<br>')}</div>`)),
        words,
        name,
      )
      assert.deepEqual(
        bodyOf(page(`<h1>${TITLE}</h1><div class="${name}"><p>${words.join('</p><p>')}</p></div>`)),
        words,
      )
    }
  const japanese = '外務大臣は火曜日にオスロで会談し、漁業条約について二時間にわたり話し合った。'.repeat(3)
  assert.deepEqual(
    bodyOf(
      page(
        `<article><h1>会談</h1><p>${japanese}</p></article><footer><p>Copyright © 2013 The Lakeside Review. All rights reserved.</p></footer>`,
      ),
    ),
    [japanese],
  )
})

test('the headline, bylines and dates above the text are set aside, a lead is not', () => {
  const body = bodyOf(
    page(`<article><h1>${TITLE}</h1><p>Europe</p><p>By Jane Doe and John Roe</p><p>Updated 5:27 am CET, Tuesday, October 15, 2013</p>
      <p>The treaty on fish may get five more years.</p>${paragraphs()}<p>Jane Doe is a correspondent for The Lakeside Review.</p><h3>More on this story</h3></article>`),
  )
  assert.deepEqual(body, ['The treaty on fish may get five more years.', ...PROSE])
})

test('other articles of the page are none, entries of a live blog are', () => {
  const teasers = PROSE.map(words => `<article><p>${words.replace('Norway', 'Peru')}</p></article>`).join('')
  assert.deepEqual(bodyOf(page(`<article><h1>${TITLE}</h1>${paragraphs()}</article>${teasers}`)), PROSE)
  const entries = PROSE.map(
    (words, hour) =>
      `<article><time datetime="2013-10-15T1${hour}:00Z">1${hour}:00</time><p>${words}</p></article>`,
  )
  const { text, blocks } = articleFromHtml(page(`<main><h1>${TITLE}</h1>${entries.join('')}</main>`))
  assert.equal(text, [TITLE, ...PROSE].join('\n\n'))
  assert.deepEqual(
    blocks.slice(1).map(({ published }) => published?.slice(11, 16)),
    ['10:00', '11:00', '12:00', '13:00', '14:00'],
  )
})

test('a page without marks, without body, of one word or of nothing is read as far as it goes', () => {
  assert.deepEqual(bodyOf(paragraphs()), PROSE)
  assert.deepEqual(bodyOf('<p>Talks</p>'), ['Talks'])
  assert.equal(articleFromHtml('').text, '')
  assert.equal(articleFromHtml('<html></html>').text, '')
})

test('a page that a script fills is read from its JSON-LD', () => {
  for (const articleBody of [PROSE.join('\n\n'), paragraphs()]) {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody })
    const head = `<script type="application/ld+json">${data.replace(/</g, '\\u003c')}</script>`
    const { text, blocks } = articleFromHtml(page('<div id="app">Loading</div>', head))
    assert.equal(text, [TITLE, ...PROSE].join('\n\n'))
    assert.ok(blocks.every(({ path }) => path === undefined))
    assert.equal(
      articleFromHtml(page(`<h1>${TITLE}</h1>${paragraphs(4)}`, head)).text,
      [TITLE, ...PROSE.slice(0, 4)].join('\n\n'),
    )
  }
})

test('escaped markup stays escaped words', () => {
  const { text } = articleFromHtml(
    page(
      `<p>He wrote &lt;b&gt;no&lt;/b&gt; &amp; left the room before anybody could answer him at all.</p>${paragraphs()}`,
    ),
  )
  assert.ok(text.includes('He wrote <b>no</b> & left'))
})
