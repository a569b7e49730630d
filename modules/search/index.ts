/** One search over what the reader may see. */
export { type FollowTextsPorts, followTexts, searchMigrations, type TextFollower } from './follow-texts.ts'
export { type SearchPorts, searchRoutes } from './routes.tsx'
export { type WordNumbers, wordNumbers } from './words.ts'
