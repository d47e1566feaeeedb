// The order of folders is the architecture: a folder imports only from those above it, and from another capability only
// through its index.ts; rules stay pure.

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

/**
 * From the ground up. A new capability is a new line here, at its height. `audit` reads what all record through
 * shared/audit.ts and needs nothing but people and their rights. `backup`, `doctor` and `body` look at whole bodies from
 * outside, so nothing may import them.
 */
const ORDER = [
  'shared',
  'law',
  'identity',
  'organisation',
  'audit',
  'calendar',
  'notice',
  'file',
  'duty',
  'copies',
  'document',
  'programme',
  'plan',
  'report',
  'overview',
  'demonstration',
  ...['backup', 'doctor', 'body'],
]

/** Files of rules: no database, no HTTP, no clock, no files. */
const PURE = [
  ...[
    'shared/day.ts',
    'shared/outcome.ts',
    'shared/text.ts',
    'shared/likeness.ts',
    'law/citation.ts',
    'law/register.ts',
  ],
  ...['law/lunar.ts', 'law/calendar.ts', 'law/calendar-tables.ts', 'law/limit.ts', 'law/clock.ts'],
  ...['law/explanation.ts', 'law/provisions.ts', 'law/limits/index.ts'],
  'calendar/calendar.ts',
  ...['shared/written.ts', 'shared/pdf/rows.ts', 'document/register.ts'],
  ...['law/secrecy.ts', 'file/name.ts', 'file/kind.ts', 'file/marks.ts', 'shared/zip.ts'],
  ...['shared/search/query.ts', 'shared/search/abbreviations.ts', 'overview/search.ts'],
  ...['shared/sheet/csv.ts', 'shared/sheet/serial.ts', 'shared/sheet/xml.ts'],
  ...['identity/password.ts', 'identity/device.ts'],
  ...['notice/notice.ts', 'notice/mail-text.ts'],
  ...['organisation/structure.ts', 'organisation/facts.ts', 'organisation/delegation.ts', 'organisation/invented.ts'],
  ...['duty/duty.ts', 'duty/period.ts', 'duty/submission.ts', 'duty/urging.ts'],
  ...['programme', 'life', 'content', 'concern', 'matching', 'proposal', 'sheet', 'official-programme'].map(
    rules => `programme/${rules}.ts`,
  ),
  ...['outgoing', 'outgoing-body', 'competence', 'dispatch'].map(rules => `document/${rules}.ts`),
  ...['programme/difference.ts', 'programme/edition.ts'],
  ...[
    'plan',
    'content',
    'writing',
    'official-plan',
    'copies',
    'comparison',
    'passages',
    'file-matching',
    'taking',
    'model',
  ].map(rules => `plan/${rules}.ts`),
  'copies/copies.ts',
  ...['overview/home.ts', 'overview/urging-letter.ts'],
  ...['report/regime.ts', 'report/report.ts', 'report/consolidation.ts', 'report/official-report.ts'],
  ...[
    'report/checks.ts',
    'report/earlier.ts',
    'report/outliers.ts',
    'report/review.ts',
    'report/spread.ts',
    'report/report-sheet.ts',
    'report/regime-input.ts',
    ...['draft', 'edits', 'parts', 'difference', 'draft-forms'].map(rules => `report/regime-${rules}.ts`),
    'report/copies.ts',
    'report/default-form.ts',
    'report/default-indicators.ts',
    'report/basic-form.ts',
  ],
]

interface Import {
  from: string
  to: string
  names: string
}

const files = globSync('src/**/*.{ts,tsx}').map(file => relative('src', file))

const imports: Import[] = files.flatMap(from => {
  const source = readFileSync(join('src', from), 'utf8')
  return [...source.matchAll(/^(?:import|export)\s+([^'"]*?)\s*(?:from\s+)?'([^']+)'/gms)].map(
    ([, names = '', to = '']) => ({
      from,
      names,
      to: to.startsWith('.') ? join(dirname(from), to) : to,
    }),
  )
})

const folderOf = (file: string): string | undefined => (file.includes('/') ? file.split('/')[0] : undefined)
const inside = imports.filter(({ to }) => files.includes(to))

test('the imports were found', () =>
  assert.ok(inside.length > 100, `only ${inside.length} imports: is the pattern still right?`))

test('every folder has its place in the order', () => {
  const folders = new Set(files.map(folderOf).filter(folder => folder !== undefined))
  assert.deepEqual(
    [...folders].filter(folder => !ORDER.includes(folder)),
    [],
  )
})

test('a folder imports only from folders above it', () => {
  const wrong = inside.filter(({ from, to }) => {
    const [here, there] = [folderOf(from), folderOf(to)]
    if (here === undefined) return false
    return there === undefined || ORDER.indexOf(there) > ORDER.indexOf(here)
  })
  assert.deepEqual(
    wrong.map(({ from, to }) => `${from} imports ${to}`),
    [],
  )
})

test('a capability is entered through its index.ts', () => {
  const open = ['shared', 'law']
  const wrong = inside.filter(({ from, to }) => {
    const [here, there] = [folderOf(from), folderOf(to)]
    if (there === undefined || there === here || open.includes(there)) return false
    // The command line loads a capability's commands alone, so that reading a document needs no database.
    return to !== `${there}/index.ts` && !(from === 'cli.ts' && to.endsWith('/commands.ts'))
  })
  assert.deepEqual(
    wrong.map(({ from, to }) => `${from} imports ${to}`),
    [],
  )
})

test('rules are pure', () => {
  const missing = PURE.filter(file => !files.includes(file))
  assert.deepEqual(missing, [])
  const impure = /^(node:|pg$|kysely|hono|preact|@hono)|store|actions|routes|pages|database\//
  const wrong = imports.filter(
    ({ from, to, names }) => PURE.includes(from) && !names.startsWith('type ') && impure.test(to),
  )
  assert.deepEqual(
    wrong.map(({ from, to }) => `${from} imports ${to}`),
    [],
  )
  for (const file of PURE)
    assert.doesNotMatch(
      readFileSync(join('src', file), 'utf8').replace(/export const systemClock.*/, ''),
      /Temporal\.Now|new Date|Date\.now|Math\.random|process\.env/,
      file,
    )
})

test('an upload comes in through its gate and no other way', () => {
  const outside = files.filter(file => !/\.test\.tsx?$|^shared\/(?:web|testing\/.*)\.ts$|^story\.ts$/.test(file))
  const wrong = outside.filter(file =>
    /\.(?:formData|parseBody|blob|arrayBuffer)\(|instanceof (?:File|Blob)\b/.test(
      readFileSync(join('src', file), 'utf8'),
    ),
  )
  assert.deepEqual(wrong, [])
})

test('no legacy Date outside the edges', () => {
  const wrong = files.filter(file =>
    /\bnew Date\(|\bDate\.now\(/.test(readFileSync(join('src', file), 'utf8').replaceAll(/\/\/.*|\/.*\//g, '')),
  )
  assert.deepEqual(
    wrong.filter(
      file =>
        // The libraries of sign-in and of calendars know nothing but Date; here our Instants and days become its Dates.
        !['architecture.test.ts', 'identity/auth.ts', 'duty/feed.ts'].includes(file) &&
        !file.startsWith('shared/embedded/') &&
        !file.startsWith('document/layout/'),
    ),
    [],
  )
})
