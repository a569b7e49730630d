/** The terms of criminal procedure in the notes of the law against the rows of this package (law/kz/testing/terms-of-notes.ts). */
import { termsTested } from '../testing/terms-tested.ts'
import { procedures } from './index.ts'

termsTested({
  procedures,
  isOurs: ({ id }) => id.startsWith('CR-'),
  begins: '2019-12-30',
  lists: [
    new URL('./terms-elsewhere.yaml', import.meta.url),
    new URL('./terms-of-trial-elsewhere.yaml', import.meta.url),
  ],
  notes: 'terms-criminal.csv',
})
