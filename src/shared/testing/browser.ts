// A Chromium for the browser tests: out of an npm package, nothing downloaded, nothing installed on the system.

import { spawn } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Lang } from '../text.ts'

/** Installed browsers, tried in this order where the package has none for the platform. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Starts a headless Chromium, to be closed by the caller. Which one: the path in `CHROMIUM`; else on Linux x64 the
 * package's, unpacked once per user under the system's temporary folder (about 230 MB, 2 s); else an installed one.
 * It resolves no name but localhost. Throws when there is none.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM
  if (own) return launch(own)
  if (process.platform === 'linux' && process.arch === 'x64') return launchUnpacked(await unpacked())
  const installed = INSTALLED.find(path => existsSync(path))
  if (!installed) throw new Error('No browser found. Install Chrome or Chromium, or set CHROMIUM to the path of one.')
  return launch(installed)
}

/** A tab of its own: nothing shared with another tab. `width` in CSS pixels. */
export async function newPage(
  browser: Browser,
  { javaScript, width, lang }: { javaScript: boolean; width: number; lang: Lang },
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: width < 600 ? 780 : 900 },
    locale: lang === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

const launch = (executablePath: string, env?: Record<string, string | undefined>): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    ...(env ? { env } : {}),
  })

// A bare machine lacks libnss3, libnspr4 and libexpat: the package brings them in an archive of its own.
// They are second choice, because they must not be mixed with a system that has its own.
async function launchUnpacked(folder: string): Promise<Browser> {
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  const env = { ...process.env, ...fonts }
  const path = join(folder, 'chromium')
  try {
    return await launch(path, env)
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('error while loading shared libraries'))) throw error
    const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
    return launch(path, { ...env, LD_LIBRARY_PATH: libraries })
  }
}

/** The folder with the unpacked browser; several processes may ask at once, each finds it whole or makes it. */
async function unpacked(): Promise<string> {
  const code = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const root = dirname(dirname(code))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const user = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `dien-hong-chromium-${version}-${user}`)
  if (!existsSync(folder)) await unpack(code, root, folder)
  // The name can be guessed: what another user put there must not be run.
  if (lstatSync(folder).uid !== user) throw new Error(`${folder} belongs to another user. Remove it or set TMPDIR.`)
  return folder
}

async function unpack(code: string, root: string, folder: string): Promise<void> {
  const staging = mkdtempSync(`${folder}-`)
  try {
    await run(
      `import chromium, { inflate } from ${JSON.stringify(pathToFileURL(code).href)}
       await chromium.executablePath()
       await inflate(${JSON.stringify(join(root, 'bin', 'al2023.tar.br'))})`,
      // The package unpacks into the temporary folder of its process, whatever that is.
      { ...process.env, TMPDIR: staging },
    )
    writeFileSync(join(staging, 'fonts.conf'), fontsOf(folder))
    renameSync(staging, folder)
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    // Another process was first: its copy is as good.
    if (!existsSync(folder)) throw error
  }
}

// The package's own configuration looks for its fonts in /tmp/fonts, and text without any font has no width.
const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

const run = (script: string, env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: ['ignore', 2, 2] })
    child.once('error', reject)
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`unpacking the browser ended with ${code}`))))
  })
