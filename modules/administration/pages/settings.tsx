/** The settings as they stand: what each says, where that comes from, and those that are changed here, each change an act with a reason. */

import type { ComponentChildren } from 'preact'
import type { Act } from '../../../engine/act.ts'
import { changeable, isChangeable, settingProblem } from '../../../platform/administration/settings-record.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { asList, twinLinks, twinRoutes } from '../../../web/list.ts'
import { formatMoment } from '../../../web/text/formats.ts'
import type { Say } from '../../../web/text/say.ts'
import { absent, page, type Reply, type Route, to, type Visit } from '../../../web/visit.ts'
import { type ActForm, sendForm, showForm } from '../act-form.tsx'
import { ChangeTable } from '../changes.tsx'
import { type AdministrationPorts, ofAdministrator, type SettingShown } from '../ports.ts'

const record = { procedure: 'settings-record', proceeding: 'settings-record' } as const
const list = '/admin/settings'
/** Acts of the book shown as its history. */
const actsMax = 200

export const settingRoutes = (ports: AdministrationPorts): readonly Route[] => {
  const route = (
    method: Route['method'],
    path: string,
    then: (visit: Visit, name: string) => Reply | Promise<Reply>,
  ): Route => ({
    method,
    path: `${list}${path}`,
    who: 'signed-in',
    answer: (visit, { setting = '' }) => ofAdministrator(ports, visit, () => then(visit, setting)),
  })
  const withForm =
    (form: (visit: Visit, name: string) => ActForm | undefined, then: typeof showForm | typeof sendForm) =>
    (visit: Visit, name: string): Reply | Promise<Reply> => {
      const found = isChangeable(name) ? form(visit, name) : undefined
      return found ? then(ports, visit, found) : absent
    }
  const change = (visit: Visit, name: string): ActForm => changing(ports, visit, name)
  const restore = (visit: Visit, name: string): ActForm | undefined => restoring(ports, visit, name)
  return [
    route('GET', '', (visit) => shown(ports, visit)),
    ...twinRoutes(list, 'signed-in', (visit) =>
      ofAdministrator(ports, visit, () => {
        const rows = ports.settings()
        return asList(
          columns,
          rows.map((one) => ({ ...rowOf(one), value: one.value, secret: one.secret })),
          { lines: rows.map(rowOf) },
        )
      }),
    ),
    route('GET', '/:setting', withForm(change, showForm)),
    route('POST', '/:setting', withForm(change, sendForm)),
    route('GET', '/:setting/restore', withForm(restore, showForm)),
    route('POST', '/:setting/restore', withForm(restore, sendForm)),
  ]
}

const columns = ['name', 'value', 'secret', 'from', 'changedAt', 'changedBy'] as const

const rowOf = ({ name, value, secret, from, changed }: SettingShown): Record<(typeof columns)[number], string> => ({
  name,
  value: value ?? '',
  secret: String(secret),
  from,
  changedAt: changed?.at ?? '',
  changedBy: changed?.by ?? '',
})

async function shown(ports: AdministrationPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const settings = ports.settings()
  const nameOf = await ports.names(settings.flatMap(({ changed }) => changed?.by ?? []))
  const acts = (await ports.acts(record.proceeding, 2, actsMax)).map(({ bytes }) => JSON.parse(bytes) as Act).reverse()
  const history = await ChangeTable(
    ports,
    visit,
    acts.map((act) => ({ procedure: record.procedure, act })),
  )
  return page(
    say('admin.settings'),
    <>
      <h1 class="govuk-heading-l">{say('admin.settings')}</h1>
      <p class="govuk-body tz-narrow">{say('admin.settings.text')}</p>
      <p class="govuk-body tz-narrow">
        {say('admin.settings.elsewhere')}{' '}
        <a class="govuk-link" href={to(visit, '/admin/texts/web.product')}>
          {say('admin.settings.house-name')}
        </a>
        {', '}
        <a class="govuk-link" href={to(visit, '/admin/offices')}>
          {say('admin.settings.hours')}
        </a>
        .
      </p>
      <Table
        id="settings"
        caption={say('admin.settings')}
        captionHidden
        columns={['name', 'means', 'value', 'from', 'change'].map((one) => ({ title: say(`admin.settings.${one}`) }))}
        rows={settings.map((one) => ({
          cells: [
            <code class="tz-code">{one.name}</code>,
            say(`setting.${one.name}`),
            valueShown(say, one),
            one.changed
              ? say('admin.settings.from.changed', {
                  when: formatMoment(one.changed.at, ports.zone, say.language),
                  who: nameOf({ person: one.changed.by }, say),
                })
              : say(`admin.settings.from.${one.from}`),
            isChangeable(one.name) ? links(visit, one) : <span class="tz-muted">{say('admin.settings.outside')}</span>,
          ],
        }))}
      />
      <h2 class="govuk-heading-m">{say('admin.person.history')}</h2>
      {history}
    </>,
    {
      wide: true,
      before: <BackLink say={say} href={to(visit, '/admin')} />,
      alternates: twinLinks(visit, list),
    },
  )
}

function valueShown(say: Say, { value, secret }: SettingShown): ComponentChildren {
  if (value === undefined) return <span class="tz-muted">{say('admin.settings.unset')}</span>
  return secret ? say('admin.settings.secret') : <code class="tz-code">{value}</code>
}

const links = (visit: Visit, { name, changed }: SettingShown): ComponentChildren => (
  <>
    <Link visit={visit} step="change-setting" name={name} path={name} />
    {changed && (
      <>
        {' '}
        <Link visit={visit} step="restore-setting" name={name} path={`${name}/restore`} />
      </>
    )}
  </>
)

const Link = (props: {
  readonly visit: Visit
  readonly step: string
  readonly name: string
  readonly path: string
}) => (
  <a class="govuk-link" href={to(props.visit, `${list}/${props.path}`)}>
    {props.visit.say(`settings-record.step.${props.step}.link`)}
    <span class="govuk-visually-hidden">: {props.visit.say(`setting.${props.name}`)}</span>
  </a>
)

const settingOf = (ports: AdministrationPorts, name: string): SettingShown | undefined =>
  ports.settings().find((one) => one.name === name)

const common = ({ say }: Visit, name: string) => ({
  ...record,
  back: list,
  done: list,
  caption: say(`setting.${name}`),
  fixed: { setting: name },
})

/** What the value may be, and what it is now. */
function changing(ports: AdministrationPorts, visit: Visit, name: string): ActForm {
  const { say } = visit
  const kind = changeable[name]!
  const bounds: Record<string, number> = kind.is === 'number' ? { least: kind.min, max: kind.max } : {}
  return {
    ...common(visit, name),
    step: 'change-setting',
    address: `${list}/${name}`,
    above: <p class="govuk-body">{say(`admin.settings.takes.${kind.is}`, bounds)}</p>,
    typed: { value: settingOf(ports, name)?.value ?? '' },
    check: ({ value }) => {
      const problem = typeof value === 'string' && value !== '' ? settingProblem(name, value) : undefined
      return problem ? [problem] : []
    },
  }
}

/** Only what was changed here is taken back. */
function restoring(ports: AdministrationPorts, visit: Visit, name: string): ActForm | undefined {
  if (settingOf(ports, name)?.changed === undefined) return undefined
  return { ...common(visit, name), step: 'restore-setting', address: `${list}/${name}/restore` }
}
