import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StepRow } from '../engine/define.ts'
import { accessFrom } from '../platform/access.ts'
import { rights } from '../server/routes.ts'
import { actorAs, heldState, outsiders, procedures, rightsOf, rolesIn } from './docs/rights-matrix.ts'
import { root } from './sources.ts'

const access = accessFrom(rights)
const page = readFileSync(join(root, 'docs/reference/rights.md'), 'utf8')

/** The checked-in matrix: what -> procedure -> role -> yes, no or a dash. */
function expected(what: string): Map<string, Map<string, string>> {
  const section = page
    .split(`### \`${what}\`\n\n`)[1]!
    .split('\n\n')[0]!
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
  const [head, , ...rows] = section
  return new Map(
    head!.slice(1).map((procedure, index) => [procedure, new Map(rows.map((row) => [row[0]!, row[index + 1]!]))]),
  )
}

describe('who may see what (docs/reference/rights.md; a wanted change: npm run docs)', () => {
  it.each(procedures.flatMap(rightsOf))('$what of $procedure, role by role', ({ what, procedure, cells }) => {
    const table = expected(what).get(procedure)
    for (const { role, may } of cells) expect(`${role}: ${may ? 'yes' : 'no'}`).toBe(`${role}: ${table?.get(role)}`)
    const cellsOnPage = [...(table ?? [])].filter(([, cell]) => cell !== '—').map(([role]) => role)
    expect(cellsOnPage.sort()).toEqual(cells.map(({ role }) => role).sort())
  })
  it.each(procedures)('$id: nobody from outside may see anything', (procedure) => {
    for (const what of new Set(rights.map((row) => row.what)))
      for (const role of outsiders(procedure))
        expect([what, role, access.may(what, actorAs(role), heldState(procedure))]).toEqual([what, role, false])
  })
  it.each(procedures.filter(({ code }) => code !== 'platform'))(
    '$id: whoever may take a step may read the case',
    (procedure) => {
      // Whoever opens a case and takes a seat in it reads it from there.
      const opened = ({ stage, seats }: StepRow) =>
        stage.length === 0 && seats?.some(({ with: from }) => from === 'actor')
      const acting = new Set(
        procedure.steps
          .filter((row) => !opened(row))
          .flatMap(({ by, approval = [] }) => [...by, ...approval.map((one) => one.by)]),
      )
      const blind = rolesIn(procedure).filter(
        (role) => acting.has(role) && !access.may('case.read', actorAs(role), heldState(procedure)),
      )
      expect(blind).toEqual([])
    },
  )
  it('names only roles that the procedure has', () => {
    const strange = rights.flatMap(({ procedure: id, who }) => {
      const procedure = procedures.find((one) => one.id === id)
      return who
        .filter((role) => !procedure || !['anybody', 'signed-in', ...rolesIn(procedure)].includes(role))
        .map((role) => `${id}: ${role}`)
    })
    expect(strange).toEqual([])
  })
  it('a seat that was left gives no right', () => {
    const procedure = procedures.find(({ id }) => id === 'application')!
    const state = heldState(procedure)
    const left = { ...state, seats: { applicant: { ...state.seats.applicant!, active: false } } }
    expect(access.may('case.read', actorAs('applicant'), left)).toBe(false)
  })
})
