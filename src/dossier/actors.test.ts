import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorFacts, actorKeys, fitOfActors, type NamedActor } from './actors.ts'

const fit = (a: NamedActor, b: NamedActor) => {
  const one = fitOfActors(actorFacts(a), actorFacts(b))
  assert.equal(fitOfActors(actorFacts(b), actorFacts(a)), one, 'fits both ways')
  return one
}

test('kinds are told by the name', () => {
  const kind = (name: string): string => actorFacts({ name }).kind
  assert.equal(kind('the Kremlin'), 'state')
  assert.equal(kind('NATO'), 'state')
  assert.equal(kind('the Russian president'), 'office')
  assert.equal(kind('President of Russia'), 'office')
  assert.equal(kind('President Barack Obama'), 'person')
  assert.equal(kind('six world powers'), 'body')
  assert.equal(kind('Iranian Foreign Ministry'), 'body')
  assert.equal(kind('Catherine Ashton'), 'person')
})

test('an office fits who holds it, of its own state only', () => {
  const putin = { name: 'Vladimir Putin', country: 'RUS', role: 'Russian President' }
  assert.equal(fit(putin, { name: 'the Russian president' }), 'office')
  assert.equal(fit(putin, { name: 'the Iranian president' }), undefined)
  assert.equal(fit(putin, { name: 'the Russian foreign minister' }), undefined)
  assert.equal(
    fit(
      { name: 'John Kerry', country: 'USA', role: 'Secretary of State' },
      { name: 'US Secretary of State' },
    ),
    'office',
  )
})

test('an office before a name is no part of it', () => {
  const titled = { name: 'Prime Minister of Israel Benjamin Netanyahu' }
  assert.equal(actorFacts(titled).kind, 'person')
  assert.equal(fit(titled, { name: 'Benjamin Netanyahu', country: 'ISR' }), 'same')
  assert.equal(fit({ name: 'President Obama' }, { name: 'Barack Obama', country: 'USA' }), 'same')
})

test('a state fits its persons loosely, one person never another', () => {
  assert.equal(fit({ name: 'Iran' }, { name: 'Hassan Rouhani', country: 'IRN' }), 'state')
  assert.equal(fit({ name: 'Iran' }, { name: 'Tehran' }), 'same')
  assert.equal(
    fit({ name: 'Hassan Rouhani', country: 'IRN' }, { name: 'Javad Zarif', country: 'IRN' }),
    undefined,
  )
  assert.equal(fit({ name: 'Iran' }, { name: 'Barack Obama', country: 'USA' }), undefined)
})

test('bodies are the same when most of their words are', () => {
  assert.equal(fit({ name: 'six world powers' }, { name: 'the six powers' }), 'same')
  assert.equal(
    fit(
      { name: 'NATO Military Committee', country: 'NATO' },
      { name: 'NATO-Russia Council', country: 'NATO' },
    ),
    undefined,
  )
})

test('what fits shares a key', () => {
  const pairs: [NamedActor, NamedActor][] = [
    [{ name: 'Volodymyr Zelensky' }, { name: 'Zelenskyy', country: 'UKR' }],
    [{ name: 'Moscow' }, { name: 'Sergei Lavrov', country: 'RUS' }],
    [{ name: 'the Russian president' }, { name: 'Vladimir Putin', country: 'RUS', role: 'President' }],
  ]
  for (const [a, b] of pairs) {
    assert.ok(fit(a, b))
    const keys = new Set(actorKeys(actorFacts(a)))
    assert.ok(actorKeys(actorFacts(b)).some(key => keys.has(key)))
  }
})
