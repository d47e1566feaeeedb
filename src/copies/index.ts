// What other capabilities and app.ts may call.

export { copiesAfter, copiesFor, copyJobs, type Found, type PassageSource } from './comparing.ts'
export { copiesOfPast, LARGELY_SAME, type Written } from './copies.ts'
export { CopiesFound, CopiesOfPast } from './pages.tsx'
