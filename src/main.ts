// Starts the server, says where it is, and stops it in order.

import { readConfig } from './config.ts'
import { startDemonstration } from './server.ts'
import { defaultDataDirectory, EmbeddedRefusal } from './shared/embedded/index.ts'

const config = readConfig(process.argv.slice(2), process.env)

try {
  const running = await startDemonstration(defaultDataDirectory(), config)
  console.log(`Diên Hồng (bản minh họa): ${running.url}`)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      running.stop().then(
        () => process.exit(0),
        error => fail(error),
      )
    })
} catch (error) {
  fail(error)
}

/** A sentence for people when there is one, the whole fault when not. */
function fail(error: unknown): never {
  if (error instanceof EmbeddedRefusal) console.error(error.message)
  else if ((error as NodeJS.ErrnoException)?.code === 'EADDRINUSE')
    console.error(`Cổng ${config.port} đang được dùng. Chọn cổng khác: npm run demo -- --port 8285`)
  else console.error(error)
  process.exit(1)
}
