/** Colours, type, and the frame of every page. One accent colour; all else is ink on paper. */
export const FRAME = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf8; --raised: #f5f2ea; --ink: #1b1a17; --soft: #5c584f; --line: #d9d4c7; --accent: #8a1c2b;
  --mark: #f6e3b4; --mark-ink: #1b1a17; --focus: #0b57d0;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --raised: #211f1c; --ink: #ece8df; --soft: #aba598; --line: #3b3832; --accent: #f0a5a9;
    --mark: #5c4a16; --mark-ink: #fff7e0; --focus: #8ab4f8;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, .lede, .words, .text, .title { font-family: var(--serif); }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.3rem); line-height: 1.15; margin: 0 0 .4rem; font-weight: 700; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1.08rem; line-height: 1.3; margin: 1.4rem 0 .4rem; }
p { margin: .5rem 0; }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--accent); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: .5rem; top: -6rem; background: var(--paper); padding: .6rem 1rem; border: 2px solid var(--accent); z-index: 2; }
.skip:focus { top: .5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.page { max-width: 72rem; margin: 0 auto; padding: 0 clamp(.9rem, 3vw, 2rem); }
.masthead { border-top: 5px solid var(--accent); border-bottom: 1px solid var(--line); }
.masthead .page { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.4rem; padding-top: .7rem; padding-bottom: .7rem; }
.brand { font: 700 1.35rem/1.2 var(--serif); text-decoration: none; letter-spacing: -.01em; }
.brand:hover { text-decoration: underline; }
.folder { font: italic 1.05rem/1.3 var(--serif); color: var(--soft); margin: 0; }
.masthead form { margin-left: auto; display: flex; gap: .3rem; }
.masthead input { width: 12rem; max-width: 46vw; }
.masthead input, .masthead button { height: 2.3rem; padding-top: 0; padding-bottom: 0; font-size: .95rem; }
.sections { border-bottom: 1px solid var(--line); font-size: .94rem; }
.sections ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.3rem; margin: 0; padding: 0; }
.sections a { display: inline-block; padding: .55rem 0 .45rem; text-decoration: none; border-bottom: 3px solid transparent; }
.sections a:hover { border-color: var(--line); }
.sections a[aria-current] { border-color: var(--accent); font-weight: 600; }
main.page { padding-top: 1.8rem; padding-bottom: 3rem; min-height: 50vh; }
.lede { font-size: 1.12rem; max-width: 44rem; color: var(--soft); margin: 0 0 1rem; }
.measure { max-width: 44rem; }
.soft { color: var(--soft); }
.small { font-size: .9rem; }
.foot { border-top: 1px solid var(--line); padding: 1.4rem 0 2.4rem; color: var(--soft); font-size: .9rem; }
.cite { background: var(--raised); border-left: 3px solid var(--accent); padding: .7rem .9rem; margin: 2.5rem 0 0; font-size: .93rem; max-width: 54rem; }
.cite h2 { font: 600 .95rem/1.3 var(--sans); margin: 0 0 .3rem; }
.cite p { margin: .2rem 0; }
.files { margin-top: 1.6rem; font-size: .93rem; }
.files ul { display: inline; padding: 0; margin: 0; }
.files li { display: inline; }
.files li + li::before { content: " · "; color: var(--soft); }
@media (prefers-reduced-motion: no-preference) { html:focus-within { scroll-behavior: smooth; } }
`
