// Starts the server, says where it is, and stops it in order.

import { join } from 'node:path'
import { readConfig } from './config.ts'
import { startDemonstration, startServer, startStory } from './server.ts'
import { defaultDataDirectory, EmbeddedRefusal, makeDataFolder } from './shared/embedded/index.ts'

const command = process.argv.includes('--demo') ? 'npm run demo' : 'npm start'

try {
  const config = readConfig(process.argv.slice(2), process.env)
  const data = defaultDataDirectory()
  if (config.empty) makeDataFolder(data)
  const running = config.demo
    ? config.empty
      ? await startDemonstration(join(data, 'empty'), config)
      : await startStory(data, config, storyTold())
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

/** Says how far the story is, in tenths: at the first start it takes a while, and silence would look like a fault. */
function storyTold(): (percent: number) => void {
  let said = -1
  return percent => {
    if (percent < said + 10) return
    said = percent - (percent % 10)
    console.log(said < 100 ? `Đang dựng câu chuyện minh họa: ${said} %` : 'Đã dựng xong câu chuyện minh họa.')
  }
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
