// What server.ts and main.ts may call.

export { STORY_DAY, tellStory } from './story.ts'
