// How a file of limits writes its rows: the act once, then article, evidence and time of each rule.

import type { Confidence } from '../calendar.ts'
import type { Counting, Evidence, Version } from '../limit.ts'

interface Act {
  readonly document: string
  readonly from: string | null
  readonly until?: string
  readonly amendedBy?: string
  readonly evidence?: Evidence
  readonly confidence: Confidence
  readonly readIn: string
}

type Details = Partial<Omit<Act, 'document'>> & Pick<Version, 'extension' | 'alsoNamed'>

/** `of('47(2)', after(workingDays(5)))`: a version under this article, with what differs from the act as a whole. */
export const versionsOf =
  (act: Act) =>
  (article: string, counts: Counting, details: Details = {}): Version => {
    const {
      evidence = 'seen',
      confidence,
      readIn,
      from,
      until = null,
      amendedBy,
      extension,
      alsoNamed,
    } = { ...act, ...details }
    return {
      source: amendedBy ? { document: act.document, article, amendedBy } : { document: act.document, article },
      inForce: { from, until },
      evidence,
      confidence,
      readIn,
      verifiedBy: null,
      counts,
      ...(extension && { extension }),
      ...(alsoNamed && { alsoNamed }),
    }
  }

type After = Extract<Counting, { counting: 'after' }>

export const after = (time: After['time'], conditions: Omit<After, 'counting' | 'time'> = {}): Counting => ({
  counting: 'after',
  time,
  ...conditions,
})
export const before = (time: After['time']): Counting => ({ counting: 'before', time })
export const atLeast = (time: After['time']): Counting => ({ counting: 'at least', time })
export const every = (time: After['time']): Counting => ({ counting: 'every', time })
export const by = (day: Extract<Counting, { counting: 'by' }>['by']): Counting => ({ counting: 'by', by: day })
