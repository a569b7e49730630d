/** Speaking for an organisation, and who else does. */
export { type OrganisationPorts, organisationRoutes } from './routes.tsx'
