// An official document as a sheet of paper, paragraph by paragraph.

import type { ComponentChildren } from 'preact'
import { useSay } from './speech.ts'
import { texts } from './texts.ts'

export interface Paragraph {
  /** Unique in the page: others link to `#id`. */
  id: string
  /** May hold `<mark>`; no links of its own when `href` is set. */
  text: ComponentChildren
  kind: 'heading' | 'plain' | 'task'
  /** What was understood of this paragraph, for instance its task. */
  href?: string
  /** The one being looked at. */
  current?: boolean
}

export function DocumentView({ paragraphs, label }: { paragraphs: readonly Paragraph[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="sheet" aria-label={label} tabIndex={0}>
      {paragraphs.map(paragraph => (
        <Sentence key={paragraph.id} {...paragraph} />
      ))}
    </section>
  )
}

function Sentence({ id, text, kind, href, current = false }: Paragraph) {
  const say = useSay()
  const look = current ? `sheet-${kind} sheet-current` : `sheet-${kind}`
  return (
    <p id={id} class={look} aria-current={current ? 'true' : undefined}>
      {current && <span class="unseen">{say(texts.currentParagraph)} </span>}
      {href ? <a href={href}>{text}</a> : text}
    </p>
  )
}
