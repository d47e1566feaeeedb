// The page from which everything of administration is reached.

import { Hono } from 'hono'
import { permitSomewhere } from '../organisation/index.ts'
import { LinkList, Page, type Shell } from '../shared/page/index.ts'
import { type Env, show } from '../shared/web.ts'
import { texts } from './administration-texts.ts'

export const administrationNav = { href: '/administration', text: texts.title } as const

export const administrationRoutes = new Hono<Env>()

administrationRoutes.get('/administration', permitSomewhere('administer', 'manage-people'), c =>
  show(c, <AdministrationPage shell={c.var.shell()} />),
)

const AdministrationPage = ({ shell }: { shell: Shell }) => (
  <Page shell={shell} title={shell.say(texts.title)} lead={shell.say(texts.lead)}>
    <LinkList items={shell.administration ?? []} />
  </Page>
)
