// A server's jobs in a process of their own, sending mail until it is killed.

import { openInstallation } from '../shared/database/installation.ts'
import { startJobs } from '../shared/jobs/jobs.ts'
import { addressOf, SECRET } from '../shared/jobs/test-kit.ts'
import { noticeJobs } from './jobs.ts'
import { createMailer } from './mailer.ts'
import { KINDS, movableClock } from './test-kit.ts'

const { SOCKET, PORT, SMTP } = process.env
const installation = await openInstallation(addressOf({ host: SOCKET!, port: Number(PORT) }), SECRET)
const mailer = createMailer(SMTP!, 'Diên Hồng <dien-hong@office.example>')
await startJobs({
  ...{ installation, clock: movableClock('2024-08-20T09:00'), relayEvery: 50, signOfLife: 10 },
  kinds: noticeJobs({ mailer, url: () => 'https://dh.example', kinds: KINDS }),
})
