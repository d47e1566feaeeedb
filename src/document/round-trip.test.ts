// What is written is read back to the same structure: each kind in each layout, by the program's own reader.
import assert from 'node:assert/strict'
import test from 'node:test'
import { type Block, citedNumber, kindOf, layOutDocx, layOutPdf, type OfficialDocument } from './layout/index.ts'
import * as samples from './layout/samples.ts'
import { readFile } from './reading/read.ts'

const WRITERS = [
  ['docx', layOutDocx],
  ['pdf', layOutPdf],
] as const

const same = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleUpperCase('vi')

/** What of the text must be found again. */
function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`${block.label}`, block.text]
    case 'paragraph':
      return block.footnotes?.length ? [] : [block.text]
    case 'quotation':
      return [block.text, block.from]
    case 'list':
      return [...block.items]
    case 'table':
      return block.rows.flatMap(row => [...row])
  }
}

for (const [name, document] of Object.entries(samples))
  for (const [ending, write] of WRITERS) {
    // The gap that a draft leaves for its number is a wide space in a PDF, which its reader takes for two columns.
    if (ending === 'pdf' && document.number.sequence === null) continue
    test(`${name} as ${ending} is read back`, async () => {
      const read = await readFile(await write(document), `van-ban.${ending}`)
      assert.ok(read.ok)
      const { reading } = read
      const { signature } = document
      assert.deepEqual(
        {
          ...{ format: reading.format, kind: reading.kind, kindName: reading.kindName && same(reading.kindName) },
          ...{ number: reading.number, issuedOn: reading.issuedOn, place: reading.place },
          ...{ issuer: same(reading.issuer ?? ''), parentIssuer: reading.parentIssuer && same(reading.parentIssuer) },
          ...{ subject: reading.subject, addressees: reading.addressees, recipients: reading.recipients },
          authority: same(reading.signature?.authority ?? ''),
          post: same(reading.signature?.post ?? ''),
          name: reading.signature?.name,
          footnotes: reading.footnotes.map(({ text }) => text),
        },
        expectedOf(document, signature),
      )
      const headings = document.blocks.filter(block => block.type === 'heading' && block.level === 1)
      assert.deepEqual(
        reading.sections.map(({ label, title }) => [label, same(title)]),
        headings.map(block => block.type === 'heading' && [block.label, same(block.text)]),
      )
      const text = same(reading.text)
      for (const block of [...document.blocks, ...(document.annexes ?? []).flatMap(annex => annex.blocks)])
        for (const words of wordsOf(block))
          assert.ok(text.includes(same(words.replace(/[.;]$/, ''))), `"${words}" is gone`)
      const bases = reading.bases.map(base => base.text)
      for (const base of document.bases) assert.ok(bases.includes(base), base)
    })
  }

function expectedOf(document: OfficialDocument, signature: OfficialDocument['signature']) {
  return {
    ...{ format: document.layout, kind: document.kind, kindName: same(kindOf(document.kind).name) },
    ...{ number: citedNumber(document), issuedOn: document.issuedOn?.toString() ?? null, place: document.place },
    ...{ issuer: same(document.issuer), parentIssuer: document.parentIssuer && same(document.parentIssuer) },
    ...{ subject: document.subject, addressees: document.addressees ?? [], recipients: document.recipients },
    ...{ authority: same(signature.authority), post: same(signature.post), name: signature.name },
    footnotes: document.blocks.flatMap(block =>
      block.type === 'paragraph' ? (block.footnotes ?? []).map(({ text }) => text) : [],
    ),
  }
}
