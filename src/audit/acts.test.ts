// The closed list of acts: each is used by some capability, is described, and stands in docs/audit.md.

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { ACTS, SUBJECTS } from '../shared/audit.ts'
import { describeActs } from './description.ts'

const sources = globSync('src/**/*.{ts,tsx}')
  .filter(file => !file.includes('.test.') && file !== 'src/shared/audit.ts')
  .map(file => ({ folder: dirname(file), text: readFileSync(file, 'utf8') }))

/** What a recording may be: 'duty.reported', or `duty.${act}` beside the words that `act` can be. */
const patterns = sources.flatMap(({ folder, text }) =>
  [...text.matchAll(/\bact: (['`])(.+?)\1/gs)].map(([, , written = '']) => ({ folder, written })),
)

const isUsed = (act: string) => patterns.some(({ folder, written }) => fits(act, folder, written))

function fits(act: string, folder: string, written: string): boolean {
  if (!written.includes('$')) return written === act
  const pattern = written
    .replaceAll('.', '\\.')
    .replaceAll(/\$\{'(.+?)'\}/gs, (_, words: string) => `(${words.replaceAll(/['\s]/g, '')})`)
    .replaceAll(/\$\{.+?\}/gs, '([\\w-]+)')
  const [, ...words] = new RegExp(`^${pattern}$`).exec(act) ?? []
  const beside = sources.filter(source => source.folder === folder).map(({ text }) => text)
  return words.length > 0 && words.every(word => beside.some(text => text.includes(`'${word}'`)))
}

for (const act of Object.keys(ACTS)) test(`${act} is recorded somewhere`, () => assert.ok(isUsed(act)))

test('an act that nobody records would be found', () => {
  assert.equal(isUsed('duty.forgotten'), false)
  assert.equal(isUsed('nothing.saved'), false)
})

test('each is described in both languages, and no two alike', () => {
  for (const lang of ['vi', 'en'] as const) {
    const texts = Object.values(ACTS).map(({ text }) => text[lang])
    assert.ok(texts.every(text => text.trim() !== ''))
    assert.equal(new Set(texts).size, texts.length)
  }
})

test('each kind of subject is one of some act, and its page is an address of the app', () => {
  const used = new Set(Object.values(ACTS).map(({ subject }) => subject))
  assert.deepEqual([...used].sort(), Object.keys(SUBJECTS).sort())
  const routes = sources.map(({ text }) => text).join('\n')
  for (const { page } of Object.values(SUBJECTS)) if (page) assert.ok(routes.includes(`'${page}:id'`), page)
})

test('docs/audit.md is current: npm run -s dien-hong -- audit acts > docs/audit.md', () =>
  assert.equal(readFileSync('docs/audit.md', 'utf8'), describeActs()))
