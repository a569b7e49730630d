/**
 * Parties that an act names by their answers (`party` of a field): whoever has the number is found; for the others a record is opened in the same
 * breath as the act, and waits for its person or organisation. Nobody learns before the act is done whether a number is known.
 */
import type { Command } from '../../engine/command.ts'
import type { Field } from '../../engine/define.ts'
import { procedureOf, stepOn } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import { foldNumber } from '../../kernel/digits.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { houseId } from '../administration/house-seat.ts'
import type { PartyPort, PerformPorts } from './ports.ts'

export interface Named {
  /** The command with the id of each party beside its answers. */
  readonly command: Command
  /** Commands that open the records of parties nobody knows yet. */
  readonly newcomers: readonly Command[]
}

type Answers = Readonly<Record<string, unknown>>

export function partiesNamed({ law, parties }: PerformPorts, state: State | undefined, command: Command): Named {
  const procedure = procedureOf(law, state?.procedure ?? command.procedure)
  const fields = stepOn(procedure, command.step, state, command.on)?.fields?.filter(({ party }) => party) ?? []
  if (parties === undefined || fields.length === 0) return { command, newcomers: [] }
  const newcomers: Command[] = []
  const named = (answers: Answers, path: string): Answers => {
    const { id: _typed, ...own } = answers
    const number = numberOf(own)
    const known = number && parties.byNumber(number)
    if (known) return { ...own, id: known }
    // The same number twice in one act is one newcomer; a retry of the act meets the same record.
    const id = `party-${sha256Hex(JSON.stringify([command.key, number ?? path])).slice(0, 32)}`
    if (!newcomers.some(({ proceeding }) => proceeding === id)) newcomers.push(entered(command, id, own, parties))
    return { ...own, id }
  }
  const resolved = fields.flatMap((field) => {
    const value = command.fields[field.id]
    return value === undefined ? [] : [[field.id, eachOf(field, value, named)]]
  })
  const found = { ...command.fields, ...Object.fromEntries(resolved) }
  return { command: { ...command, fields: found, sent: command.fields }, newcomers }
}

/** A value that is no group of answers is left empty: the check of the form says what is missing. */
function eachOf({ id, many }: Field, value: unknown, named: (answers: Answers, path: string) => Answers): unknown {
  const one = (each: unknown, path: string): Answers =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? named(each as Answers, path) : {}
  if (!many) return one(value, id)
  return (Array.isArray(value) ? value : [value]).map((each, n) => one(each, `${id}.${n}`))
}

/** The number that tells who it is: of a person the IIN, of an organisation the BIN. */
function numberOf({ kind, iin, bin }: Answers): string | undefined {
  const number = kind === 'organisation' ? bin : iin
  const folded = typeof number === 'string' ? foldNumber(number) : ''
  return folded === '' ? undefined : folded
}

function entered({ key, at, on }: Command, id: string, answers: Answers, { invented }: PartyPort): Command {
  const name = String(answers.name ?? '')
  const isOrganisation = answers.kind === 'organisation'
  const number = numberOf(answers)
  return {
    key: `${key}:${id}`,
    proceeding: id,
    procedure: isOrganisation ? 'organisation-record' : 'person-record',
    step: isOrganisation ? 'enter-organisation' : 'enter',
    by: { person: isOrganisation ? 'business-register' : 'personnel', posts: [], kind: 'outside' },
    at,
    on,
    fields: {
      subject: id,
      name: { kk: name, ru: name, en: name },
      invented,
      ...(isOrganisation
        ? { ...(number && { bin: number }) }
        : { language: 'kk', house: houseId, ...(number && { iin: number }) }),
    },
    papers: [],
  }
}
