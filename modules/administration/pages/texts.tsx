/** Every text of the product in three languages: found by words, said otherwise here, and taken back. */
import type { JSX } from 'preact'
import type { Act } from '../../../engine/act.ts'
import { isLanguage, type Language, languages } from '../../../kernel/language.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { foldForSearch } from '../../../kernel/text.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button } from '../../../web/components/button/button.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { Select } from '../../../web/components/field/choices.tsx'
import { TextInput } from '../../../web/components/field/text-input.tsx'
import { Pagination } from '../../../web/components/pagination/pagination.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { asList, twinLinks, twinRoutes } from '../../../web/list.ts'
import { absent, page, type Reply, type Route, to, type Visit } from '../../../web/visit.ts'
import { type ActForm, sendForm, showForm } from '../act-form.tsx'
import { ChangeTable } from '../changes.tsx'
import { type AdministrationPorts, ofAdministrator } from '../ports.ts'

const pageSize = 50
const filters = ['all', 'changed', 'same'] as const
/** Acts of the book read for the history of one text. */
const actsMax = 1000
const columns = ['key', ...languages] as const

export const textRoutes = (ports: AdministrationPorts): readonly Route[] => {
  const inLanguage =
    (then: (visit: Visit, key: string, language: Language) => Reply | Promise<Reply>): Route['answer'] =>
    (visit, { text: key, language }) =>
      ofAdministrator(ports, visit, () =>
        ports.texts.pattern('en', key!) !== undefined && isLanguage(language!) ? then(visit, key!, language) : absent,
      )
  return [
    {
      method: 'GET',
      path: '/admin/texts',
      who: 'signed-in',
      answer: (visit) => ofAdministrator(ports, visit, () => list(ports, visit)),
    },
    ...twinRoutes('/admin/texts', 'signed-in', (visit) =>
      ofAdministrator(ports, visit, () =>
        asList(
          columns,
          found(ports, visit).map((key) => rowOf(ports, key)),
        ),
      ),
    ),
    {
      method: 'GET',
      path: '/admin/texts/:text',
      who: 'signed-in',
      answer: (visit, { text: key }) =>
        ofAdministrator(ports, visit, () =>
          ports.texts.pattern('en', key!) === undefined ? absent : one(ports, visit, key!),
        ),
    },
    {
      method: 'GET',
      path: '/admin/texts/:text/:language',
      who: 'signed-in',
      answer: inLanguage((visit, key, language) => showForm(ports, visit, changing(ports, visit, key, language))),
    },
    {
      method: 'POST',
      path: '/admin/texts/:text/:language',
      who: 'signed-in',
      answer: inLanguage((visit, key, language) => sendForm(ports, visit, changing(ports, visit, key, language))),
    },
    {
      method: 'POST',
      path: '/admin/texts/:text/:language/restore',
      who: 'signed-in',
      answer: inLanguage((visit, key, language) => sendForm(ports, visit, restoring(key, language))),
    },
  ]
}

/** As it is said now. */
const saidNow = ({ texts, changedTexts }: AdministrationPorts, language: Language, key: string): string =>
  changedTexts.of(language, key) ?? texts.pattern(language, key) ?? ''

const rowOf = (ports: AdministrationPorts, key: string): Record<(typeof columns)[number], string> => ({
  key,
  kk: saidNow(ports, 'kk', key),
  ru: saidNow(ports, 'ru', key),
  en: saidNow(ports, 'en', key),
})

function found(ports: AdministrationPorts, { query }: Visit): readonly string[] {
  const words = foldForSearch((query.get('q') ?? '').slice(0, 200))
    .split(/\s+/u)
    .filter(Boolean)
  const filter = query.get('only')
  const keys =
    filter === 'changed'
      ? ports.changedTexts.keys().filter((key) => ports.texts.pattern('en', key) !== undefined)
      : ports.texts.keys
  return keys.filter((key) => {
    const row = rowOf(ports, key)
    if (filter === 'same' && row.kk !== row.ru) return false
    const text = foldForSearch(Object.values(row).join(' '))
    return words.every((word) => text.includes(word))
  })
}

