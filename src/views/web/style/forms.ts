/** Filters, boxes to write in, buttons, messages. */
export const FORMS = `
input, select, textarea, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: .4rem .55rem; max-width: 100%; }
fieldset { border: 1px solid var(--line); border-radius: 3px; padding: .4rem .9rem .8rem; margin: .8rem 0; max-width: 44rem; }
legend { font-size: .9rem; color: var(--soft); padding: 0 .3rem; }
.choice { color: inherit; padding: .25rem 0; }
.kinds { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0; }
.kinds [aria-current] { font-weight: 600; text-decoration: none; }
form.set { border-top: 1px solid var(--line); padding: .2rem 0 .6rem; }
textarea { width: 100%; min-height: 9rem; font-family: var(--serif); }
textarea.short { min-height: 4.5rem; }
input[type="file"] { padding: .8rem; border-style: dashed; width: 100%; }
button { background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; font-weight: 600; }
button:hover { background: var(--accent); border-color: var(--accent); }
button.quiet { background: none; color: inherit; border-color: var(--soft); font-weight: 400; }
label { display: block; font-size: .9rem; color: var(--soft); }
label > span { display: block; }
.filters { border: 0; padding: 0; margin: 1rem 0; }
.filters .row { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: end; }
.filters input, .filters select, .filters button { height: 2.3rem; }
.filters input, .filters select { padding: .3rem .45rem; font-size: .95rem; max-width: 13rem; }
.field { margin: .8rem 0; max-width: 44rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 2rem; align-items: start; max-width: 60rem; }
.hint { color: var(--soft); font-size: .86rem; margin: .15rem 0 0; }
.field input:not([type="file"]):not([type="checkbox"]) { width: 100%; }
.note { background: var(--raised); border-left: 3px solid var(--soft); padding: .6rem .9rem; margin: 1rem 0; max-width: 54rem; }
.note.bad { border-color: var(--accent); }
progress { width: 100%; max-width: 20rem; height: .6rem; accent-color: var(--accent); }
.pager { display: flex; gap: 1.5rem; margin: 1.6rem 0; }
.inline { display: inline; }
.inline button { padding: .1rem .55rem; font-size: .9rem; }
.active { font-size: .93rem; }
.progress { list-style: none; padding: 0; }
.progress li { padding: .35rem 0; border-top: 1px solid var(--line); }
`
