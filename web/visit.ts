/** A request as the pages see it, and what a page answers. HTTP, cookies and headers stay in the server. */
import type { ComponentChildren } from 'preact'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Language } from '../kernel/language.ts'
import type { Say } from './text/say.ts'

/** Somebody signed in, with the posts held today. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly posts: readonly { readonly post: string; readonly office: string }[]
}

export interface Visit {
  readonly say: Say
  readonly language: Language
  readonly person?: Person
  /** Path without the language, with the query: `/cases/JT-2026-00000017-5?tab=record`. */
  readonly path: string
  readonly query: URLSearchParams
  /** What was posted, last value of each name; arrays for names ending in `[]`. */
  readonly form: Readonly<Record<string, string>>
  /** Law clock. */
  readonly at: Instant
  readonly on: CalendarDate
  readonly demo: boolean
  /** A fresh key for a form: idempotency key and CSRF token in one. */
  formKey(): string
}

/** An address within the reader's language. */
export const to = (visit: Pick<Visit, 'language'>, path: string): string => `/${visit.language}${path}`

export interface PageReply {
  readonly kind: 'page'
  readonly title: string
  readonly body: ComponentChildren
  readonly status?: number
  readonly wide?: boolean
  readonly hasErrors?: boolean
  readonly before?: ComponentChildren
  /** Seconds after which the page asks for itself again. */
  readonly refreshSeconds?: number
  readonly alternates?: readonly { readonly type: string; readonly href: string }[]
}
export type Reply =
  | PageReply
  | { readonly kind: 'redirect'; readonly to: string }
  /** Absent, or not for this reader: the same bytes. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'sign-in' }
  /** This browser is now the person's, under a fresh token. */
  | { readonly kind: 'signed-in'; readonly person: string; readonly to: string }
  | { readonly kind: 'signed-out'; readonly to: string }
  | { readonly kind: 'data'; readonly type: string; readonly body: string; readonly fileName?: string }

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Below the language: `/cases/:number`. */
  readonly path: string
  readonly who: 'anybody' | 'signed-in'
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
