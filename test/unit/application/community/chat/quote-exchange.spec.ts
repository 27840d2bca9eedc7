import { describe, expect, it } from '@jest/globals';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import { QuoteExchange } from '#application/community/chat/quote-exchange';
import type { DomainError } from '#domain/shared/domain-error';
import { signedIn } from '../../../../support/actors.ts';

const ME = '0199dddd-0000-7000-8000-000000000001';
const me = signedIn(ME, { grants: [['chat.write', 'everywhere']] });
const messages = ['m1', 'm2'].map(
  (id, place) =>
    ({ id, plain: `Said ${id}`, author: { id: place === 0 ? ME : 'other' } }) as unknown as MessageView,
);
const CATEGORIES = [
  ['open', 'public'],
  ['inside', 'members'],
  ['music', 'branch:music'],
  ['film', 'branch:film'],
].map(([id, audience]) => ({ id, audience }) as unknown as CategoryView);

const quoting = (channel: Pick<ChannelView, 'kind'> & Partial<ChannelView>) =>
  new QuoteExchange(
    { execute: async () => ({ id: 'c', slug: 's', branch: null, ...channel }) as unknown as ChannelView },
    { execute: async (_actor, _id, ids) => messages.filter(({ id }) => ids.includes(id)) },
    { execute: async () => CATEGORIES },
  );
const asked = (categoryId: string, messageIds: readonly string[] = ['m1', 'm2']) => ({
  actor: me,
  channel: 's',
  messageIds,
  categoryId,
});
const named = async (
  channel: Parameters<typeof quoting>[0],
  ...on: Parameters<typeof asked>
): Promise<unknown> => {
  try {
    return (await quoting(channel).execute(asked(...on))).quotes.map((quote) => quote.named);
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('an exchange that becomes a topic', () => {
  it('names others where no more people read the topic than the channel, and oneself anywhere', async () => {
    expect(await named({ kind: 'public' }, 'inside')).toEqual([true, true]);
    expect(await named({ kind: 'public' }, 'music')).toEqual([true, true]);
    expect(await named({ kind: 'public' }, 'open')).toEqual([true, false]);
  });

  it('keeps what is said in a branch among those of the branch', async () => {
    const music = { kind: 'branch', branch: 'music' } as const;
    expect(await named(music, 'music')).toEqual([true, true]);
    for (const wider of ['open', 'inside', 'film'])
      expect(await named(music, wider)).toBe('community.exchange-too-wide');
    await expect(quoting(music).mustFit(me, 's', 'open')).rejects.toMatchObject({
      code: 'community.exchange-too-wide',
    });
  });

  it('names nobody else of a session, whoever reads the topic, and takes nothing out of one of the team', async () => {
    for (const eventAudience of ['public', 'members'] as const)
      for (const category of ['open', 'inside', 'music'])
        expect(await named({ kind: 'event', eventAudience }, category)).toEqual([true, false]);
    expect(await named({ kind: 'event', eventAudience: 'staff' }, 'inside')).toBe(
      'community.session-of-the-team',
    );
    await expect(
      quoting({ kind: 'event', eventAudience: 'staff' }).mustFit(me, 's', 'inside'),
    ).rejects.toMatchObject({ code: 'community.session-of-the-team' });
  });

  it('takes up no private conversation, nothing that is gone, nothing at all and nothing beyond twenty', async () => {
    expect(await named({ kind: 'direct' }, 'inside')).toBe('community.message-elsewhere');
    expect(await named({ kind: 'public' }, 'inside', ['m1', 'away'])).toBe('community.message-gone');
    expect(await named({ kind: 'public' }, 'inside', [])).toBe('list.missing');
    expect(await named({ kind: 'public' }, 'nowhere')).toBe('field.choice');
    const many = Array.from({ length: 21 }, (_, place) => `m${place}`);
    expect(await named({ kind: 'public' }, 'inside', many)).toBe('list.too-long');
  });

  it('is for who may write', async () => {
    await expect(
      quoting({ kind: 'public' }).execute({ ...asked('inside'), actor: signedIn(ME, { grants: [] }) }),
    ).rejects.toMatchObject({ code: 'access.not-allowed' });
  });
});
