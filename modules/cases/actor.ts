/** The reader as an actor: the person with today's posts, or the voice of an organisation. */
import type { Actor } from '../../engine/command.ts'
import type { Visit } from '../../web/visit.ts'

export const actorOf = ({ person }: Visit): Actor => ({
  person: person!.id,
  posts: person!.posts,
  ...(person!.voice && { voice: person!.voice.id }),
})
