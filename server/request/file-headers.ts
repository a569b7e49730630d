/** With what a file leaves the server: what it is, how it is called, and what it may not do. */
import type { FileReply } from '../../web/visit.ts'

const closedPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'"
/**
 * Of a PDF that the browser shows: its reader is a program of the browser's own, which a sandbox would keep from starting. The bytes were looked
 * into, so nothing in them runs by itself; nothing is fetched, sent or framed.
 */
const readerPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A file is never a page of ours, whatever it holds: no script of it runs, and nothing it names is fetched. */
export const fileHeaders = ({ type, fileName, inline }: FileReply): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
  'content-security-policy': inline && type === 'application/pdf' ? readerPolicy : closedPolicy,
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
})
