/** The signatures under a paper as its readers see them, and the way to sign it. */
import type { JSX } from 'preact'
import { SummaryList } from '../../../web/components/summary-list/summary-list.tsx'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { formatDay, formatMoment } from '../../../web/text/formats.ts'
import type { Say } from '../../../web/text/say.ts'
import { to, type Visit } from '../../../web/visit.ts'
import { refusalInWords } from '../../forms/index.ts'
import { type NameOf, whoDid } from '../act-words.tsx'
import type { OpenAct } from '../chain.ts'
import type { CheckedSignature, SignedPaper } from './checked-signatures.ts'

export interface SignaturesProps {
  readonly visit: Visit
  readonly one: OpenAct
  /** Address of the paper below the language. */
  readonly address: string
  readonly signed: readonly SignedPaper[]
  /** The reader may sign it in the language of the page. */
  readonly maySign: boolean
  readonly nameOf: NameOf
}

/** Under a paper: in each language in which it was signed, who, when and with what; else that nobody has signed. */
export function Signatures(props: SignaturesProps): JSX.Element {
  const { visit, address, signed, maySign } = props
  const { say } = visit
  return (
    <section class="tz-signatures" aria-labelledby="signatures">
      <h2 class="govuk-heading-m" id="signatures">
        {say('case.signatures')}
      </h2>
      {signed.length === 0 && <p class="govuk-body">{say('case.signatures.none')}</p>}
      {signed.map((paper) => (
        <InLanguage {...props} paper={paper} />
      ))}
      {maySign && (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, `${address}/sign`)}>
            {say('paper.sign.do')}
          </a>
        </p>
      )}
    </section>
  )
}

const InLanguage = ({ visit, one, address, paper, nameOf }: SignaturesProps & { paper: SignedPaper }): JSX.Element => {
  const { say } = visit
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${paper.language}${address}/signed.pdf`} hreflang={paper.language}>
          {say('case.signatures.file')}
        </a>{' '}
        (PDF, {say(`case.language.${paper.language}`)})
      </p>
      {paper.signatures.map((signature) => (
        <SummaryList say={say} rows={rowsOf(say, one, signature, nameOf)} />
      ))}
    </>
  )
}

export function rowsOf(say: Say, one: OpenAct, { act, verdict }: CheckedSignature, nameOf: NameOf) {
  const signer = verdict.signer
  return [
    { key: say('case.signature.who'), value: whoDid(say, { act, state: one.state }, nameOf) },
    { key: say('case.signature.when'), value: formatMoment(act.at, one.state.zone, say.language) },
    ...(signer?.name
      ? [
          {
            key: say('case.signature.certificate'),
            value: say('case.signature.certificate.of', {
              name: signer.name,
              issuer: signer.issuer,
              until: formatDay(signer.until.slice(0, 10) as never, say.language),
            }),
          },
        ]
      : []),
    { key: say('case.signature.check'), value: <CheckInWords say={say} verdict={verdict} /> },
  ]
}

/** Valid, or why not. */
export function CheckInWords({ say, verdict }: { say: Say; verdict: CheckedSignature['verdict'] }): JSX.Element {
  if (verdict.is === 'valid') return <Tag colour="green">{say('case.signature.valid')}</Tag>
  const colour = verdict.is === 'pending' ? 'amber' : 'red'
  return (
    <>
      <Tag colour={colour}>{say(`case.signature.${verdict.is}`)}</Tag> {refusalInWords(say, verdict.refusal, '')}
    </>
  )
}
