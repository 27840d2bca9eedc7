import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { id, listOf, named, objectOf, oneOf } from '../json-schema.ts';
import { wholeList, wholeListSchema } from '../pages-of-lists.ts';
import { route } from '../route.ts';
import { StartConversationRequest, WelcomePersonRequest } from './conversations.request.ts';
import { EmptyRequest } from '../deeds.request.ts';

const about = { tag: 'Chat' };

/** Private conversations; what is said in them is read and written as in any channel. */
export function conversationsRoutes(router: Router, app: App): void {
  route(
    router,
    'get',
    '/conversations',
    'direct.list',
    EmptyRequest,
    async ({ viewer }) => wholeList(await app.chat.conversations.all(viewer.actor)),
    {
      operation: {
        ...about,
        id: 'listConversations',
        summary: 'The private conversations of the caller, the latest first, at most 200',
        answer: wholeListSchema(named('ConversationRow')),
      },
    },
  );
  route(
    router,
    'post',
    '/conversations',
    'direct.open',
    StartConversationRequest,
    ({ input, viewer }) => app.chat.startConversation.execute({ actor: viewer.actor, ...input }),
    {
      operation: {
        ...about,
        id: 'startConversation',
        summary:
          'Write to somebody, in the conversation that the two have or in a new one; its id is that of a channel. Where several are named, a second limit counts it too',
        status: 201,
        answer: objectOf<{ channelId: string; messageId: string; told: readonly string[] }>({
          channelId: id,
          messageId: id,
          told: listOf(oneOf('masked', 'held', 'resources')),
        }),
        refusals: [429],
      },
    },
  );
  changeConversations(router, app);
}

function changeConversations(router: Router, app: App): void {
  route(
    router,
    'post',
    '/channels/:id/people',
    'direct.open',
    WelcomePersonRequest,
    ({ input, params, viewer }) =>
      app.chat.welcomePerson.execute({ actor: viewer.actor, channelId: params.id, ...input }),
    {
      operation: {
        ...about,
        id: 'welcomeToConversation',
        summary: 'Bring somebody into a private conversation, who reads what is said from then on',
        status: 204,
        refusals: [404, 409, 429],
      },
    },
  );
  route(
    router,
    'delete',
    '/channels/:id/people/me',
    'direct.leave',
    EmptyRequest,
    ({ params, viewer }) => app.chat.leaveConversation.execute({ actor: viewer.actor, channelId: params.id }),
    {
      operation: {
        ...about,
        id: 'leaveConversation',
        summary: 'Go out of a private conversation, of which one then knows no more',
        status: 204,
        refusals: [404],
      },
    },
  );
}
