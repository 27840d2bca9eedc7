import { ContainerModule } from 'inversify';
import { ChangeChannel } from '#application/community/chat/change-channel';
import { ChannelSteering } from '#application/community/chat/channel-steering.policy';
import { ChatBell } from '#application/community/chat/chat.bell';
import type { ChatSignsQuery } from '#application/community/chat/chat-signs.query';
import { ChatGate } from '#application/community/chat/chat.gate';
import type {
  ChannelChangesQuery,
  ChannelListQuery,
  ChannelPageQuery,
  MessageQuery,
  MessageSearchQuery,
  MessagesQuery,
  PinnedMessagesQuery,
} from '#application/community/chat/chat.query';
import { ConversationGate } from '#application/community/chat/conversation.gate';
import type { ConversationsQuery } from '#application/community/chat/conversations.query';
import type { Conversations, Correspondents } from '#application/community/chat/correspondents.port';
import type { SharedChangesQuery } from '#application/community/chat/shared-changes.query';
import { ForgetOldMessages } from '#application/community/chat/forget-old-messages';
import { EditMessage } from '#application/community/chat/edit-message';
import { JudgeRemoval } from '#application/community/chat/judge-removal';
import { LeaveConversation } from '#application/community/chat/leave-conversation';
import { PutMessageBack } from '#application/community/chat/put-message-back';
import { RemoveMessage } from '#application/community/chat/remove-message';
import { Removing } from '#application/community/chat/removing.policy';
import { StartConversation } from '#application/community/chat/start-conversation';
import { WelcomePerson } from '#application/community/chat/welcome-person';
import { JoinChannel } from '#application/community/chat/join-channel';
import { MarkChannelRead } from '#application/community/chat/mark-channel-read';
import { OpenChannel } from '#application/community/chat/open-channel';
import { PinMessage } from '#application/community/chat/pin-message';
import type { PlainMessages } from '#application/community/chat/plain-messages.port';
import { PlainSaying } from '#application/community/chat/plain.saying';
import { PostMessage } from '#application/community/chat/post-message';
import type { ExchangeQuery } from '#application/community/chat/exchange.query';
import { QuoteExchange } from '#application/community/chat/quote-exchange';
import { ReactToMessage } from '#application/community/chat/react-to-message';
import { SteerChannel } from '#application/community/chat/steer-channel';
import { TakeMessagesBack } from '#application/community/chat/take-messages-back';
import { WithdrawMessage } from '#application/community/chat/withdraw-message';
import type { EventSeats } from '#application/community/chat/event-seats.port';
import { PlainArrivals } from '#application/community/newcomers/plain.arrivals';
import { ARRIVING_TEXTS } from '#application/community/published/arriving-texts.api';
import { KeepEventChannel } from '#application/community/consumers/keep-event-channel';
import { EnforceChatDecisions } from '#application/community/consumers/enforce-chat-decisions';
import { RingChat } from '#application/community/consumers/ring-chat';
import type { ChannelAccessQuery } from '#application/community/topics/channel-access.query';
import { CONTESTABLE_DECISIONS } from '#application/moderation/published/contestable-decisions.api';
import { OPEN_CASES } from '#application/moderation/published/open-cases.api';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import { token } from '#application/shared/token';
import type { Channels, Memberships, MessageReactions, Messages } from '#domain/community/chat/chat.port';
import {
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  PUBLIC_URL,
  REALTIME,
  RENDERER,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import {
  ATTACHMENTS,
  HANDLES,
  KNOWN_LEVELS,
  PICTURE_SIZES,
  TRUST_LEVELS,
  WRITE_LIMIT,
} from '../forum.tokens.ts';
import { AUTHOR_ROLES, CATEGORY_TREE } from '../topics/topics.module.ts';
import { WORDS_GATE } from '../words/words.module.ts';
import { SqlChannelList, SqlChannelPage } from './channels.sql.ts';
import { SqlConversations, SqlCorrespondents } from './conversations.sql.ts';
import { SqlChatAccess } from './chat-access.sql.ts';
import { SqlChatSigns } from './chat-signs.sql.ts';
import {
  SqlChannelChanges,
  SqlExchange,
  SqlMessage,
  SqlMessages,
  SqlMessageSearch,
  SqlPinnedMessages,
} from './messages.sql.ts';
import { PostgresChannels, PostgresMessages, SqlMessageReactions } from './postgres-chat.ts';
import { SqlPlainMessages } from './plain-messages.sql.ts';
import { SqlSharedChanges } from './shared-changes.sql.ts';
import { SqlEventSeats } from './sql-event-seats.ts';
import { SqlMemberships } from './sql-memberships.ts';
import { SqlWrittenMessages } from './written-messages.sql.ts';

export const CHANNELS = token<Channels>('ChatChannels');
export const MESSAGES = token<Messages>('ChatMessages');
export const MEMBERSHIPS = token<Memberships>('ChatMemberships');
const REACTIONS = token<MessageReactions>('ChatReactions');
const EVENT_SEATS = token<EventSeats>('EventSeats');
const STEERING = token<ChannelSteering>('ChannelSteering');
const REMOVING = token<Removing>('Removing');
const GATE = token<ChatGate>('ChatGate');
const PLAIN_ARRIVALS = token<PlainArrivals>('PlainArrivals');
export const PLAIN_MESSAGES = token<PlainMessages>('PlainMessages');
const PLAIN_SAYING = token<PlainSaying>('PlainSaying');
export const BELL = token<ChatBell>('ChatBell');
export const EXCHANGE = token<ExchangeQuery>('ExchangeQuery');
const CORRESPONDENTS = token<Correspondents>('ChatCorrespondents');
const CONVERSATIONS_BY_PEOPLE = token<Conversations>('ChatConversations');
const CONVERSATION_GATE = token<ConversationGate>('ConversationGate');
export const CONVERSATIONS = token<ConversationsQuery>('ConversationsQuery');
export const CHANNEL_LIST = token<ChannelListQuery>('ChannelListQuery');
export const CHANNEL_PAGE = token<ChannelPageQuery>('ChannelPageQuery');
export const CHANNEL_CHANGES = token<ChannelChangesQuery>('ChannelChangesQuery');
export const SHARED_CHANGES = token<SharedChangesQuery>('SharedChangesQuery');
export const CHANNEL_MESSAGES = token<MessagesQuery>('MessagesQuery');
export const CHAT_MESSAGE = token<MessageQuery>('MessageQuery');
export const MESSAGE_SEARCH = token<MessageSearchQuery>('MessageSearchQuery');
export const PINNED_MESSAGES = token<PinnedMessagesQuery>('PinnedMessagesQuery');
export const CHAT_ACCESS = token<ChannelAccessQuery>('ChatAccessQuery');
export const CHAT_SIGNS = token<ChatSignsQuery>('ChatSignsQuery');
export const WRITTEN_MESSAGES = token<WrittenTexts>('WrittenMessages');

/** Channels and what is said in them; needs `topicsModule` and `communityWordsModule` beside it. */
export const chatModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(CHANNELS, PostgresChannels, [ENTITY_MANAGER]);
  adapter(MESSAGES, PostgresMessages, [ENTITY_MANAGER, SQL]);
  adapter(MEMBERSHIPS, SqlMemberships, [SQL]);
  adapter(EVENT_SEATS, SqlEventSeats, [SQL]);
  adapter(STEERING, ChannelSteering, [EVENT_SEATS]);
  adapter(REMOVING, Removing, [STEERING, AUTHOR_ROLES, THROTTLE]);
  adapter(REACTIONS, SqlMessageReactions, [SQL]);
  adapter(PLAIN_ARRIVALS, PlainArrivals, [PUBLIC_URL]);
  adapter(PLAIN_MESSAGES, SqlPlainMessages, [SQL, KNOWN_LEVELS]);
  adapter(PLAIN_SAYING, PlainSaying, [PLAIN_MESSAGES, STEERING, GATE, BELL, IDS, CLOCK]);
  adapter(GATE, ChatGate, [
    WORDS_GATE,
    HANDLES,
    TRUST_LEVELS,
    RENDERER,
    PICTURE_SIZES,
    THROTTLE,
    ARRIVING_TEXTS,
    PLAIN_ARRIVALS,
    PUBLIC_URL,
  ]);
  adapter(BELL, ChatBell, [REALTIME]);
  adapter(CHANNEL_LIST, SqlChannelList, [SQL]);
  adapter(CHANNEL_PAGE, SqlChannelPage, [SQL]);
  adapter(CHANNEL_CHANGES, SqlChannelChanges, [SQL]);
  adapter(SHARED_CHANGES, SqlSharedChanges, [SQL]);
  adapter(CHANNEL_MESSAGES, SqlMessages, [SQL]);
  adapter(CHAT_MESSAGE, SqlMessage, [SQL, CHANNEL_PAGE]);
  adapter(MESSAGE_SEARCH, SqlMessageSearch, [SQL]);
  adapter(PINNED_MESSAGES, SqlPinnedMessages, [SQL]);
  adapter(EXCHANGE, SqlExchange, [SQL]);
  adapter(CHAT_ACCESS, SqlChatAccess, [SQL]);
  adapter(CHAT_SIGNS, SqlChatSigns, [SQL]);
  adapter(CORRESPONDENTS, SqlCorrespondents, [SQL]);
  adapter(CONVERSATIONS_BY_PEOPLE, SqlCorrespondents, [SQL]);
  adapter(CONVERSATION_GATE, ConversationGate, [CORRESPONDENTS, THROTTLE]);
  adapter(CONVERSATIONS, SqlConversations, [SQL]);
  adapter(WRITTEN_MESSAGES, SqlWrittenMessages, [SQL]);
  useCase(PostMessage, [
    CHANNELS,
    MESSAGES,
    ATTACHMENTS,
    MEMBERSHIPS,
    CONVERSATION_GATE,
    STEERING,
    GATE,
    PLAIN_SAYING,
    BELL,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(StartConversation, [
    CHANNELS,
    CONVERSATIONS_BY_PEOPLE,
    MESSAGES,
    ATTACHMENTS,
    MEMBERSHIPS,
    CONVERSATION_GATE,
    GATE,
    WRITE_LIMIT,
    BELL,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(WelcomePerson, [CHANNELS, MEMBERSHIPS, CONVERSATION_GATE, WRITE_LIMIT, BELL, CLOCK, UNIT_OF_WORK]);
  useCase(LeaveConversation, [CHANNELS, MEMBERSHIPS, BELL, CLOCK, UNIT_OF_WORK]);
  useCase(QuoteExchange, [CHANNEL_PAGE, EXCHANGE, CATEGORY_TREE]);
  useCase(EditMessage, [MESSAGES, ATTACHMENTS, CONVERSATION_GATE, STEERING, GATE, BELL, CLOCK, UNIT_OF_WORK]);
  useCase(WithdrawMessage, [MESSAGES, BELL, CLOCK, UNIT_OF_WORK]);
  useCase(TakeMessagesBack, [MESSAGES, BELL, CLOCK, UNIT_OF_WORK]);
  useCase(JudgeRemoval, [CHANNELS, MESSAGES, REMOVING, UNIT_OF_WORK]);
  useCase(PutMessageBack, [MESSAGES, REMOVING, BELL, CLOCK, UNIT_OF_WORK]);
  useCase(RemoveMessage, [MESSAGES, REMOVING, BELL, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ReactToMessage, [
    MESSAGES,
    REACTIONS,
    CONVERSATION_GATE,
    STEERING,
    WRITE_LIMIT,
    BELL,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(PinMessage, [MESSAGES, BELL, CLOCK, UNIT_OF_WORK]);
  useCase(JoinChannel, [CHANNELS, MEMBERSHIPS, CLOCK, UNIT_OF_WORK]);
  useCase(MarkChannelRead, [CHANNELS, MEMBERSHIPS, UNIT_OF_WORK]);
  useCase(OpenChannel, [CHANNELS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ChangeChannel, [CHANNELS, UNIT_OF_WORK]);
  useCase(SteerChannel, [CHANNELS, STEERING, BELL, UNIT_OF_WORK]);
  useCase(ForgetOldMessages, [
    MESSAGES,
    ATTACHMENTS,
    EVENT_SEATS,
    OPEN_CASES,
    CONTESTABLE_DECISIONS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(EnforceChatDecisions, [MESSAGES, FALLEN_DECISIONS, RENDERER, PUBLIC_URL, CLOCK]);
  useCase(RingChat, [REALTIME]);
  useCase(KeepEventChannel, [CHANNELS, EVENT_SEATS]);
});
