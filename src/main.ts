// Starts the server, says where it is, and stops it in order.

import { readConfig } from './config.ts'
import { startDemonstration, startServer } from './server.ts'
import { defaultDataDirectory, EmbeddedRefusal } from './shared/embedded/index.ts'

const command = process.argv.includes('--demo') ? 'npm run demo' : 'npm start'

try {
  const config = readConfig(process.argv.slice(2), process.env)
  const data = defaultDataDirectory()
  const running = config.demo
    ? await startDemonstration(data, config)
    : await startServer(data, config.database, config)
  console.log(`Diên Hồng${config.demo ? ' (bản minh họa)' : ''}: ${running.url}`)
  if ('setUpCode' in running && running.setUpCode)
    console.log(`Chưa có tài khoản nào. Mở ${running.url}/setup và nhập mã thiết lập: ${running.setUpCode}`)
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
  const { code, port } = (error ?? {}) as NodeJS.ErrnoException & { port?: number }
  if (error instanceof EmbeddedRefusal) console.error(error.message)
  else if (code === 'EADDRINUSE')
    console.error(`Cổng ${port} đang được dùng. Chọn cổng khác: ${command} -- --port ${Number(port) + 1}`)
  else console.error(error)
  process.exit(1)
}
