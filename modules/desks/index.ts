/** Work lists of bodies and courts, and who takes what. */
export { rowOf } from './answers.tsx'
export { type DeskMatter, deskMigrations, rebuildDesks, takeDeskAct } from './claims.ts'
export { deskAct, give, type OrderPorts, release, take } from './orders.ts'
export { type DeskPorts, leadsAt } from './reader.ts'
export { officeRights } from './rights.ts'
export { deskRoutes } from './routes.tsx'
