// The help page: how the work goes, for who does it.

import { Hono } from 'hono'
import { signedIn } from '../organisation/index.ts'
import { Notice, Page, type Shell, SummaryList, Table, Tag, type TagState } from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { type Env, show } from '../shared/web.ts'
import { helpTexts as texts } from './help-texts.ts'

export const helpRoutes = new Hono<Env>().get('/help', signedIn, c => show(c, <HelpPage shell={c.var.shell()} />))

const PARTS = [
  { id: 'quarter', text: texts.quarter },
  { id: 'states', text: texts.states },
  { id: 'keyboard', text: texts.keyboard },
  { id: 'days', text: texts.days },
  { id: 'ask', text: texts.ask },
] as const

const STATES: readonly { state: TagState; name: Text; text: Text }[] = [
  { state: 'done', name: texts.done, text: texts.stateDone },
  { state: 'open', name: texts.open, text: texts.stateOpen },
  { state: 'soon', name: texts.soon, text: texts.stateSoon },
  { state: 'late', name: texts.late, text: texts.stateLate },
]

function HelpPage({ shell }: { shell: Shell }) {
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.title)} lead={say(texts.lead)}>
      <nav aria-label={say(texts.contents)}>
        <ul>
          {PARTS.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{say(text)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 id="quarter">{say(texts.quarter)}</h2>
      <Steps shell={shell} title={texts.forUnit} steps={texts.unitSteps} />
      <Steps shell={shell} title={texts.forOffice} steps={texts.officeSteps} />
      <h2 id="states">{say(texts.states)}</h2>
      <Table
        caption={say(texts.states)}
        hideCaption
        columns={[{ title: say(texts.state) }, { title: say(texts.meaning) }]}
        rows={STATES.map(({ state, name, text }) => [<Tag state={state}>{say(name)}</Tag>, say(text)])}
        empty=""
      />
      <p>{say(texts.lateWord)}</p>
      <h2 id="keyboard">{say(texts.keyboard)}</h2>
      <SummaryList rows={texts.keys.map(([key, effect]) => ({ term: say(key), detail: say(effect) }))} />
      <h2 id="days">{say(texts.days)}</h2>
      <p>{say(texts.daysText)}</p>
      <h2 id="ask">{say(texts.ask)}</h2>
      <ul>
        {[texts.askContent, texts.askRights, texts.askAway].map(text => (
          <li key={text.en}>{say(text)}</li>
        ))}
      </ul>
      <Notice kind="warning" title={say(texts.secret)} />
    </Page>
  )
}

const Steps = ({ shell: { say }, title, steps }: { shell: Shell; title: Text; steps: readonly Text[] }) => (
  <section class="panel">
    <h3>{say(title)}</h3>
    <ol>
      {steps.map(step => (
        <li key={step.en}>{say(step)}</li>
      ))}
    </ol>
  </section>
)
