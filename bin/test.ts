// Runs every test under src/ and says how many passed: `npm test`, or `npm test -- duty` for the files whose path contains "duty".

import { globSync } from 'node:fs'
import { relative } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

const wanted = process.argv.slice(2)
const all = globSync('src/**/*.test.{ts,tsx}')
  .map(file => relative('.', file))
  .sort()
const files = wanted.length === 0 ? all : all.filter(file => wanted.some(part => file.includes(part)))
if (files.length === 0) fail(`no test file matches ${wanted.join(', ')}`)

let [passed, failed] = [0, 0]
const stream = run({
  files,
  concurrency: 2,
  // A file that hangs fails, and the others are heard.
  timeout: 600_000,
  execArgv: [
    '--import',
    'tsx',
    '--import',
    './src/shared/testing/temporal-guard.ts',
    '--import',
    './src/shared/testing/network-guard.ts',
  ],
})
stream.on('test:summary', ({ file, counts }) => {
  if (file !== undefined) return
  passed = counts.passed
  // A cancelled test did not pass, and a skipped one was not asked for by anybody.
  failed = counts.tests - counts.passed
})
stream.compose(spec).pipe(process.stdout)
stream.on('end', () => {
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
  // Behind the reporter's own last lines.
  setImmediate(() => console.log(`\n${files.length} files\n${passed} passed, ${failed} failed`))
})

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
