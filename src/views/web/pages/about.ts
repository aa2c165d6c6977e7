import type { Context } from 'hono'
import { MOVES } from '../../export/terms.ts'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { showPage } from '../layout.ts'
import { STATUSES } from '../words.ts'

const STATUS_MEANS: Readonly<Record<string, string>> = {
  held: 'it took place.',
  underway: 'it was going on when the report was written.',
  scheduled: 'it is planned, and the parties have agreed or announced it.',
  proposed: 'somebody wants it; the others have not all agreed.',
  postponed: 'it was planned and has been put off.',
  cancelled: 'it was planned and will not take place.',
  refused: 'somebody was asked and said no.',
}

/** What the words and signs on the pages mean. */
export async function aboutPage(context: Context<WebEnv>): Promise<Response> {
  const version = await context.get('web').office.reader.version()
  return showPage(context, {
    title: 'About',
    body: html`<div class="measure"><h1>What the pages say</h1>
<p class="lede">Every value rests on words of a report, and says how it follows from them.</p>
<h2 id="known">How a value is known</h2><dl class="said">
<dt><span class="known stated">stated</span></dt><dd>The report says it.</dd>
<dt><span class="known implied">implied</span></dt><dd>It follows from the words without standing in them.</dd>
<dt><span class="known inferred">inferred</span></dt><dd>A guess. Check the sentence. “Tuesday” in a dated report is one: the words leave open which Tuesday, and the nearest is taken.</dd></dl>
<h2>How a contact stands</h2><ul class="plain">${Object.entries(STATUSES).map(([status, sign]) => html`<li><span aria-hidden="true">${sign}</span> <strong>${status}</strong>: ${STATUS_MEANS[status]}</li>`)}</ul>
<h2>Kinds of entry</h2><dl class="said">
<dt>Contact</dt><dd>A call, meeting, visit or letter between parties. The parties are those between whom it was; delegates are those who came for them.</dd>
<dt>Statement</dt><dd>What somebody said. The channel is how it came: a spokesman, a post, a news agency.</dd>
<dt>Move</dt><dd>What one side does towards another: it asks, accuses, agrees, threatens, punishes. There are sixteen types.</dd>
<dt>Document</dt><dd>A treaty, resolution, letter or declaration.</dd></dl>
<h2 id="moves">Types of move</h2><p>They are those of PLOVER, a scheme that researchers use for political events; pages tell them in plain words, files by the name that PLOVER gives them.</p><dl class="said">${Object.entries(MOVES).map(([type, { noun, means }]) => html`<dt>${noun} <span class="small">${type}</span></dt><dd>${means}</dd>`)}</dl>
<h2 id="accounts">Accounts</h2><p>Reports that tell of the same contact, statement, move or document are one entry. Where their values differ, each stands beside the others with a letter: A is what the entry takes for the likeliest (stated before implied before inferred, then the most independent reports). An independent account is one that is no copy of another: one agency’s report in five papers counts once.</p>
<h2>Keys</h2><p><kbd>j</kbd> and <kbd>k</kbd> go to the next and the previous entry of a list, <kbd>c</kbd> confirms it on the review and <kbd>e</kbd> corrects it, <kbd>/</kbd> to the search.</p>
<h2>Limits</h2><p>Readout reads English. It misses things and it errs; a speaker who is not sure stays without a name.</p>
<p class="soft">Readout ${version}</p></div>`,
  })
}
