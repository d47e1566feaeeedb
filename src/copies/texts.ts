// What people read about passages that are largely the same.

import type { Text } from '../shared/text.ts'

export const texts = {
  told: {
    plan: {
      vi: 'Khi gửi, hệ thống thấy có nội dung trong kế hoạch phần lớn giống kế hoạch của một đơn vị khác. Nêu cách làm riêng của đơn vị nếu có.',
      en: 'When it was sent, a passage of this plan was found to be largely the same as another organisation’s. Say what is done differently here, if anything is.',
    },
    report: {
      vi: 'Khi gửi, hệ thống thấy có nội dung trong báo cáo phần lớn giống báo cáo của một đơn vị khác. Nêu kết quả riêng của đơn vị nếu có.',
      en: 'When it was sent, a passage of this report was found to be largely the same as another organisation’s. Say what came of it here, if anything differs.',
    },
  },
  seen: { vi: 'Nội dung phần lớn giống của đơn vị khác', en: 'Largely the same as what other organisations wrote' },
  here: { vi: 'Đơn vị này viết', en: 'Written here' },
  there: { vi: 'Đơn vị đó viết', en: 'Written there' },
  unit: { vi: 'Đơn vị', en: 'Organisation' },
} satisfies Record<string, Text | Record<string, Text>>
