import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { choice, count, day, readForm, text } from './form.ts'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

test('names with dots nest; a missing field is an empty one', () => {
  const schema = z.object({
    lines: z.record(z.string(), z.object({ content: text({ max: 9 }), who: text({ max: 9 }) })),
  })
  const read = readForm(schema, form({ 'lines.0.content': ' a ', 'lines.1.who': 'b' }))
  assert.deepEqual(read.ok && read.value, { lines: { 0: { content: 'a', who: '' }, 1: { content: '', who: 'b' } } })
})

for (const [written, read] of [
  ['', null],
  ['0', 0],
  ['12', 12],
  [' 1.250 ', 1250],
  ['1.234.567', 1234567],
  ['1,5', undefined],
  ['1.5', undefined],
  ['12.50', undefined],
  ['-3', undefined],
  ['1e3', undefined],
  ['hai', undefined],
] as const)
  test(`the count “${written}” is read as ${read === undefined ? 'an error' : read}`, () => {
    const result = readForm(z.object({ n: count() }), form({ n: written }))
    assert.equal(result.ok ? result.value.n : undefined, read)
    if (!result.ok) assert.equal(result.errors[0]!.field, 'n')
  })

test('all errors are named at their fields, and what was typed is kept', () => {
  const missing = { vi: 'thiếu', en: 'missing' }
  const schema = z.object({
    title: text({ max: 5, missing }),
    due: day(),
    kind: choice(['a', 'b'], { vi: 'chọn', en: 'choose' }),
  })
  const read = readForm(schema, form({ title: '', due: '31/2/2024', kind: 'c' }))
  assert.ok(!read.ok)
  assert.deepEqual(
    read.errors.map(({ field, text: { vi } }) => `${field}: ${vi.slice(0, 10)}`),
    ['title: thiếu', 'due: Ngày không', 'kind: chọn'],
  )
  assert.equal(read.typed.due, '31/2/2024')
})

test('text is NFC, without control characters, with plain line ends, and never too long', () => {
  const schema = z.object({ t: text({ max: 20 }) })
  const read = readForm(schema, form({ t: `${'ệ'.normalize('NFD')}\u0000\r\nb` }))
  assert.equal(read.ok && read.value.t, 'ệ\nb')
  assert.equal(readForm(schema, form({ t: 'x'.repeat(21) })).ok, false)
})

test('a field called __proto__ or nested without end pollutes nothing', () => {
  const read = readForm(z.object({}), form({ '__proto__.polluted': '1', 'a.b.c.d.e.f': '1' }))
  assert.ok(read.ok)
  assert.equal(({} as { polluted?: string }).polluted, undefined)
})
