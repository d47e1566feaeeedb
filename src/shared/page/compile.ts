// Writes look.css from look.scss: node --import tsx src/shared/page/compile.ts

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const source = fileURLToPath(new URL('look.scss', import.meta.url))
export const target = fileURLToPath(new URL('look.css', import.meta.url))

export const compiled = (): string => `${compile(source, { style: 'expanded' }).css}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, compiled())
