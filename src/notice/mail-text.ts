// The words of a mail: plain text, and never more than what the list of notices says. Pure.

import type { Lang, Text } from '../shared/text.ts'

export interface Line {
  title: Text
  /** Null for sensitive kinds. */
  about: Text | null
  /** Path of the thing. */
  href: string
  /** The things it is about, when they are several. */
  items?: readonly { text: Text; href: string }[]
}

/** Things written out under one notice; the page behind it shows the rest. */
const MOST_ITEMS = 20

/** Notices written out in one mail; the rest are counted. */
const MOST_LINES = 30

/** Subject and text. `url` is the platform's address without a slash at its end; `digest` when it is the daily one. */
export function mailText(props: { name: string; lines: readonly Line[]; lang: Lang; url: string; digest: boolean }) {
  const { name, lines, lang, url, digest } = props
  const { say, subject, greeting, lead, more, moreItems, all, settings, automatic } = WORDS[lang]
  const first = lines[0] && !digest ? say(lines[0].title) : subject(lines.length)
  const shown = lines.slice(0, MOST_LINES).map(({ title, about, href, items = [] }) => {
    const words = about ? `${say(title)}: ${say(about)}` : say(title)
    const under = items.slice(0, MOST_ITEMS).map(item => `\n  + ${say(item.text)}\n    ${url}${item.href}`)
    const left = items.length - under.length
    return `- ${words}\n  ${url}${href}${under.join('')}${left > 0 ? `\n  + ${moreItems(left)}` : ''}`
  })
  const rest = lines.length - shown.length
  const parts = [greeting(name), lead(lines.length), ...shown, ...(rest > 0 ? [more(rest)] : [])]
  const text = [...parts, `${all}: ${url}/notices\n${settings}: ${url}/notices/settings`, automatic].join('\n\n')
  return { subject: `Diên Hồng: ${first}`, text: `${text}\n` }
}

const WORDS = {
  vi: {
    say: (text: Text) => text.vi,
    subject: (count: number) => `${count} thông báo mới`,
    greeting: (name: string) => `Kính gửi: ${name}`,
    lead: (count: number) => `Hệ thống Diên Hồng có ${count} thông báo mới gửi đến ông/bà:`,
    more: (count: number) => `và ${count} thông báo khác.`,
    moreItems: (count: number) => `và ${count} việc khác.`,
    all: 'Xem tất cả',
    settings: 'Thay đổi cách nhận thư',
    automatic: 'Thư này do hệ thống gửi tự động, đề nghị không trả lời.',
  },
  en: {
    say: (text: Text) => text.en,
    subject: (count: number) => (count === 1 ? '1 new notice' : `${count} new notices`),
    greeting: (name: string) => `To: ${name}`,
    lead: (count: number) =>
      count === 1
        ? 'There is 1 new notice for you in Diên Hồng:'
        : `There are ${count} new notices for you in Diên Hồng:`,
    more: (count: number) => `and ${count} more.`,
    moreItems: (count: number) => `and ${count} more.`,
    all: 'See all',
    settings: 'Change how you get mail',
    automatic: 'This mail was sent automatically; please do not answer it.',
  },
} satisfies Record<Lang, unknown>
