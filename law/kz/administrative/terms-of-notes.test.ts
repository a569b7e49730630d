/** The terms of administrative justice in the notes of the law against the rows of this package (law/kz/testing/terms-of-notes.ts). */
import { describe, expect, it } from 'vitest'
import { type Compared, compareWithNotes, notesAreHere } from '../testing/terms-of-notes.ts'
import { procedures } from './index.ts'

const compared: Compared = {
  procedures,
  isOurs: ({ id }) => id.startsWith('adm.'),
  begins: '2021-07-01',
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
