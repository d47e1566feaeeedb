// What people were told about plans besides the shared steps: kept for the notices that are there. Plans are urged as duties now.

import type { NoticeKind } from '../notice/index.ts'

export const planUrged: NoticeKind = {
  kind: 'plan.urged',
  title: {
    vi: 'Đôn đốc: đơn vị chưa gửi kế hoạch thực hiện chương trình',
    en: 'Reminder: your plan has not been sent',
  },
  base: '/programmes',
}
