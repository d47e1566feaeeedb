// What every page must pass. Each check returns its findings as sentences; none is what a test wants to see.

import axe from 'axe-core'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Page } from 'playwright-core'
import { type Box, tooSmall } from './targets.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Accessibility findings of axe-core, WCAG 2.2 AA and best practice. Works on a page without JavaScript too. */
export async function axeFindings(page: Page): Promise<string[]> {
  return inCopy(page, axeFindingsHere)
}

/** The same without the copy, three times as fast: for a tab that may run scripts and passes over the policy (`bypassCSP`). */
export async function axeFindingsHere(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(rules => {
    const here = window as unknown as { axe: typeof axe }
    return here.axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
  }, RULES)
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(node => `${id} (${impact}): ${help}: ${node.target.join(' ')} ${detail(node)}`),
  )
}

const detail = ({ any, all, none }: axe.NodeResult) =>
  [...any, ...all, ...none].map(({ message }) => message).join('; ')

// axe waits with timers, which stand still where JavaScript is off. So the same HTML is opened once more, with the
// same cookies and size, in a tab that may run scripts; those of the page itself stay out.
async function inCopy<T>(page: Page, act: (copy: Page) => Promise<T>): Promise<T> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page belongs to no browser')
  const html = await page.content()
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    storageState: await page.context().storageState(),
    bypassCSP: true,
    reducedMotion: 'reduce',
  })
  try {
    const copy = await context.newPage()
    const address = page.url()
    await copy.route('**/*', route => {
      const kind = route.request().resourceType()
      if (kind === 'document') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      return kind === 'script' ? route.abort() : route.fallback()
    })
    if (address.startsWith('http')) await copy.goto(address, { waitUntil: 'load' })
    else await copy.setContent(html, { waitUntil: 'load' })
    return await act(copy)
  } finally {
    await context.close()
  }
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Inline styles and scripts are refused by the content security policy.
      'no-inline-style': 'error',
      'script-element': 'error',
      'script-type': 'error',
      // The error summary stands before the h1, as its pattern wants it.
      'heading-level': ['error', { minInitialRank: 'h2' }],
      // Boxes and buttons of one group share their name.
      'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'submit', 'button', 'reset'] }],
      // How Preact writes is not a finding.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      // Vietnamese titles say what the page is; search engines do not matter here.
      'long-title': 'off',
      // Files come from the same origin under names that carry their hash.
      'require-sri': 'off',
    },
  }),
)

/** Findings of html-validate on a whole document, each with its line and column. */
export async function htmlFindings(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column, selector }) => `${ruleId}: ${message} (${line}:${column} ${selector})`,
    ),
  )
}

/** What sticks out of the window at the given width (WCAG 1.4.10: 320 px), so that the page scrolls sideways. */
export async function pageOverflow(page: Page, width = 320): Promise<string[]> {
  return atWidth(page, width, () =>
    page.evaluate(() => {
      const wide = document.documentElement.clientWidth
      if (document.documentElement.scrollWidth <= wide) return []
      const found = []
      for (const element of document.body.querySelectorAll('*')) {
        const { right, width } = element.getBoundingClientRect()
        if (right <= wide + 0.5 || width === 0) continue
        let inScroller = false
        for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
          if (getComputedStyle(up).overflowX !== 'visible') inScroller = true
        }
        if (!inScroller) found.push(`${element.tagName.toLowerCase()}.${element.className} ends at ${right} of ${wide}`)
      }
      return found.length > 0 ? found : [`the page is ${document.documentElement.scrollWidth} wide in ${wide}`]
    }),
  )
}

/** Targets under 24 × 24 px (WCAG 2.5.8), without its exceptions: links in a sentence, and targets with room round them. */
export async function smallTargets(page: Page): Promise<string[]> {
  return tooSmall(await page.evaluate(boxes))
}

async function atWidth<T>(page: Page, width: number, act: () => Promise<T>): Promise<T> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: before?.height ?? 800 })
  try {
    return await act()
  } finally {
    if (before) await page.setViewportSize(before)
  }
}

// Runs in the browser, so it uses nothing from outside itself, and no named inner function: tsx would add a helper
// which the browser does not know.
function boxes(): Box[] {
  const found: Box[] = []
  for (const target of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    // What a closed <details> holds has a box, under what follows it, but cannot be hit.
    if (!target.checkVisibility()) continue
    const style = getComputedStyle(target)
    let { left, top, right, bottom } = target.getBoundingClientRect()
    if (style.visibility === 'hidden' || right - left <= 1 || right <= 0 || bottom + scrollY <= 0) continue
    // A label is part of its box's target.
    for (const label of (target as HTMLInputElement).labels ?? []) {
      const box = label.getBoundingClientRect()
      if (!/^(checkbox|radio)$/.test((target as HTMLInputElement).type)) continue
      left = Math.min(left, box.left)
      top = Math.min(top, box.top)
      right = Math.max(right, box.right)
      bottom = Math.max(bottom, box.bottom)
    }
    const own = target.textContent?.trim() ?? ''
    // The nearest ancestor that is not itself in the line: has it more to say than the link?
    let block = target.parentElement
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement
    const inSentence = style.display === 'inline' && (block?.textContent?.trim().length ?? 0) > own.length
    const name = `${target.tagName.toLowerCase()} "${own || target.getAttribute('name') || ''}"`
    found.push({ name, left, top, right, bottom, inSentence })
  }
  return found
}
