/** The public page that tells whether a paper is genuine, by the code printed on it or by its file. */
import type { JSX } from 'preact'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Verdict } from '../../platform/signatures/verdict.ts'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { FileInput } from '../../web/components/field/file-input.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import { Notice } from '../../web/components/notice/notice.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { Warning } from '../../web/components/warning/warning.tsx'
import { formatDay } from '../../web/text/formats.ts'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { refusalInWords } from '../forms/index.ts'

export interface Genuine {
  readonly kind: string
  readonly number: string
  readonly day: CalendarDate
  /** The body or court; absent of what a party wrote. */
  readonly office?: string
  readonly cancelledOn?: CalendarDate
}

/** One signature in a file: the day it was put, and what checking it comes to. */
export interface SignatureFound {
  readonly on: CalendarDate
  readonly verdict: Verdict
}

/** Of a code, `genuine` is absent when it leads to no paper. */
export type Checked =
  | { readonly by: 'code'; readonly typed: string; readonly genuine?: Genuine }
  | { readonly by: 'file'; readonly is: 'none' }
  | { readonly by: 'file'; readonly is: 'unknown' }
  | { readonly by: 'file'; readonly is: 'changed'; readonly typed: string; readonly genuine: Genuine }
  | {
      readonly by: 'file'
      readonly is: 'signed'
      readonly genuine: Genuine
      readonly signatures: readonly SignatureFound[]
    }

export const checkReply = (visit: Visit, checked?: Checked): Reply => {
  const isMissing = checked?.by === 'file' && checked.is === 'none'
  const title = visit.say('check.title')
  return page(
    checked && 'typed' in checked ? `${title}: ${checked.typed}` : title,
    <Check visit={visit} checked={checked} />,
    {
      ...(isMissing && { hasErrors: true, status: 422 }),
      // A code that leads to nothing is an address of nothing.
      ...(checked?.by === 'code' && !checked.genuine && { status: 404 }),
    },
  )
}

function Check({ visit, checked }: { readonly visit: Visit; readonly checked: Checked | undefined }): JSX.Element {
  const { say } = visit
  const missing = checked?.by === 'file' && checked.is === 'none' ? say('check.file.none') : undefined
  return (
    <>
      {missing && <ErrorSummary say={say} errors={[{ name: 'file', text: missing }]} />}
      <h1 class="govuk-heading-l">{say('check.title')}</h1>
      {checked && <Outcome visit={visit} checked={checked} />}
      <h2 class="govuk-heading-m">{say('check.by-code')}</h2>
      <form method="get" action={to(visit, '/check')}>
        <TextInput
          say={say}
          name="code"
          label={say('check.code')}
          hint={say('check.code.hint')}
          width={30}
          spellcheck={false}
          autocomplete="off"
          {...(checked && 'typed' in checked && { value: checked.typed })}
        />
        <Button>{say('check.do')}</Button>
      </form>
      <h2 class="govuk-heading-m">{say('check.by-file')}</h2>
      <form method="post" action={to(visit, '/check')} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        <FileInput
          say={say}
          name="file"
          label={say('check.file')}
          hint={say('check.file.hint')}
          accept=".pdf"
          error={missing}
        />
        <Button>{say('check.file.do')}</Button>
      </form>
      <p class="govuk-hint">{say('check.says-only')}</p>
    </>
  )
}

function Outcome({ visit, checked }: { readonly visit: Visit; readonly checked: Checked }): JSX.Element | null {
  if (checked.by === 'code')
    return checked.genuine ? (
      <Found visit={visit} genuine={checked.genuine} code={checked.typed} title="check.genuine" />
    ) : (
      <Unknown say={visit.say} of="check.unknown" />
    )
  if (checked.is === 'none') return null
  if (checked.is === 'unknown') return <Unknown say={visit.say} of="check.file.unknown" />
  if (checked.is === 'changed') return <Changed visit={visit} genuine={checked.genuine} code={checked.typed} />
  const { genuine, signatures } = checked
  const isWhole = signatures.every(({ verdict }) => verdict.is !== 'refused')
  return (
    <Found
      visit={visit}
      genuine={genuine}
      title={isWhole ? 'check.file.genuine' : 'check.file.signature-bad'}
      isDoubted={!isWhole}
      signatures={signatures}
    />
  )
}

