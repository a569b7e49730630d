/** How pages look: dark or light, size of letters, the version for weak sight. Kept in the browser, for everybody. */
import type { JSX } from 'preact'
import { Button } from '../web/components/button/button.tsx'
import { Radios } from '../web/components/field/choices.tsx'
import { lookAsked } from '../web/look.ts'
import { page, type Route, to, type Visit } from '../web/visit.ts'

const questions = [
  { name: 'theme', options: ['system', 'light', 'dark'] },
  { name: 'size', options: ['usual', 'large', 'largest'] },
  { name: 'contrast', options: ['usual', 'high'] },
] as const

/** An address below the language, as a browser writes it; anything else leads home. */
export const ownPath = (typed: string | null | undefined): string =>
  typed && /^\/[\x21-\x7e]{0,2000}$/.test(typed) ? typed : '/'

export const LookForm = ({ visit, back }: { readonly visit: Visit; readonly back: string }): JSX.Element => (
  <form method="post" action={to(visit, '/look')}>
    <input type="hidden" name="key" value={visit.formKey()} />
    <input type="hidden" name="back" value={back} />
    {questions.map(({ name, options }) => (
      <Radios
        say={visit.say}
        name={name}
        label={visit.say(`server.look.${name}`)}
        items={options.map((value) => ({ value, text: visit.say(`server.look.${name}.${value}`) }))}
        value={visit.look?.[name] ?? options[0]}
      />
    ))}
    <Button kind="secondary">{visit.say('server.look.save')}</Button>
  </form>
)

export const lookRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/look',
    who: 'anybody',
    answer: (visit) =>
      page(
        visit.say('web.look'),
        <div class="tz-narrow">
          <h1 class="govuk-heading-l">{visit.say('web.look')}</h1>
          <p class="govuk-body">{visit.say('server.look.text')}</p>
          <LookForm visit={visit} back="/look" />
        </div>,
      ),
  },
  {
    method: 'POST',
    path: '/look',
    who: 'anybody',
    answer: (visit) => ({
      kind: 'look',
      look: lookAsked(visit.look ?? {}, visit.form),
      to: to(visit, ownPath(visit.form.back).replace(/^\/$/, '')),
    }),
  },
]
