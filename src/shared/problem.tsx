// Every refusal and every fault as a page or as JSON: what happened, and what to do next.

import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isDatabaseAway } from './database/connection.ts'
import { newId } from './id.ts'
import { Actions, Button, Page, render, SummaryList } from './page/index.ts'
import { type Reason, Refusal, STATUS } from './refusal.ts'
import { formatMoment, type Text } from './text.ts'
import type { Env } from './web.ts'

const TITLES: Record<number, Text> = {
  400: { vi: 'Yêu cầu chưa đúng', en: 'The request was not understood' },
  401: { vi: 'Cần đăng nhập', en: 'Please sign in' },
  403: { vi: 'Bạn không có quyền thực hiện', en: 'You may not do that' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  409: { vi: 'Chưa thực hiện được', en: 'That cannot be done now' },
  413: { vi: 'Tệp quá lớn', en: 'Too large' },
  415: { vi: 'Không nhận được tệp này', en: 'This file cannot be taken' },
  422: { vi: 'Cần bổ sung trước khi tiếp tục', en: 'Something is missing' },
  429: { vi: 'Thao tác quá nhanh', en: 'Too many requests' },
  500: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong' },
  503: { vi: 'Hệ thống tạm thời gián đoạn', en: 'The service is interrupted' },
}

const texts = {
  back: { vi: 'Về trang chủ', en: 'Go to the home page' },
  previous: { vi: 'Quay lại trang trước', en: 'Back to the previous page' },
  again: { vi: 'Thử lại', en: 'Try again' },
  code: { vi: 'Mã lỗi', en: 'Code' },
  at: { vi: 'Thời điểm', en: 'When' },
  next: { vi: 'Việc có thể làm', en: 'What you can do' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  noSuchPage: {
    vi: 'Trang này không có. Kiểm tra lại địa chỉ, hoặc quay về trang chủ.',
    en: 'There is no such page. Check the address, or go back to the home page.',
  },
  away: {
    vi: 'Chưa kết nối được cơ sở dữ liệu. Nội dung bạn vừa gửi chưa được ghi; giữ trang này, chờ một phút rồi tải lại để gửi lần nữa.',
    en: 'The database cannot be reached. What you sent was not saved; keep this page, wait a minute and reload to send it again.',
  },
  foreign: {
    vi: 'Biểu mẫu được gửi từ trang khác nên không được nhận. Mở lại trang trong hệ thống rồi thực hiện lại.',
    en: 'The form came from another site and was not taken. Open the page here and try again.',
  },
  tooLarge: {
    vi: 'Nội dung gửi lên lớn hơn giới hạn 20 MB. Chọn tệp nhỏ hơn rồi gửi lại.',
    en: 'What was sent is larger than the limit of 20 MB. Choose a smaller file and send it again.',
  },
} satisfies Record<string, Text>

const fault: Text = {
  vi: 'Có lỗi ngoài dự kiến, nội dung vừa gửi chưa được ghi.',
  en: 'Something unexpected happened, and nothing was saved.',
}

/** Beside the sentence of the refusal, which is about the one case: what helps with any of its kind. */
const NEXT: Record<number, Text> = {
  403: {
    vi: 'Nếu công việc này thuộc trách nhiệm của bạn, đề nghị người quản trị rà soát quyền của chức vụ; hoặc nhờ người giữ chức vụ đó ủy quyền.',
    en: 'If this is your work, ask your administrator to look at the rights of your post, or the holder of the other post to delegate it.',
  },
  404: {
    vi: 'Địa chỉ có thể thiếu ký tự, nội dung có thể đã bị gỡ bỏ hoặc thuộc đơn vị khác. Mở lại từ danh sách.',
    en: 'The address may lack a letter; the thing may have been removed, or belong to another organisation. Open it from its list.',
  },
  409: {
    vi: 'Quay lại trang trước và tải lại để xem nội dung mới nhất, rồi thực hiện lại nếu vẫn cần.',
    en: 'Go back and reload the page to see how things stand now; then repeat it if that is still needed.',
  },
  413: {
    vi: 'Giảm dung lượng: lưu ảnh ở cỡ nhỏ hơn, hoặc chia tệp thành nhiều phần.',
    en: 'Make it smaller: save pictures at a smaller size, or split the file.',
  },
  422: {
    vi: 'Quay lại trang trước, sửa nội dung rồi gửi lại.',
    en: 'Go back, correct it and send it again.',
  },
  500: {
    vi: 'Thử lại sau ít phút. Nếu vẫn lỗi, báo quản trị viên mã lỗi và thời điểm dưới đây.',
    en: 'Try again in a few minutes. If it stays, tell your administrator the code and the time below.',
  },
}

/** The one place where what was thrown becomes a response. */
export function answerError(error: Error, c: HonoContext<Env>): Response | Promise<Response> {
  return answer(c, understand(error, c))
}

export const answerNotFound = (c: HonoContext<Env>) =>
  answer(c, { status: 404, reason: 'not-found', text: texts.noSuchPage })

interface Problem {
  status: number
  reason: Reason | 'fault'
  text: Text
  /** Of a bug: by it the administrator finds the line in the log. */
  code?: string
}

function understand(error: Error, c: HonoContext<Env>): Problem {
  if (error instanceof Refusal) return { status: STATUS[error.reason], reason: error.reason, text: error.text }
  if (error instanceof HTTPException && error.status === 403)
    return { status: 403, reason: 'forbidden', text: texts.foreign }
  if (error instanceof HTTPException && error.status === 413)
    return { status: 413, reason: 'too-large', text: texts.tooLarge }
  const id = newId().slice(-12)
  const away = isDatabaseAway(error)
  // No personal data: the route's pattern, not the address, and no form content.
  log({ level: 'error', id, method: c.req.method, away, error: away ? error.message : (error.stack ?? `${error}`) })
  return away
    ? { status: 503, reason: 'unavailable', text: texts.away }
    : { status: 500, reason: 'fault', text: fault, code: id }
}

const log = (entry: Record<string, unknown>) => process.stderr.write(`${JSON.stringify(entry)}\n`)

function answer(c: HonoContext<Env>, problem: Problem) {
  const { status, reason, text, code } = problem
  const { say } = c.var
  if (c.req.path.startsWith('/api/') || c.req.path === '/health')
    return c.json({ reason, message: say(text), ...(code && { code }) }, status as ContentfulStatusCode)
  if (status === 401 && c.req.method === 'GET') return c.redirect('/sign-in', 303)
  return c.html(render(<ProblemPage c={c} problem={problem} />), status as ContentfulStatusCode)
}

function ProblemPage({ c, problem }: { c: HonoContext<Env>; problem: Problem }) {
  const { status, text, code } = problem
  const { say, lang, now } = c.var
  const next = NEXT[status]
  const previous = previousPage(c)
  return (
    <Page shell={c.var.shell()} title={say(TITLES[status] ?? TITLES[500]!)}>
      <p>{say(text)}</p>
      {next && (
        <>
          <h2>{say(texts.next)}</h2>
          <p>{say(next)}</p>
        </>
      )}
      {code && (
        <SummaryList
          rows={[
            { term: say(texts.code), detail: <code>{code}</code> },
            { term: say(texts.at), detail: formatMoment(now, lang) },
          ]}
        />
      )}
      <Actions>
        {status === 401 ? (
          <Button href="/sign-in">{say(texts.signIn)}</Button>
        ) : (
          <>
            {c.req.method === 'GET' && status >= 500 && <Button href={c.req.path}>{say(texts.again)}</Button>}
            {previous && <Button href={previous}>{say(texts.previous)}</Button>}
            <Button kind="plain" href="/">
              {say(texts.back)}
            </Button>
          </>
        )}
      </Actions>
    </Page>
  )
}

/** Where the request came from, when that is another page of this site. */
function previousPage(c: HonoContext<Env>): string | null {
  const referer = c.req.header('referer')
  if (!referer || !URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  // "//host" would be another site.
  const here = host === c.req.header('host') && !pathname.startsWith('//')
  return here && pathname !== c.req.path ? pathname + search : null
}
