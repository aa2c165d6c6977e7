import type { Context } from 'hono'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { showPage } from '../layout.ts'
import { STATUSES } from '../words.ts'

/** What the words and signs on the pages mean. */
export async function aboutPage(context: Context<WebEnv>): Promise<Response> {
  const version = await context.get('web').office.reader.version()
  return showPage(context, {
    title: 'About',
    body: html`<div class="measure"><h1>What the pages say</h1>
<p class="lede">Every value rests on words of a report, and says how it follows from them.</p>
<h2>How a value is known</h2><dl class="said">
<dt><span class="known stated">stated</span></dt><dd>The report says it.</dd>
<dt><span class="known implied">implied</span></dt><dd>It follows from the words.</dd>
<dt><span class="known inferred">inferred</span></dt><dd>A guess. Check the sentence.</dd></dl>
<h2>How a contact stands</h2><ul class="plain">${Object.entries(STATUSES).map(([status, sign]) => html`<li><span aria-hidden="true">${sign}</span> ${status}</li>`)}</ul>
<h2>Accounts</h2><p>Reports that tell of the same contact, statement, move or document are one entry. Where their values differ, each stands beside the others with a letter: A is what the entry takes for the likeliest (stated before implied before inferred, then the most independent reports). Copies of one report count once.</p>
<h2>Keys</h2><p><kbd>j</kbd> and <kbd>k</kbd> go to the next and the last entry of a list, <kbd>c</kbd> confirms it on the review and <kbd>e</kbd> corrects it, <kbd>/</kbd> to the search.</p>
<h2>Limits</h2><p>Readout reads English. It misses things and it errs; a speaker who is not sure stays without a name.</p>
<p class="soft">Readout ${version}</p></div>`,
  })
}
