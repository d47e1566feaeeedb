// Every refusal and every fault as a page or as JSON: what happened, and what to do next.

import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isDatabaseAway } from './database/connection.ts'
import { newId } from './id.ts'
import { Actions, Button, Page, render } from './page/index.ts'
import { type Reason, Refusal, STATUS } from './refusal.ts'
import type { Text } from './text.ts'
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
  back: { vi: 'Về trang Việc cần làm', en: 'Go to your duties' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  noSuchPage: {
    vi: 'Trang này không có. Kiểm tra lại địa chỉ, hoặc quay về trang Việc cần làm.',
    en: 'There is no such page. Check the address, or go back to your duties.',
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

const fault = (id: string): Text => ({
  vi: `Có lỗi ngoài dự kiến, nội dung vừa gửi chưa được ghi. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị viên mã ${id}.`,
  en: `Something unexpected happened and nothing was saved. Try again in a few minutes; if it stays, tell the administrator the code ${id}.`,
})

/** The one place where what was thrown becomes a response. */
export function answerError(error: Error, c: HonoContext<Env>): Response | Promise<Response> {
  const { status, text, reason } = understand(error, c)
  return answer(c, status, reason, text)
}

export const answerNotFound = (c: HonoContext<Env>) => answer(c, 404, 'not-found', texts.noSuchPage)

interface Problem {
  status: number
  reason: Reason | 'fault'
  text: Text
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
    : { status: 500, reason: 'fault', text: fault(id) }
}

const log = (entry: Record<string, unknown>) => process.stderr.write(`${JSON.stringify(entry)}\n`)

function answer(c: HonoContext<Env>, status: number, reason: string, text: Text) {
  const code = status as ContentfulStatusCode
  if (c.req.path.startsWith('/api/') || c.req.path === '/health')
    return c.json({ reason, message: c.var.say(text) }, code)
  const { say } = c.var
  if (status === 401 && c.req.method === 'GET') return c.redirect('/sign-in', 303)
  return c.html(
    render(
      <Page shell={c.var.shell()} title={say(TITLES[status] ?? TITLES[500]!)}>
        <p>{say(text)}</p>
        <Actions>
          {status === 401 ? (
            <Button href="/sign-in">{say(texts.signIn)}</Button>
          ) : (
            <Button href="/">{say(texts.back)}</Button>
          )}
        </Actions>
      </Page>,
    ),
    code,
  )
}
