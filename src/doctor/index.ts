// What else may be called: kinds of check that a capability can bring, and the examination.

export type { BodyCheck, Finding, FolderCheck, InstallationCheck, Severity } from './check.ts'
export { type Examination, examine } from './examination.ts'
