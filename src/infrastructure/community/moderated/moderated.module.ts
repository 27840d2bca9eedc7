import { ContainerModule } from 'inversify';
import { MessageWords } from '#application/community/chat/message.words';
import { ProfileWords } from '#application/community/members/profile.words';
import { KNOWN_NAMES } from '#application/moderation/published/known-names.api';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import type { PieceWords } from '#application/moderation/published/piece-words.api';
import { token } from '#application/shared/token';
import { LOOK_ALIKES, PUBLIC_URL, RENDERER, SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { MESSAGES } from '../chat/chat.module.ts';
import { ATTACHMENTS } from '../forum.tokens.ts';
import { MEMBERS } from '../members/members.module.ts';
import { SqlMemberCards } from './member-cards.sql.ts';
import { SqlModeratedMessages } from '../chat/moderated-messages.sql.ts';
import { SqlModeratedPosts } from './moderated-posts.sql.ts';
import { SqlModeratedProfiles } from './moderated-profiles.sql.ts';
import { SqlModeratedTopics } from './moderated-topics.sql.ts';
import { SqlKnownNames } from './sql-known-names.ts';

export const MODERATED_TOPICS = token<ModeratedKind>('ModeratedTopics');
export const MODERATED_POSTS = token<ModeratedKind>('ModeratedPosts');
export const MODERATED_MESSAGES = token<ModeratedKind>('ModeratedMessages');
export const MODERATED_PROFILES = token<ModeratedKind>('ModeratedProfiles');

const MESSAGE_WORDS = token<PieceWords>('MessageWords');
const PROFILE_WORDS = token<PieceWords>('ProfileWords');

/** What of Community can be reported and judged; needs `chatModule` and `membersModule` beside it. */
export const moderatedModule = new ContainerModule((options) => {
  const { adapter } = wire(options);
  adapter(MEMBER_CARDS, SqlMemberCards, [SQL]);
  adapter(KNOWN_NAMES, SqlKnownNames, [SQL, LOOK_ALIKES]);
  adapter(MODERATED_TOPICS, SqlModeratedTopics, [SQL]);
  adapter(MODERATED_POSTS, SqlModeratedPosts, [SQL]);
  adapter(MESSAGE_WORDS, MessageWords, [MESSAGES, ATTACHMENTS, RENDERER, PUBLIC_URL]);
  adapter(PROFILE_WORDS, ProfileWords, [MEMBERS, RENDERER, PUBLIC_URL]);
  adapter(MODERATED_MESSAGES, SqlModeratedMessages, [SQL, MESSAGE_WORDS]);
  adapter(MODERATED_PROFILES, SqlModeratedProfiles, [SQL, RENDERER, PUBLIC_URL, PROFILE_WORDS]);
});
