/** Somebody who sends whatever they like: plain HTTP with cookies, forms read off the pages, bodies written byte by byte. */
import type { Language } from '../../kernel/language.ts'
import type { ServerUnderTest } from './server-under-test.ts'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** Where a redirect leads. */
  readonly location: string
}

export interface HttpVisitor {
  /** Path with or without the language. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answered>
  /** Sends fields as a browser would, or a body as it is. */
  post(path: string, body: Fields | string | Uint8Array, headers?: Readonly<Record<string, string>>): Promise<Answered>
  /** Opens a page and reads the hidden boxes of its form with this action (its own address without one). */
  form(path: string, action?: string): Promise<Hidden>
  readonly cookies: Map<string, string>
}
/** Names and values; a value may be a list, for a name sent several times. */
export type Fields = Readonly<Record<string, string | readonly string[]>>
export type Hidden = Readonly<Record<string, string>>

/** A visitor, signed in when a person is named. */
export async function httpVisitor(
  { address, house }: ServerUnderTest,
  language: Language,
  person?: string,
): Promise<HttpVisitor> {
  const cookies = new Map<string, string>()
  if (person !== undefined) {
    const token = house.entropy.token()
    await house.sessions.begin(token, person, house.clocks.machine.now())
    cookies.set('tarazy', token)
  }
  const send = async (path: string, init: RequestInit): Promise<Answered> => {
    const headers = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(init.headers as Record<string, string>),
    }
    const response = await fetch(address + (/^\/(kk|ru|en)(\/|$)/.test(path) ? path : `/${language}${path}`), {
      ...init,
      headers,
      redirect: 'manual',
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      cookies.set(name!, value!)
    }
    return {
      status: response.status,
      headers: response.headers,
      html: await response.text(),
      location: response.headers.get('location') ?? '',
    }
  }
  const get: HttpVisitor['get'] = (path, headers = {}) => send(path, { headers: { ...headers } })
  return {
    get,
    cookies,
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : encoded(body),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    async form(path, action) {
      const { html } = await get(path)
      return hiddenOf(html, action)
    },
  }
}

/** A lone surrogate cannot be written in UTF-8; its three bytes are sent as they would be, percent-encoded. */
export const loneSurrogate = '\ud800'

/** Fields as a browser encodes them. */
export function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(
    ([name, value]) =>
      (typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one])) as [string, string][],
  )
  return pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')
}

const escaped = (text: string): string => text.split(loneSurrogate).map(encodeURIComponent).join('%ED%A0%80')

/** Hidden boxes of the first form of a page that has this action, or any. */
export function hiddenOf(html: string, action?: string): Hidden {
  const forms = [...html.matchAll(/<form (?:id="[^"]*" )?method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)]
  // Every page of whoever is signed in begins with the form that keeps the session: it is nobody's work.
  const found = forms.find(([, to]) =>
    action === undefined ? !to!.endsWith('/session') : unescaped(to!).endsWith(action),
  )
  return Object.fromEntries(
    [...(found?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      unescaped(value!),
    ]),
  )
}

/** What a box of a page holds: a text area, an input, or the chosen option. */
export function boxValue(html: string, name: string): string | undefined {
  const area = new RegExp(`<textarea[^>]* name="${name}"[^>]*>(.*?)</textarea>`, 's').exec(html)
  if (area) return unescaped(area[1]!)
  const inputs = [...html.matchAll(/<input(?:[^">]|"[^"]*")*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes(` name="${name}"`))
  const input = inputs.find((one) => !/type="radio"/.test(one) || /\schecked/.test(one))
  // Answers of which none is chosen are an empty box.
  if (inputs.length > 0) return unescaped(/ value="([^"]*)"/.exec(input ?? '')?.[1] ?? '')
  const select = new RegExp(`<select[^>]* name="${name}"[^>]*>(.*?)</select>`, 's').exec(html)
  return select ? unescaped(/<option value="([^"]*)" selected/.exec(select[1]!)?.[1] ?? '') : undefined
}

/** The message at a field, without the heard word "Error:"; undefined when there is none. */
export function messageAt(html: string, id: string): string | undefined {
  const found = new RegExp(`<p id="${id}-error"[^>]*><span[^>]*>[^<]*</span>(.*?)</p>`, 's').exec(html)
  return found ? unescaped(found[1]!).trim() : undefined
}

/** Every message of the summary on top of the page. */
export const summaryOf = (html: string): string[] =>
  [
    ...(/<ul class="govuk-list govuk-error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1] ?? '').matchAll(
      /<li>(.*?)<\/li>/gs,
    ),
  ].map(([, item]) => unescaped(item!.replace(/<[^>]+>/g, '')))

export const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" })[name]!,
  )
