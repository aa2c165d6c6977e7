import { byLemma, senses } from './entry.ts'

/** Verbs that are acts by being done: aid, retreat, sanctions, mobilising, coercion, violence, protest. */
export const DEEDS = byLemma([
  ...senses('AID', 'grant give', { object: ['aid'], to: 'iobj to for' }),
  ...senses(
    'AID',
    'provide send deliver supply donate extend hand_over contribute ship channel airlift fly',
    {
      object: ['aid', 'arms', 'intelligence'],
      to: 'iobj to for with',
    },
  ),
  // "gave millions in aid to B"
  ...senses('AID', 'give grant provide send contribute', {
    preposition: ['in'],
    object: ['aid'],
    to: 'iobj to for in',
  }),
  ...senses('AID', 'supply provide', {
    preposition: ['with'],
    object: ['aid', 'arms', 'intelligence'],
    to: 'obj',
    toSomebody: true,
  }),
  ...senses('AID', 'arm', { preposition: ['with'], to: 'obj', toSomebody: true }),
  ...senses('AID', 'finance bankroll subsidize subsidise fund bail_out', { to: 'obj', toSomebody: true }),
  ...senses('AID', 'arrive deploy land', { object: ['peacekeepers'], to: 'in to', middle: true }),
  ...senses('AID', 'deploy send', { object: ['peacekeepers'], to: 'in to' }),

  ...senses('SANCTION', 'expel ship', { object: ['diplomats', 'peacekeepers'], to: 'of from', middle: true }),
  ...senses('SANCTION', 'order tell instruct give', {
    object: ['diplomats'],
    clause: 'leave',
    to: 'of from iobj obj',
    hides: true,
  }),
  ...senses('SANCTION', 'withdraw recall', {
    object: ['diplomats', 'peacekeepers'],
    to: 'of from to in',
    middle: true,
  }),

  ...senses('RETREAT', 'resign step_down abdicate', { to: '' }),
  ...senses('RETREAT', 'withdraw pull_out pull_back evacuate remove pull', {
    object: ['forces', 'arms'],
    to: 'from',
  }),
  ...senses('RETREAT', 'retreat surrender disarm demobilize demobilise disband', {
    to: 'to from',
    by: 'force',
    middle: true,
  }),
  ...senses('RETREAT', 'withdraw pull_out pull_back', { by: 'force', to: 'from' }),
  ...senses('RETREAT', 'release free repatriate', { object: ['prisoners', 'property'], to: 'obj to' }),
  ...senses('RETREAT', 'return hand_over give_back hand_back', {
    object: ['property', 'prisoners', 'arms'],
    to: 'to',
  }),
  ...senses('RETREAT', 'lift ease suspend end remove relax', {
    object: ['sanctions', 'blockade'],
    to: 'on against',
  }),
  ...senses('RETREAT', 'cease halt stop end suspend', { object: ['hostilities'], to: 'against on' }),
  ...senses('RETREAT', 'reopen open', { object: ['embassies', 'ways'], to: 'to with' }),
  ...senses('RETREAT', 'allow permit admit let', {
    object: ['entry'],
    to: 'obj',
    hides: true,
    ahead: 'AGREE',
  }),
  ...senses('RETREAT', 'cede relinquish', { object: ['property', 'power'], to: 'to' }),
  ...senses('RETREAT', 'pay', { object: ['compensation'], to: 'to' }),
  ...senses('RETREAT', 'pardon amnesty', { to: 'obj' }),

  ...senses('COOPERATE', 'cooperate collaborate co-operate', { to: 'with', by: 'force', toSomebody: true }),
  ...senses('COOPERATE', 'share exchange', { object: ['information'], to: 'with' }),
  ...senses('COOPERATE', 'extradite', { to: 'to' }),
  ...senses('COOPERATE', 'increase expand deepen strengthen boost step_up enhance broaden', {
    object: ['cooperation'],
    to: 'with',
  }),
  ...senses('COOPERATE', 'resume restore restart', {
    object: ['trade'],
    to: 'to with from',
    toSomebody: true,
  }),
  ...senses('COOPERATE', 'join', { object: ['pacts'], to: 'with' }),
  ...senses('COOPERATE', 'join', { object: ['cooperation'], to: 'with' }),
  ...senses('COOPERATE', 'partner team_up', { to: 'with' }),

  ...senses('SANCTION', 'sanction blacklist', { to: 'obj' }),
  ...senses('SANCTION', 'impose slap introduce tighten levy extend renew reimpose widen', {
    object: ['sanctions'],
    to: 'on upon against',
  }),
  ...senses(
    'SANCTION',
    'suspend halt cut freeze end terminate sever break withhold reduce curtail cut_off break_off stop downgrade scale_back',
    {
      object: ['aid', 'relations', 'talks', 'trade'],
      to: 'with to from of against',
    },
  ),
  ...senses('SANCTION', 'break', { particle: 'off', object: ['relations', 'talks'], to: 'with' }),
  ...senses('SANCTION', 'freeze', { object: ['assets'], to: 'of' }),
  ...senses('SANCTION', 'suspend expel', { to: 'obj', toNation: true }),
  ...senses('SANCTION', 'cancel call_off', { object: ['talks'], to: 'with to' }),
  ...senses('SANCTION', 'close shut shut_down', { object: ['embassies'], to: 'in with to' }),
  ...senses('SANCTION', 'ban prohibit bar', { object: ['goods'], to: 'of from obj' }),
  ...senses('SANCTION', 'suspend revoke cancel', { object: ['trade'], to: 'of with' }),
  ...senses('SANCTION', 'withdraw pull_out exit quit leave', {
    object: ['pacts', 'talks'],
    preposition: ['from', 'of'],
    to: 'with',
  }),
  ...senses('SANCTION', 'quit leave exit scrap tear_up abrogate', { object: ['pacts', 'talks'], to: 'with' }),
  ...senses('SANCTION', 'walk_out', { to: 'of' }),
  ...senses('SANCTION', 'boycott embargo', { to: 'obj of' }),

  ...senses('MOBILIZE', 'mobilize mobilise amass mass muster deploy redeploy scramble garrison', {
    object: ['forces', 'arms'],
    to: 'against',
  }),
  ...senses('MOBILIZE', 'deploy mass mobilize mobilise amass', { by: 'force', to: 'against', middle: true }),
  ...senses('MOBILIZE', 'send dispatch move station rush position order call_up', {
    object: ['forces', 'arms'],
    to: 'against',
  }),
  ...senses('MOBILIZE', 'reinforce strengthen bolster beef_up build_up boost increase', {
    object: ['forces'],
    to: 'against',
  }),
  ...senses('MOBILIZE', 'hold conduct stage launch begin start carry_out order', {
    object: ['exercises'],
    to: 'against',
  }),
  ...senses('MOBILIZE', 'put place raise remain', { object: ['alert'], to: 'against', middle: true }),
  ...senses('MOBILIZE', 'put place remain', {
    preposition: ['on'],
    object: ['alert'],
    to: 'against',
    middle: true,
  }),
  ...senses('MOBILIZE', 'test test-fire', { object: ['arms'], to: '' }),
  ...senses('MOBILIZE', 'train', { object: ['forces'], to: '' }),
  ...senses('MOBILIZE', 'patrol', { by: 'force', to: '' }),

  ...senses('COERCE', 'arrest detain jail imprison deport evict round_up incarcerate', { to: 'obj' }),
  ...senses('COERCE', 'expel', { to: 'obj' }),
  ...senses('COERCE', 'charge sentence', { to: 'obj', preposition: ['with', 'to'] }),
  ...senses('COERCE', 'confiscate seize impound requisition', { to: 'of from obj' }),
  ...senses('COERCE', 'ban outlaw censor prohibit bar silence', { to: 'obj from' }),
  ...senses('COERCE', 'impose declare reimpose extend enforce introduce proclaim', {
    object: ['restrictions', 'blockade'],
    to: 'on in',
  }),
  ...senses('COERCE', 'blockade annex persecute oppress repress intimidate harass hack', { to: 'obj into' }),
  ...senses('COERCE', 'occupy', { to: 'obj', by: 'force' }),
  ...senses('COERCE', 'suppress quell disperse crush', { object: ['protests', 'opponents'], to: 'obj' }),
  ...senses('COERCE', 'crack_down', { to: 'on' }),
  ...senses('COERCE', 'crack', { particle: 'down', to: 'on' }),
  ...senses('COERCE', 'demolish raze bulldoze', { to: 'of obj' }),
  ...senses('COERCE', 'dissolve suspend prorogue', { object: ['office'], to: 'obj' }),
  ...senses('COERCE', 'oust overthrow topple depose', { object: ['office'], to: 'obj' }),
  ...senses('COERCE', 'oust overthrow topple depose', { to: 'obj', toSomebody: true }),
  ...senses('COERCE', 'hold', { preposition: ['as'], object: ['prisoners'], to: 'obj' }),

  ...senses(
    'ASSAULT',
    'bomb bombard shell assassinate torture kidnap abduct hijack invade ambush massacre strafe gas',
    {
      to: 'obj of',
    },
  ),
  ...senses('PROTEST', 'protest demonstrate riot picket', { to: 'against at obj', by: 'crowd' }),
  ...senses('PROTEST', 'rally march', {
    preposition: ['against', 'for', 'in', 'to'],
    to: 'against',
    by: 'crowd',
  }),
  ...senses('PROTEST', 'stage hold organize organise begin start continue join launch call attend mount', {
    object: ['protests'],
    to: 'against',
    by: 'crowd',
  }),
  ...senses('PROTEST', 'go', { preposition: ['on'], object: ['protests'], to: 'against' }),
  ...senses('PROTEST', 'begin start continue stage hold', { object: ['fasts'], to: 'against' }),
  ...senses('PROTEST', 'block barricade obstruct', { object: ['ways'], to: 'of', by: 'force' }),
  ...senses('PROTEST', 'block occupy barricade obstruct fill', {
    object: ['ways'],
    to: 'against of',
    by: 'crowd',
  }),
  ...senses('PROTEST', 'take', { preposition: ['to'], object: ['ways'], to: 'against', by: 'crowd' }),
  ...senses('PROTEST', 'walk_out strike chant throw', { to: 'against at', by: 'crowd' }),

  ...senses('ASSAULT', 'attack assault', { to: 'obj', by: 'force' }),
  ...senses('COERCE', 'raid', { object: ['premises'], to: 'of obj' }),
  ...senses(
    'ASSAULT',
    'kill shoot wound injure murder capture strike hit destroy storm besiege overrun shoot_down gun_down blow_up raid stab',
    {
      to: 'obj',
      by: 'force',
    },
  ),
  ...senses('ASSAULT', 'execute', { object: ['prisoners', 'suspects', 'people'], to: 'obj', by: 'force' }),
  ...senses('MOBILIZE', 'fire launch lob', {
    preposition: ['into', 'in', 'toward', 'towards'],
    object: ['waters'],
    to: '',
  }),
  ...senses('ASSAULT', 'fire lob hurl drop launch', { object: ['blows'], to: 'at on against into' }),
  ...senses('ASSAULT', 'launch mount carry_out stage conduct commit begin unleash', {
    object: ['blows'],
    to: 'against on into in',
  }),
  ...senses('ASSAULT', 'engage', {
    preposition: ['in'],
    object: ['blows', 'hostilities'],
    to: 'against with',
  }),
  ...senses('ASSAULT', 'open exchange', { object: ['hostilities', 'blows'], to: 'on with at' }),
  ...senses('ASSAULT', 'use', { object: ['weaponsOfTerror'], to: 'against on', by: 'force' }),
  ...senses('ASSAULT', 'fire', { preposition: ['at', 'on', 'into'], to: 'at on into', by: 'force' }),
  ...senses('ASSAULT', 'retaliate', { preposition: ['against'], to: 'against', by: 'force' }),
  ...senses('ASSAULT', 'retaliate', { preposition: ['with'], object: ['blows'], to: 'against', by: 'force' }),
  ...senses('ASSAULT', 'explode detonate', { to: 'in', by: 'force' }),
  ...senses('ASSAULT', 'clash fight battle', { to: 'with obj against', by: 'force' }),
])
