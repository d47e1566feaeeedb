import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, mayBeWritten, type SubmissionAct, type SubmissionState } from './submission.ts'

//                 draft     submitted  approved  sent      returned   accepted
const TABLE: Record<SubmissionAct, string> = {
  save: '          draft     –          –         –         returned   –',
  submit: '        submitted –          –         –         submitted  –',
  'return-inside': '–        draft      draft     –         –          –',
  approve: '       –         approved   –         –         –          –',
  send: '          –         –          sent      –         –          –',
  withdraw: '      –         –          –         draft     –          –',
  return: '        –         –          –         returned  –          –',
  accept: '        –         –          –         accepted  –          –',
  correct: '       –         –          –         –         –          draft',
}
const STATES: SubmissionState[] = ['draft', 'submitted', 'approved', 'sent', 'returned', 'accepted']

for (const [act, row] of Object.entries(TABLE) as [SubmissionAct, string][])
  test(act, () => {
    const found = STATES.map(state => {
      const outcome = after(state, act)
      return outcome.ok ? outcome.value : '–'
    })
    assert.deepEqual(found, row.trim().split(/\s+/))
  })

test('it is written on only before it is submitted, or after the superior returned it', () =>
  assert.deepEqual(STATES.filter(mayBeWritten), ['draft', 'returned']))

test('each refusal says where it stands, in both languages', () => {
  for (const state of STATES) {
    const outcome = after(state, 'approve')
    if (outcome.ok) continue
    assert.ok(outcome.findings[0]!.text.vi.length > 10 && outcome.findings[0]!.text.en.length > 10)
  }
})
