/** The terms of criminal procedure in the notes of the law against the rows of this package (law/kz/testing/terms-of-notes.ts). */
import { describe, expect, it } from 'vitest'
import { type Compared, compareWithNotes, notesAreHere } from '../testing/terms-of-notes.ts'
import { procedures } from './index.ts'

const compared: Compared = {
  procedures,
  isOurs: ({ id }) => id.startsWith('CR-'),
  begins: '2019-12-30',
  lists: [
    new URL('./terms-elsewhere.yaml', import.meta.url),
    new URL('./terms-of-trial-elsewhere.yaml', import.meta.url),
  ],
  notes: 'terms-criminal.csv',
}

describe.skipIf(!notesAreHere)('The terms of the law notes (skipped where the notes are absent)', () => {
  const found = notesAreHere ? compareWithNotes(compared) : undefined
  it('are all here, or the lists say where they stand or why they do not', () => {
    expect(found?.missing).toEqual([])
  })
  it('the lists name nothing that is here by itself, and nothing the notes do not have', () => {
    expect(found?.listedInVain).toEqual([])
  })
  it('no term of the package is unknown to the notes, unless a list says where it comes from', () => {
    expect(found?.unknown).toEqual([])
    expect(found?.explainedInVain).toEqual([])
  })
})
