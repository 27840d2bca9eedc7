/** What Moderation calls a private conversation: those in it gave it no name. */
export const CONVERSATION_TITLE = 'Conversation privée';
