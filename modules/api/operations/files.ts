/** Files that go with a step: brought first, each looked into as it comes, then named by its hash in the body of the step. */
import type { PaperReference } from '../../../engine/act.ts'
import { type Refusal, refuse } from '../../../kernel/refusal.ts'
import { nameApart, safeFileName } from '../../../platform/files/file-name.ts'
import { limits } from '../../../platform/files/inspect/verdict.ts'
import { type Answered, type Call, count, listOf, type Operation, objectOf, text } from '../call.ts'
import type { Schema } from '../field-schema.ts'
import type { ApiPorts } from '../ports.ts'

/** The box of the form in which files come. */
export const filesBox = 'files'

const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' }

/** Files as the body of a step names them. */
export const papersSchema: Schema = {
  type: 'array',
  maxItems: limits.filesOfAct,
  items: objectOf({ hash, name: { type: 'string', minLength: 1, maxLength: 255 } }),
}

export const fileOperations = (): readonly Operation[] => [
  {
    id: 'bring-files',
    method: 'POST',
    path: '/files',
    tag: 'cases',
    scope: 'act',
    brings: true,
    gives: objectOf({
      rows: listOf(objectOf({ hash, name: text, type: text, size: count, remarks: listOf(text) })),
    }),
    answer: brought,
  },
]

/** What was taken; when one file was not, none is told as taken, and what nobody names is gone after a day. */
function brought({ files = [], body }: Call): Answered | Refusal {
  const stranger = [...Object.keys(body), ...files.map(({ box }) => box)].find((name) => name !== filesBox)
  if (stranger !== undefined) return refuse('field.unknown', { field: stranger, details: { name: stranger } })
  if (files.length === 0) return refuse('field.missing', { field: filesBox })
  const [wrong, ...also] = files.flatMap((file): Refusal[] =>
    'refused' in file
      ? [{ ...file.refused, field: filesBox, details: { ...file.refused.details, file: file.name } }]
      : [],
  )
  if (wrong) return { ...wrong, also }
  return {
    status: 201,
    body: { rows: files.flatMap(({ box: _box, ...file }) => ('refused' in file ? [] : [file])) },
  }
}

/** The files that a body names, as an act names them. Only what the person brought can be named. */
export async function papersNamed(
  ports: Pick<ApiPorts, 'broughtBy' | 'fileOf'>,
  person: string,
  asked: unknown = [],
): Promise<readonly PaperReference[] | Refusal> {
  if (!Array.isArray(asked) || !asked.every(isPaper)) return refuse('field.not-a-group', { field: 'papers' })
  if (asked.length > limits.filesOfAct)
    return refuse('file.too-many', {
      field: 'papers',
      details: { max: limits.filesOfAct, file: asked[limits.filesOfAct]!.name },
    })
  const hashes = asked.map((one) => one.hash)
  const own = await ports.broughtBy(person, hashes)
  const isOnce = new Set(hashes).size === hashes.length
  if (!isOnce || !hashes.every((one) => own.includes(one))) return refuse('file.not-yours', { field: 'papers' })
  const papers: PaperReference[] = []
  for (const one of asked) {
    const file = await ports.fileOf(one.hash)
    if (file === undefined) return refuse('file.not-yours', { field: 'papers' })
    const name = nameApart(
      safeFileName(one.name),
      papers.map((paper) => paper.name),
    )
    papers.push({ field: 'papers', hash: one.hash, name, type: file.type, size: file.size })
  }
  return papers
}

function isPaper(one: unknown): one is { readonly hash: string; readonly name: string } {
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return false
  const { hash: named, name, ...more } = one as Record<string, unknown>
  return (
    typeof named === 'string' &&
    /^[0-9a-f]{64}$/.test(named) &&
    typeof name === 'string' &&
    name.length > 0 &&
    name.length <= 255 &&
    Object.keys(more).length === 0
  )
}
