// What else may be called.

export { BELONGINGS, type Belonging } from './catalogue.ts'
export type { Manifest } from './manifest.ts'
export { verifyBackup } from './read.ts'
export { BackupRefusal, type BackupRefusalCode } from './refusals.ts'
export { type Restored, restoreBody } from './restore.ts'
export { saveBody } from './save.ts'
