/** The page on which a paper is signed: read it first, then sign with the demonstration's key or with one's own in NCALayer. */
import type { JSX } from 'preact'
import type { Refusal } from '../../../kernel/refusal.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button } from '../../../web/components/button/button.tsx'
import { ErrorSummary } from '../../../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../../../web/components/inset-text/inset-text.tsx'
import { TokenForm } from '../../../web/components/token/token-form.tsx'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { refusalInWords } from '../../forms/index.ts'

export interface SignPageProps {
  readonly visit: Visit
  readonly number: string
  readonly kind: string
  /** Address of the paper below the language. */
  readonly address: string
  /** The server holds a key for the reader: a demonstration. */
  readonly hasServerKey: boolean
  readonly checksGost: boolean
  /** Why the reader may not sign now. */
  readonly blocked?: Refusal
  /** What was wrong with the signature just sent. */
  readonly refusal?: Refusal
}

export function signReply(props: SignPageProps): Reply {
  const { visit, number, kind, address, refusal } = props
  const title = `${visit.say('paper.sign.do')}: ${visit.say(`document.${kind}`)}`
  return page(`${title} (${number})`, <SignPage {...props} title={title} />, {
    before: <BackLink say={visit.say} href={to(visit, address)} />,
    usesToken: true,
    ...(refusal && { hasErrors: true, status: 422 }),
  })
}

function SignPage(props: SignPageProps & { readonly title: string }): JSX.Element {
  const { visit, number, address, title, blocked, refusal } = props
  const { say } = visit
  return (
    <div class="tz-narrow">
      {refusal && <ErrorSummary say={say} errors={[{ name: 'read', text: refusalInWords(say, refusal, '') }]} />}
      <p class="govuk-caption-l">{number}</p>
      <h1 class="govuk-heading-l">{title}</h1>
      {blocked && !refusal ? (
        <InsetText>
          <p class="govuk-body">{refusalInWords(say, blocked, '')}</p>
        </InsetText>
      ) : (
        <>
          <h2 class="govuk-heading-m" id="read">
            {say('case.sign.read')}
          </h2>
          <p class="govuk-body">
            <a class="govuk-link" href={to(visit, `${address}/to-sign.pdf`)} target="_blank" rel="noopener">
              {say('case.sign.open')}
            </a>
          </p>
          <p class="govuk-body">{say('case.sign.help')}</p>
          <Ways {...props} />
        </>
      )}
    </div>
  )
}

/** The two ways: the key that the demonstration keeps, and the reader's own. */
const Ways = ({ visit, address, hasServerKey, checksGost }: SignPageProps): JSX.Element => {
  const { say } = visit
  return (
    <>
      {hasServerKey && (
        <form method="post" action={to(visit, `${address}/sign`)}>
          <input type="hidden" name="key" value={visit.formKey()} />
          <h2 class="govuk-heading-m">{say('case.sign.demo')}</h2>
          <p class="govuk-body">{say('case.sign.demo.help')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={to(visit, '/check/authority.pem')}>
              {say('case.sign.demo.root')}
            </a>
          </p>
          <Button name="by" value="server">
            {say('case.sign.demo.do')}
          </Button>
        </form>
      )}
      <h2 class="govuk-heading-m">{say('case.sign.token')}</h2>
      <TokenForm
        say={say}
        action={to(visit, `${address}/sign`)}
        formKey={visit.formKey()}
        handOut={to(visit, `${address}/sign/hand-out`)}
        button={say('case.sign.token.do')}
        purpose="sign"
      >
        <p class="govuk-body">{say('case.sign.token.help')}</p>
        <p class="govuk-body">{say(checksGost ? 'case.sign.gost' : 'case.sign.no-gost')}</p>
      </TokenForm>
    </>
  )
}
