// What other capabilities and server.ts may call.

export {
  type CheckedFile,
  CONFIRMATION,
  type FileContext,
  type FileRead,
  readFileField,
  storeFile,
  storeMade,
} from './actions.ts'
export { attachment, sendFile } from './download.ts'
export { FileFields, FileList } from './fields.tsx'
export type { FileKind } from './kind.ts'
export { findFiles, type StoredFile } from './store.ts'
export { missingContents, sweep, unreferenced } from './tending.ts'
export { texts as fileTexts } from './texts.ts'
