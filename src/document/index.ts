// What other capabilities may call.

import { Hono } from 'hono'
import type { NoticeKind } from '../notice/index.ts'
import type { Env } from '../shared/web.ts'
import { documentSent } from './dispatch-actions.ts'
import { dispatchRoutes } from './dispatch-routes.tsx'
import { letterheadRoutes } from './letterhead-routes.tsx'
import { outgoingNotices as ownNotices } from './outgoing-notices.ts'
import { outgoingRoutes } from './outgoing-routes.tsx'
import { outgoingTexts } from './outgoing-texts.ts'

export { acknowledgeDispatch, openDispatch, sendOutgoing } from './dispatch-actions.ts'
export * from './layout/index.ts'
export { demonstrationLetterhead, layoutOfUnit, letterheadOf } from './letterhead-actions.ts'
export { type DraftContent, type Letterhead, officialOf, symbolOf } from './outgoing.ts'
export {
  draftOutgoing,
  numberOutgoing,
  type OutgoingDraft,
  previewOutgoing,
  signOutgoing,
  takeOutgoing,
} from './outgoing-actions.ts'
export { MadeFrom } from './outgoing-made-from.tsx'
export { Preview as DocumentPreview } from './outgoing-preview.tsx'
export {
  findOutgoing,
  type OutgoingAbout,
  outgoingAbout,
  signedAbout,
} from './outgoing-store.ts'
export { outgoingTexts } from './outgoing-texts.ts'
export * from './reading/index.ts'
export { registerAddress } from './register.ts'
export { enterDocument } from './register-actions.ts'
export { registerRoutes } from './register-routes.tsx'
export { registerSearch } from './register-search.ts'
export { findRegistered, ownKnownDocuments, type RegisteredDocument } from './register-store.ts'
export { findOriginal, findReading, insertDocument, moveOriginals } from './store.ts'

/** Documents that go out and what others received of them. */
export const documentRoutes = new Hono<Env>()
documentRoutes.route('/', outgoingRoutes)
documentRoutes.route('/', dispatchRoutes)
documentRoutes.route('/', letterheadRoutes)

export const outgoingNotices: readonly NoticeKind[] = [...ownNotices, documentSent]

export const documentNav = { href: '/documents', text: outgoingTexts.documents, permission: 'read' } as const
