// What the tests of backups share.

import assert from 'node:assert/strict'
import { BackupRefusal, type BackupRefusalCode } from './refusals.ts'

/** For assert.rejects: refused for this reason, in both languages. */
export const refusal = (code: BackupRefusalCode) => (error: unknown) => {
  assert.ok(error instanceof BackupRefusal, `${error}`)
  assert.equal(error.code, code, error.message)
  assert.ok(error.text.vi.length > 20 && error.text.en.length > 20)
  return true
}
