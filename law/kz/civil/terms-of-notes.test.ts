/** The terms of civil cases at first instance in the notes of the law against the rows of this package (law/kz/testing/terms-of-notes.ts). */
import { termsTested } from '../testing/terms-tested.ts'
import { procedures } from './index.ts'

/** Courts above and execution are procedures of others. */
const ofFirstInstance = ['general', 'first', 'writ', 'simplified', 'special'].map((part) => `civil.${part}`)
termsTested({
  procedures,
  isOurs: ({ id, procedure }) => id.startsWith('civ.') && ofFirstInstance.includes(procedure),
  begins: '2020-01-01',
  lists: [new URL('./terms-elsewhere.yaml', import.meta.url)],
})
