/** The tasks of what a person sends to a body and the fields each asks: one thing a page. Read off the form of the filing step. */
import type { Field, Procedure } from '../../engine/define.ts'

export interface ApplyTask {
  readonly id: string
  readonly fields: readonly string[]
}

const body = { id: 'body', fields: ['body'] } as const
const contacts = { id: 'contacts', fields: ['address', 'phone', 'language'] } as const

/** Procedures a person opens by such tasks; each in the order people think: to whom, what happened, what is asked, how to reach me. */
const tasksByProcedure = {
  application: [body, { id: 'matter', fields: ['essence', 'request'] }, contacts],
  simplified: [{ id: 'kind', fields: ['kind'] }, body, { id: 'essence', fields: ['essence'] }, contacts],
} as const satisfies Readonly<Record<string, readonly ApplyTask[]>>

export type Opened = keyof typeof tasksByProcedure

export const isOpened = (name: string): name is Opened => Object.hasOwn(tasksByProcedure, name)
export const tasksOf = (procedure: Opened): readonly ApplyTask[] => tasksByProcedure[procedure]

/** The filing step's fields that a task asks; a field no task asks is a mistake, found by a test. */
export function fieldsOfTask(procedure: Procedure, task: ApplyTask): Field[] {
  const filing = procedure.steps.find(({ id }) => id === 'file')!
  return task.fields.map((id) => filing.fields!.find((field) => field.id === id)!)
}

export const allFields = (procedure: Procedure): readonly Field[] =>
  procedure.steps.find(({ id }) => id === 'file')!.fields!

/** Whether everything a task must have is there, something of it, or nothing. */
export function statusOf(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): 'done' | 'begun' | 'empty' {
  const given = fields.filter(({ id }) => values[id] !== undefined && values[id] !== '')
  if (fields.every(({ id, required }) => !required || given.some((one) => one.id === id)) && given.length > 0)
    return 'done'
  return given.length > 0 ? 'begun' : 'empty'
}
