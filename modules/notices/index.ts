/** Notices: delivered to the inbox of the product, and listed. */
export { noticeJobs } from './effects.ts'
export { noticeMigrations, rebuildInbox } from './inbox.ts'
export { type NoticePorts, noticeRoutes } from './routes.tsx'
