// For tests at the top: a running demonstration in a directory of its own, and its people as visitors with a cookie jar.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addRegime, BASIC_FORM } from './report/index.ts'
import { type Running, startDemonstration } from './server.ts'
import type { Address } from './shared/database/connection.ts'

export const SAMPLE = join(import.meta.dirname, 'document/samples/programme-2024.md')

export interface Story extends Running {
  /** The folder of data, as DIEN_HONG_DATA names it. */
  directory: string
  as(name: string): Promise<Visitor>
  end(): Promise<void>
}

/** Starts a demonstration on a port of its own, with the short form of reports or the whole one; `end` stops it and removes what it wrote. */
export async function openStory(database: Address | null = null, form: 'basic' | 'whole' = 'basic'): Promise<Story> {
  const directory = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  const running = await startDemonstration(directory, { port: 0, host: '127.0.0.1' }, database)
  const body = running.installation.bodies()[0]!
  // Three figures and one text are enough for whatever is not the form itself.
  if (form === 'basic') await addRegime(running.installation.db(body.id)!, BASIC_FORM, running.clock.now())
  return {
    ...running,
    directory,
    as: name => signIn(running.url, name),
    end: async () => {
      await running.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export class Visitor {
  readonly #url: string
  readonly #jar = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  keep(name: string, value: string): void {
    this.#jar.set(name, value)
  }

  /** Another person of the same demonstration. */
  colleague(name: string): Promise<Visitor> {
    return signIn(this.#url, name)
  }

  /** One request, redirects not followed. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: this.cookie, origin: this.#url, ...(init.headers as Record<string, string>) }
    const response = await fetch(new URL(path, this.#url), { redirect: 'manual', ...init, headers })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) this.#jar.delete(name)
      else this.#jar.set(name, value)
    }
    return response
  }

  async page(path: string): Promise<string> {
    const response = await this.fetch(path)
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.text()
  }

  async json<T>(path: string): Promise<T> {
    return JSON.parse(await this.page(path)) as T
  }

  post(path: string, fields: Record<string, string | File> = {}): Promise<Response> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return this.fetch(path, { method: 'POST', body })
  }

  /** Posts a form that must be taken, and returns the address it leads to. */
  async submit(path: string, fields: Record<string, string | File> = {}): Promise<string> {
    const response = await this.post(path, fields)
    if (response.status !== 303) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.headers.get('location')!
  }
}

export async function signIn(url: string, name: string): Promise<Visitor> {
  const visitor = new Visitor(url)
  const page = await visitor.page('/sign-in')
  const person = new RegExp(`${name}.*?name="person" value="([^"]+)"`, 's').exec(page)?.[1]
  if (!person) throw new Error(`nobody is called ${name}`)
  await visitor.submit('/demo/sign-in', { person })
  return visitor
}

interface Duty {
  id: string
  kind: string
  title: string
  period: string
  unitId: string
}

/** The sample programme, brought in by the Office: the address of its page. */
export async function bringIn(office: Visitor): Promise<string> {
  const id = /name="id" value="([^"]+)"/.exec(await office.page('/programmes/new'))![1]!
  return office.submit('/programmes', {
    id,
    file: new File([await readFile(SAMPLE)], 'programme-2024.md'),
    noStateSecret: 'yes',
  })
}

/** Gives task III.1 its two deliverables with dates, as the Office does by hand. */
export async function setDates(office: Visitor, programme: string): Promise<void> {
  await setDays(office, programme, 'plan', { rhythm: 'once', 'due.2024': '30/8/2024' })
  const days = { 'due.2024-Q3': '20/9/2024', 'due.2024-Q4': '20/12/2024' }
  await setDays(office, programme, 'report', { rhythm: 'quarterly', ...days })
}

/** Gives the plan or the report of task III.1 these days; returns its id. */
export async function setDays(office: Visitor, programme: string, kind: string, days: Record<string, string>) {
  const { tasks, version } = await office.json<{
    version: number
    tasks: { path: string; deliverables: { id: string; kind: string; title: string }[] }[]
  }>(`/api/v1${programme}`)
  const { id, title } = tasks.find(task => task.path === 'III.1')!.deliverables.find(d => d.kind === kind)!
  await office.submit(`/deliverables/${id}`, { version: `${version}`, kind, title, who: 'units', ...days })
  return id
}

/** Adds a deliverable without a plan or report of its own: an activity of all units, due once. */
export async function addActivity(office: Visitor, programme: string): Promise<void> {
  const { tasks, version } = await office.json<{ version: number; tasks: { id: string; path: string }[] }>(
    `/api/v1${programme}`,
  )
  const task = `/tasks/${tasks.find(({ path }) => path === 'III.1')!.id}/deliverables`
  const id = /name="id" value="([^"]+)"/.exec(await office.page(`${task}/new`))![1]!
  const title = 'Hội nghị đối thoại với viên chức, người lao động'
  const due = { rhythm: 'once', 'due.2024': '30/9/2024' }
  await office.submit(task, { id, version: `${version}`, kind: 'activity', title, who: 'units', ...due })
}

