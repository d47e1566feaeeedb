// Which targets are too small to hit: WCAG 2.5.8 as a pure rule over boxes.

const LEAST = 24 // CSS pixels

export interface Box {
  name: string
  left: number
  top: number
  right: number
  bottom: number
  /** A link whose size is that of the line it stands in. */
  inSentence: boolean
}

/**
 * The boxes under 24 × 24 px, as sentences, without those in a sentence and those with room: a circle of 24 px
 * round their middle touches no other target and no such circle of another small one.
 */
export function tooSmall(boxes: readonly Box[]): string[] {
  const counted = boxes.filter(box => !box.inSentence)
  return counted
    .filter(box => isSmall(box) && counted.some(other => other !== box && crowds(box, other)))
    .map(box => `${box.name} is ${round(box.right - box.left)} × ${round(box.bottom - box.top)} px and crowded`)
}

// Layout gives fractions; a hundredth of a pixel is no finding.
const isSmall = ({ left, top, right, bottom }: Box) => right - left < LEAST - 0.01 || bottom - top < LEAST - 0.01

function crowds(box: Box, other: Box): boolean {
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  const nearestX = Math.min(Math.max(x, other.left), other.right)
  const nearestY = Math.min(Math.max(y, other.top), other.bottom)
  if (Math.hypot(x - nearestX, y - nearestY) < LEAST / 2) return true
  if (!isSmall(other)) return false
  return Math.hypot(x - (other.left + other.right) / 2, y - (other.top + other.bottom) / 2) < LEAST
}

const round = (size: number) => Math.round(size * 10) / 10
