/** The papers of a case: each as a file, with who has signed it; and what waits for the signature of the reader. */
import type { ComponentChildren, JSX } from 'preact'
import { signersOf } from '../../../engine/signing/paper-signing.ts'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { InsetText } from '../../../web/components/inset-text/inset-text.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { formatDay } from '../../../web/text/formats.ts'
import { to, type Visit } from '../../../web/visit.ts'
import { VoidedTag } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import { isStaff } from '../case-bar.tsx'
import type { OpenAct } from '../chain.ts'
import type { CasePageProps } from '../pages/case-page.tsx'
import { inventoryAddress } from '../pages/inventory-page.tsx'
import { attachedFiles } from './attached-files.tsx'
import { PaperLinks } from './paper-links.tsx'
import { paperAddress } from './signing-routes.ts'

export interface IssuedPaper {
  readonly one: OpenAct
  readonly kind: string
}

export const papersOf = ({ acts }: Pick<CasePageProps, 'acts'>): IssuedPaper[] =>
  acts.flatMap((one) =>
    one.act.results.flatMap((effect) => (effect.do === 'paper' ? [{ one, kind: effect.kind }] : [])),
  )

export interface Signed {
  /** Whose signatures the paper has a place for, as far as the reader may read the acts. */
  readonly signers: readonly string[]
  /** Who has signed it, in whatever language. */
  readonly by: readonly string[]
}

/** Who signs a paper and who has, off the acts the page has; whether each signature holds is for the page of the paper. */
export function signedBy(acts: readonly OpenAct[], { one, kind }: IssuedPaper): Signed {
  const own = acts.filter(({ place }) => place === one.place)
  const by = own
    .filter(({ voidedBy }) => voidedBy === undefined)
    .filter(({ act }) =>
      act.results.some((effect) => effect.do === 'sign-paper' && effect.n === one.act.n && effect.kind === kind),
    )
    .map(({ act }) => act.by.person)
  return {
    signers: signersOf(
      own.map(({ act }) => act),
      one.act.n,
    ),
    by: [...new Set(by)],
  }
}

const waitsFor = ({ signers, by }: Signed, { one }: IssuedPaper, { person }: Visit): boolean =>
  person !== undefined && !one.voidedBy && signers.includes(person.id) && !by.includes(person.id)

/** Papers named at once above a case: the newest. */
const namedMax = 3

/**
 * What the reader wrote and has not signed yet: those who work here see it until it is signed, a party after the step that issued it.
 */
export function PapersToSign(props: CasePageProps): JSX.Element | null {
  const { visit, acts, chain } = props
  const { say } = visit
  if (!isStaff(visit) && !visit.query.has('done')) return null
  const waiting = papersOf(props).filter((paper) => waitsFor(signedBy(acts, paper), paper, visit))
  if (waiting.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">{say('case.to-sign', { count: waiting.length })}</p>
      <ul class="govuk-list">
        {waiting
          .toReversed()
          .slice(0, namedMax)
          .map(({ one, kind }) => (
            <li>
              <a
                class="govuk-link"
                href={to(visit, `${paperAddress(chain.number, one.place, one.act.n, kind)}/sign`)}
              >{`${say('paper.sign.do')}: ${say(`document.${kind}`)}`}</a>
              , {formatDay(one.act.on, say.language)}
            </li>
          ))}
      </ul>
    </InsetText>
  )
}

/** Signed by how many, or by nobody; with the way to sign for whoever it waits for. */
function SignedCell({ props, paper }: { readonly props: CasePageProps; readonly paper: IssuedPaper }): JSX.Element {
  const { visit, acts, chain } = props
  const { say } = visit
  const { one, kind } = paper
  const signed = signedBy(acts, paper)
  return (
    <>
      {signed.by.length > 0 ? (
        <Tag colour="green">{say('case.signed-by', { count: signed.by.length })}</Tag>
      ) : (
        signed.signers.length > 0 && !one.voidedBy && <Tag colour="amber">{say('case.unsigned')}</Tag>
      )}
      {waitsFor(signed, paper, visit) && (
        <>
          {' '}
          <a class="govuk-link" href={to(visit, `${paperAddress(chain.number, one.place, one.act.n, kind)}/sign`)}>
            {say('paper.sign.do')}
            <span class="govuk-visually-hidden">: {say(`document.${kind}`)}</span>
          </a>
        </>
      )}
    </>
  )
}

export function papersTab(props: CasePageProps): ComponentChildren {
  const { visit, chain } = props
  const { say } = visit
  const table = (
    <Table
      id="papers-table"
      caption={say('case.papers')}
      captionHidden
      columns={[
        { title: say('case.paper') },
        { title: say('case.day') },
        { title: say('case.act') },
        { title: say('case.signatures') },
      ]}
      empty={<EmptyState title={say('case.papers.none')} />}
      rows={papersOf(props).map((paper) => ({
        cells: [
          <PaperCell props={props} paper={paper} />,
          formatDay(paper.one.act.on, say.language),
          say(stepOf(paper.one)),
          <SignedCell props={props} paper={paper} />,
        ],
      }))}
    />
  )
  return (
    <>
      {table}
      {attachedFiles(props)}
      {chain.closed === undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, inventoryAddress(chain.number))}>
            {say('case.inventory.open')}
          </a>
        </p>
      )}
    </>
  )
}

function PaperCell({ props, paper }: { readonly props: CasePageProps; readonly paper: IssuedPaper }): JSX.Element {
  const { visit, chain } = props
  const { say } = visit
  const { one, kind } = paper
  return (
    <>
      <a class="govuk-link" href={to(visit, `${caseAddress(chain.number)}/papers/${one.place}/${one.act.n}/${kind}`)}>
        {say(`document.${kind}`)}
      </a>{' '}
      {one.voidedBy && <VoidedTag say={say} />}
      <br />
      <PaperLinks
        visit={visit}
        number={chain.number}
        form="papers"
        place={one.place}
        n={one.act.n}
        kind={kind}
        title={say(`document.${kind}`)}
      />
    </>
  )
}

/** What issued a paper: a step of the procedure, or the last signature under it. */
const stepOf = ({ act, state }: OpenAct): string =>
  act.step.startsWith('approval.') ? `${act.step}.done` : `${state.procedure}.step.${act.step}.done`
