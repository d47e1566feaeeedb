// What app.ts and capabilities.ts may call.

import { Hono } from 'hono'
import type { DutyKind } from '../duty/index.ts'
import type { Env } from '../shared/web.ts'
import { administrationRoutes } from './administration.tsx'
import { helpRoutes } from './help.tsx'
import { homeRoutes } from './home-routes.tsx'
import { homeTexts } from './home-texts.ts'
import { progressRoutes } from './progress-routes.tsx'
import { urgingRoutes } from './urging-routes.tsx'
import { waitingRoutes } from './waiting-routes.tsx'

export { administrationNav } from './administration.tsx'
export { galleryRoutes } from './gallery-routes.tsx'
export { searchRoutes } from './search-routes.tsx'

export const homeNav = {
  href: '/',
  text: homeTexts.title,
  permission: 'read',
  under: ['/progress', '/waiting'],
} as const

/** `kinds`: the kinds of duty, from the capabilities. */
export const overviewRoutes = (kinds: readonly DutyKind[]) =>
  new Hono<Env>()
    .route('/', administrationRoutes)
    .route('/', helpRoutes)
    .route('/', homeRoutes(kinds))
    .route('/', progressRoutes(kinds))
    .route('/', urgingRoutes(kinds))
    .route('/', waitingRoutes(kinds))
