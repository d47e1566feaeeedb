// How things stand: tags, lists of duties, figures, progress, history, steps.

import type { ComponentChildren } from 'preact'
import { formatNumber } from '../text.ts'
import { useLang, useSay } from './speech.ts'
import { texts } from './texts.ts'

export type TagState = 'done' | 'open' | 'soon' | 'late' | 'none'

/** A state in a word; its colour and shape come from `state`, the word from the caller. */
export const Tag = ({ state, children }: { state: TagState; children: ComponentChildren }) => (
  <span class={`tag tag-${state}`}>{children}</span>
)

export interface TaskItem {
  title: ComponentChildren
  href?: string
  /** The paragraph or article that asks for it. */
  why?: ComponentChildren
  tag: { state: TagState; text: string }
  when?: ComponentChildren
}

export function TaskList({ items, empty }: { items: readonly TaskItem[]; empty: ComponentChildren }) {
  if (items.length === 0) return <div class="nothing">{empty}</div>
  return (
    <ul class="tasks">
      {items.map((item, at) => (
        <li key={at}>
          <div class="task-what">
            {item.href ? <a href={item.href}>{item.title}</a> : <span class="task-title">{item.title}</span>}
            {item.why && <div class="why">{item.why}</div>}
          </div>
          <div class="task-when">
            <Tag state={item.tag.state}>{item.tag.text}</Tag>
            {item.when && <span class="when">{item.when}</span>}
          </div>
        </li>
      ))}
    </ul>
  )
}

export interface CardItem {
  value: string | number
  label: ComponentChildren
  state?: TagState
  /** The list behind the figure. */
  href?: string
}

export function Cards({ items }: { items: readonly CardItem[] }) {
  const lang = useLang()
  return (
    <ul class="cards">
      {items.map((item, at) => (
        <li key={at} class={item.state ? `card card-${item.state}` : 'card'}>
          <strong class="card-value">
            {typeof item.value === 'number' ? formatNumber(item.value, lang) : item.value}
          </strong>{' '}
          {item.href ? (
            <a class="card-label" href={item.href}>
              {item.label}
            </a>
          ) : (
            <span class="card-label">{item.label}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A stacked bar and the same figures in words. The three counts exclude each other; the share done is rounded down. */
export function Progress(props: { label: ComponentChildren; done: number; open: number; late: number }) {
  const { label, done, open, late } = props
  const say = useSay()
  const lang = useLang()
  const total = done + open + late
  const count = (value: number, name: { vi: string; en: string }) =>
    value > 0 ? [`${formatNumber(value, lang)} ${say(name)}`] : []
  const figures = [...count(done, texts.done), ...count(open, texts.open), ...count(late, texts.late)].join(' · ')
  return (
    <div class="progress">
      <div class="progress-label">{label}</div>
      <div class="progress-share">{total > 0 ? `${Math.floor((done * 100) / total)}%` : '–'}</div>
      <Bar parts={[done, open, late]} total={total} />
      <div class="progress-figures">{figures || say(texts.nothingYet)}</div>
    </div>
  )
}

// Widths as SVG attributes: the content security policy forbids inline styles.
function Bar({ parts, total }: { parts: [number, number, number]; total: number }) {
  const names = ['done', 'open', 'late']
  const share = parts.map(part => (total > 0 ? (part * 100) / total : 0))
  const startOf = (at: number) => share.slice(0, at).reduce((sum, width) => sum + width, 0)
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {share.map((width, at) =>
        width > 0 ? (
          <rect
            key={names[at]}
            class={`bar-${names[at]}`}
            x={startOf(at).toFixed(2)}
            width={width.toFixed(2)}
            height="10"
          />
        ) : null,
      )}
    </svg>
  )
}

export interface TimelineItem {
  title: ComponentChildren
  when: ComponentChildren
  who?: ComponentChildren
  detail?: ComponentChildren
}

/** What happened, in the order given. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol class="timeline">
    {items.map((item, at) => (
      <li key={at}>
        <div class="timeline-title">{item.title}</div>
        <div class="timeline-when">
          {item.when}
          {item.who && <> · {item.who}</>}
        </div>
        {item.detail && <div class="timeline-detail">{item.detail}</div>}
      </li>
    ))}
  </ol>
)

export interface Step {
  text: ComponentChildren
  state: 'done' | 'current' | 'todo'
}

const STEP_WORDS = { done: texts.stepDone, current: texts.stepCurrent, todo: texts.stepTodo } as const

/** The way of a process, for one who asks "where does it stand". */
export function Steps({ items }: { items: readonly Step[] }) {
  const say = useSay()
  return (
    <ol class="steps">
      {items.map((item, at) => (
        <li key={at} class={`step step-${item.state}`} aria-current={item.state === 'current' ? 'step' : undefined}>
          <span>
            {item.text} <span class="unseen">({say(STEP_WORDS[item.state])})</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
