/** The part of a form where papers are attached: what is there, each with its state, and a box for more. Works by round trips alone. */
import type { JSX } from 'preact'
import { Button } from '../../web/components/button/button.tsx'
import { Details } from '../../web/components/details/details.tsx'
import type { FormError } from '../../web/components/error-summary/error-summary.tsx'
import { FileInput } from '../../web/components/field/file-input.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import { Warning } from '../../web/components/warning/warning.tsx'
import { formatNumber } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { type Attached, type Attachments, attachBoxes, shortOf } from './attached.ts'
import { refusalInWords } from './words.ts'

const accept = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg'

/** A size as people say it: kilobytes, from a million bytes on megabytes. */
export function sizeInWords(say: Say, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1024) return say('attach.kilobytes', { n: kilobytes })
  return say('attach.megabytes', { n: formatNumber((bytes / 1024 / 1024).toFixed(1), say.language) })
}

/** The kind of a file as its ending in capitals: PDF, DOCX. */
export const kindInWords = (name: string): string => /\.([\p{L}\p{N}]{1,8})$/u.exec(name)?.[1]?.toUpperCase() ?? ''

/** Files that were not taken, as errors of the form: each leads to the box for files. */
export const attachErrors = (say: Say, { problems }: Attachments): FormError[] =>
  problems.map((problem) => ({
    name: attachBoxes.files,
    text: refusalInWords(say, problem, ''),
  }))

interface PartProps {
  readonly say: Say
  readonly attachments: Attachments
  /** Shown open, under a heading of the page; otherwise folded until something is attached. */
  readonly isWhole?: boolean
}

export function AttachPart({ say, attachments, isWhole }: PartProps): JSX.Element {
  const { files, problems, notes } = attachments
  const count = files.length
  const inside = (
    <>
      {notes.map(({ what, file, name }) => (
        <p class="govuk-body" role="status">
          {say(`attach.${what}`, { file, name })}
        </p>
      ))}
      {files.map((file, index) => (
        <AttachedFile say={say} file={file} isFirst={index === 0} />
      ))}
      {count > 0 && <p class="govuk-hint">{say('attach.kept')}</p>}
      <FileInput
        say={say}
        name={attachBoxes.files}
        label={say('attach.files')}
        hint={say('attach.hint')}
        accept={accept}
        multiple
        {...(problems[0] && {
          error: attachErrors(say, attachments)
            .map(({ text }) => text)
            .join(' '),
        })}
      />
      <div>
        <Button kind="secondary" name={attachBoxes.asks} value="add">
          {say('attach.add')}
        </Button>
      </div>
    </>
  )
  if (isWhole) return inside
  return (
    <Details
      summary={count > 0 ? say('attach.title.count', { count }) : say('attach.title')}
      open={count > 0 || problems.length > 0 || notes.length > 0}
    >
      {inside}
    </Details>
  )
}

function AttachedFile({ say, file, isFirst }: { say: Say; file: Attached; isFirst: boolean }): JSX.Element {
  const own = shortOf(file)
  return (
    <fieldset class="govuk-fieldset tz-row" id={`paper-${own}`}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s tz-typed">{file.name}</legend>
      <p class="govuk-body-s tz-muted">
        {kindInWords(file.name)}, {sizeInWords(say, file.size)}
      </p>
      {file.remarks.map((remark) => (
        <Warning say={say}>{say(`attach.remark.${remark}`)}</Warning>
      ))}
      <TextInput say={say} name={`${attachBoxes.name}${own}`} label={say('attach.name')} value={file.name} />
      <div class="tz-file-buttons">
        {!isFirst && (
          <Button kind="link" name={attachBoxes.asks} value={`up:${own}`}>
            {say('attach.up')}
            <span class="govuk-visually-hidden">: {file.name}</span>
          </Button>
        )}
        <Button kind="link" name={attachBoxes.asks} value={`remove:${own}`}>
          {say('attach.remove')}
          <span class="govuk-visually-hidden">: {file.name}</span>
        </Button>
      </div>
    </fieldset>
  )
}
