/** Papers and notices as files, and the check of a paper by its code. */
export { authored, type Issued, issuedBy, stateAfter } from './issued.ts'
export { type PaperAsked, type PaperPorts, paperBytes, paperRoutes } from './routes.tsx'
export { type IdentificationNumber, identifiedOn, sheetOf } from './sheet-of.ts'
