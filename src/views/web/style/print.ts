/** On paper: no boxes to write in, and the addresses of links that lead away. */
export const PRINT = `
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #7a1020; --mark: #eee; --mark-ink: #000; }
  .skip, .sections, form, .masthead form, .correct, .pager, .files, .density, .beside { display: none; }
  .reading { display: block; }
  .entries > li, tr, blockquote { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .evidence-link::after { content: " (" attr(href) ")"; font-size: .85em; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
}
@media (forced-colors: active) { mark { outline: 1px solid Highlight; } }
`
