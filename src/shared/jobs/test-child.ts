// Commits a change with its job, says so and waits to be killed: no relay runs here.

import { openInstallation } from '../database/installation.ts'
import { newId } from '../id.ts'
import { enqueue } from './outbox.ts'
import { addressOf, SECRET } from './test-kit.ts'

const installation = await openInstallation(
  addressOf({ host: process.env.SOCKET!, port: Number(process.env.PORT) }),
  SECRET,
)
const subject = newId()
await installation
  .db(process.env.BODY!)!
  .transaction()
  .execute(db => enqueue(db, { kind: 'from-child', subject }))
console.log(subject)
setInterval(() => {}, 60_000)
