/**
 * The agreements, approvals and sanctions in the notes of the law (agreements.csv) against the steps of this package: who proposes, who
 * agrees, in what time, from which day. `agreements-here.yaml` names the step of each, or why there is none.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Condition, inForceOn, type Procedure, type StepRow, type TermRow } from '../../../engine/define.ts'
import { calendarDate } from '../../../kernel/calendar-date.ts'
import { ofNotes, rowsOfNotes } from '../testing/terms-of-notes.ts'
import { procedures } from './index.ts'

const areHere = existsSync(ofNotes('agreements.csv'))
type Noted = Readonly<Record<string, string>>
/** A step, with the petition it makes where it makes several; or `differs`, why it is not quite as the notes have it; or `not`. */
interface Here {
  readonly step?: string
  readonly petition?: string
  readonly differs?: string
  readonly not?: string
}
const list = parse(readFileSync(new URL('./agreements-here.yaml', import.meta.url), 'utf8')) as Record<string, Here>

/** Officials of the notes as roles; the first words of a cell decide, the longest first. */
const agreeing: readonly (readonly [string, readonly string[]])[] = [
  ['procedural / supervising prosecutor / head', ['prosecutor', 'head@prosecution']],
  ['procedural / supervising prosecutor', ['prosecutor']],
  ['prosecutor', ['prosecutor', 'head@prosecution']],
  ["head of the prosecutor's office", ['head@prosecution']],
  ['district-level prosecutor', ['head@prosecution']],
  ['regional-level prosecutor', ['head@region']],
  ['Prosecutor General', ['head@general']],
  ['head of body of inquiry', ['head@agency', 'head-of-investigation@agency']],
]
const proposing: readonly (readonly [string, readonly string[]])[] = [
  ['investigator', ['investigator']],
  ['inquirer', ['investigator']],
  ['body of inquiry', ['investigator']],
  ['head of investigation', ['investigator', 'head-of-investigation@agency']],
  ['head of central investigation unit', ['investigator']],
  ['head of the prosecution body', ['head@agency']],
  ['procedural', ['prosecutor']],
  ['Prosecutor General', ['head@general']],
  ['-', ['head@general']],
]
const rolesOf = (table: typeof agreeing, cell: string): readonly string[] =>
  table.find(([words]) => cell.startsWith(words))?.[1] ?? []

const day = '2026-07-01'
const begins = '2019-12-30'
const found = (id: string, on: string): { of: Procedure; row: StepRow } | undefined => {
  const [name, step] = id.split('.')
  const of = procedures.find((one) => one.id === name)
  const row = of?.steps.find((one) => one.id === step && inForceOn(one, calendarDate(on)))
  return of && row ? { of, row } : undefined
}

/** The first day of which the step waits for that agreement, over all its rows. */
const agreedSince = ({ of, row }: { of: Procedure; row: StepRow }): string =>
  of.steps
    .filter(({ id, approval }) => id === row.id && approval)
    .map(({ from = begins }) => from)
    .sort()[0] ?? begins

const asked = (when: Condition | undefined, petition: string): boolean => {
  if (when === undefined) return true
  if ('fact' in when && 'in' in when) return when.in.includes(petition)
  return 'fact' in when && 'is' in when && when.is === petition
}
const lengths = (terms: readonly TermRow[]): string[] => terms.map(({ n, unit }) => `${n} ${unit === 'h' ? 'H' : unit}`)

/** How long whoever agrees has: an answer of the rows, `no time` where none runs. */
function timeOf({ of, row }: { of: Procedure; row: StepRow }, { petition = '' }: Here, isSanction: boolean): string[] {
  if (!isSanction) {
    const within = row.approval?.map((one) => one.within) ?? []
    return within.flatMap((term) => (term ? lengths(of.terms.filter(({ id }) => id === term)) : ['no time']))
  }
  const judge = procedures.find(({ id }) => id === row.handsOver?.[0]?.procedure) ?? of
  const begun = judge.steps.some(({ starts }) =>
    starts?.some(({ term, when }) => term === 'deciding' && asked(when, petition)),
  )
  const term = judge.terms.find(({ id, when }) => id === 'deciding' && asked(when, petition))
  return begun && term ? lengths([term]) : ['no time']
}

const timeNoted = ({ within_amount, within_unit }: Noted): string =>
  Number(within_amount) > 0 ? `${within_amount} ${within_unit}` : 'no time'

/** What does not agree between the row of the notes and the step; empty when all does. */
function differences(noted: Noted, here: Here): string[] {
  const on = noted.valid_from! > day ? noted.valid_from! : day
  const step = found(here.step!, noted.valid_to && noted.valid_to < on ? noted.valid_to : on)
  if (step === undefined) return ['no such step']
  const isSanction = noted.form === 'sanction'
  const options = step.row.fields?.find(({ fact }) => fact === 'petitionFor')?.options ?? []
  const goes = isSanction && (options as readonly string[]).includes(here.petition ?? '')
  const agrees = isSanction
    ? goes
    : step.row.approval?.some(({ by }) => rolesOf(agreeing, noted.agreed_by!).includes(by)) === true
  const proposes = step.row.by.some((role) => rolesOf(proposing, noted.proposed_by!).includes(role))
  const from = noted.valid_from! > begins ? noted.valid_from! : undefined
  return [
    ...(agrees ? [] : ['who agrees']),
    ...(proposes || isSanction ? [] : ['who proposes']),
    ...(timeOf(step, here, isSanction).includes(timeNoted(noted)) ? [] : ['time']),
    ...(from === undefined || agreedSince(step) === from || isSanction ? [] : ['from which day']),
  ]
}

describe.skipIf(!areHere)('The agreements of the law notes (skipped where the notes are absent)', () => {
  const noted = areHere ? rowsOfNotes('agreements.csv') : []
  it('each names the step that carries it, or why there is none; and no line is of another agreement', () => {
    expect(Object.keys(list).toSorted()).toEqual(noted.map(({ decision }) => decision!).toSorted())
    expect(Object.entries(list).filter(([, one]) => (one.step === undefined) === (one.not === undefined))).toEqual([])
  })
  it('proposer, agreeing office, time and first day are those of the notes, or the list says why not', () => {
    const odd = noted
      .map((row) => ({ row, here: list[row.decision!] }))
      .filter(({ here }) => here?.step !== undefined)
      .map(({ row, here }) => ({ decision: row.decision!, differs: here!.differs, found: differences(row, here!) }))
    expect(odd.filter(({ differs, found: of }) => of.length > 0 !== (differs !== undefined))).toEqual([])
  })
})
