/** For tests: the terms of a package against the notes of the law, both ways (terms-of-notes.ts). */
import { describe, expect, it } from 'vitest'
import { type Compared, compareWithNotes, notesAreHere } from './terms-of-notes.ts'

export function termsTested(compared: Compared): void {
  describe.skipIf(!notesAreHere)('The terms of the law notes (skipped where the notes are absent)', () => {
    const found = notesAreHere ? compareWithNotes(compared) : undefined
    it('are all here, or a list says where they stand or why they do not', () => {
      expect(found?.missing).toEqual([])
    })
    it('no list names what is here by itself, or what the notes do not have', () => {
      expect(found?.listedInVain).toEqual([])
    })
    it('no term of the package is unknown to the notes, unless a list says where it comes from', () => {
      expect(found?.unknown).toEqual([])
      expect(found?.explainedInVain).toEqual([])
    })
  })
}
