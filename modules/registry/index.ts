/** Courts and bodies: the public list, and the search by which a body is chosen in a form. */
export { findOffices, type OfficeIndex, officeIndex, placeOf } from './find-offices.ts'
export { type RegistryPorts, registryRoutes } from './routes.tsx'
export { type Asked, askedIn, placeInWords, SearchForm } from './search-form.tsx'