/** Answers every warning of the reading that is open, as one who compared them with the original. */
export async function answerWarnings(office: Visitor, programme: string): Promise<void> {
  const page = await office.page(`${programme}/warnings`)
  const names = new Set([...page.matchAll(/name="(answers\.[^".]+)\.answer"/g)].map(([, name]) => name!))
  const answers = [...names].flatMap(name => [
    [`${name}.answer`, 'waived'] as const,
    [`${name}.note`, 'Đã xem'] as const,
  ])
  const version = await versionOf(office, programme)
  await office.submit(`${programme}/warnings`, { version, ...Object.fromEntries(answers) })
}

/** Warnings answered, submitted by the Office, approved by the Standing Committee: the next step is handing out. */
export async function getApproval(office: Visitor, programme: string): Promise<void> {
  await answerWarnings(office, programme)
  const leader = await office.colleague('Trần Quốc Bảo')
  await walk(programme, [office, 'submission'], [leader, 'approval'])
}

/** The whole way from a draft to duties. */
export async function handOut(office: Visitor, programme: string): Promise<string> {
  await getApproval(office, programme)
  return office.submit(`${programme}/publication`, { version: await versionOf(office, programme) })
}

/** The one duty of this person's organisation of a kind and period. */
export async function dutyOf(visitor: Visitor, kind: string, period: string): Promise<Duty> {
  const duties = await visitor.json<Duty[]>('/api/v1/duties')
  const found = duties.filter(duty => duty.kind === kind && duty.period === period)
  if (found.length !== 1) throw new Error(`${found.length} duties of kind ${kind} in ${period}`)
  return found[0]!
}

/** The filled-in form that delegates this person's first post, as the page of delegations offers it. */
export async function delegationForm(visitor: Visitor, id: string, delegate: string, until: string) {
  const page = await visitor.page('/delegations')
  const post = /name="post" value="([^"]+)"/.exec(page)?.[1]
  const person = new RegExp(`<option value="([^"]+)"[^>]*>${delegate}`).exec(page)?.[1]
  if (!post || !person) throw new Error(`nothing to delegate to ${delegate}`)
  return { id, post, [`person.${post}`]: person, [`until.${post}`]: until }
}

/** The version of a programme, plan or report as its page carries it. */
export async function versionOf(visitor: Visitor, address: string): Promise<string> {
  return `${(await visitor.json<{ version: number }>(`/api/v1${address}`)).version}`
}

/** Takes steps of a programme, plan or report one after the other, each by the visitor given. */
export async function walk(address: string, ...steps: [Visitor, string][]): Promise<void> {
  for (const [visitor, step] of steps)
    await visitor.submit(`${address}/${step}`, { version: await versionOf(visitor, address) })
}
