/** Many filings of one kind from a table, with a result for every row. */
export { type ManyPorts, manyRoutes } from './routes.ts'
