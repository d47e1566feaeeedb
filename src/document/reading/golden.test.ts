// The first user's programme as Markdown, DOCX and PDF, compared with what a person read out of it; the rules of comparison are the contract's.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readFile } from './index.ts'
import type { Reading, Task, Warning } from './reading.ts'

interface Golden {
  sections: { label: string; title: string }[]
  bodies: string[]
  recipients: string[]
  tasks: {
    path: string
    body: string | null
    starts: string
    ends: string
    contains?: string
    addressed?: string
    cooperating?: string[]
    deliverables?: { kind: string; who: string; rhythm?: string }[]
  }[]
  citations: { kind: string; number: string; date: string | null; issuer: string | null }[]
  signature: { authority: string; postAsWritten: string; name: string }
  footnotes: number
  warnings: {
    code: string
    citation?: string
    task?: string
    written?: string
    suggested?: string
    register?: string
  }[]
  [key: string]: unknown
}

const samples = new URL('../samples/', import.meta.url)
const golden: Golden = JSON.parse(readFileSync(new URL('programme-2024.expected.json', samples), 'utf8'))

async function read(name: string): Promise<Reading> {
  const result = await readFile(readFileSync(new URL(name, samples)), name)
  assert.ok(result.ok)
  return result.reading
}

const plain = (text: string) => text.replace(/[*_#]/g, '').replace(/\s+/g, ' ').trim()
const folded = (text: string) => plain(text).toLowerCase()
const withoutEnd = (text: string) => text.replace(/[\s.,;:]+$/, '')

for (const ending of ['md', 'docx', 'pdf']) compare(ending, await read(`programme-2024.${ending}`))

function compare(ending: string, reading: Reading) {
  const taskAt = (path: string): Task => reading.tasks.find(task => task.path === path)!

  for (const key of ['kind', 'kindName', 'subject', 'number', 'issuedOn', 'issuer', 'year'] as const) {
    test(`${ending}: ${key} is ${String(golden[key])}`, () => assert.equal(reading[key], golden[key]))
  }

  test(`${ending}: sections`, () => {
    const shape = (sections: { label: string | null; title: string }[]) =>
      sections.map(one => [one.label, folded(one.title)])
    assert.deepEqual(shape(reading.sections), shape(golden.sections))
  })

  test(`${ending}: bodies and recipients, in order`, () => {
    assert.deepEqual(reading.bodies.map(withoutEnd), golden.bodies)
    assert.deepEqual(reading.recipients.map(withoutEnd), golden.recipients)
  })

  test(`${ending}: one task a path, no more`, () => {
    assert.deepEqual(
      reading.tasks.map(task => task.path),
      golden.tasks.map(task => task.path),
    )
  })

  for (const expected of golden.tasks) {
    test(`${ending}: task ${expected.path}`, () => {
      const task = taskAt(expected.path)
      const text = plain(task.text)
      assert.ok(text.startsWith(expected.starts), text.slice(0, 80))
      assert.ok(text.endsWith(expected.ends), text.slice(-80))
      if (expected.contains) assert.ok(text.includes(expected.contains))
      assert.equal(task.body, expected.body)
      if (expected.addressed) assert.equal(task.addressed, expected.addressed)
      for (const helper of expected.cooperating ?? []) assert.ok(task.cooperating.includes(helper), helper)
      for (const { kind, who, rhythm } of expected.deliverables ?? []) {
        const proposed = task.deliverables.some(
          one => one.kind === kind && one.who === who && (!rhythm || one.rhythm === rhythm),
        )
        assert.ok(proposed, `${kind} ${who} ${rhythm ?? ''}`)
      }
      assert.equal(reading.text.slice(task.source.from, task.source.to), task.text)
    })
  }

  test(`${ending}: citations`, () => {
    assert.deepEqual(reading.citations.map(one => one.number).sort(), golden.citations.map(one => one.number).sort())
    for (const expected of golden.citations) {
      const found = reading.citations.find(one => one.number === expected.number)!
      assert.deepEqual([found.kind, found.date], [expected.kind, expected.date])
      if (expected.issuer === null) assert.equal(found.issuer, null)
      else assert.ok(found.issuer?.startsWith(expected.issuer), `${found.issuer}`)
      assert.equal(found.source.length, found.count)
      for (const { from, to } of found.source) assert.ok(reading.text.slice(from, to).includes(expected.number))
    }
  })

  test(`${ending}: signature, with the suggestion beside what is written`, () => {
    const { authority, postAsWritten, name } = reading.signature!
    assert.deepEqual({ authority, postAsWritten, name }, golden.signature)
    assert.equal(reading.signature!.post, 'PHÓ BÍ THƯ THƯỜNG TRỰC')
  })

  test(`${ending}: footnotes`, () => assert.equal(reading.footnotes.length, golden.footnotes))

  for (const expected of golden.warnings) {
    test(`${ending}: warning ${expected.code} ${expected.citation ?? expected.task ?? expected.written ?? ''}`, () => {
      const same = (warning: Warning) =>
        warning.code === expected.code && warning.citation === expected.citation && warning.task === expected.task
      const found = reading.warnings
        .filter(same)
        .find(one => !expected.written || one.written?.includes(expected.written))
      assert.ok(found)
      if (expected.suggested) {
        assert.equal(found.suggested, expected.suggested)
        assert.ok(reading.text.slice(found.source!.from, found.source!.to).includes(expected.written!))
      }
      if (expected.register) assert.equal(found.register, expected.register)
    })
  }

  test(`${ending}: nothing is corrected in the text`, () => {
    for (const words of ['gấp gáp', 'tinh huyết', 'PHÓ BỘ THƯ', 'ngày 10 tháng 01 năm 2022'])
      assert.ok(reading.text.includes(words))
    assert.equal(reading.text, reading.text.normalize('NFC'))
  })
}
