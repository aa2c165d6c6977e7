/** What the heading of a part beside the article says that it is. */
export interface SectionKind {
  readonly kind: 'author-bio' | 'comments' | 'newsletter' | 'read-also' | 'share-bar' | 'section-links'
  /** Nothing of the article follows below such a part. */
  readonly toEnd: boolean
}

const SECTIONS: readonly (readonly [RegExp, SectionKind])[] = [
  [
    /^(?:about the (?:authors?|writers?|contributors?)|(?:meet )?the authors?|written by)\b/i,
    { kind: 'author-bio', toEnd: true },
  ],
  [
    /^(?:(?:\d+|no|view|show|post|read|all) )?comments?\b|^(?:leave|write|add) a (?:reply|comment)|^\d+ (?:responses?|thoughts?|replies)\b|^join the (?:conversation|discussion)|^(?:what do you think|have your say|join in)\b/i,
    { kind: 'comments', toEnd: true },
  ],
  [
    /^(?:subscribe|sign up|newsletters?|get (?:the|our) (?:newsletter|latest|daily|best)|stay (?:informed|updated|connected|in touch)|(?:daily|weekly|morning|evening) (?:briefing|newsletter|digest)|.{0,30}\b(?:emails?|newsletters?|alerts)$)/i,
    { kind: 'newsletter', toEnd: false },
  ],
  [
    /^(?:more (?:from|on|in|about|news|stories|articles|coverage|to (?:read|explore))\b|related\b|read (?:more|also|next|on)\b|see also|also (?:read|on|see)\b|you (?:may|might|could)(?: also)? (?:like|enjoy|be interested)|recommended\b|trending\b|popular\b|most (?:read|popular|viewed|watched|shared|commented|recent)\b|latest (?:news|stories|from|in|on|posts|articles|videos?)\b|top (?:stories|news|videos?|headlines)\b|don['’]?t miss\b|in case you missed|editor['’]?s['’]? (?:picks?|choice)|(?:from )?around the web|sponsored\b|promoted\b|up next|next (?:article|story|post)|previous (?:article|story|post)|further reading|keep reading|what to read|random posts?|recent posts?)/i,
    { kind: 'read-also', toEnd: false },
  ],
  [
    /^(?:share (?:this|on|via|the)\b|share$|spread the word|connect with)/i,
    { kind: 'share-bar', toEnd: false },
  ],
  [
    /^(?:tags?|topics?|keywords?|categories|filed under|follow(?:ers| us| by)?)\b/i,
    { kind: 'section-links', toEnd: false },
  ],
]

/** Reads the heading of a part; undefined for a heading of the article's own. */
export const sectionKind = (heading: string): SectionKind | undefined =>
  heading.length > 60 ? undefined : SECTIONS.find(([pattern]) => pattern.test(heading))?.[1]
