// The reader of official documents: what other parts may call.
export { dueIn, dueInCell } from './due.ts'
export { type Family as LabelFamily, labelOf } from './labels.ts'
export { type ReadResult, readDocument, readFile } from './read.ts'
export type {
  CitedDocument,
  Deliverable as ReadDeliverable,
  Reading,
  Rhythm as ReadRhythm,
  Signature as ReadSignature,
  Task as ReadTask,
  Warning as ReadWarning,
  WarningCode as ReadWarningCode,
} from './reading.ts'
export { LIMITS, UNREADABLE, type UnreadableReason } from './unreadable.ts'
