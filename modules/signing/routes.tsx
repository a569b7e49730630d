/** Signing in with a certificate, on the person's own machine or by a signature made elsewhere; the demonstration's authority to download. */
import type { JSX } from 'preact'
import type { Instant } from '../../kernel/instant.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type Challenges, openChallenges } from '../../platform/sign-in/challenges.ts'
import type { SignInLimits } from '../../platform/sign-in/limits.ts'
import { pemOf } from '../../platform/signatures/certificate.ts'
import { cmsIn, cmsInFile, type Signatures } from '../../platform/signatures/signatures.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { FileInput } from '../../web/components/field/file-input.tsx'
import { TextArea } from '../../web/components/field/text-area.tsx'
import { TokenForm } from '../../web/components/token/token-form.tsx'
import { absent, nextOf, page, type Reply, type Route, to, type Visit, withNext } from '../../web/visit.ts'
import { refusalInWords } from '../forms/index.ts'
import { challengeText } from './challenge.ts'

export interface CertificatePorts {
  readonly signatures: Signatures
  machineNow(): Instant
  /** The person whose record has the IIN. */
  personOf(iin: string): string | undefined
  readonly limits: SignInLimits
  /** Where the person begins, below the language. */
  homeOf(person: string, visit: Visit): string
}

export function certificateRoutes(ports: CertificatePorts): readonly Route[] {
  const challenges = openChallenges()
  return [
    { method: 'GET', path: '/sign-in/certificate', who: 'anybody', answer: (visit) => asked(ports, visit) },
    {
      method: 'POST',
      path: '/sign-in/certificate',
      who: 'anybody',
      upload: 'held',
      answer: (visit) => entered(ports, challenges, visit),
    },
    { method: 'POST', path: '/sign-in/certificate/text', who: 'anybody', answer: textToSign },
    { method: 'GET', path: '/check/authority.pem', who: 'anybody', answer: () => rootFile(ports) },
  ]
}

async function entered(ports: CertificatePorts, challenges: Challenges, visit: Visit): Promise<Reply> {
  const key = visit.form.key!
  const cms = visit.held ? cmsInFile(visit.held.bytes) : cmsIn(visit.form.cms ?? '')
  if (cms === undefined) return asked(ports, visit, refuse('signature.not-signed'))
  const now = ports.machineNow()
  const { limits } = ports
  const here = { address: visit.address }
  const waits = limits.refusal(here, now)
  if (waits) return asked(ports, visit, waits)
  if (!challenges.use(key, now)) return asked(ports, visit, refuse('signature.challenge-over'))
  const verdict = await ports.signatures.verifier.verify(cms, new TextEncoder().encode(challengeText(key)), now)
  if (verdict.is !== 'valid') {
    // A certificate proves nothing before it is valid: whoever shows another's makes nobody but this address wait.
    if (verdict.is === 'refused') limits.failed(here, now)
    return asked(ports, visit, verdict.refusal)
  }
  const person = verdict.signer.iin && ports.personOf(verdict.signer.iin)
  if (!person) {
    limits.failed(here, now)
    return asked(ports, visit, refuse('signature.no-such-person'))
  }
  limits.passed({ ...here, person })
  return { kind: 'signed-in', person, to: to(visit, nextOf(visit) ?? ports.homeOf(person, visit)) }
}

function asked(ports: CertificatePorts, visit: Visit, refusal?: Refusal): Reply {
  const title = visit.say('signing.enter')
  return page(title, <Enter ports={ports} visit={visit} title={title} refusal={refusal} />, {
    before: <BackLink say={visit.say} href={withNext(visit, '/sign-in')} />,
    usesToken: true,
    ...(refusal && { hasErrors: true, status: refusal.refused === 'sign-in.wait' ? 429 : 422 }),
  })
}

interface EnterProps {
  readonly ports: CertificatePorts
  readonly visit: Visit
  readonly title: string
  readonly refusal: Refusal | undefined
}

function Enter({ ports, visit, title, refusal }: EnterProps): JSX.Element {
  const { say } = visit
  const key = visit.formKey()
  const error = refusal && refusalInWords(say, refusal, '')
  return (
    <div class="tz-narrow">
      {error && <ErrorSummary say={say} errors={[{ name: 'cms', text: error }]} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('signing.enter.help')}</p>
      <h2 class="govuk-heading-m">{say('signing.enter.token')}</h2>
      <TokenForm
        say={say}
        action={to(visit, '/sign-in/certificate')}
        formKey={key}
        content={Buffer.from(challengeText(key)).toString('base64')}
        button={say('signing.enter.token.do')}
        purpose="enter"
      >
        <input type="hidden" name="next" value={nextOf(visit) ?? ''} />
        <p class="govuk-body">{say(ports.signatures.checksGost ? 'signing.gost' : 'signing.no-gost')}</p>
      </TokenForm>
      <h2 class="govuk-heading-m">{say('signing.enter.file')}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>
          <form method="post" action={to(visit, '/sign-in/certificate/text')}>
            <input type="hidden" name="key" value={key} />
            <Button kind="link">{say('signing.enter.file.get')}</Button>
          </form>
        </li>
        <li>{say('signing.enter.file.sign')}</li>
        <li>{say('signing.enter.file.paste')}</li>
      </ol>
      <form method="post" action={to(visit, '/sign-in/certificate')} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="next" value={nextOf(visit) ?? ''} />
        <FileInput say={say} name="file" label={say('signing.enter.cms-file')} accept=".cms,.p7s,.p7m,.sig,.pem,.der" />
        <TextArea say={say} name="cms" label={say('signing.enter.cms')} rows={6} spellcheck={false} error={error} />
        <Button>{say('signing.enter.do')}</Button>
      </form>
    </div>
  )
}

/** The text of the form as a file, to be signed by a tool. */
const textToSign = (visit: Visit): Reply => ({
  kind: 'file',
  type: 'text/plain; charset=utf-8',
  body: new TextEncoder().encode(challengeText(visit.form.key!)),
  fileName: 'sign-in.txt',
})

/** The root of the demonstration's authority, so that anybody's tool can check its signatures. */
function rootFile({ signatures: { authority } }: CertificatePorts): Reply {
  if (authority === undefined) return absent
  const body = new TextEncoder().encode(pemOf(authority.root.der))
  return { kind: 'file', type: 'application/x-pem-file', body, fileName: 'authority.pem' }
}
