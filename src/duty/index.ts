// What other capabilities may call.

import { urgingTexts } from './urging-texts.ts'

export {
  acceptDuty,
  askMoreTime,
  extendDuty,
  reportDuty as reportPlainDuty,
  reportWithEvidence,
  returnDuty,
  tellProgress,
  waiveDuty,
} from './actions.ts'
export { type Amendment, type Asked, amendDuties, supersedeDuties } from './amending.ts'
export { dutyApi } from './api.ts'
export { type Duty, type DutyState, expectedOn, PART, SOON, type Timeliness, timeliness } from './duty.ts'
export { feedPages, feedRoutes } from './feed-routes.tsx'
export { dutyFigures } from './figures.ts'
export { foldingJobs } from './folding.ts'
export { createDuties, generationJobs, type HandOut, handOut } from './generation.ts'
export { generationOf } from './generation-store.ts'
export { countInbox } from './inbox-store.ts'
export type { DutyKind } from './kind.ts'
export { titled } from './pages.tsx'
export { settleParts } from './part-settling.ts'
export { partsOf } from './part-store.ts'
export { createParts, type NewPart } from './parts.ts'
export {
  adHoc,
  type Calendar,
  halfYears,
  months,
  nineMonths,
  type Period,
  periodName,
  periodTitle,
  proposedDue,
  quarters,
  schoolYear,
  semesters,
  wholeYear,
} from './period.ts'
export { dutyRoutes } from './routes.tsx'
export { calendarFor, findDuty, type NewDuty, owed, owing, unitOfDuty } from './store.ts'
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
export { findSubmission, type Submission, type SubmissionKind, unitOfSubmission } from './submission-store.ts'
export { texts as dutyTexts } from './texts.ts'
export { keepLetter, letterSent, urgeByNotice } from './urging-actions.ts'
export { dutyReminder, dutyUrged, urgingJobs } from './urging-jobs.ts'
export { UrgingLink } from './urging-link.tsx'
export { findUrging, type Urging, unitOfUrging } from './urging-store.ts'

/** On the page of administration; whoever is signed in may read it. */
export const reminderNav = {
  ...{ href: '/reminders', text: urgingTexts.settings, about: urgingTexts.settingsAbout },
  permission: 'administer',
} as const
