/** A file that somebody attached: what it is, who brought it and when, how it begins; shown by the same right as its act. */
import type { ComponentChildren, JSX } from 'preact'
import { filesOf } from '../../../engine/reading/inventory.ts'
import { isPicture, type Shown, streamOf } from '../../../platform/files/file-desk.ts'
import { withoutNotes } from '../../../platform/files/inspect/picture.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button, ButtonGroup } from '../../../web/components/button/button.tsx'
import { Hash } from '../../../web/components/hash/hash.tsx'
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list/summary-list.tsx'
import { Warning } from '../../../web/components/warning/warning.tsx'
import { formatMoment } from '../../../web/text/formats.ts'
import type { Say } from '../../../web/text/say.ts'
import { absent, page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { kindInWords, refusalInWords, sizeInWords } from '../../forms/index.ts'
import { type NameOf, VoidedTag, whoDid } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import type { Chain, OpenAct } from '../chain.ts'

/** A file as an act names it. */
export interface ActFile {
  readonly hash: string
  readonly name: string
  readonly size?: number
}

export const filesIn = ({ act, values }: OpenAct): ActFile[] => filesOf({ papers: act.papers, fields: values })

export const fileAddress = (number: string, { place, act }: OpenAct, { hash }: ActFile): string =>
  `${caseAddress(number)}/files/${place}/${act.n}/${hash}`

interface FilePageProps {
  readonly visit: Visit
  readonly chain: Chain
  readonly one: OpenAct
  readonly file: ActFile
  readonly shown: Shown
  readonly nameOf: NameOf
}

export function fileReply(props: FilePageProps): Reply {
  const { visit, chain, file } = props
  return page(`${file.name} (${chain.number})`, <FilePage {...props} />, {
    before: <BackLink say={visit.say} href={to(visit, `${caseAddress(chain.number)}#papers`)} />,
  })
}

function FilePage(props: FilePageProps): JSX.Element {
  const { visit, chain, one, file, shown } = props
  const { say } = visit
  return (
    <div class="tz-narrow">
      <p class="govuk-caption-l tz-number">{chain.number}</p>
      <h1 class="govuk-heading-l tz-typed">{file.name}</h1>
      {one.voidedBy && (
        <p class="govuk-body">
          <VoidedTag say={say} />
        </p>
      )}
      <SummaryList say={say} rows={rowsOf(props)} />
      {shown.state === 'clean' ? preview(props, shown) : <Warning say={say}>{whyClosed(say, file, shown)}</Warning>}
    </div>
  )
}

function whyClosed(say: Say, { name }: ActFile, shown: Exclude<Shown, { state: 'clean' }>): string {
  if (shown.state !== 'refused') return say(`case.file.${shown.state}`)
  const { refusal } = shown
  const named = { ...refusal, details: { ...refusal.details, file: name } }
  return `${say('case.file.closed')} ${refusalInWords(say, named, '')}`
}

function rowsOf({ visit, one, file, shown, nameOf }: FilePageProps): SummaryRow[] {
  const { say } = visit
  const pages = shown.state === 'clean' ? shown.look.pages : undefined
  return [
    { key: say('case.file.type'), value: kindInWords(file.name) },
    ...(file.size === undefined ? [] : [{ key: say('case.file.size'), value: sizeInWords(say, file.size) }]),
    ...(pages === undefined ? [] : [{ key: say('case.file.pages'), value: String(pages) }]),
    { key: say('case.file.by'), value: whoDid(say, one, nameOf) },
    { key: say('case.file.when'), value: formatMoment(one.act.at, one.state.zone, say.language) },
    { key: say('case.file.hash'), value: <Hash value={file.hash} /> },
  ]
}

/** That a number stands in it was told to whoever brought it; a reader can do nothing about it. */
const isForReader = (remark: string): boolean => remark !== 'personal-number'

/** Signs of a text that a page shows of it. */
const textShown = 1500

function preview(
  { visit, chain, one, file }: FilePageProps,
  { look }: Extract<Shown, { state: 'clean' }>,
): ComponentChildren {
  const { say } = visit
  const address = to(visit, fileAddress(chain.number, one, file))
  return (
    <>
      {look.remarks.filter(isForReader).map((remark) => (
        <Warning say={say}>{say(`attach.remark.${remark}`)}</Warning>
      ))}
      <ButtonGroup>
        {look.kind === 'pdf' && (
          <Button href={`${address}/open`} newTab>
            {say('case.file.open')}
          </Button>
        )}
        <Button kind="secondary" href={`${address}/save`}>
          {say('case.file.save')}
        </Button>
      </ButtonGroup>
      {isPicture(look.kind) && (
        <figure class="tz-picture">
          <img src={`${address}/picture`} alt={file.name} />
          <figcaption class="govuk-hint">{say('case.file.picture')}</figcaption>
        </figure>
      )}
      {look.text !== '' && (
        <>
          <h2 class="govuk-heading-m">{say('case.file.text')}</h2>
          <div class="govuk-body tz-act__text tz-typed">
            {look.text.slice(0, textShown)}
            {look.text.length > textShown && ' …'}
          </div>
        </>
      )}
    </>
  )
}

/** The bytes: `picture` without the notes of the camera, `save` as it was brought, `open` a PDF in the browser's own reader. */
export async function bytesReply(how: string, { name }: ActFile, shown: Shown): Promise<Reply> {
  if (shown.state !== 'clean') return absent
  const { file, look } = shown
  const common = { kind: 'file', type: look.type, fileName: name } as const
  if (how === 'save') return { ...common, body: streamOf(file) }
  if (how === 'open' && look.kind === 'pdf') return { ...common, body: streamOf(file), inline: true }
  if (how !== 'picture' || !isPicture(look.kind)) return absent
  const body = withoutNotes(Buffer.concat(await Array.fromAsync(file.stream())), look.kind)
  return body === undefined ? absent : { ...common, body, inline: true }
}
