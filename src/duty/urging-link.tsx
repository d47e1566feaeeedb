// The way from a list of duties to urging those who owe them.

import { addressWith, Button, type Shell } from '../shared/page/index.ts'
import { urgingTexts as texts } from './urging-texts.ts'

/** The way to urging, with what the page shows as its filter; only for who decides on what organisations send. */
export const UrgingLink = ({ shell, query }: { shell: Shell; query: Record<string, string | null | undefined> }) => (
  <Button kind="plain" href={addressWith('/urging', query)}>
    {shell.say(texts.urge)}
  </Button>
)
