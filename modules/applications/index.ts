/** Whatever a person may open: its drafts and its sending; and the list of one's own matters. */
export { openWithValues, problemsWithValues } from './draft.ts'
export type { FeePort } from './fee.ts'
export { officesOffered } from './offered-offices.ts'
export { type ApplicationPorts, applicationRoutes, commandOfDraft } from './routes.ts'
