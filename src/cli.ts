// `dien-hong CAPABILITY COMMAND …`: each capability's commands, loaded only when they are asked for.

const commands: Record<string, { help: string; load: () => Promise<(args: string[]) => Promise<number>> }> = {
  document: {
    help: 'document read FILE [--json]   đọc một văn bản và cho biết đã hiểu gì',
    load: async () => (await import('./document/commands.ts')).documentCommand,
  },
}

const [capability, ...args] = process.argv.slice(2)
const command = capability === undefined ? undefined : commands[capability]
if (!command) {
  console.error(['dien-hong', ...Object.values(commands).map(({ help }) => `  ${help}`)].join('\n'))
  process.exitCode = 2
} else {
  process.exitCode = await (await command.load())(args)
}
