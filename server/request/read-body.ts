/** Reads a posted form: only as browsers send it, at most a megabyte, well-formed UTF-8; the last value of a name counts. */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

export type Body = { readonly form: Readonly<Record<string, string>> } | { readonly problem: 'too-big' | 'not-a-form' }

/** Bytes of a form; files come another way. */
const bytesMax = 1_048_576
/** Bytes read and thrown away, so that whoever sent too much hears why; beyond, the line is cut. */
const drainedMax = 16 * bytesMax

/** Whoever sends a form slower than this is cut off. */
const formMilliseconds = 5 * 60_000

export async function readBody(c: Context): Promise<Body> {
  const type = (c.req.header('content-type') ?? '').toLowerCase()
  const isForm = type.startsWith('application/x-www-form-urlencoded')
  const chunks: Uint8Array[] = []
  let size = 0
  const slow = setTimeout(() => (c.env as HttpBindings).incoming.destroy(), formMilliseconds)
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      size += chunk.length
      if (size > drainedMax) break
      if (isForm && size <= bytesMax) chunks.push(chunk)
    }
  } finally {
    clearTimeout(slow)
  }
  if (!isForm) return { problem: 'not-a-form' }
  if (size > bytesMax) return { problem: 'too-big' }
  const form: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) form[name] = value
  return { form }
}
