/** Whatever a person may open: its drafts and its sending; and the list of one's own matters. */
export { type ApplicationPorts, applicationRoutes } from './routes.ts'