function list(ports: AdministrationPorts, visit: Visit): Reply {
  const { say, query } = visit
  const keys = found(ports, visit)
  const pages = Math.max(1, Math.ceil(keys.length / pageSize))
  const wanted = Number(query.get('page'))
  const number = Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, pages) : 1
  const asked = new URLSearchParams({ q: query.get('q') ?? '', only: query.get('only') ?? '' })
  return page(
    say('admin.texts'),
    <>
      <h1 class="govuk-heading-l">{say('admin.texts')}</h1>
      <p class="govuk-body tz-narrow">{say('admin.texts.text')}</p>
      <search>
        <form method="get" action={to(visit, '/admin/texts')} class="tz-search">
          <TextInput say={say} name="q" type="search" label={say('admin.texts.search')} value={query.get('q') ?? ''} />
          <Select
            say={say}
            name="only"
            label={say('admin.texts.only')}
            value={query.get('only') ?? 'all'}
            isEmptyFirst={false}
            items={filters.map((value) => ({ value, text: say(`admin.texts.only.${value}`) }))}
          />
          <Button kind="secondary">{say('admin.find')}</Button>
        </form>
      </search>
      <p class="govuk-body" role="status">
        {say('admin.texts.found', { count: keys.length })}
      </p>
      <Table
        id="texts"
        caption={say('admin.texts')}
        captionHidden
        empty={<EmptyState title={say('admin.texts.none')} />}
        columns={columns.map((column) => ({ title: say(`admin.texts.${column}`) }))}
        rows={keys.slice((number - 1) * pageSize, number * pageSize).map((key) => ({
          cells: [
            <a class="govuk-link tz-code" href={to(visit, `/admin/texts/${key}`)}>
              {key}
            </a>,
            ...languages.map((language) => <Said ports={ports} language={language} textKey={key} visit={visit} />),
          ],
        }))}
      />
      {pages > 1 && (
        <Pagination
          say={say}
          page={number}
          pages={pages}
          hrefOf={(n) => to(visit, `/admin/texts?${new URLSearchParams([...asked, ['page', String(n)]])}`)}
        />
      )}
    </>,
    {
      wide: true,
      before: <BackLink say={say} href={to(visit, '/admin')} />,
      alternates: twinLinks(visit, '/admin/texts', asked),
    },
  )
}

const Said = (props: {
  readonly ports: AdministrationPorts
  readonly language: Language
  readonly textKey: string
  readonly visit: Visit
}): JSX.Element => (
  <span lang={props.language}>
    <span class="tz-typed">{saidNow(props.ports, props.language, props.textKey)}</span>{' '}
    {props.ports.changedTexts.of(props.language, props.textKey) !== undefined && (
      <Tag colour="blue">{props.visit.say('admin.changed')}</Tag>
    )}
  </span>
)

async function one(ports: AdministrationPorts, visit: Visit, key: string): Promise<Reply> {
  const { say } = visit
  const acts = (await ports.acts('texts-record', 2, actsMax)).map(({ bytes }) => JSON.parse(bytes) as Act)
  const own = acts.filter(({ fields }) => fields['text-key'] === key).reverse()
  return page(
    key,
    <>
      <h1 class="govuk-heading-l tz-code">{key}</h1>
      {languages.map((language) => (
        <section>
          <h2 class="govuk-heading-m">{say(`admin.texts.${language}`)}</h2>
          <p class="govuk-body tz-typed" lang={language}>
            {saidNow(ports, language, key)}
          </p>
          {ports.changedTexts.of(language, key) !== undefined && (
            <form method="post" action={to(visit, `/admin/texts/${key}/${language}/restore`)}>
              <input type="hidden" name="key" value={visit.formKey()} />
              <p class="govuk-body">
                {say('admin.texts.packaged')} <span lang={language}>{ports.texts.pattern(language, key)}</span>
              </p>
              <Button kind="secondary">{say('texts-record.step.restore-text.do')}</Button>
            </form>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={to(visit, `/admin/texts/${key}/${language}`)}>
              {say('texts-record.step.change-text.do')}
              <span class="govuk-visually-hidden">: {say(`admin.texts.${language}`)}</span>
            </a>
          </p>
        </section>
      ))}
      <h2 class="govuk-heading-m">{say('admin.person.history')}</h2>
      {
        await ChangeTable(
          ports,
          visit,
          own.map((act) => ({ procedure: 'texts-record', act })),
        )
      }
    </>,
    { before: <BackLink say={say} href={to(visit, '/admin/texts')} /> },
  )
}

const record = { procedure: 'texts-record', proceeding: 'texts-record' }

function changing(ports: AdministrationPorts, { say }: Visit, key: string, language: Language): ActForm {
  const address = `/admin/texts/${key}`
  return {
    ...record,
    step: 'change-text',
    address: `${address}/${language}`,
    back: address,
    done: address,
    caption: say(`admin.texts.${language}`),
    above: (
      <p class="govuk-body tz-typed" lang={language}>
        {say('admin.texts.packaged')} {ports.texts.pattern(language, key)}
      </p>
    ),
    fixed: { 'text-key': key, language },
    typed: { words: saidNow(ports, language, key) },
    check: ({ words }): Refusal[] => {
      const problem = ports.textProblem(language, key, String(words ?? ''))
      return problem ? [problem] : []
    },
  }
}

const restoring = (key: string, language: Language): ActForm => ({
  ...record,
  step: 'restore-text',
  address: `/admin/texts/${key}/${language}/restore`,
  back: `/admin/texts/${key}`,
  done: `/admin/texts/${key}`,
  fixed: { 'text-key': key, language },
})
