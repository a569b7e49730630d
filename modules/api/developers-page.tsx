/** The reference for developers: operations, forms, errors, limits, and examples that tests run. Made from the same data as the answers. */
import { readFileSync } from 'node:fs'
import type { ComponentChildren, JSX } from 'preact'
import type { Field } from '../../engine/define.ts'
import { Details } from '../../web/components/details/details.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { articleInWords } from '../forms/index.ts'
import { proceduresShown } from '../procedures/index.ts'
import { type Form, formsOn } from './bodies.ts'
import type { Operation } from './call.ts'
import { anyValues, refusalsOfOperation } from './openapi.ts'
import { bodyBytesMax, operationsOf, quotas } from './operations.ts'
import type { ApiPorts } from './ports.ts'
import { statusOf } from './problem.ts'

export type DeveloperPorts = Pick<ApiPorts, 'law'>

/** Rows of operations need no ports to be described: only their answers do. */
const described = operationsOf({} as ApiPorts)

const exampleOf = (name: string): string => readFileSync(new URL(`./examples/${name}`, import.meta.url), 'utf8')
const examples = ['read', 'save', 'file'] as const

export function developersPage({ law }: DeveloperPorts, visit: Visit): Reply {
  const { say } = visit
  return page(
    say('developers.title'),
    <>
      <h1 class="govuk-heading-l">{say('developers.title')}</h1>
      <p class="govuk-body-l tz-narrow">{say('api.intro')}</p>
      <Section id="start" title={say('developers.start')}>
        <p class="govuk-body tz-narrow">{say('developers.start.text')}</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <a class="govuk-link" href={to(visit, '/me/api')}>
              {say('developers.start.keys')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/api/openapi.json">
              {say('developers.start.openapi')}
            </a>
          </li>
        </ul>
        <p class="govuk-body tz-narrow">{say('developers.language')}</p>
      </Section>
      <Examples visit={visit} />
      <Operations visit={visit} />
      <Section id="types" title={say('developers.types')}>
        <p class="govuk-body tz-narrow">{say('developers.types.text')}</p>
      </Section>
      <Section id="once" title={say('developers.once')}>
        <p class="govuk-body tz-narrow">{say('developers.once.text')}</p>
      </Section>
      <Section id="limits" title={say('developers.limits')}>
        <p class="govuk-body tz-narrow">{say('developers.limits.text', { ...quotas, bytes: bodyBytesMax })}</p>
      </Section>
      <Forms law={law} visit={visit} />
      <Errors visit={visit} />
    </>,
    { wide: true },
  )
}

const Section = (props: {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
}): JSX.Element => (
  <section aria-labelledby={props.id}>
    <h2 class="govuk-heading-m" id={props.id}>
      {props.title}
    </h2>
    {props.children}
  </section>
)

const Code = ({ text, label }: { readonly text: string; readonly label: string }): JSX.Element => (
  // A block that scrolls must be reached by keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways
  // biome-ignore lint/a11y/useSemanticElements: a section would hold it, and the block itself scrolls
  <pre class="tz-listing" tabIndex={0} role="region" aria-label={label}>
    <code>{text}</code>
  </pre>
)

const Examples = ({ visit: { say } }: { readonly visit: Visit }): JSX.Element => (
  <Section id="examples" title={say('developers.examples')}>
    <p class="govuk-body tz-narrow">{say('developers.examples.text')}</p>
    {examples.map((name) => (
      <>
        <h3 class="govuk-heading-s">{say(`developers.example.${name}`)}</h3>
        {(['sh', 'ts'] as const).map((type) => {
          const label = type === 'sh' ? 'curl' : 'TypeScript'
          return (
            <Details summary={label}>
              <Code text={exampleOf(`${name}.${type}`)} label={`${say(`developers.example.${name}`)}: ${label}`} />
            </Details>
          )
        })}
      </>
    ))}
  </Section>
)

const Operations = ({ visit: { say } }: { readonly visit: Visit }): JSX.Element => (
  <Section id="operations" title={say('developers.operations')}>
    {(['mine', 'cases', 'law', 'record'] as const).map((tag) => (
      <Table
        id={`operations-${tag}`}
        caption={say(`api.tag.${tag}`)}
        columns={['address', 'what', 'needs', 'query'].map((id) => ({ title: say(`developers.${id}`) }))}
        rows={described.filter((one) => one.tag === tag).map((one) => ({ cells: cellsOf(one, say) }))}
      />
    ))}
  </Section>
)

const cellsOf = ({ id, method, path, scope, query = [] }: Operation, say: Visit['say']): ComponentChildren[] => [
  <code>
    {method} /api/v1
    {path.split(/(?=\/)/).map((part) => (
      <>
        <wbr />
        {part}
      </>
    ))}
  </code>,
  say(`api.op.${id}`),
  say(`developers.needs.${scope}`),
  query.length === 0 ? '—' : <NameList names={query.map(({ name }) => [name, say(`api.name.${name}`)] as const)} />,
]

const NameList = ({ names }: { readonly names: readonly (readonly [string, string])[] }): JSX.Element => (
  <ul class="govuk-list">
    {names.map(([name, what]) => (
      <li>
        <code>{name}</code>: {what}
      </li>
    ))}
  </ul>
)

function Forms({ law, visit }: { readonly law: ApiPorts['law']; readonly visit: Visit }): JSX.Element {
  const { say } = visit
  const forms = Map.groupBy(formsOn(law, visit.on), ({ procedure }) => procedure)
  return (
    <Section id="forms" title={say('developers.fields')}>
      <p class="govuk-body tz-narrow">{say('developers.fields.text')}</p>
      <p class="govuk-body tz-narrow">{say('developers.fields.papers', { list: 'papers' })}</p>
      {proceduresShown({ law })
        .filter(({ id }) => forms.has(id))
        .map(({ id }) => (
          <Details summary={say(`${id}.title`)}>
            <Table
              id={`forms-${id}`}
              caption={say(`${id}.title`)}
              captionHidden
              columns={['step', 'article', 'values', 'code'].map((one) => ({ title: say(`developers.${one}`) }))}
              rows={forms.get(id)!.map((form) => ({ cells: formCells(form, say) }))}
            />
          </Details>
        ))}
    </Section>
  )
}

const formCells = ({ procedure, step, article, fields, refusals }: Form, say: Visit['say']): ComponentChildren[] => [
  <>
    <code>{step}</code>
    <div class="govuk-hint">{say(`${procedure}.step.${step}.do`)}</div>
  </>,
  articleInWords(say, article),
  fields.length === 0 ? '—' : <Fields fields={fields} procedure={procedure} say={say} />,
  refusals.length === 0
    ? '—'
    : refusals.map((code) => (
        <div>
          <code>{code}</code>
        </div>
      )),
]

const Fields = (props: {
  readonly fields: readonly Field[]
  readonly procedure: string
  readonly say: Visit['say']
}): JSX.Element => (
  <ul class="govuk-list">
    {props.fields.map(({ id, type, required, many, fields, options }) => (
      <li>
        <code>
          {id}
          {required && '*'}
        </code>{' '}
        <code>{type}</code>
        {many && ` [${many.min}–${many.max}]`}
        {options && <code> ({options.join(', ')})</code>}
        {fields && <Fields {...props} fields={fields} />}
      </li>
    ))}
  </ul>
)

const codes = [...new Set(described.flatMap(refusalsOfOperation))].sort(
  (a, b) => statusOf(a) - statusOf(b) || (a < b ? -1 : 1),
)

const Errors = ({ visit: { say } }: { readonly visit: Visit }): JSX.Element => (
  <Section id="errors" title={say('developers.errors')}>
    <p class="govuk-body tz-narrow">{say('developers.errors.text')}</p>
    <p class="govuk-body tz-narrow">{say('developers.errors.law')}</p>
    <Table
      id="codes"
      caption={say('developers.errors')}
      captionHidden
      columns={['code', 'status', 'words'].map((id) => ({ title: say(`developers.${id}`) }))}
      rows={codes.map((code) => ({
        cells: [
          <code>{code}</code>,
          String(statusOf(code)),
          `${say(`refusal.${code}.title`, anyValues)} ${say(`refusal.${code}.next`, anyValues)}`,
        ],
      }))}
    />
  </Section>
)
