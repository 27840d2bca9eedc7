import { expect, it } from '@jest/globals';
import type { ShownTexts } from '#application/shared/shown-text';
import { action } from '../../../../web/routes/welcome.tsx';

it('the step about branches keeps the presentation that stood as it was read, over no other', async () => {
  const kept: { bio: string; shown?: ShownTexts }[] = [];
  const mine = { region: null, bio: 'I draw with Odile.', isPublic: true };
  const context = {
    app: {
      members: {
        welcome: { mine: () => Promise.resolve({ isOpen: true }) },
        preferences: { execute: () => Promise.resolve(mine) },
        editProfile: { execute: async (profile: (typeof kept)[number]) => void kept.push(profile) },
        takeWelcomeStep: { execute: () => Promise.resolve() },
      },
    },
    viewer: { actor: { memberId: 'lea', mustBeMember: () => 'lea' } },
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: (error: unknown) => {
      throw error;
    },
  };
  const body = new URLSearchParams({ step: 'branches', deed: 'done', branches: 'writing' });
  const request = new Request('http://localhost/bienvenue', { method: 'POST', body });
  await action({ request, params: {}, context } as never);
  const [{ bio, shown } = { bio: '' }] = kept;
  expect(bio).toBe(mine.bio);
  expect([shown?.(mine.bio), shown?.('I draw with […].')]).toEqual([true, false]);
});
