import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageBlocks } from './blocks.ts'
import { openDocument } from './document.ts'

const blocks = (html: string): [string, string][] =>
  pageBlocks(openDocument(html).body).map(({ kind, text }) => [kind, text])

test('each paragraph, heading, item, quotation and caption is a block of its own', () => {
  assert.deepEqual(
    blocks(`<h2>Talks</h2><p>One   <b>bold</b>
      word.</p>loose words<ul><li>first<li>second</ul><blockquote><p>Said.</p></blockquote>
      <figure><img><figcaption>Seen.</figcaption></figure>`),
    [
      ['heading', 'Talks'],
      ['paragraph', 'One bold word.'],
      ['paragraph', 'loose words'],
      ['item', 'first'],
      ['item', 'second'],
      ['quote', 'Said.'],
      ['caption', 'Seen.'],
    ],
  )
})

test('a line break ends a block unless the sentence goes on in small letters', () => {
  assert.deepEqual(blocks('<p>First line.<br>Second line<br>goes on.<br><br>Third.</p>'), [
    ['paragraph', 'First line.'],
    ['paragraph', 'Second line goes on.'],
    ['paragraph', 'Third.'],
  ])
})

test('a bold line that is no sentence is a heading', () => {
  assert.deepEqual(
    blocks(
      '<p><strong>The next round</strong><br>The talks go on.</p><p><b>Who asked?</b></p><p>An <b>old</b> story</p>',
    ),
    [
      ['heading', 'The next round'],
      ['paragraph', 'The talks go on.'],
      ['paragraph', 'Who asked?'],
      ['paragraph', 'An old story'],
    ],
  )
})

test('what is not shown, scripts and controls have no words', () => {
  assert.deepEqual(
    blocks(`<p>Seen<span hidden> not</span><span style="color:red; display: none"> not</span><span aria-hidden="true"> not</span></p>
      <script>no()</script><style>no{}</style><noscript>no</noscript><template>no</template><button>No</button>
      <select><option>no</select><textarea>no</textarea><svg><text>no</text></svg><iframe>no</iframe>`),
    [['paragraph', 'Seen']],
  )
})

test('the share of links is known', () => {
  const [half, all, none] = pageBlocks(
    openDocument('<p>four <a>four</a></p><p><a>all <i>of it</i></a></p><p>none</p>').body,
  )
  assert.deepEqual([half?.linked, all?.linked, none?.linked], [0.5, 1, 0])
})

test('dated siblings are entries of a live blog, and all that is in them has their time', () => {
  const entry = (time: string, words: string): string =>
    `<div class="e"><time datetime="${time}">now</time><h3>Entry</h3><div><p>${words}</p></div></div>`
  const found = pageBlocks(
    openDocument(
      `<article><time datetime="2013-09-27T09:00:00Z"></time>${entry('2013-09-27T10:00:00Z', 'The later of the two entries is the first one here.')}${entry('2013-09-27T09:30:00Z', 'The earlier of the two entries comes after it here.')}<p>Outside.</p></article>`,
    ).body,
  )
  assert.deepEqual(
    found.map(({ text, published }) => [text.split(' ')[1] ?? text, published?.slice(11, 16)]),
    [
      ['now', '10:00'],
      ['Entry', '10:00'],
      ['later', '10:00'],
      ['now', '09:30'],
      ['Entry', '09:30'],
      ['earlier', '09:30'],
      ['Outside.', undefined],
    ],
  )
})
