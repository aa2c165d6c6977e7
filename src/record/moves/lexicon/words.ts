import { byLemma, senses } from './entry.ts'

/**
 * Verbs that are acts by being said, with PLOVER's types (definitions: PLOVER codebook and CAMEO manual; the lists are
 * our own). Of a word with several senses the first that fits counts, so the narrow ones stand first.
 */
export const VERBAL_ACTS = byLemma([
  ...senses('ACCUSE', 'accuse blame', { to: 'obj', hides: true, toSomebody: true }),
  ...senses(
    'ACCUSE',
    `condemn criticize criticise denounce decry slam blast lambast lambaste castigate rebuke reprimand chide berate
    censure chastise admonish deplore vilify denigrate ridicule deride mock scold upbraid excoriate disparage revile
    bemoan insult humiliate indict sue impeach prosecute pillory lampoon savage`,
    { to: 'obj against for' },
  ),
  ...senses('ACCUSE', 'investigate probe', { to: 'obj by of', toSomebody: true }),
  ...senses('ACCUSE', 'hit_out lash_out hit_back speak_out', { to: 'at against' }),
  ...senses('ACCUSE', 'allege', { to: 'clause', hides: true }),
  ...senses('ACCUSE', 'fault', { to: 'obj' }),
  ...senses('ACCUSE', 'charge', { clause: 'any', to: 'clause obj', hides: true }),
  ...senses('ACCUSE', 'summon', { object: ['diplomats'], to: 'obj' }),
  ...senses('ACCUSE', 'voice express convey register raise', { object: ['blame'], to: 'over at about with' }),
  ...senses('ACCUSE', 'file lodge launch open begin order start bring initiate', {
    object: ['justice'],
    to: 'against into of by',
    toSomebody: true,
  }),
  ...senses('ACCUSE', 'attack assail', {
    object: ['statements', 'proposals', 'justice', 'pacts'],
    to: 'of by',
  }),
  ...senses('ACCUSE', 'attack assail', { by: 'person', to: 'obj', toSomebody: true }),
  ...senses('ACCUSE', 'protest', { preposition: ['to', 'with'], to: 'to with', toSomebody: true }),
  ...senses('ACCUSE', 'object', { preposition: ['to'], to: 'to' }),
  ...senses('ACCUSE', 'complain', {
    preposition: ['about', 'of', 'to', 'over'],
    to: 'about to',
    hides: true,
  }),
  ...senses('ACCUSE', 'convict', { to: 'obj' }),

  ...senses('REJECT', 'refuse decline', { clause: 'inf', to: '', hides: true }),
  ...senses('REJECT', 'refuse decline deny', {
    object: ['proposals', 'talks', 'aid', 'entry'],
    to: 'iobj to of from',
  }),
  ...senses('REJECT', 'reject rebuff veto spurn turn_down rule_out vote_down strike_down overrule', {
    to: 'obj from of by',
    hides: true,
  }),
  ...senses('REJECT', 'dismiss brush_off', { object: ['allegations'], to: 'of from by', hides: true }),
  ...senses('REJECT', 'dismiss block overturn quash ignore disregard annul nullify', {
    object: ['proposals', 'statements', 'pacts'],
    to: 'of from by',
    hides: true,
  }),
  ...senses('ACCUSE', 'oppose', { object: ['statements'], to: 'of by' }),
  ...senses('REJECT', 'oppose', { to: 'of from by', hides: true }),
  ...senses('REJECT', 'vote', { preposition: ['against'], to: '', hides: true }),
  ...senses('REJECT', 'defy disobey flout violate breach', { to: 'obj of' }),
  ...senses('REJECT', 'balk baulk', { preposition: ['at'], to: '', hides: true }),

  ...senses('REQUEST', 'demand insist', { to: 'clause of from', hides: true }),
  ...senses(
    'REQUEST',
    'urge exhort implore beseech beg press pressure lobby entreat encourage instruct command advise warn_off',
    { clause: 'any', to: 'obj clause', hides: true },
  ),
  ...senses('REQUEST', 'urge press pressure demand', { to: 'obj from', hides: true }),
  ...senses('REQUEST', 'ask tell order remind', {
    clause: 'inf',
    to: 'obj clause',
    toSomebody: true,
    hides: true,
  }),
  ...senses('REQUEST', 'ask request seek solicit', {
    object: ['help', 'aid', 'arms', 'talks', 'sanctions', 'entry', 'ends'],
    to: 'from of',
    hides: true,
  }),
  ...senses('REQUEST', 'appeal plead petition push press campaign', {
    preposition: ['for'],
    to: 'to obj',
    hides: true,
  }),
  ...senses('REQUEST', 'ask', { preposition: ['for'], to: 'obj', toSomebody: true, hides: true }),
  ...senses('REQUEST', 'appeal plead', { preposition: ['to', 'with'], to: 'to with', hides: true }),
  ...senses('REQUEST', 'call', { preposition: ['on', 'upon'], to: 'on upon', hides: true }),
  ...senses('REQUEST', 'call', { clause: 'for', to: 'on upon clause obj for', hides: true }),
  ...senses('REQUEST', 'call', { preposition: ['for'], to: 'on upon', hides: true }),
  ...senses('REQUEST', 'request require', { clause: 'any', to: 'obj clause of', hides: true }),
  ...senses('REQUEST', 'recommend', { clause: 'any', to: 'clause to', hides: true }),
  ...senses('REQUEST', 'count', { preposition: ['on'], clause: 'inf', to: 'on', hides: true }),

  ...senses('THREATEN', 'give', {
    preposition: ['until'],
    clause: 'inf',
    to: 'iobj obj',
    toSomebody: true,
    hides: true,
  }),
  ...senses('THREATEN', 'retaliate', { to: 'against', onlyAhead: true }),
  ...senses('THREATEN', 'respond answer react', {
    preposition: ['in'],
    object: ['kind'],
    to: 'to',
    onlyAhead: true,
  }),
  ...senses(
    'THREATEN',
    'respond_harshly respond_forcefully respond_decisively respond_severely respond_firmly respond_strongly',
    { to: 'to', onlyAhead: true },
  ),
  ...senses('THREATEN', 'threaten', { to: 'obj against with', hides: true }),
  ...senses('THREATEN', 'warn caution', {
    clause: 'any',
    to: 'obj iobj clause',
    toSomebody: true,
    hides: true,
  }),
  ...senses('THREATEN', 'warn', {
    preposition: ['against', 'of'],
    to: 'obj iobj',
    toSomebody: true,
    hides: true,
  }),

  ...senses('AGREE', 'agree', { to: 'with to', hides: true }),
  ...senses('AGREE', 'promise pledge undertake consent', { to: 'obj iobj to', hides: true }),
  ...senses('AGREE', 'offer', { clause: 'inf', to: 'iobj to', hides: true }),
  ...senses('AGREE', 'offer', {
    object: ['help', 'aid', 'talks', 'commitments'],
    to: 'iobj to',
    hides: true,
  }),
  ...senses('AGREE', 'commit', { clause: 'inf', to: 'to', hides: true }),
  ...senses('AGREE', 'commit', { preposition: ['to'], to: 'to', hides: true }),
  ...senses('AGREE', 'accept', {
    object: ['proposals', 'talks', 'pacts', 'help'],
    to: 'from of by',
    hides: true,
  }),
  ...senses('AGREE', 'reach strike conclude enter clinch hammer_out secure seal', {
    object: ['commitments', 'pacts'],
    to: 'with',
  }),
  ...senses('AGREE', 'enter', { preposition: ['into'], object: ['commitments', 'pacts'], to: 'with' }),
  ...senses('AGREE', 'come', { preposition: ['to'], object: ['commitments'], to: 'with' }),

  ...senses('SUPPORT', 'sign ratify finalize finalise initial', {
    object: ['pacts', 'commitments'],
    to: 'with',
  }),
  ...senses('SUPPORT', 'endorse praise commend hail applaud laud second acclaim champion', {
    to: 'obj of by',
    hides: true,
  }),
  ...senses('SUPPORT', 'congratulate thank salute honor honour compliment', {
    to: 'obj of by',
    toSomebody: true,
    hides: true,
  }),
  ...senses('SUPPORT', 'support back defend', { to: 'obj of', hides: true }),
  ...senses('SUPPORT', 'approve ratify', {
    object: ['proposals', 'pacts', 'sanctions'],
    to: '',
    hides: true,
  }),
  ...senses('SUPPORT', 'adopt pass', { object: ['resolutions'], to: '', hides: true }),
  ...senses('REQUEST', 'ask', {
    preposition: ['for'],
    object: ['help', 'aid', 'arms', 'talks', 'sanctions', 'ends'],
    to: 'obj',
    hides: true,
  }),
  ...senses('SUPPORT', 'welcome', {
    object: ['statements', 'proposals', 'pacts', 'ends', 'feelings', 'talks', 'outcomes'],
    to: 'of by',
  }),
  ...senses('SUPPORT', 'recognize recognise', { to: 'obj of', toState: true }),
  ...senses('SUPPORT', 'restore resume establish upgrade normalize normalise', {
    object: ['relations'],
    to: 'with',
  }),
  ...senses('SUPPORT', 'express voice offer extend send convey declare give reaffirm reiterate throw', {
    object: ['feelings'],
    toSomebody: true,
    to: 'for to behind with',
  }),
  ...senses('SUPPORT', 'apologize apologise', { to: 'to for' }),
  ...senses('SUPPORT', 'side', { preposition: ['with'], to: 'with' }),
  ...senses('SUPPORT', 'vote', { preposition: ['for'], to: '', hides: true }),
  ...senses('SUPPORT', 'forgive vouch', { to: 'obj for' }),

  ...senses('CONCEDE', 'concede yield relent back_down give_in cave acquiesce climb_down accede capitulate', {
    to: 'to',
    hides: true,
    ahead: 'AGREE',
  }),
  ...senses('CONCEDE', 'comply bow', { preposition: ['with', 'to'], to: 'with to of', ahead: 'AGREE' }),
  ...senses('CONCEDE', 'lift ease relax end loosen', { object: ['restrictions'], to: '' }),
  ...senses('CONCEDE', 'withdraw drop scrap rescind repeal abandon shelve retract revoke reverse', {
    object: ['proposals', 'justice'],
    to: '',
  }),
  ...senses('CONCEDE', 'withdraw refrain desist abstain', { clause: 'gerund', to: '', hides: true }),
  ...senses('CONCEDE', 'declare announce proclaim', { object: ['ends'], to: 'with' }),
  ...senses('CONCEDE', 'call_off suspend end cancel', { object: ['protests'], to: '' }),
  ...senses('CONCEDE', 'allow permit let', { object: ['restraint'], to: 'obj', hides: true }),
])
