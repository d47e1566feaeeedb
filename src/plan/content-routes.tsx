// Addresses of what the plans of a programme must take up, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { permit } from '../organisation/index.ts'
import { contentOf, findProgramme, issuerOfProgramme } from '../programme/index.ts'
import { readForm, type Typed, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { proposeContents } from './content.ts'
import { fingerprint, markContents } from './content-actions.ts'
import { type ContentRow, ContentsPage } from './content-pages.tsx'
import { contentsOf } from './content-store.ts'
import { texts } from './texts.ts'

const row = z.object({
  id: z.string().default(''),
  taskId: z.string(),
  title: text({ max: 200 }),
  needsUnion: z.string().optional(),
})
const fields = z.object({ rows: z.record(z.string().regex(/^\d{1,3}$/), row).default({}) })

export const contentRoutes = new Hono<Env>()

contentRoutes.get('/programmes/:id/contents', permit('publish', issuerOfProgramme), c => page(c, null, []))

contentRoutes.post('/programmes/:id/contents', permit('publish', issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readForm(fields, form)
  if (!read.ok) return page(c, read.typed, errorsIn(c.var.say, read.errors))
  const tasks = new Set((await contentOf(c.var.db, id)).tasks.map(task => task.id))
  const wishes = Object.entries(read.value.rows)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, wish]) => wish)
    .filter(({ taskId, title }) => title !== '' && tasks.has(taskId))
    .map(({ id, taskId, title, needsUnion }) => ({
      ...{ id: isId(id) ? id : null, taskId, title },
      needsUnion: needsUnion === 'yes',
    }))
  await markContents(c.var, id, `${form.get('known')}`, wishes)
  return done(c, `/programmes/${id}/contents`, texts.contentsSaved)
})

/** Under each paragraph its contents and an empty row; before anything was saved, what the words propose. */
async function page(c: HonoContext<Env>, typed: Typed | null, errors: FieldError[]) {
  const { db, say } = c.var
  const id = c.req.param('id')!
  const programme = (await findProgramme(db, id))!
  const { tasks } = await contentOf(db, id)
  const contents = await contentsOf(db, id)
  const proposed = contents.length === 0
  const shown = proposed ? proposeContents(tasks, say) : contents
  const rows: ContentRow[] = tasks.flatMap(task => [
    ...shown
      .filter(({ taskId }) => taskId === task.id)
      .map(({ title, needsUnion, ...mark }) => ({
        taskId: task.id,
        title,
        needsUnion,
        id: 'id' in mark ? `${mark.id}` : '',
      })),
    { taskId: task.id, title: '', needsUnion: false, id: '' },
  ])
  const props = { programme, tasks, rows, proposed, typed, errors, known: fingerprint(contents) }
  return show(c, <ContentsPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}
