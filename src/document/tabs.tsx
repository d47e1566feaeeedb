// The lists of documents beside each other: what is cited, what goes out, what came in.

import { type Shell, Tabs } from '../shared/page/index.ts'
import { dispatchTexts } from './dispatch-texts.ts'
import { outgoingTexts } from './outgoing-texts.ts'
import { registerTexts } from './register-texts.ts'

const LISTS = {
  '/documents': registerTexts.title,
  '/documents/outgoing': outgoingTexts.title,
  '/documents/outgoing?view=register': outgoingTexts.register,
  '/documents/incoming-dispatch': dispatchTexts.received,
} as const

export const DocumentTabs = ({ shell, here }: { shell: Shell; here: keyof typeof LISTS }) => (
  <Tabs
    label={shell.say(outgoingTexts.documents)}
    items={Object.entries(LISTS).map(([href, text]) => ({ href, text: shell.say(text), current: href === here }))}
  />
)
