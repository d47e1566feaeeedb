import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Box, tooSmall } from './targets.ts'

const box = (left: number, top: number, width: number, height: number, inSentence = false): Box => ({
  name: `box at ${left},${top}`,
  left,
  top,
  right: left + width,
  bottom: top + height,
  inSentence,
})

// WCAG 2.5.8 Target Size (Minimum) and its exceptions.
for (const [boxes, found, because] of [
  [[box(0, 0, 24, 24), box(24, 0, 24, 24)], 0, 'targets of 24 px may touch'],
  [[box(0, 0, 60, 20)], 0, 'a small one alone has room'],
  [[box(0, 0, 60, 20), box(0, 21, 60, 20)], 2, 'two small ones whose circles cross'],
  [[box(0, 0, 60, 20), box(0, 24, 60, 20)], 0, 'two small ones 24 px from middle to middle'],
  [[box(0, 0, 60, 20), box(0, 20, 60, 40)], 1, 'a small one whose circle touches a large one'],
  [[box(0, 0, 60, 20, true), box(0, 21, 60, 20, true)], 0, 'links in sentences'],
] as const) {
  test(`${found} found: ${because}`, () => assert.equal(tooSmall(boxes).length, found))
}
