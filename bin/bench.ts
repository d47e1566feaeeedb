// Measures: `npm run -s bench -- NAME --units N [--json]`. A bench is a file bench/NAME.ts that exports `run(options)`.

import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'

export interface BenchOptions {
  units: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { units: { type: 'string', default: '1000' }, json: { type: 'boolean', default: false } },
})
const [name = ''] = positionals
const units = Number(values.units)
const known = globSync('bench/*.ts')
  .map(file => basename(file, '.ts'))
  .filter(file => !['copies-corpus', 'generator', 'kill-child', 'measure'].includes(file))
  .sort()
if (!known.includes(name)) fail(`npm run -s bench -- NAME --units N --json; NAME is one of: ${known.join(', ')}`)
if (!Number.isInteger(units) || units < 10 || units > 1_000_000)
  fail('--units must be a whole number from 10 to 1000000')

const { run } = (await import(`../bench/${name}.ts`)) as { run: (options: BenchOptions) => Promise<object> }
const result = await run({ units })
console.log(values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2))

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
