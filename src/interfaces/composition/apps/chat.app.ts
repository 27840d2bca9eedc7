import { ChangeChannel } from '#application/community/chat/change-channel';
import { EditMessage } from '#application/community/chat/edit-message';
import { JoinChannel } from '#application/community/chat/join-channel';
import { JudgeRemoval } from '#application/community/chat/judge-removal';
import { LeaveConversation } from '#application/community/chat/leave-conversation';
import { MarkChannelRead } from '#application/community/chat/mark-channel-read';
import { OpenChannel } from '#application/community/chat/open-channel';
import { PinMessage } from '#application/community/chat/pin-message';
import { PostMessage } from '#application/community/chat/post-message';
import { PutMessageBack } from '#application/community/chat/put-message-back';
import { QuoteExchange } from '#application/community/chat/quote-exchange';
import { ReactToMessage } from '#application/community/chat/react-to-message';
import { RemoveMessage } from '#application/community/chat/remove-message';
import { StartConversation } from '#application/community/chat/start-conversation';
import { SteerChannel } from '#application/community/chat/steer-channel';
import { WelcomePerson } from '#application/community/chat/welcome-person';
import { WithdrawMessage } from '#application/community/chat/withdraw-message';
import {
  CHANNEL_CHANGES,
  CHANNEL_LIST,
  CHANNEL_MESSAGES,
  CHANNEL_PAGE,
  CHAT_ACCESS,
  CHAT_SIGNS,
  CHAT_MESSAGE,
  CONVERSATIONS,
  EXCHANGE,
  MESSAGE_SEARCH,
  PINNED_MESSAGES,
  SHARED_CHANGES,
} from '#infrastructure/community/chat/chat.module';
import type { Get } from '../provided.ts';

/** Channels: opened, steered, joined; what is said in them. */
export const chatApp = (get: Get) => ({
  openChannel: get(OpenChannel),
  changeChannel: get(ChangeChannel),
  steerChannel: get(SteerChannel),
  joinChannel: get(JoinChannel),
  markChannelRead: get(MarkChannelRead),
  postMessage: get(PostMessage),
  quoteExchange: get(QuoteExchange),
  exchange: get(EXCHANGE),
  editMessage: get(EditMessage),
  withdrawMessage: get(WithdrawMessage),
  judgeRemoval: get(JudgeRemoval),
  removeMessage: get(RemoveMessage),
  putMessageBack: get(PutMessageBack),
  reactToMessage: get(ReactToMessage),
  pinMessage: get(PinMessage),
  startConversation: get(StartConversation),
  welcomePerson: get(WelcomePerson),
  leaveConversation: get(LeaveConversation),
  conversations: get(CONVERSATIONS),
  channels: get(CHANNEL_LIST),
  channel: get(CHANNEL_PAGE),
  messages: get(CHANNEL_MESSAGES),
  changes: get(CHANNEL_CHANGES),
  sharedChanges: get(SHARED_CHANGES),
  message: get(CHAT_MESSAGE),
  search: get(MESSAGE_SEARCH),
  pinned: get(PINNED_MESSAGES),
  access: get(CHAT_ACCESS),
  signs: get(CHAT_SIGNS),
});
