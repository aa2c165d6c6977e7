/** Kinds of what is set aside, as `aside` names them; `chrome` (menus, footers) is part of the site, not of the page, and is not listed. */
export type JunkKind =
  | 'chrome'
  | 'share-bar'
  | 'comments'
  | 'read-also'
  | 'newsletter'
  | 'notice'
  | 'author-bio'
  | 'byline'
  | 'section-links'
  | 'image-credit'

const words = (list: string): string => list.split(' ').join('|')
/** Any of the words as a whole token of a class name or id: `post-share`, `shareBar`, `share_tools`. */
const named = (list: string): RegExp => new RegExp(`(?:^| )(?:${words(list)})(?: |$)`)

/** What page builders everywhere call the parts around an article. The order is the order of trust. */
const NAMES: readonly (readonly [JunkKind, RegExp])[] = [
  [
    'notice',
    named(
      'cookie cookies consent gdpr ccpa paywall adblock advertisement advertising advert ads ad sponsored sponsor dfp copyright',
    ),
  ],
  [
    'chrome',
    named(
      'nav navbar navigation menu breadcrumb breadcrumbs crumbs crumb pagination pager masthead sitemap skip toolbar ticker',
    ),
  ],
  [
    'share-bar',
    named(
      'share shares sharing sharebar sharebox sharetools sharedaddy social socials socialshare addtoany addthis',
    ),
  ],
  ['comments', named('comments comment commentlist disqus respond')],
  [
    'read-also',
    named(
      'related relateds recommended recommendation recommendations recirc recirculation readmore readnext trending popular mostread mostpopular outbrain taboola upnext teaser teasers promo promos promobox',
    ),
  ],
  ['newsletter', named('newsletter newsletters subscribe subscription signup optin mailchimp')],
  [
    'author-bio',
    /(?:^| )(?:author|authors|contributor|writer) (?:bio|box|card|info|about|profile|description|desc)(?: |$)|(?:^| )(?:bio|biography|aboutauthor|authorbio|authorbox)(?: |$)/,
  ],
  ['byline', named('byline bylines dateline timestamp pubdate datetime postmeta entrymeta')],
  [
    'byline',
    /(?:^| )(?:post|entry|article|story|meta) (?:meta|date|time|info|author|byline|timestamp|published|updated)(?: |$)/,
  ],
  ['section-links', named('tags tag taglist tagcloud keywords topics categories')],
  ['image-credit', named('caption captions credit credits figcaption photocredit imagecaption')],
]

/** What is quoted from elsewhere belongs to the report: `social-media-embed` is no share bar. */
const SPEECH = named('embed embedded tweet quote blockquote pullquote')

/** The kind of junk that an element's class names and id speak of, if any. */
export function namedKind(element: Element): JunkKind | undefined {
  const names = nameTokens(element)
  if (names === '' || SPEECH.test(names)) return undefined
  return NAMES.find(([, pattern]) => pattern.test(names))?.[0]
}

/** Class names and id as lower-case words: `postShare-bar` is `post share bar`. */
function nameTokens(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`
  if (names.length > 1000) return ''
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .toLowerCase()
    .trim()
}

const TAGS: Readonly<Record<string, JunkKind>> = { nav: 'chrome', dialog: 'notice', menu: 'chrome' }
const ROLES: Readonly<Record<string, JunkKind>> = {
  navigation: 'chrome',
  menu: 'chrome',
  menubar: 'chrome',
  search: 'chrome',
  contentinfo: 'chrome',
  dialog: 'notice',
  alertdialog: 'notice',
  complementary: 'read-also',
}

/** The kind of junk that an element is by its name and ARIA role. */
export const builtInKind = (element: Element): JunkKind | undefined =>
  TAGS[element.localName] ?? ROLES[element.getAttribute('role') ?? '']
