import { caseNumberInAddress } from '../../kernel/case-number.ts'

/** The address of a case below the language: its number in ASCII. */
export const caseAddress = (number: string): string => `/cases/${caseNumberInAddress(number)}`
