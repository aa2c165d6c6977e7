/** Days, entries, accounts, reports: what pages are made of. */
export const PARTS = `
.day { border-top: 2px solid var(--ink); margin-top: 1.8rem; }
.day > h2 { font-size: 1.12rem; margin: .35rem 0 .3rem; }
.entries { list-style: none; margin: 0; padding: 0; }
.entries > li { display: grid; grid-template-columns: 8.2rem minmax(0, 1fr); gap: .1rem 1.2rem; padding: .6rem 0; border-top: 1px solid var(--line); }
.entries > li:first-child { border-top: 0; }
.entries .kind { color: var(--soft); font-size: .88rem; line-height: 1.6; }
.entries .kind time span { display: block; }
.own::before { content: " · "; }
.entries .own { display: block; }
.entries .own::before { content: none; }
.title { font-weight: 700; font-size: 1.1rem; line-height: 1.3; }
.statement .title, .move .title { font-weight: 400; font-size: 1.03rem; }
.entries a.title { text-decoration: none; }
.entries a.title:hover { text-decoration: underline; }
.statement .words, .move .words { display: block; }
.facts { margin: .15rem 0 0; padding: 0; list-style: none; font-size: .92rem; color: var(--soft); }
.facts li { display: inline; }
.facts li + li::before { content: " · "; }
.status { white-space: nowrap; font-family: var(--sans); font-size: .86rem; font-weight: 600; }
.differ { color: var(--accent); font-weight: 600; }
.doubts { margin: .3rem 0 0; display: flex; gap: .8rem; align-items: baseline; font-size: .92rem; }
.told { border-top: 1px solid var(--line); margin: 0; padding: .15rem 0; }
.told summary { font-weight: 400; }
.told summary > .soft:first-of-type { display: inline-block; min-width: 6.5rem; }
.told .value { font-weight: 600; }
.told table { margin-left: 1.1rem; width: calc(100% - 1.1rem); }
.told caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.specimen { border: 1px solid var(--line); border-top: 3px solid var(--accent); padding: .3rem 1.1rem .8rem; margin: 1.2rem 0 1.8rem; max-width: 60rem; }
.specimen h2 { margin: .6rem 0 .1rem; }
.specimen dl { max-width: none; }
.tag { font: 600 .8rem/1.2 var(--sans); border: 1px solid var(--line); border-radius: 3px; padding: .08rem .4rem; white-space: nowrap; }
mark { background: var(--mark); color: var(--mark-ink); padding: .05em .08em; }
.known { font-size: .88rem; white-space: nowrap; text-decoration: underline; text-underline-offset: .25em; text-decoration-color: var(--soft); }
.known.stated { text-decoration-style: solid; }
.known.implied { text-decoration-style: dashed; }
.known.inferred { text-decoration-style: wavy; }
dl.said { display: grid; grid-template-columns: minmax(6.5rem, max-content) minmax(0, 1fr); gap: .3rem 1.3rem; margin: .8rem 0; max-width: 54rem; }
dl.said dt { color: var(--soft); }
dl.said dd { margin: 0; }
blockquote { margin: .6rem 0 1rem; padding: 0 0 0 1rem; border-left: 3px solid var(--accent); font: 1.22rem/1.45 var(--serif); max-width: 46rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.2rem; font-size: .95rem; }
caption { text-align: left; font: 600 1rem/1.3 var(--sans); padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 2px solid var(--ink); font-weight: 600; font-size: .86rem; color: var(--soft); }
td .evidence { font-family: var(--serif); }
.account td:nth-child(2) { min-width: 8rem; }
.day-of { white-space: nowrap; }
abbr[title] { text-decoration: underline dotted; text-decoration-color: var(--soft); text-underline-offset: .25em; cursor: help; }
.account td:first-child, .account th:first-child { padding-left: .6rem; }
tr.a > :first-child { border-left: 4px solid var(--ink); }
tr.b > :first-child { border-left: 4px double var(--accent); }
tr.c > :first-child { border-left: 4px dotted var(--accent); }
.letter { display: inline-block; min-width: 1.5em; text-align: center; font: 700 .85rem/1.5 var(--sans); border: 1.5px solid currentColor; border-radius: 50%; margin-right: .35rem; }
.b .letter, .c .letter { color: var(--accent); }
ol.steps, ul.plain { list-style: none; padding: 0; margin: .4rem 0; }
ol.steps li { padding: .2rem 0 .2rem 1.2rem; border-left: 2px solid var(--line); position: relative; }
ol.steps li::before { content: ""; position: absolute; left: -5px; top: .75rem; width: 8px; height: 8px; border-radius: 50%; background: var(--accent); }
ul.plain > li { padding: .35rem 0; border-top: 1px solid var(--line); }
ul.plain > li:first-child { border-top: 0; }
.wide { overflow-x: auto; }
.wide table { min-width: 34rem; }
.wide th, .wide td { min-width: 6.5rem; overflow-wrap: break-word; }
.wide tbody th { white-space: nowrap; min-width: 0; }
details { margin: .6rem 0; }
summary { cursor: pointer; padding: .3rem 0; font-weight: 600; }
.long { margin: 0; }
@media (hover: none) { .keys { display: none; } }
.long > summary { padding: 0; font-weight: 400; }
figure { margin: 1rem 0; }
figcaption { font-size: .88rem; color: var(--soft); }
.density svg { display: block; width: 100%; height: 72px; }
.density .contact { fill: var(--accent); }
.density .rest { fill: var(--soft); opacity: .55; }
.density .base { stroke: var(--line); }
.key { display: inline-block; width: .75em; height: .75em; margin: 0 .3em 0 .8em; background: var(--soft); opacity: .7; }
.key:first-child { margin-left: 0; }
.key.contact { background: var(--accent); opacity: 1; }
.bars { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(3rem, 1fr) max-content; gap: .25rem .8rem; align-items: center; max-width: 40rem; margin: .5rem 0; padding: 0; list-style: none; }
.bars li { display: contents; }
.bars svg { width: 100%; height: .8rem; display: block; }
.bars rect { fill: var(--accent); }
.reading { display: grid; grid-template-columns: minmax(0, 42rem) minmax(16rem, 1fr); gap: 0 3rem; align-items: start; }
.text { font-size: 1.12rem; line-height: 1.6; white-space: pre-wrap; }
.text .run { white-space: normal; }
.text mark { background: none; color: inherit; padding: 0; }
.text mark, .line { border-bottom: 2px solid var(--accent); }
.text mark.statement, .line.statement { border-bottom: 1px solid var(--soft); }
.text mark.move, .line.move { border-bottom: 2px dashed var(--accent); }
.text mark.document, .line.document { border-bottom: 2px dotted var(--ink); }
.text mark.lit, .text mark:target { background: var(--mark); color: var(--mark-ink); }
.beside { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; font-size: .93rem; padding-bottom: 2rem; scrollbar-width: thin; background: linear-gradient(var(--paper), var(--paper)) bottom / 100% 1.4rem no-repeat local, linear-gradient(transparent, var(--line)) bottom / 100% 1.2rem no-repeat scroll; }
.beside h2 { margin-top: 0; }
.beside details { margin: 0; }
summary.small { font-weight: 400; color: var(--soft); }
.beside h3 { margin-top: .8rem; }
.beside li.lit { background: var(--raised); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1rem 2.4rem; }
.columns > li, ul.plain.columns > li:first-child { border-top: 1px solid var(--line); }
ul.columns { gap: 0 2.4rem; }
.columns > section > h2 { margin-top: .4rem; border-top: 2px solid var(--ink); padding-top: .4rem; }
@media (max-width: 56rem) { .reading { display: block; } .beside { position: static; max-height: none; margin-top: 1.8rem; border-top: 2px solid var(--ink); padding-top: .8rem; background: none; } }
@media (max-width: 40rem) {
  .entries > li { grid-template-columns: minmax(0, 1fr); }
  .entries .kind time span, .entries .own { display: inline; }
  .entries .own::before { content: " · "; }
  table.account, .account caption, .account tbody, .account tr, .account td, .account th { display: block; }
  .account thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .account tr { border-top: 1px solid var(--line); padding: .4rem 0; }
  .account td, .account th { border: 0; padding: .1rem 0 .1rem .6rem; }
  dl.said { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dl.said dd { margin-bottom: .5rem; }
}
`
