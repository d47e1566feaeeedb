// What other capabilities may call.

export * from './layout/index.ts'
export * from './reading/index.ts'
export { findOriginal, findReading, insertDocument, moveOriginals } from './store.ts'
