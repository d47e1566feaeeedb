// The language of the page being rendered, so that each small component need not be handed it.

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Lang, type Say, speak } from '../text.ts'

/** Set once by `Page`; a component rendered outside a page speaks Vietnamese. */
export const Speech = createContext<Lang>('vi')

export const useLang = (): Lang => useContext(Speech)

export const useSay = (): Say => speak(useLang())
