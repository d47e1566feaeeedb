import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, PROGRAMME_STATES, type ProgrammeAct } from './life.ts'

//                 draft     submitted approved  published closed
const TABLE: Record<ProgrammeAct, string> = {
  edit: '          draft     –         –         –         –',
  submit: '        submitted –         –         –         –',
  return: '        –         draft     draft     –         –',
  approve: '       –         approved  –         –         –',
  publish: '       –         –         published –         –',
  amend: '         –         –         –         published –',
  close: '         –         –         –         closed    –',
}

for (const [act, row] of Object.entries(TABLE) as [ProgrammeAct, string][])
  test(act, () => {
    const found = PROGRAMME_STATES.map(state => {
      const outcome = after(state, act)
      return outcome.ok ? outcome.value : '–'
    })
    assert.deepEqual(found, row.trim().split(/\s+/))
  })

test('each refusal says where the programme stands, in both languages', () => {
  for (const state of PROGRAMME_STATES) {
    const outcome = after(state, state === 'published' ? 'publish' : 'close')
    if (outcome.ok) continue
    assert.ok(outcome.findings[0]!.text.vi.length > 10 && outcome.findings[0]!.text.en.length > 10)
  }
})
