/** The terms of civil cases at first instance in the notes of the law against the rows of this package (law/kz/testing/terms-of-notes.ts). */
import { describe, expect, it } from 'vitest'
import { type Compared, compareWithNotes, notesAreHere } from '../testing/terms-of-notes.ts'
import { procedures } from './index.ts'

/** Courts above and execution are procedures of others. */
const ofFirstInstance = ['general', 'first', 'writ', 'simplified', 'special'].map((part) => `civil.${part}`)
const compared: Compared = {
  procedures,
  isOurs: ({ id, procedure }) => id.startsWith('civ.') && ofFirstInstance.includes(procedure),
  begins: '2020-01-01',
  lists: [new URL('./terms-elsewhere.yaml', import.meta.url)],
}

describe.skipIf(!notesAreHere)('The terms of the law notes (skipped where the notes are absent)', () => {
  const found = notesAreHere ? compareWithNotes(compared) : undefined
  it('are all here, or the list says where they stand or why they do not', () => {
    expect(found?.missing).toEqual([])
  })
  it('the list names nothing that is here by itself, and nothing the notes do not have', () => {
    expect(found?.listedInVain).toEqual([])
  })
  it('no term of the package is unknown to the notes, unless the list says where it comes from', () => {
    expect(found?.unknown).toEqual([])
    expect(found?.explainedInVain).toEqual([])
  })
})
