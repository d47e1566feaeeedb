// What other capabilities and app.ts may call.

export { type Demonstration, identityRoutes, SESSION_COOKIE } from './routes.tsx'
export { findSession, openSession } from './sessions.ts'
export { texts as identityTexts } from './texts.ts'
