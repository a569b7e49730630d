/** A request as the pages see it, and what a page answers. HTTP, cookies and headers stay in the server. */
import type { ComponentChildren } from 'preact'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Language } from '../kernel/language.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { ListReply } from './list.ts'
import type { Look } from './look.ts'
import type { Say } from './text/say.ts'

/** Somebody signed in, with the posts held today. */
export interface Person {
  readonly id: string
  readonly name: string
  /** None while the person speaks for an organisation. */
  readonly posts: readonly { readonly post: string; readonly office: string; readonly instead?: string }[]
  /** The organisation the person speaks for now. */
  readonly voice?: { readonly id: string; readonly name: string }
}

/** Whose matters, drafts and notices are one's own: the organisation's while one speaks for it. */
export const selfOf = ({ id, voice }: Person): string => voice?.id ?? id

/** A file that came with a form: kept under its hash, or why it was not. */
export type BroughtFile = { readonly box: string; readonly name: string } & (
  | { readonly refused: Refusal }
  | { readonly hash: string; readonly size: number; readonly type: string; readonly remarks: readonly string[] }
)

/** A file that was sent to be looked at: in memory alone, gone with the answer. */
export interface HeldFile {
  readonly box: string
  readonly bytes: Uint8Array
}

export interface Visit {
  readonly say: Say
  readonly language: Language
  readonly person?: Person
  /** Notices the person has not opened. */
  readonly newNotices?: number
  /** Id of the session by which the person is signed in. */
  readonly session?: string
  /** Network address of the browser, as far as it is known. */
  readonly address?: string
  /** Path without the language, with the query: `/cases/JT-2026-00000017-5?tab=record`. */
  readonly path: string
  readonly query: URLSearchParams
  /** What was posted, last value of each name; arrays for names ending in `[]`. */
  readonly form: Readonly<Record<string, string>>
  /** Files that came with it, where the route takes any. */
  readonly files?: readonly BroughtFile[]
  /** The file that came to be looked at and not to be kept. */
  readonly held?: HeldFile
  /** Law clock. */
  readonly at: Instant
  readonly on: CalendarDate
  readonly demo: boolean
  /** How the reader wants pages to look. */
  readonly look?: Look
  /** Seconds until the session of the reader is over. */
  readonly signedInSeconds?: number
  /** A fresh key for a form: idempotency key and CSRF token in one. */
  formKey(): string
  /** Whether a key was made for this browser. */
  readonly isOwnKey?: (key: string) => boolean
}

/** The box by which a form asks only to be drawn again, with what was typed: in another language, in larger letters. */
export const againBox = 'again'
/** Whether nothing is to be done with what was posted but to show it again. */
export const isAgain = ({ form }: Pick<Visit, 'form'>): boolean => form[againBox] !== undefined

/** An address within the reader's language. */
export const to = (visit: Pick<Visit, 'language'>, path: string): string => `/${visit.language}${path}`

/** An address below the language, as a browser writes it: never another host. */
const pathOfOurs = /^\/(?!\/)[\x21-\x7e]{0,2000}$/

/** Where the reader was before signing in, below the language; undefined when it is not said, or is no page of ours. */
export function nextOf({ form, query }: Pick<Visit, 'form' | 'query'>): string | undefined {
  const next = form.next ?? query.get('next') ?? ''
  return pathOfOurs.test(next) ? next : undefined
}

/** The address of a way in, which keeps where the reader was. */
export const withNext = (visit: Pick<Visit, 'form' | 'query' | 'language'>, path: string): string => {
  const next = nextOf(visit)
  return to(visit, next === undefined ? path : `${path}?${new URLSearchParams({ next })}`)
}

export interface PageReply {
  readonly kind: 'page'
  readonly title: string
  readonly body: ComponentChildren
  readonly status?: number
  readonly wide?: boolean
  /** The page signs with NCALayer, so its script may speak to that program on the reader's machine. */
  readonly usesToken?: true
  readonly hasErrors?: boolean
  readonly before?: ComponentChildren
  /** Seconds after which the page asks for itself again. */
  readonly refreshSeconds?: number
  /** Id of the form whose answers stay in their boxes when the reader changes language or look; its route draws it `again`. */
  readonly form?: string
  readonly alternates?: readonly { readonly type: string; readonly href: string }[]
}
/** Bytes of a file: shown in the browser, or saved under its name. */
export interface FileReply {
  readonly kind: 'file'
  readonly type: string
  readonly body: Uint8Array | ReadableStream<Uint8Array>
  readonly fileName: string
  /** Shown in place of being saved. */
  readonly inline?: boolean
}
export type Reply =
  | PageReply
  | { readonly kind: 'redirect'; readonly to: string }
  /** Absent, or not for this reader: the same bytes. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'sign-in' }
  /** This browser is now the person's, under a fresh token. */
  | { readonly kind: 'signed-in'; readonly person: string; readonly to: string }
  /** From now on the person speaks for the organisation, or again for nobody but oneself. */
  | { readonly kind: 'voice'; readonly voice?: string; readonly to: string }
  | { readonly kind: 'signed-out'; readonly to: string }
  /** This browser shows pages so from now on. */
  | { readonly kind: 'look'; readonly look: Look; readonly to: string }
  /** The session of this browser begins anew, for the same person; then the other reply. */
  | { readonly kind: 'stays'; readonly reply: Reply }
  | ListReply
  | { readonly kind: 'data'; readonly type: string; readonly body: string; readonly fileName?: string }
  | FileReply

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Below the language: `/cases/:number`. */
  readonly path: string
  readonly who: 'anybody' | 'signed-in'
  /** Its form may bring files, which are kept, if somebody is signed in; or one that anybody may send to be looked at: `held`. */
  readonly upload?: boolean | 'held'
  readonly answer: (visit: Visit, parameters: Readonly<Record<string, string>>) => Promise<Reply> | Reply
}

export const page = (title: string, body: ComponentChildren, more: Partial<PageReply> = {}): PageReply => ({
  kind: 'page',
  title,
  body,
  ...more,
})
export const redirect = (visit: Visit, path: string): Reply => ({ kind: 'redirect', to: to(visit, path) })
export const absent: Reply = { kind: 'absent' }
