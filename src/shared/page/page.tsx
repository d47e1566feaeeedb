// The whole document of every page: head, header, navigation, messages, content, footer.

import type { ComponentChildren } from 'preact'
import { formatDay, formatLongDay, type Lang, type Say } from '../text.ts'
import { assetUrl } from './assets.ts'
import { type Crumb, Crumbs } from './blocks.tsx'
import { idOf } from './fields.tsx'
import { Mark } from './mark.tsx'
import { SearchBox } from './search-box.tsx'
import { Speech } from './speech.ts'
import { texts } from './texts.ts'

export interface NavItem {
  href: string
  text: string
  /** Beginnings of other addresses that belong to this entry. */
  under?: readonly string[]
  /** What waits there; not shown when 0. */
  count?: number
  /** What one does there. */
  about?: string
}

/** What every page of one request shares. */
export interface Shell {
  lang: Lang
  say: Say
  /** Path and query of this request, for the language switch and the current entry of `nav`. */
  path: string
  bodyName: string | null
  person: { name: string; post: string } | null
  nav: readonly NavItem[]
  /** What is one's own, in the header beside one's name. */
  own?: readonly NavItem[]
  /** What this person may administer: the page of administration lists it. */
  administration?: readonly NavItem[]
  /** The day of a demonstration; null where the clock is real. */
  clock: { day: Temporal.PlainDate } | null
  /** What was just done, once, after a redirect. */
  notice: string | null
  /** Address of the help page; no link without it. */
  help?: string | null
}

export interface FieldError {
  /** The id of the field, which is its name unless set otherwise. */
  field: string
  message: string
}

export function Page(props: {
  shell: Shell
  title: string
  lead?: ComponentChildren
  crumbs?: readonly Crumb[]
  errors?: readonly FieldError[]
  /** For boards and matrices: uses the whole width of the window. */
  wide?: boolean
  children?: ComponentChildren
}) {
  const { shell, title, lead, crumbs = [], errors = [], wide = false, children } = props
  const { say } = shell
  const prefix = errors.length > 0 ? `${say(texts.errorInTitle)}: ` : ''
  return (
    <Speech.Provider value={shell.lang}>
      <html lang={shell.lang}>
        <Head title={`${prefix}${title} – ${say(texts.product)}`} />
        <body class={wide ? 'wide' : undefined}>
          <a class="skip" href="#main">
            {say(texts.skip)}
          </a>
          <Header shell={shell} />
          {shell.clock && <DemoClock shell={shell} day={shell.clock.day} />}
          <div class={shell.nav.length > 0 ? 'frame' : 'frame frame-alone'}>
            {shell.nav.length > 0 && <Nav shell={shell} />}
            <main id="main" tabIndex={-1}>
              {crumbs.length > 0 && <Crumbs items={crumbs} />}
              <ErrorSummary shell={shell} errors={errors} />
              {shell.notice && errors.length === 0 && <Done message={shell.notice} />}
              <h1>{title}</h1>
              {lead && <p class="lead">{lead}</p>}
              {children}
            </main>
          </div>
          <Footer shell={shell} />
        </body>
      </html>
    </Speech.Provider>
  )
}

function Head({ title }: { title: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="theme-color" content="#86191c" />
      <title>{title}</title>
      <link rel="icon" type="image/svg+xml" href={assetUrl('icon.svg')} />
      <link rel="stylesheet" href={assetUrl('look.css')} />
    </head>
  )
}

function Header({ shell }: { shell: Shell }) {
  const { say, person, bodyName, own = [] } = shell
  return (
    <header class="top">
      <div class="top-in">
        <a class="brand" href="/" aria-label={`${say(texts.product)}, ${say(texts.homePage)}`}>
          <Mark />
          <span>{say(texts.product)}</span>
        </a>
        {bodyName && <span class="body-name">{bodyName}</span>}
        {person && <SearchBox shell={shell} />}
        {person && (
          <div class="who">
            <span class="unseen">{say(texts.signedInAs)}</span>
            <a class="who-name" href="/account">
              {person.name}
            </a>
            <span class="who-post">{person.post}</span>
          </div>
        )}
        {own.length > 0 && <Own shell={shell} items={own} />}
        {person && (
          <form class="sign-out" method="post" action="/sign-out">
            <button type="submit">{say(texts.signOut)}</button>
          </form>
        )}
      </div>
    </header>
  )
}

