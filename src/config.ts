// Settings from the environment and the command line, each with its default; docs/operations.md lists them.

import { parseArgs } from 'node:util'

export interface Config {
  demo: boolean
  port: number
  host: string
}

export function readConfig(args: string[], environment: NodeJS.ProcessEnv): Config {
  const { values } = parseArgs({
    args,
    options: { demo: { type: 'boolean', default: false }, port: { type: 'string' }, host: { type: 'string' } },
  })
  const port = Number(values.port ?? environment.PORT ?? 8284)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, not ${values.port}`)
  return { demo: values.demo, port, host: values.host ?? environment.HOST ?? '127.0.0.1' }
}
