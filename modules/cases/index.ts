/** The case page and the form of every step. */
export { type NameOf, namedIn, stepDone, whoDid } from './act-words.tsx'
export { actorOf } from './actor.ts'
export { caseAddress } from './address.ts'
export { actsAt, actsOf, type Chain, type ChainPorts, chainFor, erased, type OpenAct } from './chain.ts'
export { type ConnectedCase, connectedCases } from './connected/connected.ts'
export { decisionAddress } from './decision/address.ts'
export { type QueuePorts, type WaitingDecision, waitingDecisions } from './decision/queue.ts'
export { LeftTag } from './decision/time-panel.tsx'
export { type DoingPorts, doStep, freshChain, knownStep } from './do-step.ts'
export { type EvidenceOf, exhibitsIn, openedKey } from './evidence/register.ts'
export {
  type ExplainPorts,
  isWaitedFor,
  myOpenSteps,
  otherwise,
  type TermInWords,
  termInWords,
} from './explain.ts'
export { noticeValues } from './notices.tsx'
export { fileAddress, filesIn } from './pages/file-page.tsx'
export { fieldsOf as fieldsOfStep, rowOf as rowOfStep } from './pages/step-page.tsx'
export { type SignedPaper, signedPapers } from './papers/checked-signatures.ts'
export { signaturesOf, wrongPerson } from './papers/signing.ts'
export { type PaperPlace, paperAddress, paperAt } from './papers/signing-routes.ts'
export { actors } from './people-in.ts'
export { rights } from './rights.ts'
export { type CasePorts, caseRoutes } from './routes.ts'
export { StageTag } from './stage-tag.tsx'
