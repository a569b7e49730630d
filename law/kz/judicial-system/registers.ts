/** The registers in which proceedings are numbered (decisions.md 1): the appeals of persons, and each court's own register. */
import type { Register } from '../../../engine/law.ts'
import { formatCaseNumber, formatRegisterNumber } from '../../../kernel/case-number.ts'
import { courts } from './index.ts'

/** ЖТ-2026-00000017-5: given once, leads to everything after it. The pattern was seen in practice, not in a text: unverified. */
const appeals: Register = {
  counter: () => 'appeals',
  write: (_seats, year, serial) => formatCaseNumber({ kind: 'person', year, serial }),
}

/** KKII-YY-00-4/N: the court's own register of administrative suits. A court whose code was not seen is written 0000. */
const court: Register = {
  counter: (seats) => `court:${seats.court?.office ?? ''}`,
  write: (seats, year, serial) => {
    const prefix = courts().find(({ id }) => id === seats.court?.office)?.numberPrefix ?? '0000'
    return formatRegisterNumber({ court: prefix, year, kind: '4', serial })
  },
}

export const registers = { appeals, court }
