/** `/where-to-sue`: the questions of the day's law, one after another, and where the answers lead. */
import type { JSX } from 'preact'
import type { Office } from '../../engine/law.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { Radios, Select } from '../../web/components/field/choices.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import { page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { Answer, type Found } from './answer.tsx'
import { type Asked, askedIn, type Questions } from './asked.ts'

export interface WhereToSuePorts {
  readonly questions: Questions
  /** Questions that the answers given so far call for; the last is the price of the claim where it matters. */
  questionsFor(answers: Asked['answers']): readonly string[]
  /** Answers that the question may have beside the others. */
  answersFor(id: string, answers: Asked['answers']): readonly string[]
  whereToSue(answers: Asked['answers'], on: CalendarDate): Found
  /** Courts of a kind that work on the day in a region. */
  courts(kind: string, region: string, on: CalendarDate): readonly Office[]
  /** The page on which the filing begins with what is known already. */
  begin(asked: Pick<Asked, 'answers' | 'from'>, on: CalendarDate, court?: string): string | undefined
  readonly regions: readonly { readonly id: string; readonly names: Office['names'] }[]
}

const path = '/where-to-sue'

export const whereToSueRoutes = (ports: WhereToSuePorts): readonly Route[] => [
  { method: 'GET', path, who: 'anybody', answer: (visit) => whereToSue(ports, visit) },
]

function whereToSue(ports: WhereToSuePorts, visit: Visit): Reply {
  const { say, query, on } = visit
  const asked = askedIn(query, ports.questions)
  const wanted = ports.questionsFor(asked.answers)
  const isGiven = (id: string): boolean => ports.answersFor(id, asked.answers).includes(asked.answers[id] ?? '')
  const isAnswered = wanted.every((id) => id === 'sum' || isGiven(id)) && !asked.isSumWrong
  const errors = asked.isSumWrong ? [{ name: 'sum', label: say('where.q.sum'), text: say('where.sum.wrong') }] : []
  return page(
    say('where.title'),
    <div class="tz-narrow">
      <ErrorSummary say={say} errors={errors} />
      <h1 class="govuk-heading-l">{say('where.title')}</h1>
      <p class="govuk-body">{say('where.intro')}</p>
      {asked.from && <p class="govuk-inset-text">{say('where.from', { number: asked.from })}</p>}
      <form method="get" action={to(visit, path)} novalidate>
        {asked.from && <input type="hidden" name="from" value={asked.from} />}
        {wanted.map((id) => (
          <Question id={id} ports={ports} visit={visit} asked={asked} />
        ))}
        {isAnswered && (
          <Answer
            visit={visit}
            found={ports.whereToSue(asked.answers, on)}
            region={asked.region}
            regions={ports.regions}
            courts={(kind) => ports.courts(kind, asked.region, on)}
            begin={(court) => ports.begin(asked, on, court)}
          />
        )}
        <Button>{say('where.go-on')}</Button>
      </form>
      <p class="govuk-body">{say('where.nothing-sent')}</p>
      {query.size > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, path)}>
            {say('where.again')}
          </a>
        </p>
      )}
    </div>,
    errors.length > 0 ? { hasErrors: true, status: 422 } : {},
  )
}

interface QuestionProps {
  readonly id: string
  readonly ports: WhereToSuePorts
  readonly visit: Visit
  readonly asked: Asked
}

/** Few answers stand side by side to be seen at once, many in a list. */
const fewAnswers = 5

function Question({ id, ports, visit: { say }, asked }: QuestionProps): JSX.Element {
  const label = say(`where.q.${id}`)
  if (id === 'sum')
    return (
      <TextInput
        say={say}
        name="sum"
        label={label}
        labelSize="s"
        hint={say('where.q.sum.hint')}
        value={asked.typedSum}
        inputmode="decimal"
        width={20}
        suffix="₸"
        {...(asked.isSumWrong && { error: say('where.sum.wrong') })}
      />
    )
  const items = ports.answersFor(id, asked.answers).map((value) => ({ value, text: say(`where.o.${id}.${value}`) }))
  const value = asked.answers[id]
  const isYesOrNo = items.some((one) => one.value === 'yes')
  const field = { say, name: id, label, labelSize: 's', items, ...(value && { value }) } as const
  return items.length <= fewAnswers ? <Radios {...field} inline={isYesOrNo} /> : <Select {...field} />
}
