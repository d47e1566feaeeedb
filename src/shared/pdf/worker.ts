// The thread in which a PDF is taken apart.

import { parentPort, workerData } from 'node:worker_threads'
import type { PdfTask } from './extract.ts'
import { wordsOf } from './words.ts'

parentPort!.postMessage(await wordsOf(workerData as PdfTask))
