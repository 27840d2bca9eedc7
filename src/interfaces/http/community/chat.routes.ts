import type { Router } from 'express';
import type { MessagesAsked } from '#application/community/chat/chat.query';
import type { MessageView } from '#application/community/chat/chat-view';
import type { Viewer } from '#application/shared/viewer';
import type { App } from '../../composition/app.ts';
import { count, id, listOf, named, objectOf, oneOf } from '../json-schema.ts';
import { voterOf } from '../engagement/polls.routes.ts';
import { wholeList, wholeListSchema } from '../pages-of-lists.ts';
import { route } from '../route.ts';
import {
  ChannelChangesRequest,
  EditMessageRequest,
  ListMessagesRequest,
  PostToChannelRequest,
  RemoveMessageRequest,
} from './chat.request.ts';
import { EmptyRequest } from '../deeds.request.ts';

const about = { tag: 'Chat' };
const told = listOf(oneOf('masked', 'held', 'resources'));

export function chatRoutes(router: Router, app: App): void {
  readChannels(router, app);
  readMessages(router, app);
  writeMessages(router, app);
}

/** A poll is named where the caller may know of it, as it stands now, and nowhere else. */
async function withPollsKnown<Answer extends { readonly items: readonly MessageView[] }>(
  app: App,
  { actor }: Viewer,
  answer: Answer,
): Promise<Answer> {
  const ids = actor.uses('polls') ? answer.items.flatMap(({ pollId }) => pollId ?? []) : [];
  const known = await app.engagement.pollQuestions.execute(actor, ids);
  const items = answer.items.map((message) =>
    message.pollId === null || known.has(message.pollId) ? message : { ...message, pollId: null },
  );
  return { ...answer, items };
}

function readChannels(router: Router, app: App): void {
  route(
    router,
    'get',
    '/channels',
    'chat.list',
    EmptyRequest,
    async ({ viewer }) => wholeList(await app.chat.channels.execute(viewer.actor)),
    {
      operation: {
        ...about,
        id: 'listChannels',
        summary: 'The channels that the caller may read, with what is new in each',
        answer: wholeListSchema(named('ChannelRow')),
      },
    },
  );
  route(
    router,
    'get',
    '/channels/:id',
    'chat.page',
    EmptyRequest,
    ({ params, viewer }) => app.chat.channel.execute(viewer.actor, params.id),
    {
      operation: {
        ...about,
        id: 'readChannel',
        summary: 'One channel as it stands for the caller',
        answer: named('Channel'),
        refusals: [404],
        item: true,
      },
    },
  );
}

function readMessages(router: Router, app: App): void {
  route(
    router,
    'get',
    '/channels/:id/messages',
    'chat.page',
    ListMessagesRequest,
    async ({ input: { before, after }, params, viewer }) => {
      const asked: MessagesAsked = before !== undefined ? { before } : after !== undefined ? { after } : {};
      return withPollsKnown(app, viewer, await app.chat.messages.execute(viewer.actor, params.id, asked));
    },
    {
      operation: {
        ...about,
        id: 'listMessages',
        summary: 'Messages of a channel in order: the latest, or those before or after a position',
        answer: named('ChatMessages'),
        refusals: [404],
      },
    },
  );
  route(
    router,
    'get',
    '/channels/:id/changes',
    'chat.page',
    ChannelChangesRequest,
    async ({ input, params, viewer }) => {
      const changes = await app.chat.changes.execute(viewer.actor, params.id, input.since ?? 0);
      return withPollsKnown(app, viewer, changes);
    },
    {
      operation: {
        ...about,
        id: 'listChannelChanges',
        summary:
          'What changed in a channel since a change that was seen: nothing is left out, nothing told twice',
        answer: named('ChannelChanges'),
        refusals: [404],
      },
    },
  );
}

function writeMessages(router: Router, app: App): void {
  route(
    router,
    'post',
    '/channels/:id/messages',
    'chat.write',
    PostToChannelRequest,
    async ({ input: { poll: asked, ...said }, params, viewer }) => {
      const { actor } = viewer;
      const poll = asked === undefined ? null : await app.engagement.pollsToAsk.find(voterOf(viewer), asked);
      return app.chat.postMessage.execute({ actor, channelId: params.id, ...said, poll });
    },
    {
      operation: {
        ...about,
        id: 'postMessage',
        summary: 'Say something in a channel; sent again with the same client id, it is the same message',
        status: 201,
        answer: objectOf<{ id: string; position: number; told: readonly string[] }>({
          id,
          position: count,
          told,
        }),
        refusals: [404, 409, 429],
      },
    },
  );
  route(
    router,
    'put',
    '/messages/:id',
    'chat.write',
    EditMessageRequest,
    ({ input, params, viewer }) =>
      app.chat.editMessage.execute({ actor: viewer.actor, messageId: params.id, ...input }),
    {
      operation: {
        ...about,
        id: 'editMessage',
        summary: 'Mend what one said, for a quarter of an hour',
        answer: objectOf<{ told: readonly string[] }>({ told }),
        refusals: [404, 409, 429],
      },
    },
  );
  route(
    router,
    'delete',
    '/messages/:id',
    'chat.withdraw',
    EmptyRequest,
    ({ params, viewer }) => app.chat.withdrawMessage.execute({ actor: viewer.actor, messageId: params.id }),
    {
      isOfSafety: true,
      operation: {
        ...about,
        id: 'withdrawMessage',
        summary: 'Take back what one said, for a day',
        status: 204,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/messages/:id/removal',
    'chat.remove',
    RemoveMessageRequest,
    ({ input, params, viewer }) =>
      app.chat.removeMessage.execute({ actor: viewer.actor, messageId: params.id, ...input }),
    {
      isOfSafety: true,
      operation: {
        ...about,
        id: 'removeMessage',
        summary:
          'Take what another said out of sight, with the reason that they are told; for who steers the channel, or runs the event whose channel it is',
        status: 204,
        refusals: [404, 409, 429],
      },
    },
  );
  route(
    router,
    'delete',
    '/messages/:id/removal',
    'chat.remove',
    EmptyRequest,
    ({ params, viewer }) => app.chat.putMessageBack.execute({ actor: viewer.actor, messageId: params.id }),
    {
      operation: {
        ...about,
        id: 'putMessageBack',
        summary: 'Show again what who steers the channel took out of sight there; its decision falls',
        status: 204,
        refusals: [404, 429],
      },
    },
  );
}
