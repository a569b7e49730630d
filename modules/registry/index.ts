/** Courts and bodies: the public list, and the search by which a body is chosen in a form. */
export { findOffices, livingIndex, type OfficeIndex, officeIndex, placeOf } from './find-offices.ts'
export { found as officesFound, type RegistryPorts, registryRoutes, rowOf as officeAsData } from './routes.tsx'
export { type Asked, askedIn, placeInWords, SearchForm } from './search-form.tsx'
