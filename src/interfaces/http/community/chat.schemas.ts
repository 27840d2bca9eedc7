import type {
  ArrivalView,
  ChannelChanges,
  ChannelView,
  MessagePage,
  MessageView,
} from '#application/community/chat/chat-view';
import type { ConversationRow } from '#application/community/chat/conversations.query';
import { BRANCHES, CHANNEL_KINDS, EVENT_AUDIENCES } from '#application/community/limits';
import {
  count,
  id,
  listOf,
  mapOf,
  maybe,
  moment,
  named,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';

const position: Schema = { ...count, description: 'Of a message in its channel, from 1.' };
const change: Schema = {
  ...count,
  description: 'Number of a change in the channel: ask from it for what came after.',
};

const row = {
  id,
  slug: text(),
  name: text(),
  description: text(),
  kind: oneOf(...CHANNEL_KINDS, 'direct', 'event'),
  branch: maybe(oneOf(...BRANCHES)),
  locked: yesOrNo,
  slowSeconds: { ...count, description: 'Between two messages of one member.' },
  opensAt: { ...maybe(moment), description: 'Of the channel of an event: when messages are taken.' },
  closesAt: maybe(moment),
  running: {
    ...yesOrNo,
    description: 'Messages are taken now, as far as the session of an event is concerned.',
  },
  joined: { ...yesOrNo, description: 'By the caller.' },
  muted: yesOrNo,
  unread: { ...count, maximum: 100, description: 'More than 100 are not counted.' },
  members: count,
  latestAt: maybe(moment),
};

export const CHAT_SCHEMAS: Readonly<Record<string, Schema>> = {
  Channel: objectOf<ChannelView>({
    ...row,
    eventAudience: {
      ...maybe(oneOf(...EVENT_AUDIENCES)),
      description: 'Whom the event is for whose channel it is.',
    },
    retentionDays: maybe(count),
    change,
    end: position,
    readTo: position,
    steered: { ...yesOrNo, description: 'Whether the caller slows it down and closes it.' },
    open: { ...yesOrNo, description: 'Whether the caller may write in it now.' },
  }),
  ChannelRow: objectOf(row),
  ConversationRow: objectOf<ConversationRow>({
    id,
    people: listOf(named('Author')),
    muted: yesOrNo,
    unread: { ...count, maximum: 100, description: 'More than 100 are not counted.' },
    latest: maybe(objectOf({ own: yesOrNo, excerpt: text(), at: moment })),
  }),
  ChatMessage: objectOf<MessageView>({
    id,
    position,
    author: named('Author'),
    writtenAt: moment,
    editedAt: maybe(moment),
    html: text({ description: 'Made of the Markdown source; safe to set. Empty where it is gone.' }),
    plain: text(),
    standing: oneOf('published', 'held', 'hidden'),
    gone: maybe(oneOf('withdrawn', 'removed')),
    removedHere: {
      ...yesOrNo,
      description: 'It was taken out of sight by who steers the channel, and the caller may show it again.',
    },
    removable: {
      ...yesOrNo,
      description: 'The caller steers the channel and may take it out of sight there.',
    },
    replyTo: maybe(objectOf({ id, pseudonym: text(), excerpt: text() })),
    pollId: {
      ...maybe(id),
      description: 'The poll that it puts before its readers, where the caller may know of it.',
    },
    reactions: mapOf(count),
    pinned: yesOrNo,
    mine: listOf(text()),
    folded: { ...yesOrNo, description: 'Of somebody whom the caller keeps at a distance.' },
  }),
  ChatArrival: objectOf<ArrivalView>({
    person: named('Author'),
    broughtBy: named('Author'),
    at: moment,
    after: { ...position, description: 'They read the messages that stand after this one.' },
  }),
  ChatMessages: objectOf<MessagePage>({
    items: listOf(named('ChatMessage')),
    arrivals: {
      ...listOf(named('ChatArrival')),
      description: 'Who was brought into a private conversation there.',
    },
    earlier: maybe({ ...position, description: 'Give it as `before` for what came earlier.' }),
    later: maybe({ ...position, description: 'Give it as `after` for what came later.' }),
  }),
  ChannelChanges: objectOf<ChannelChanges>({
    items: listOf(named('ChatMessage')),
    arrivals: listOf(named('ChatArrival')),
    away: listOf(id),
    change,
    more: yesOrNo,
  }),
};
