/** Papers attached to a form on its way: kept in a draft over sessions and devices, named, ordered and taken away by its buttons. */
import type { PaperReference } from '../../engine/act.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { endingOf, nameApart, safeFileName } from '../../platform/files/file-name.ts'
import { limits } from '../../platform/files/inspect/verdict.ts'
import type { Visit } from '../../web/visit.ts'

export interface Attached {
  readonly hash: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly remarks: readonly string[]
}

/** Names of the boxes: files, what a button asks, the name of each file. */
export const attachBoxes = { files: 'paper-files', asks: 'paper-do', name: 'paper-name-' } as const
/** Enough of a hash to tell the files of one form apart. */
export const shortOf = ({ hash }: Pick<Attached, 'hash'>): string => hash.slice(0, 16)

export type AttachNote =
  | { readonly what: 'same'; readonly file: string; readonly name: string }
  | { readonly what: 'apart'; readonly file: string; readonly name: string }

/** The attached files after a post, and what is to be told of it. */
export interface Attachments {
  readonly files: readonly Attached[]
  readonly problems: readonly Refusal[]
  readonly notes: readonly AttachNote[]
  /** A button of this part was pressed: the form is shown again, not sent. */
  readonly isAsked: boolean
}

export const noAttachments = (files: readonly Attached[] = []): Attachments => ({
  files,
  problems: [],
  notes: [],
  isAsked: false,
})

/** What was posted without the boxes of this part: the rest belongs to the form. */
export const withoutAttachBoxes = (form: Visit['form']): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !isAttachBox(name)))

const isAttachBox = (name: string): boolean =>
  name === attachBoxes.files ||
  name === attachBoxes.asks ||
  (name.startsWith(attachBoxes.name) && /^[0-9a-f]{16}$/.test(name.slice(attachBoxes.name.length)))

/** What a post does to the files that were attached before. */
export function attachmentsAfter(
  kept: readonly Attached[],
  { form, files = [] }: Pick<Visit, 'form' | 'files'>,
): Attachments {
  const problems: Refusal[] = []
  const notes: AttachNote[] = []
  const asked = form[attachBoxes.asks]
  const list = ordered(renamed(kept, form), asked)
  if (form[attachBoxes.files]) problems.push(refuse('file.link'))
  for (const { box, name, ...file } of files) {
    if (box !== attachBoxes.files) continue
    if ('refused' in file) problems.push(withFile(file.refused, name))
    else {
      const same = list.find(({ hash }) => hash === file.hash)
      if (same) notes.push({ what: 'same', file: name, name: same.name })
      else if (list.length >= limits.filesOfAct)
        problems.push(withFile(refuse('file.too-many', { details: { max: limits.filesOfAct } }), name))
      else {
        const own = nameApart(
          name,
          list.map((one) => one.name),
        )
        if (own !== name) notes.push({ what: 'apart', file: name, name: own })
        list.push({ ...file, name: own })
      }
    }
  }
  return { files: list, problems, notes, isAsked: asked !== undefined }
}

const withFile = (refusal: Refusal, file: string): Refusal => ({ ...refusal, details: { ...refusal.details, file } })

/** Names as typed; what a file is called may change, what it is may not. */
function renamed(kept: readonly Attached[], form: Visit['form']): Attached[] {
  const done: Attached[] = []
  for (const file of kept) {
    const typed = form[`${attachBoxes.name}${shortOf(file)}`]?.trim()
    const name = typed ? withEnding(safeFileName(typed), endingOf(file.name)) : file.name
    done.push({
      ...file,
      name: nameApart(
        name,
        done.map((one) => one.name),
      ),
    })
  }
  return done
}

const withEnding = (name: string, ending: string): string =>
  ending === '' || endingOf(name) === ending ? name : `${name}.${ending}`

function ordered(files: Attached[], asked = ''): Attached[] {
  const [what, which] = asked.split(':')
  const at = files.findIndex((file) => shortOf(file) === which)
  if (at < 0) return files
  if (what === 'remove') return files.toSpliced(at, 1)
  return what === 'up' && at > 0 ? files.toSpliced(at, 1).toSpliced(at - 1, 0, files[at]!) : files
}

/** The files as an act names them. */
export const referencesOf = (files: readonly Attached[]): PaperReference[] =>
  files.map(({ hash, name, type, size }) => ({ field: 'papers', hash, name, type, size }))

// ---------------------------------------------------------------- kept with a form that is no draft of its own

export interface AttachPorts {
  saveDraft(draft: {
    readonly id: string
    readonly person: string
    readonly kind: string
    readonly body: unknown
    readonly files?: readonly string[]
  }): Promise<void>
  loadDraft(id: string, person: string): Promise<unknown>
}

/** A form with its attached files and what was typed when they were added; `sent` is the key under which it became an act. */
export interface KeptForm {
  readonly files: readonly Attached[]
  readonly typed: Readonly<Record<string, string>>
  readonly sent?: string
}

const kind = 'attached'
const idOf = (person: string, place: string): string => `attached/${person}/${place}`

/** What this person has kept at this form. One that was sent is empty, but for a second press of the same button. */
export async function keptForm(
  { loadDraft }: AttachPorts,
  person: string,
  place: string,
  key?: string,
): Promise<KeptForm> {
  const kept = (await loadDraft(idOf(person, place), person)) as KeptForm | undefined
  return kept === undefined || (kept.sent !== undefined && kept.sent !== key) ? { files: [], typed: {} } : kept
}

export const keepForm = ({ saveDraft }: AttachPorts, person: string, place: string, body: KeptForm): Promise<void> =>
  saveDraft({ id: idOf(person, place), person, kind, body, files: body.files.map(({ hash }) => hash) })
