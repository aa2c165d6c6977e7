import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveTypeSchema } from '../../record/schema/items.ts'
import { MOVES, moveLine, moveModeWord } from './terms.ts'

test('a move is told with a noun, which agrees with one who acts and with many', () => {
  assert.equal(moveLine({ type: 'REQUEST' }, 'Iran', 'Syria'), 'Request: Iran to Syria')
  assert.equal(moveLine({ type: 'THREATEN' }, 'militias', 'the West'), 'Threat: militias against the West')
  assert.equal(moveLine({ type: 'AGREE' }, 'Chile and Peru', ''), 'Agreement: Chile and Peru')
})

test('its mode stands in words behind it', () => {
  assert.equal(
    moveLine({ type: 'COERCE', mode: 'arrest' }, 'the police', ''),
    'Coercion (arrest): the police',
  )
  assert.equal(moveModeWord('hunger'), 'hunger strike')
  assert.equal(moveModeWord('martial-law'), 'martial law')
})

test('every type has its words', () => {
  for (const type of moveTypeSchema.options) assert.ok(MOVES[type], type)
  assert.equal(moveLine({ type: 'OTHER' }, 'Chile', 'Peru'), 'Move: Chile towards Peru')
})
