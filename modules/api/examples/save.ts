// The files of a case: what the check of each one found, and the bytes of those that are clean, saved by their hash.
import { writeFile } from 'node:fs/promises'

const { TARAZY_ADDRESS, TARAZY_KEY, CASE, FOLDER = '.' } = process.env
const ask = (path: string): Promise<Response> =>
  fetch(`${TARAZY_ADDRESS}/api/v1/cases/${CASE}${path}`, { headers: { authorization: `Bearer ${TARAZY_KEY}` } })

interface FileRow {
  readonly place: number
  readonly n: number
  readonly hash: string
  readonly name: string
}

const { rows } = (await (await ask('/files')).json()) as { readonly rows: readonly FileRow[] }
for (const { place, n, hash, name } of rows) {
  const address = `/${place}/files/${n}/${hash}`
  const { state } = (await (await ask(address)).json()) as { readonly state: string }
  console.log(name, state)
  if (state !== 'clean') continue
  const bytes = await (await ask(`${address}/bytes`)).arrayBuffer()
  await writeFile(`${FOLDER}/${hash}`, new Uint8Array(bytes))
}