function Own({ shell, items }: { shell: Shell; items: readonly NavItem[] }) {
  const path = pathOf(shell)
  const here = currentEntry(items, path)
  return (
    <nav class="own" aria-label={shell.say(texts.ownNav)}>
      <ul>
        {items.map(item => (
          <NavLink key={item.href} shell={shell} item={item} here={item === here} path={path} />
        ))}
      </ul>
    </nav>
  )
}

function DemoClock({ shell, day }: { shell: Shell; day: Temporal.PlainDate }) {
  const { say, lang } = shell
  return (
    <aside class="demo" aria-label={say(texts.demoToday)}>
      <div class="demo-in">
        <p>
          {say(texts.demoToday)} <strong>{formatLongDay(day, lang)}</strong>
        </p>
        <form method="post" action="/demo/clock">
          <label for="demo-day">{say(texts.demoDay)}</label>
          <input class="input" id="demo-day" name="day" type="text" autocomplete="off" value={formatDay(day)} />
          <button class="button button-plain" type="submit">
            {say(texts.demoMove)}
          </button>
        </form>
      </div>
    </aside>
  )
}

function Nav({ shell }: { shell: Shell }) {
  const { say, nav } = shell
  const path = pathOf(shell)
  const here = currentEntry(nav, path)
  return (
    <nav class="side" aria-label={say(texts.mainNav)}>
      <ul>
        {nav.map(item => (
          <NavLink key={item.href} shell={shell} item={item} here={item === here} path={path} />
        ))}
      </ul>
    </nav>
  )
}

function NavLink({ shell, item, here, path }: { shell: Shell; item: NavItem; here: boolean; path: string }) {
  return (
    <li>
      <a href={item.href} aria-current={here ? (item.href === path ? 'page' : 'true') : undefined}>
        <span>{item.text}</span>
        {item.count !== undefined && item.count > 0 && (
          <span class="count">
            {item.count}
            <span class="unseen"> {shell.say(texts.pending)}</span>
          </span>
        )}
      </a>
    </li>
  )
}

const pathOf = ({ path }: Shell) => path.split('?', 1)[0] ?? ''

/** The entry whose address is the longest beginning of the path; "/" is current only on "/" itself. */
export const currentEntry = (nav: readonly NavItem[], path: string): NavItem | undefined =>
  nav
    .filter(({ href, under = [] }) =>
      [href, ...under].some(start => start === path || (start !== '/' && path.startsWith(`${start}/`))),
    )
    .toSorted((a, b) => b.href.length - a.href.length)[0]

/**
 * Every error of the form at the top of the page, each leading to its field. Shown by `Page` for its `errors`.
 * `autofocus` brings people there without a script.
 */
export function ErrorSummary({ shell, errors }: { shell: Shell; errors: readonly FieldError[] }) {
  const { say } = shell
  if (errors.length === 0) return null
  return (
    <div class="errors" role="alert" tabIndex={-1} autofocus>
      <h2>{say(texts.errorSummary)}</h2>
      <p>{say(texts.errorSummaryLead)}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${encodeURI(idOf(field))}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

// With autofocus too: after a redirect a screen reader would not read it out otherwise.
function Done({ message }: { message: string }) {
  return (
    <div class="notice notice-success" role="status" tabIndex={-1} autofocus>
      <strong class="notice-title">{message}</strong>
    </div>
  )
}

function Footer({ shell }: { shell: Shell }) {
  const { say, lang, path, help } = shell
  const other: Lang = lang === 'vi' ? 'en' : 'vi'
  return (
    <footer class="foot">
      <div class="foot-in">
        <p class="motto">{say(texts.motto)}</p>
        <ul>
          {help && (
            <li>
              <a href={help}>{say(texts.help)}</a>
            </li>
          )}
          <li>
            <a href={inLanguage(path, other)} lang={other} hreflang={other}>
              {say(other === 'en' ? texts.inEnglish : texts.inVietnamese)}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

/** The same page in another language: `?lang=` added to the query, or changed there. */
export function inLanguage(path: string, lang: Lang): string {
  const cut = path.indexOf('?')
  const place = cut < 0 ? path : path.slice(0, cut)
  const query = new URLSearchParams(cut < 0 ? '' : path.slice(cut))
  query.set('lang', lang)
  return `${place}?${query}`
}
