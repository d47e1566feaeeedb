// The page on which the office marks what the plans of the units must take up.

import type { Programme, Task } from '../programme/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  type FieldError,
  Hidden,
  Notice,
  Page,
  Panel,
  type Shell,
  TextField,
} from '../shared/page/index.ts'
import { typing } from '../shared/web.ts'
import { texts } from './texts.ts'

export interface ContentRow {
  /** Empty for one that is not stored. */
  id: string
  taskId: string
  title: string
  needsUnion: boolean
}

export function ContentsPage(props: {
  shell: Shell
  programme: Programme
  tasks: Task[]
  rows: ContentRow[]
  proposed: boolean
  typed: Record<string, string> | null
  errors: FieldError[]
  known: string
}) {
  const { shell, programme, tasks, rows, proposed, typed, errors, known } = props
  const { say } = shell
  const field = typing(typed ?? typedOf(rows), errors)
  return (
    <Page
      shell={shell}
      title={say(texts.contentsTitle)}
      lead={say(texts.contentsLead)}
      crumbs={[{ href: `/programmes/${programme.id}`, text: programme.subject }]}
      errors={errors}
    >
      {proposed && (
        <Notice kind="info" title={say(texts.contentsNone)}>
          {say(texts.contentsProposed)}
        </Notice>
      )}
      <form method="post" action={`/programmes/${programme.id}/contents`} noValidate>
        <Hidden name="known" value={known} />
        {tasks.map(task => (
          <Panel key={task.id} title={<a href={`/tasks/${task.id}`}>{task.path}</a>}>
            <blockquote class="quote">{task.text}</blockquote>
            {rows.map((row, at) =>
              row.taskId === task.id ? (
                <div key={at}>
                  <Hidden name={`rows.${at}.taskId`} value={task.id} />
                  <Hidden name={`rows.${at}.id`} value={row.id} />
                  <TextField
                    {...field(`rows.${at}.title`)}
                    label={say(texts.contentsOfTask)}
                    {...(row.title === '' && { hint: say(texts.contentTitleHint) })}
                  />
                  <Checkbox
                    name={`rows.${at}.needsUnion`}
                    value="yes"
                    label={say(texts.needsUnion)}
                    checked={typed ? typed[`rows.${at}.needsUnion`] === 'yes' : row.needsUnion}
                  />
                </div>
              ) : null,
            )}
          </Panel>
        ))}
        <Actions>
          <Button>{say(texts.contentsSave)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

const typedOf = (rows: ContentRow[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ title }, at) => [`rows.${at}.title`, title]))
