/** What somebody who wants to sue is asked, and what the answers lead to: a form of proceedings, a kind of court, a place. */
import type { Money } from '../../../kernel/money.ts'

/** Questions with their answers, in the order in which they are asked. */
export const questions = {
  claimant: ['person', 'entrepreneur', 'company'],
  defendant: ['person', 'entrepreneur', 'company', 'authority', 'nobody'],
  about: [
    'money',
    'property',
    'immovable',
    'labour',
    'health',
    'consumer',
    'insurance',
    'carriage',
    'estate',
    'inheritance',
    'divorce',
    'children',
    'alimony',
    'corporate',
    'bankruptcy',
    'honour',
    'other',
    'legal-fact',
    'missing',
  ],
  children: ['yes', 'no'],
  undisputed: [
    'no',
    'agreement',
    'child-alimony',
    'taxes',
    'search',
    'service',
    'studies',
    'grant',
    'specialist',
    'adoption',
    'state-rent',
  ],
  proven: ['yes', 'no'],
  serviceman: ['yes', 'no'],
  investor: ['yes', 'no'],
} as const

export type QuestionId = keyof typeof questions
export type Answers = { readonly [Id in QuestionId]?: (typeof questions)[Id][number] } & { readonly sum?: Money }

export type Form = 'administrative' | 'special' | 'writ' | 'simplified' | 'ordinary'
export type CourtKind = 'administrative' | 'economic-capital' | 'military' | 'juvenile' | 'economic' | 'district'
/** Whose place decides which of the courts of a kind it is. */
export type Place =
  | 'defendant'
  | 'claimant'
  | 'object'
  | 'estate'
  | 'opening'
  | 'carrier'
  | 'harm'
  | 'performance'
  | 'contract'
  | 'last-known'
  | 'capital'
  | 'body'