/** Not ours, mistyped and not to be known are one answer. */
const Unknown = ({ say, of }: Pick<Visit, 'say'> & { readonly of: string }): JSX.Element => (
  <section aria-live="polite">
    <Warning say={say}>{say(of)}</Warning>
    <p class="govuk-body">{say(`${of}.next`)}</p>
  </section>
)

interface FoundProps {
  readonly visit: Visit
  readonly genuine: Genuine
  readonly code?: string
}

/** The file carries the code of a paper, but is no signed file of it. */
const Changed = ({ visit, genuine, code }: FoundProps): JSX.Element => (
  <section aria-live="polite">
    <Warning say={visit.say}>{visit.say('check.file.changed')}</Warning>
    <p class="govuk-body">{visit.say('check.file.changed.next')}</p>
    {genuine.cancelledOn && <Cancelled visit={visit} on={genuine.cancelledOn} />}
    <Particulars visit={visit} genuine={genuine} {...(code && { code })} />
  </section>
)

const Cancelled = ({ visit, on }: { readonly visit: Visit; readonly on: CalendarDate }): JSX.Element => (
  <Warning say={visit.say}>{visit.say('check.cancelled', { day: formatDay(on, visit.language) })}</Warning>
)

interface ResultProps extends FoundProps {
  readonly title: string
  readonly isDoubted?: boolean
  readonly signatures?: readonly SignatureFound[]
}

function Found({ visit, genuine, code, title, isDoubted, signatures }: ResultProps): JSX.Element {
  const { say } = visit
  return (
    <section aria-live="polite">
      {genuine.cancelledOn && <Cancelled visit={visit} on={genuine.cancelledOn} />}
      {!genuine.cancelledOn && isDoubted && <Warning say={say}>{say(title)}</Warning>}
      {!genuine.cancelledOn && !isDoubted && (
        <Notice say={say} kind="success" title={say(title)}>
          <p class="govuk-body">{say('check.genuine.compare')}</p>
        </Notice>
      )}
      <Particulars visit={visit} genuine={genuine} {...(code && { code })} />
      {signatures && signatures.length > 0 && <SignatureTable visit={visit} signatures={signatures} />}
    </section>
  )
}

function Particulars({ visit, genuine: { kind, number, day, office }, code }: FoundProps): JSX.Element {
  const { say, language } = visit
  return (
    <SummaryList
      say={say}
      rows={[
        { key: say('check.kind'), value: kind },
        { key: say('check.number'), value: number },
        { key: say('check.day'), value: formatDay(day, language) },
        { key: say('check.issuer'), value: office ?? say('check.party') },
        ...(code ? [{ key: say('check.code'), value: <code>{code}</code> }] : []),
      ]}
    />
  )
}

function SignatureTable(props: { readonly visit: Visit; readonly signatures: readonly SignatureFound[] }): JSX.Element {
  const { visit, signatures } = props
  const { say, language } = visit
  return (
    <Table
      id="signatures"
      caption={say('check.signatures')}
      columns={[
        { title: say('check.signature') },
        { title: say('check.day') },
        { title: say('check.signature.outcome') },
      ]}
      rows={signatures.map(({ on, verdict }, index) => ({
        cells: [
          String(index + 1),
          formatDay(on, language),
          <>
            <Tag colour={colours[verdict.is]}>{say(`check.signature.${verdict.is}`)}</Tag>{' '}
            {verdict.is !== 'valid' && refusalInWords(say, verdict.refusal, '')}
          </>,
        ],
      }))}
    />
  )
}

const colours = { valid: 'green', pending: 'amber', refused: 'red' } as const
