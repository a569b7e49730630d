/** Reads a posted form: only as browsers send it, at most a megabyte, well-formed UTF-8; the last value of a name counts. */
import type { Context } from 'hono'

export type Body = { readonly form: Readonly<Record<string, string>> } | { readonly problem: 'too-big' | 'not-a-form' }

/** Bytes of a form; files come another way. */
const bytesMax = 1_048_576

export async function readBody(c: Context): Promise<Body> {
  const type = (c.req.header('content-type') ?? '').toLowerCase()
  if (!type.startsWith('application/x-www-form-urlencoded')) return { problem: 'not-a-form' }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > bytesMax) return { problem: 'too-big' }
    chunks.push(chunk)
  }
  const form: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) form[name] = value
  return { form }
}
