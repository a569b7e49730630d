/** The registers in which proceedings are numbered (decisions.md 1): the appeals of persons, and each court's own register. */
import type { Register } from '../../../engine/law.ts'
import { formatCaseNumber, formatRegisterNumber, serialMax } from '../../../kernel/case-number.ts'
import { courts } from './index.ts'

/** ЖТ-2026-00000017-5, of an organisation ЗТ-…: given once, leads to everything after it. The pattern was seen in practice, not in a text: unverified. */
const appeals: Register = {
  counter: () => 'appeals',
  write: (seats, year, serial, { isOrganisation }) => {
    const [, { person: first = '' } = {}] =
      Object.entries(seats).find(([seat]) => /^(applicant|plaintiff|reporter)(-1)?$/.test(seat)) ?? []
    return formatCaseNumber({ kind: isOrganisation(first) ? 'organisation' : 'person', year, serial })
  },
}

/** The invented courts above the first, each with a code of its own: two of them keep one kind of register. */
const invented: Readonly<Record<string, string>> = {
  'district-demo': '0098',
  'economic-demo': '0097',
  'juvenile-demo': '0096',
  'investigating-demo': '0095',
  'criminal-demo': '0094',
  'appeal-demo': '0099',
  'cassation-administrative-demo': '0003',
  'cassation-criminal-demo': '0002',
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

/** The book in which each report is entered at once; synthetic, and one for all bodies: the form of the order of the Prosecutor General was not read. */
const reportBook: Register = {
  counter: () => 'report-book',
  write: (_seats, year, serial) => `КУИ-${year}-${String(serial).padStart(6, '0')}`,
}

/** Fifteen digits: the year, a code of the body (here always that of the demonstration), the serial. Synthetic: the real codes were not read. */
const investigations: Register = {
  counter: () => 'erdr',
  write: (_seats, year, serial) => `${String(year).slice(2)}0000${String(serial).padStart(9, '0')}`,
}

/**
 * Sealed matters: numbered like others, from the last number of the year down, so that the numbers of others have no gap where one is.
 * No text says how they are numbered: synthetic.
 */
const sealedMatters: Register = {
  counter: () => 'sealed',
  write: (_seats, year, serial) => formatCaseNumber({ kind: 'person', year, serial: serialMax + 1 - serial }),
}

/** Suits 4, appeals 4а, cassation 4к, the Supreme Court 6ап: the kinds seen in the numbers of real cases. */
export const registers = {
  appeals,
  court: registerOf('4', 'court'),
  // That civil cases are of kind 2, and appeals in them 2а, was not seen in the notes: unverified.
  civil: registerOf('2', 'civil'),
  'appeal-civil': registerOf('2а', 'appeal-civil'),
  appeal: registerOf('4а', 'appeal'),
  cassation: registerOf('4к', 'cassation'),
  supreme: registerOf('6ап', 'supreme'),
  // That materials before an investigating judge are of kind 3, and complaints of them of kind 3а, was not seen in the notes: unverified.
  sanction: registerOf('3', 'sanction'),
  sealed: sealedMatters,
  'sanction-review': registerOf('3а', 'sanction-review'),
  // That criminal cases are of kind 1, and appeals in them 1а, was not seen in the notes: unverified.
  criminal: registerOf('1', 'criminal'),
  'criminal-appeal': registerOf('1а', 'criminal-appeal'),
  // That cassation in criminal cases is of kind 1к was not seen in the notes: unverified.
  'criminal-cassation': registerOf('1к', 'criminal-cassation'),
  'execution-order': registerOf('1и', 'execution-order'),
  'report-book': reportBook,
  erdr: investigations,
}
