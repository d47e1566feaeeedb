// Addresses of the boards, and their files.

import { Hono, type Context as HonoContext } from 'hono'
import { ancestors, findUnit, may, permitSomewhere, rightsOver, topUnit } from '../organisation/index.ts'
import { isId } from '../shared/id.ts'
import { ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { csv, writeSheet, XLSX } from '../shared/sheet/index.ts'
import { type Env, show } from '../shared/web.ts'
import { BoardPage, FIGURES } from './board-pages.tsx'
import { BOARDS_BY, boardOf } from './board-store.ts'
import { boardTexts } from './board-texts.ts'
import { queryOf } from './saved-filter.ts'
import { filtersOf } from './saved-filter-store.ts'
import { texts } from './texts.ts'

export const boardRoutes = new Hono<Env>()

boardRoutes.get('/boards', permitSomewhere('read'), async c => {
  const board = await boardAsked(c)
  return show(
    c,
    <BoardPage
      shell={c.var.shell()}
      {...board}
      size={ROWS_ON_PAGE}
      mayUrge={c.var.may.has('return')}
      after={c.req.query('after') ?? null}
      saved={{
        page: '/boards',
        query: queryOf('/boards', name => c.req.query(name)),
        saved: await filtersOf(c.var.db, c.var.person.id, '/boards'),
      }}
    />,
  )
})

boardRoutes.get('/boards.csv', permitSomewhere('read'), async c => {
  const { heads, rows, by } = await fileAsked(c)
  return c.body(csv([heads, ...rows.map(row => row.map(String))]), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="bang-theo-doi-${by}-${c.var.today}.csv"`,
  })
})

boardRoutes.get('/boards.xlsx', permitSomewhere('read'), async c => {
  const { heads, rows, by } = await fileAsked(c)
  const columns = heads.map((head, at) => ({ head, width: at === 0 ? 60 : 14 }))
  const content = await Array.fromAsync(writeSheet(c.var.say(boardTexts.boards), columns, rows))
  return c.body(Buffer.concat(content), 200, {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="bang-theo-doi-${by}-${c.var.today}.xlsx"`,
  })
})

async function fileAsked(c: HonoContext<Env>) {
  const { rows, by } = await boardAsked(c)
  const { say } = c.var
  const first = { body: boardTexts.body, task: boardTexts.task, month: boardTexts.month }[by]
  return {
    by,
    heads: [say(first), ...FIGURES.map(figure => say(boardTexts[figure]))],
    rows: rows.map(row => [row.name, ...FIGURES.map(figure => row[figure])]),
  }
}

/** The board of the address; without an organisation in it, of the highest one that this person may read. */
async function boardAsked(c: HonoContext<Env>) {
  const { db, person, today } = c.var
  const top = await topUnit(db, today)
  const asked = c.req.query('unit')
  const rights = await rightsOver(db, person.id, 'read', today)
  const unitId = isId(asked)
    ? asked
    : ([top.id, ...rights.subtrees, ...rights.alone].find(id => rights.subtrees.includes(id)) ?? rights.alone[0])
  const unit = unitId && (await findUnit(db, unitId))
  // What this person may not read does not exist; an organisation alone has no tree below it to show.
  if (!unit || !(await may(db, person.id, 'read', unit.id, today)) || !(await readsBelow(c, unit.id)))
    throw new Refusal('not-found', texts.noSuchBoard)
  const by = BOARDS_BY.find(one => one === c.req.query('by')) ?? 'body'
  const programme = c.req.query('programme')
  const board = { unitId: unit.id, top: unit.id === top.id, by, programme: isId(programme) ? programme : undefined }
  return { unit, today, top: board.top, by, programme: board.programme ?? null, rows: await boardOf(db, board, today) }
}

/** A right over the organisation alone says nothing about what is below it. */
async function readsBelow(c: HonoContext<Env>, unitId: string): Promise<boolean> {
  const { db, person, today } = c.var
  const { subtrees } = await rightsOver(db, person.id, 'read', today)
  if (subtrees.includes(unitId)) return true
  const above = await ancestors(db, 'party', unitId, today)
  return above.some(({ id }) => subtrees.includes(id))
}
