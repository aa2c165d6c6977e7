import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyScript, undoEnding } from './lemma.ts'

test('scripts edit the end of a form', () => {
  assert.equal(applyScript('-1+', 'Talks'), 'talk')
  assert.equal(applyScript('^', 'Oslo'), 'Oslo')
})

test('an ending that a script leaves on a regular verb is undone', () => {
  for (const [lemma, form, wanted] of [
    ['vowed', 'vowed', 'vow'],
    ['contende', 'contended', 'contend'],
    ['detaile', 'Detailed', 'detail'],
    ['heralde', 'heralding', 'herald'],
    ['vowing', 'vowing', 'vow'],
    ['condemne', 'condemned', 'condemn'],
    ['resigned', 'resigned', 'resign'],
    ['rebutt', 'rebutted', 'rebut'],
    ['persuad', 'persuaded', 'persuade'],
    ['refut', 'refuting', 'refute'],
    ['compil', 'compiled', 'compile'],
    ['challeng', 'challenged', 'challenge'],
    ['markete', 'marketed', 'market'],
    ['lodg', 'lodged', 'lodge'],
    ['ced', 'ceding', 'cede'],
    ['besieg', 'besieged', 'besiege'],
    ['reiterat', 'reiterating', 'reiterate'],
    ['vetoe', 'vetoed', 'veto'],
    ['allie', 'allied', 'ally'],
  ] as const)
    assert.equal(undoEnding(lemma, form), wanted)
})

test('right lemmas stay', () => {
  for (const [lemma, form] of [
    ['decide', 'decided'],
    ['cause', 'caused'],
    ['declare', 'declaring'],
    ['bring', 'bring'],
    ['need', 'need'],
    ['say', 'said'],
    ['plan', 'planned'],
    ['boycott', 'boycotted'],
    ['err', 'erred'],
    ['belong', 'belonged'],
    ['target', 'targeted'],
    ['question', 'questioned'],
    ['signal', 'signaled'],
    ['explain', 'explained'],
    ['appeal', 'appealed'],
    ['focus', 'focused'],
    ['combat', 'combated'],
    ['repair', 'repaired'],
    ['treat', 'treating'],
    ['avoid', 'avoided'],
  ] as const)
    assert.equal(undoEnding(lemma, form), lemma)
})
