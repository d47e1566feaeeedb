import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { boundaryOf, Malformed, readMultipart } from './multipart.ts'

interface Part {
  name: string
  fileName: string | null
  content: string
}

async function partsOf(chunks: Iterable<Uint8Array>, boundary = 'b'): Promise<Part[]> {
  const parts: (Omit<Part, 'content'> & { bytes: Uint8Array[]; ended: boolean })[] = []
  async function* body() {
    yield* chunks
  }
  for await (const event of readMultipart(body(), boundary)) {
    if (event.event === 'part') parts.push({ name: event.name, fileName: event.fileName, bytes: [], ended: false })
    else if (event.event === 'data') parts.at(-1)!.bytes.push(Uint8Array.from(event.bytes))
    else parts.at(-1)!.ended = true
  }
  assert.ok(parts.every(part => part.ended))
  return parts.map(({ name, fileName, bytes }) => ({
    name,
    fileName,
    content: Buffer.concat(bytes).toString('latin1'),
  }))
}

const part = (disposition: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`

test('a form cut anywhere into two reads the same', async () => {
  const content = 'a\r\n--\r\n--c\r\n-\r'
  const body = Buffer.from(
    `${part('name="note"', '')}${part('name="file"; filename="a%22b.md"', content)}--b--\r\nbehind`,
    'latin1',
  )
  const expected = [
    { name: 'note', fileName: null, content: '' },
    { name: 'file', fileName: 'a"b.md', content },
  ]
  for (let at = 0; at <= body.length; at++)
    assert.deepEqual(await partsOf([body.subarray(0, at), body.subarray(at)]), expected, `cut at ${at}`)
  assert.deepEqual(await partsOf([...body].map(byte => Uint8Array.of(byte))), expected, 'byte by byte')
})

test('property: what FormData writes is read back, however it is cut', async () => {
  const bytes = fc.uint8Array({ maxLength: 400 })
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.string({ maxLength: 40 }),
      fc.integer({ min: 1, max: 97 }),
      async (content, typed, step) => {
        const form = new FormData()
        form.set('typed', typed)
        form.set('file', new File([Uint8Array.from(content)], 'ảnh "một".png'))
        const request = new Request('http://localhost/', { method: 'POST', body: form })
        const whole = new Uint8Array(await request.arrayBuffer())
        const chunks: Uint8Array[] = []
        for (let at = 0; at < whole.length; at += step) chunks.push(whole.subarray(at, at + step))
        const [first, second] = await partsOf(chunks, boundaryOf(request.headers.get('content-type'))!)
        // A form's own line ends are made \r\n on the way.
        const lines = Buffer.from(typed.toWellFormed().replace(/\r\n?|\n/g, '\r\n')).toString('latin1')
        assert.deepEqual(first, { name: 'typed', fileName: null, content: lines })
        assert.deepEqual(second, {
          name: 'file',
          fileName: 'ảnh "một".png',
          content: Buffer.from(content).toString('latin1'),
        })
      },
    ),
    { numRuns: 60 },
  )
})

for (const [what, body] of [
  ['nothing', ''],
  ['a form that stops in the middle', part('name="note"', 'x')],
  ['a part without a name', `${part('filename="a.md"', 'x')}--b--`],
  ['a part without a head', '--b\r\nx\r\n--b--'],
  ['a head without end', `--b\r\n${'x'.repeat(20_000)}`],
  ['another boundary', `--c\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--c--`],
] as const)
  test(`${what} is malformed`, () => assert.rejects(partsOf([Buffer.from(body)]), Malformed))

for (const [type, boundary] of [
  ['multipart/form-data; boundary=abc', 'abc'],
  ['Multipart/Form-Data; charset=utf-8; boundary="a b"', 'a b'],
  ['application/x-www-form-urlencoded', null],
  ['multipart/mixed; boundary=abc', null],
  [null, null],
] as const)
  test(`the boundary of ${type} is ${boundary}`, () => assert.equal(boundaryOf(type), boundary))
