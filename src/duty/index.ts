// What other capabilities may call.

export { type Amendment, type Asked, amendDuties, supersedeDuties } from './amending.ts'
export { dutyApi } from './api.ts'
export { type Duty, type DutyState, PART, SOON, type Timeliness, timeliness } from './duty.ts'
export { dutyFigures } from './figures.ts'
export { foldingJobs } from './folding.ts'
export { createDuties, generationJobs, type HandOut, handOut } from './generation.ts'
export { generationOf } from './generation-store.ts'
export type { DutyKind } from './kind.ts'
export { titled } from './pages.tsx'
export { createParts, type NewPart } from './parts.ts'
export {
  halfYears,
  months,
  type Period,
  periodName,
  proposedDue,
  quarters,
  schoolYear,
  wholeYear,
} from './period.ts'
export { dutyRoutes } from './routes.tsx'
export { findDuty, type NewDuty, owed, unitOfDuty } from './store.ts'
export { mayBeWritten, type SubmissionAct, type SubmissionState } from './submission.ts'
export { startSubmission, take } from './submission-actions.ts'
export { submissionNotices } from './submission-notices.ts'
export {
  SubmissionActs,
  SubmissionWay,
  stateTag,
  TimelinessTag,
  timelinessTag,
  WritingButtons,
} from './submission-pages.tsx'
export { afterSaving, submissionRoutes, versionIn } from './submission-routes.tsx'
export { findSubmission, type Submission, unitOfSubmission } from './submission-store.ts'
export { texts as dutyTexts } from './texts.ts'
