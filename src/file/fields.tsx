// The fields of a form that takes a file, and the list of files on a page.

import { dayOf } from '../shared/day.ts'
import { Checkbox, type FieldError, FileField, type Shell } from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { CONFIRMATION } from './actions.ts'
import { endingsOf, type FileKind } from './kind.ts'
import type { StoredFile } from './store.ts'
import { texts } from './texts.ts'

/** The file and its sender's confirmation. The form around it needs `encType="multipart/form-data"`. */
export function FileFields(props: {
  shell: Shell
  name: string
  label: Text
  kinds: readonly FileKind[]
  errors: readonly FieldError[]
  optional?: boolean
}) {
  const { shell, name, label, kinds, errors, optional = false } = props
  const { say } = shell
  const errorAt = (field: string) => errors.find(error => error.field === field)?.message
  const endings = endingsOf(kinds)
  return (
    <>
      <FileField
        name={name}
        label={say(label)}
        hint={say(texts.hint(endings))}
        error={errorAt(name)}
        accept={endings.replaceAll(' ', '')}
        required={!optional}
      />
      {/* Never ticked beforehand: each file is confirmed anew. */}
      <Checkbox
        name={CONFIRMATION}
        value="yes"
        label={say(texts.confirm)}
        hint={say(texts.confirmHint)}
        error={errorAt(CONFIRMATION)}
      />
    </>
  )
}

/** `hrefOf` names the address of a file; `whoOf` who brought it. */
export function FileList(props: {
  shell: Shell
  files: readonly StoredFile[]
  hrefOf: (file: StoredFile) => string
  whoOf: (file: StoredFile) => string
}) {
  const { shell, files, hrefOf, whoOf } = props
  const { say } = shell
  return (
    <ul class="plain-list">
      {files.map(file => (
        <li key={file.id}>
          <a href={hrefOf(file)}>{file.name}</a>
          <div class="hint">
            {[say(texts.size(file.size)), whoOf(file), formatDay(dayOf(file.uploadedAt))].join(' · ')}
            {file.externalReferences > 0 && ` · ${say(texts.external)}`}
          </div>
        </li>
      ))}
    </ul>
  )
}
