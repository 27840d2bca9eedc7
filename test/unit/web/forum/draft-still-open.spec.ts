import { expect, it } from '@jest/globals';
import { loader } from '../../../../web/routes/draft-text.tsx';

interface Shown {
  readonly isOpen: boolean;
}

/** Whether the page says that it can go on: the page of the draft of a change to a post, whose text is refused so. */
async function opened(
  refusal: { kind: string; code: string; status: number } | null,
  source: object | null = {},
): Promise<boolean> {
  const draft = { place: 'post:p', title: '', body: 'Mon texte' };
  const context = {
    viewer: { actor: {}, member: null },
    mustPass: () => undefined,
    problemOf: ({ code, status }: { code: string; status: number }) => ({ code, status }),
    app: {
      community: {
        draft: { execute: async () => draft },
        postSource: {
          execute: () =>
            refusal ? Promise.reject(Object.assign(new Error('Refused'), refusal)) : Promise.resolve(source),
        },
      },
    },
  };
  const request = new Request('http://own.invalid/brouillons/texte?brouillon=post:p', {
    headers: { accept: 'text/html' },
  });
  const shown = (await loader({ request, params: {}, context } as never)) as unknown as { page: Shown };
  return shown.page.isOpen;
}

it('a draft says that what it was begun for is gone, or may not be changed any more', async () => {
  expect(await opened(null)).toBe(true);
  expect(await opened(null, null)).toBe(false);
  for (const [kind, status] of [
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
  ] as const)
    expect(await opened({ kind, status, code: 'community.post-deleted' })).toBe(false);
});

it('a draft says nothing of the kind where nobody could look', async () => {
  const unavailable = { kind: 'unavailable', status: 503, code: 'shared.unavailable' };
  await expect(opened(unavailable)).rejects.toMatchObject({ data: { code: 'shared.unavailable' } });
});
