// A demonstration in a process of its own, to be killed by bench/kill.ts: `kill-child.ts FOLDER PORT`.

import { startDemonstration } from '../src/server.ts'

const [folder = '', port = '0'] = process.argv.slice(2)
const { url } = await startDemonstration(folder, { port: Number(port), host: '127.0.0.1' })
console.log(url)
