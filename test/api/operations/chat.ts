import { describe, expect, it } from '@jest/globals';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

interface Sent {
  readonly id: string;
  readonly position: number;
}

/** Refusals of channels: what is locked, slow, too long, sent twice or somebody else's. */
export function chat(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const channel = async (): Promise<string> =>
    (await EXAMPLES['readChannel']!(world())).path!['id'] as string;
  const message = (more: object = {}) => ({ body: 'Good evening.', clientId: crypto.randomUUID(), ...more });
  const say = (id: string, more: object = {}): Call => ({
    as: world().cast.member,
    path: { id },
    body: message(more),
  });

  describe('channels', () => {
    it('take a message that is sent twice once, and tell both times which it is', async () => {
      const call = say(await channel());
      const [first, second] = [
        await world().done<Sent>('postMessage', call),
        await world().done<Sent>('postMessage', call),
      ];
      expect([first.position, second]).toEqual([1, first]);
    });

    it('refuse what has no words, too many, no id of its own, or answers what is elsewhere', async () => {
      const [here, there] = [await channel(), await channel()];
      const elsewhere = await world().done<Sent>('postMessage', say(there));
      expect([
        await told('postMessage', say(here, { body: '  ' })),
        await told('postMessage', say(here, { body: 'x'.repeat(2_001) })),
        await told('postMessage', say(here, { clientId: 'mine' })),
        await told('postMessage', say(here, { replyTo: elsewhere.id })),
        await told('postMessage', say('0199dddd-0000-7000-8000-ffffffffffff')),
      ]).toEqual([
        '422 text.missing',
        '422 request.invalid',
        '422 request.invalid',
        '409 community.message-elsewhere',
        '404 community.channel-not-found',
      ]);
    });

    it('put a poll before those who read them, named to who may know of it as it stands', async () => {
      const { manager, member } = world().cast;
      const id = await channel();
      const asked = async (more: object = {}) => {
        const call = await EXAMPLES['openPoll']!(world());
        const body = { ...(call.body as object), audiences: ['members'], ...more };
        return (await world().done<{ id: string }>('openPoll', { ...call, body })).id;
      };
      const put = (poll: string): Call => ({ ...say(id, { poll }), as: manager });
      const poll = await asked();
      await world().done('postMessage', put(poll));
      const named = async () => {
        const path = { id };
        const [log, changes] = [
          await world().done<{ items: readonly { pollId: string | null }[] }>('listMessages', {
            as: member,
            path,
          }),
          await world().done<{ items: readonly { pollId: string | null }[] }>('listChannelChanges', {
            as: member,
            path,
            query: { since: '0' },
          }),
        ];
        return [...log.items, ...changes.items].map(({ pollId }) => pollId);
      };
      expect(await named()).toEqual([poll, poll]);
      const away = `[{"decisionId": "0199dddd-1111-7000-8000-000000000009", "action": "hide"}]`;
      await world().app.rows(`update engagement.poll set away = '${away}' where id = $1`, [poll]);
      expect(await named()).toEqual([null, null]);
      expect([
        await told('postMessage', put(poll)),
        await told('postMessage', put('0199dddd-0000-7000-8000-ffffffffffff')),
        await told('postMessage', put(await asked({ audiences: ['branch:film'] }))),
        await told('postMessage', put('mine')),
      ]).toEqual([
        '404 engagement.poll-not-found',
        '404 engagement.poll-not-found',
        '422 community.poll-too-narrow',
        '422 request.invalid',
      ]);
    });

    it('that are private are begun, read and left by those in them, and are nothing to anybody else', async () => {
      const { member, moderator, manager } = world().cast;
      const begun = await EXAMPLES['startConversation']!(world());
      const { channelId } = await world().done<{ channelId: string }>('startConversation', begun);
      const path = { id: channelId };
      for (const as of [member, moderator]) expect(await told('listMessages', { as, path })).toBe('200');
      const { items } = await world().done<{ items: readonly { id: string }[] }>('listConversations', {
        as: member,
      });
      expect(items.map(({ id }) => id)).toContain(channelId);
      for (const id of ['readChannel', 'listMessages', 'listChannelChanges', 'leaveConversation'])
        expect([id, await told(id, { as: manager, path })]).toEqual([id, '404 community.channel-not-found']);
      expect(await told('postMessage', { as: manager, path, body: message() })).toBe(
        '404 community.channel-not-found',
      );
      expect(
        await told('startConversation', { ...begun, body: { ...message(), to: ['nobody-at-all'] } }),
      ).toBe('422 community.correspondent-unwilling');
      expect(await told('leaveConversation', { as: member, path })).toBe('204');
      expect(await told('readChannel', { as: member, path })).toBe('404 community.channel-not-found');
    });

    const somebodyNew = async (): Promise<string> => {
      const handle = `new-${crypto.randomUUID()}`;
      await world().app.rows(
        `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at)
         values (gen_random_uuid(), $1, $1, $1, 'active', '1', now())`,
        [handle],
      );
      return handle;
    };

    it('that are private are nothing to who did not confirm, hold eight, and are begun so often a day', async () => {
      const { moderator: as, pending, other } = world().cast;
      const begin = await EXAMPLES['startConversation']!(world());
      const welcome = await EXAMPLES['welcomeToConversation']!(world());
      for (const [id, call] of [
        ['listConversations', {}],
        ['startConversation', begin],
      ] as const)
        expect([id, (await world().call(id, { ...call, as: pending })).status]).toEqual([id, 404]);
      const six = Array.from({ length: 6 }, () => `member:${crypto.randomUUID()}`).join(' ');
      await world().app.rows(
        `update community.chat_channel set audience = audience || ' ' || $2 where id = $1`,
        [welcome.path!['id'], six],
      );
      expect(await told('welcomeToConversation', { ...welcome, as })).toBe('409 community.conversation-full');
      const answers: string[] = [];
      while (answers.length < 20 && !answers.at(-1)?.startsWith('429'))
        answers.push(
          await told('startConversation', {
            ...begin,
            as: other,
            body: { ...message(), to: [await somebodyNew()] },
          }),
        );
      expect(answers.at(-1)).toBe('429 community.written-enough');
    });

    it('that are locked or slow say so, and when to come back', async () => {
      const id = await channel();
      await world().app.rows('update community.chat_channel set slow_seconds = 60 where id = $1', [id]);
      await world().done('postMessage', say(id));
      const answer = await world().call('postMessage', say(id));
      expect([answer.status, problem(answer).code]).toEqual([429, 'community.channel-slow']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(50);
      await world().app.rows('update community.chat_channel set locked = true where id = $1', [id]);
      expect(await told('postMessage', { ...say(id), as: world().cast.other })).toBe(
        '409 community.channel-locked',
      );
    });

    it('let nobody mend or take back what somebody else said', async () => {
      const id = await channel();
      const sent = await world().done<Sent>('postMessage', say(id));
      const call = { as: world().cast.other, path: { id: sent.id } };
      expect([
        await told('editMessage', { ...call, body: { body: 'Not yours.' } }),
        await told('withdrawMessage', call),
      ]).toEqual(['404 community.message-not-found', '404 community.message-not-found']);
    });

    it('are read by those alone who confirmed their address', async () => {
      for (const id of ['listChannels', 'readChannel', 'listMessages', 'listChannelChanges'])
        expect([id, await told(id, { ...(await EXAMPLES[id]!(world())), as: world().cast.pending })]).toEqual(
          [id, '403 access.email-not-confirmed'],
        );
    });

    it('let their author mend what they said while it is fresh, and take it back once', async () => {
      const sent = await world().done<Sent>('postMessage', say(await channel()));
      const call = { as: world().cast.member, path: { id: sent.id } };
      const body = { body: 'Good night.' };
      expect(await told('editMessage', { ...call, body })).toBe('200');
      await world().app.rows(
        `update community.chat_message set written_at = now() - interval '16 minutes' where id = $1`,
        [sent.id],
      );
      expect(await told('editMessage', { ...call, body })).toBe('409 community.message-settled');
      expect([await told('withdrawMessage', call), await told('withdrawMessage', call)]).toEqual([
        '204',
        '409 community.message-gone',
      ]);
    });

    it('lose a message to who steers them, with the reason its author is told, and to nobody else', async () => {
      const { member, other, moderator } = world().cast;
      const id = await channel();
      const sent = await world().done<Sent>('postMessage', say(id));
      const call = { path: { id: sent.id }, body: { reason: 'It names somebody who is not there.' } };
      expect([
        await told('removeMessage', { ...call, as: other }),
        await told('removeMessage', { ...call, as: moderator, body: { reason: '' } }),
        await told('removeMessage', { ...call, as: moderator }),
        await told('removeMessage', { ...call, as: moderator }),
      ]).toEqual(['403 access.not-allowed', '422 text.missing', '204', '409 community.message-gone']);
      const log = async (as: Call['as']) =>
        (await world().done<{ items: unknown[] }>('listMessages', { as, path: { id } })).items;
      expect(await log(other)).toMatchObject([{ gone: 'removed', html: '' }]);
      expect(await log(member)).toMatchObject([{ gone: null, standing: 'hidden' }]);
    });

    it('take only so many messages of one member in a minute', async () => {
      const sent = await world().done<Sent>('postMessage', {
        ...say(await channel()),
        as: world().cast.other,
      });
      const call = { as: world().cast.other, path: { id: sent.id }, body: { body: 'Again.' } };
      let last = '';
      for (let at = 0; at < 31 && last !== '429 access.too-many-tries'; at += 1)
        last = await told('editMessage', call);
      expect(last).toBe('429 access.too-many-tries');
    });

    it('tell what changed since, and where to go on', async () => {
      const id = await channel();
      const sent = await world().done<Sent>('postMessage', say(id));
      const since = (change: number): Call => ({
        as: world().cast.other,
        path: { id },
        query: { since: String(change) },
      });
      const first = await world().done<{ change: number; items: Sent[] }>('listChannelChanges', since(0));
      expect(first).toMatchObject({ change: 1, items: [{ id: sent.id }], away: [], more: false });
      await world().done('withdrawMessage', { as: world().cast.member, path: { id: sent.id } });
      expect(await world().done('listChannelChanges', since(first.change))).toMatchObject({
        change: 2,
        items: [{ id: sent.id, gone: 'withdrawn', html: '' }],
      });
    });
  });
}
