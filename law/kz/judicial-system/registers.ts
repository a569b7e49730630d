/** The registers in which proceedings are numbered (decisions.md 1): the appeals of persons, and each court's own register. */
import type { Register } from '../../../engine/law.ts'
import { formatCaseNumber, formatRegisterNumber } from '../../../kernel/case-number.ts'
import { courts } from './index.ts'

/** ЖТ-2026-00000017-5: given once, leads to everything after it. The pattern was seen in practice, not in a text: unverified. */
const appeals: Register = {
  counter: () => 'appeals',
  write: (_seats, year, serial) => formatCaseNumber({ kind: 'person', year, serial }),
}

/** The invented courts above the first, each with a code of its own: two of them keep one kind of register. */
const invented: Readonly<Record<string, string>> = {
  'appeal-demo': '0099',
  'cassation-administrative-demo': '0003',
  'supreme-demo': '0001',
}

/** KKII-YY-00-T/N: a court's own register of one kind of case. A court whose code was not seen is written 0000. */
const registerOf = (kind: string, counter: string): Register => ({
  counter: (seats) => `${counter}:${seats.court?.office ?? ''}`,
  write: (seats, year, serial) => {
    const office = seats.court?.office ?? ''
    const prefix = courts().find(({ id }) => id === office)?.numberPrefix ?? invented[office] ?? '0000'
    return formatRegisterNumber({ court: prefix, year, kind, serial })
  },
})

/** Suits 4, appeals 4а, cassation 4к, the Supreme Court 6ап: the kinds seen in the numbers of real cases. */
export const registers = {
  appeals,
  court: registerOf('4', 'court'),
  appeal: registerOf('4а', 'appeal'),
  cassation: registerOf('4к', 'cassation'),
  supreme: registerOf('6ап', 'supreme'),
}
