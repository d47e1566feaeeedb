// The sign-in page.

import { ActionForm, Notice, Page, type Shell } from '../shared/page/index.ts'
import { texts } from './texts.ts'

export interface Newcomer {
  id: string
  name: string
  title: string
  unit: string
}

/** `people` is null outside the demonstration. */
export function SignInPage(props: { shell: Shell; people: Newcomer[] | null; bodyName: string | null }) {
  const { shell, people, bodyName } = props
  const { say } = shell
  if (!people) {
    return (
      <Page shell={shell} title={say(texts.signIn)}>
        <Notice kind="info">{say(texts.notYet)}</Notice>
      </Page>
    )
  }
  return (
    <Page shell={shell} title={say(texts.signIn)} lead={bodyName ?? ''}>
      <p>{say(texts.demoLead)}</p>
      <ul class="people">
        {people.map(({ id, name, title, unit }) => (
          <li key={id} class="panel">
            <p>
              <strong>{name}</strong>
              <br />
              {title}, {unit}
            </p>
            <ActionForm action="/demo/sign-in" label={say(texts.signIn)} about={name} hidden={{ person: id }} />
          </li>
        ))}
      </ul>
    </Page>
  )
}
