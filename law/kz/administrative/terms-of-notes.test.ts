/** The terms of administrative justice in the notes of the law against the rows of this package (law/kz/testing/terms-of-notes.ts). */
import { termsTested } from '../testing/terms-tested.ts'
import { procedures } from './index.ts'

termsTested({
  procedures,
  isOurs: ({ id }) => id.startsWith('adm.'),
  begins: '2021-07-01',
  lists: [new URL('./terms-elsewhere.yaml', import.meta.url)],
})
