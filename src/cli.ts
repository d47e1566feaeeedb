// `dien-hong CAPABILITY COMMAND …`: each capability's commands, loaded only when they are asked for.

const commands: Record<string, { help: string; load: () => Promise<(args: string[]) => Promise<number>> }> = {
  document: {
    help: 'document read FILE [--json]   đọc một văn bản và cho biết đã hiểu gì',
    load: async () => (await import('./document/commands.ts')).documentCommand,
  },
  law: {
    help: 'law due RULE --from DATE [--json] hạn theo quy định của pháp luật; law rules: danh sách quy tắc',
    load: async () => (await import('./law/commands.ts')).lawCommand,
  },
  audit: {
    help: 'audit verify | audit acts        kiểm tra nhật ký có nguyên vẹn không; in danh mục việc được ghi',
    load: async () => (await import('./audit/commands.ts')).auditCommand,
  },
  body: {
    help: 'body list | create | drop         các đơn vị sử dụng của một bản cài đặt',
    load: async () => (await import('./body/commands.ts')).bodyCommand,
  },
  backup: {
    help: 'backup FILE [--body SLUG]         sao lưu một đơn vị, mã hóa, cả khi máy chủ đang chạy',
    load: async () => (await import('./backup/commands.ts')).backupCommand,
  },
  restore: {
    help: 'restore FILE --as SLUG            khôi phục bản sao lưu thành một đơn vị mới',
    load: async () => (await import('./backup/commands.ts')).restoreCommand,
  },
  'verify-backup': {
    help: 'verify-backup FILE                kiểm tra bản sao lưu, không cần cơ sở dữ liệu',
    load: async () => (await import('./backup/commands.ts')).verifyBackupCommand,
  },
  doctor: {
    help: 'doctor [--json]                   khám hệ thống: điều gì không ổn và cần làm gì',
    load: async () => (await import('./doctor/commands.ts')).doctorCommand,
  },
}

const [capability, ...args] = process.argv.slice(2)
const command = capability === undefined ? undefined : commands[capability]
if (!command) {
  console.error(['dien-hong', ...Object.values(commands).map(({ help }) => `  ${help}`)].join('\n'))
  process.exitCode = 2
} else {
  process.exitCode = await (await command.load())(args).catch(inWords)
}

/** A sentence for people when there is one (its class is not asked for: a command may need no database), else the whole fault. */
function inWords(error: unknown): number {
  console.error(error instanceof Error && 'text' in error ? error.message : error)
  return 2
}
