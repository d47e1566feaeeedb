// What people are told about plans besides the shared steps.

import type { NoticeKind } from '../notice/index.ts'

export const planUrged: NoticeKind = {
  kind: 'plan.urged',
  title: {
    vi: 'Đôn đốc: đơn vị chưa gửi kế hoạch thực hiện chương trình',
    en: 'Reminder: your plan has not been sent',
  },
  base: '/programmes',
}
