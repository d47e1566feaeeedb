// What people read on the page of administration.

import type { Text } from '../shared/text.ts'

export const texts = {
  title: { vi: 'Quản trị', en: 'Administration' },
  lead: {
    vi: 'Những phần bạn được giao quản trị. Mỗi thay đổi ở đây được ghi vào nhật ký.',
    en: 'What you administer. Each change made here is kept in the audit log.',
  },
} satisfies Record<string, Text>
