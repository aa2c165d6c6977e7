/** On paper: no boxes to write in and no ways on, all evidence unfolded, and the addresses of links that lead away. */
export const PRINT = `
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #7a1020; --mark: #eee; --mark-ink: #000; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; }
  .page { max-width: none; padding: 0; }
  main.page { padding: 1rem 0 0; min-height: 0; }
  .skip, .sections, form, .correct, .pager, .files, .density, .filters, .active a, .ways, [data-correct], [data-job] { display: none; }
  .reading { display: block; }
  .beside { position: static; max-height: none; overflow: visible; background: none; border-top: 2px solid var(--ink); margin-top: 1.4rem; }
  .beside details { display: none; }
  .wide { overflow: visible; }
  .wide table { min-width: 0; }
  .entries > li, tr, blockquote, .cite, li { break-inside: avoid; }
  h2, h3, caption, summary { break-after: avoid; }
  a { text-decoration: none; }
  .evidence-link::after { content: " (" attr(href) ")"; font-size: .85em; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  .long > summary { display: none; }
}
@media (forced-colors: active) { mark { outline: 1px solid Highlight; } }
`
