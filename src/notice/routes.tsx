// Addresses of notices: everybody's own, so that no other permission is asked.

import { Hono } from 'hono'
import { z } from 'zod'
import { signedIn } from '../organisation/index.ts'
import { choice, readForm, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { changeMailSettings, readAllNotices, readNotice } from './actions.ts'
import { MAIL_CHOICES, type NoticeKind } from './notice.ts'
import { NoticeList, SettingsPage } from './pages.tsx'
import { findSettings, listNotices } from './store.ts'
import { texts } from './texts.ts'

const PAGE = 50

const settings = z
  .object({
    email: text({ max: 254 }),
    choice: choice(MAIL_CHOICES, texts.choiceWrong),
    language: choice(['vi', 'en'], texts.languageWrong),
  })
  .superRefine(({ email, choice }, context) => {
    const wrong = email === '' ? choice !== 'off' && texts.emailMissing : !ADDRESS.test(email) && texts.emailWrong
    if (wrong) context.addIssue({ code: 'custom', path: ['email'], message: wrong.en, params: { text: wrong } })
  })

// One address, and nothing that a mail header would read as more. Whether it exists only a mail can tell.
const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/

/** `kinds` come from the capabilities; `mailOn` says whether this server can send mail. */
export function noticeRoutes(kinds: readonly NoticeKind[], mailOn: boolean): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/notices', signedIn, async c => {
    const { db, person, today } = c.var
    const found = await listNotices(db, person.id, today, c.req.query('before') ?? null, PAGE + 1)
    const notices = found.slice(0, PAGE)
    const older = found.length > PAGE ? `/notices?before=${notices.at(-1)!.id}` : null
    return show(c, <NoticeList shell={c.var.shell()} {...{ notices, kinds, older }} />)
  })

  routes.post('/notices/reading', signedIn, async c => {
    const until = (await formOf(c)).get('until')
    if (!isId(until)) throw new Refusal('bad-request', texts.noSuchNotice)
    await readAllNotices(c.var, until)
    return done(c, '/notices', texts.allRead)
  })

  routes.post('/notices/:id/reading', signedIn, async c => {
    const id = c.req.param('id')
    if (!isId(id)) throw new Refusal('not-found', texts.noSuchNotice)
    await readNotice(c.var, id)
    return done(c, '/notices')
  })

  routes.get('/notices/settings', signedIn, async c => {
    const { email, choice, lang } = await findSettings(c.var.db, c.var.person.id)
    const typed = { email: email ?? '', choice: email === null ? 'off' : choice, language: lang }
    return show(c, <SettingsPage shell={c.var.shell()} {...{ mailOn, typed }} errors={[]} />)
  })

  routes.post('/notices/settings', signedIn, async c => {
    const read = readForm(settings, await formOf(c))
    if (!read.ok) {
      const errors = errorsIn(c.var.say, read.errors)
      return show(c, <SettingsPage shell={c.var.shell()} {...{ mailOn, errors }} typed={read.typed} />, 422)
    }
    const { email, choice, language } = read.value
    await changeMailSettings(c.var, { email: email || null, choice, lang: language })
    return done(c, '/notices/settings', texts.saved)
  })

  return routes
}
