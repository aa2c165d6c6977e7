/** What the heading of a part beside the article says that it is. */
export interface SectionKind {
  readonly kind: 'author-bio' | 'comments' | 'newsletter' | 'read-also' | 'share-bar' | 'section-links'
  /** Nothing of the article follows below such a part. */
  readonly toEnd: boolean
}

const SECTIONS: readonly (readonly [RegExp, SectionKind])[] = [
  [
    /^(?:about the (?:authors?|writers?|contributors?)|(?:meet )?the authors?$|written by\b)/i,
    { kind: 'author-bio', toEnd: true },
  ],
  [
    /^(?:(?:\d+|no|view|show|post|read|all|add|your) )?comments?(?: \(?\d+\)?)?$|^(?:leave|write|add) a (?:reply|comment)|^\d+ (?:responses?|thoughts?|replies)(?: (?:to|on)\b.*)?$|^join the (?:conversation|discussion)|^(?:what do you think|have your say)\b/i,
    { kind: 'comments', toEnd: true },
  ],
  [
    /^(?:subscribe|sign up|newsletters?|get (?:the|our) (?:newsletter|latest|daily|best)|stay (?:informed|updated|connected|in touch))\b|\bnewsletters?$|^(?:breaking news|daily|weekly) (?:e-?mails?|alerts|digest|briefing)$/i,
    { kind: 'newsletter', toEnd: false },
  ],
  [
    /^(?:more (?:from|on|in|about|news|stories|articles|coverage|to (?:read|explore))\b|related(?: (?:to this\b.*|articles?|stor(?:y|ies)|news|posts?|topics?|content|coverage|links?|reading|videos?|statements))?$|read (?:more|also|next|on)\b|see also|also (?:read|on|see)\b|you (?:may|might|could)(?: also)? (?:like|enjoy|be interested)|recommended(?: (?:for you|stories|reading|articles|posts|by .*))?$|trending(?: .{1,20})?$|popular(?: (?:now|posts?|stories|articles|news|(?:on|in) .*))?$|most (?:read|popular|viewed|watched|shared|commented|recent)\b|latest(?: (?:news|stories|posts|articles|videos?))?$|top (?:stories|news|videos?|headlines)$|don['’]?t miss$|in case you missed|editor['’]?s['’]? (?:picks?|choice)|(?:from )?around the web|(?:sponsored|promoted)(?: (?:content|stories|links|by .*))?$|up next$|next (?:article|story|post)\b|previous (?:article|story|post)\b|further reading$|keep reading$|what to read|random posts?$|recent posts?$)/i,
    { kind: 'read-also', toEnd: false },
  ],
  [
    /^(?:share(?: (?:this|on|via|the (?:article|story|post|news))\b.*)?$|spread the word|connect with us)/i,
    { kind: 'share-bar', toEnd: false },
  ],
  [
    /^(?:tags?|topics?|keywords?|categories|filed under)\s*(?::|$)|^follow(?:ers$| us\b| by e-?mail|$)/i,
    { kind: 'section-links', toEnd: false },
  ],
]

/** Reads the heading of a part; undefined for a heading of the article's own. */
export const sectionKind = (heading: string): SectionKind | undefined =>
  heading.length > 60 ? undefined : SECTIONS.find(([pattern]) => pattern.test(heading))?.[1]
