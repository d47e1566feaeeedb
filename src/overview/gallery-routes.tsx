// The gallery of components for those who build pages; mounted in the demonstration only.

import { Hono } from 'hono'
import { Gallery } from '../shared/page/gallery.tsx'
import { anyone, type Env, show } from '../shared/web.ts'

export const galleryRoutes = new Hono<Env>().get('/dev/components', anyone, c =>
  show(c, <Gallery shell={c.var.shell()} />),
)
