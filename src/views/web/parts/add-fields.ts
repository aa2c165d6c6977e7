import { type Html, html } from '../html.ts'

/** The boxes for a report: an address, a text, files; and when it was published. */
export const addFields =
  (): Html => html`<div class="field"><label for="url">Address of a report</label><input id="url" name="url" type="url" inputmode="url" placeholder="https://" maxlength="2000"></div>
<div class="field"><label for="text">or its text, pasted</label><textarea id="text" name="text" rows="8"></textarea></div>
<div class="field"><label for="files">or files: saved pages, texts, web archives, rows of JSON</label><input id="files" name="files" type="file" multiple accept=".html,.htm,.txt,.md,.json,.jsonl,.ndjson,.xml,.warc,.gz,.wacz,text/html,text/plain"></div>
<div class="field"><label for="published">When it was published, if it does not say so: “Tuesday” is read from that day</label><input id="published" name="published" type="date"></div>`
