// On the page of a thing that becomes a document: those made from it with their state, and the button that makes one.

import { ActionForm, Actions, type Shell, Tag } from '../shared/page/index.ts'
import { citedNumber } from './layout/index.ts'
import type { OutgoingAbout } from './outgoing-store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

/** `action` takes the form with the new document's `id`; null when this person may not write for the issuer. */
export function MadeFrom(props: {
  shell: Shell
  documents: readonly OutgoingAbout[]
  action: string | null
  id: string
}) {
  const { shell, documents, action, id } = props
  const { say } = shell
  return (
    <Actions>
      {action && <ActionForm action={action} label={say(texts.makeOutgoing)} kind="plain" hidden={{ id }} />}
      {documents.map(({ id: made, state, layout, symbol, sequence }) => (
        <span key={made}>
          <a href={`/documents/outgoing/${made}`}>
            {citedNumber({ layout, number: { sequence, symbol } }) ?? say(texts.title)}
          </a>{' '}
          <Tag state={state === 'signed' ? 'done' : state === 'cancelled' ? 'none' : 'open'}>
            {say(texts.states[state])}
          </Tag>
        </span>
      ))}
    </Actions>
  )
}
