import { describe, expect, it } from '@jest/globals';
import { resource } from '../../../../web/lib/gates.server.ts';
import { loader as nothing } from '../../../../web/routes/not-found.tsx';

const signedOut = Object.assign(new Error('Sign in'), { kind: 'unauthenticated', code: 'access.sign-in' });
const noFactor = Object.assign(new Error('Factor'), {
  kind: 'forbidden',
  code: 'access.second-factor-needed',
});
const gone = Object.assign(new Error('No copy'), { kind: 'not-found', code: 'community.data-copy-gone' });
const STATUS: Readonly<Record<string, number>> = { unauthenticated: 401, forbidden: 403, 'not-found': 404 };

/** What somebody gets who asks for a file and is refused, and what the page in its place comes to. */
async function asked(refusal: Error, accept: string): Promise<{ answer: Response; told: unknown }> {
  const loader = resource('members.export', () => Promise.reject(refusal));
  const request = new Request('http://own.invalid/admin/membres.csv?vue=x', { headers: { accept } });
  let told: unknown = null;
  const context = {
    viewer: { actor: { may: () => false }, member: null },
    waiting: new Map(),
    mustPass: () => undefined,
    app: { site: { redirect: { follow: async () => null } } },
    problemOf: ({ kind, code }: { kind: string; code: string }) => ({ code, status: STATUS[kind] }),
    pageOfRefusal: async (why: unknown) => {
      const page = { request, params: {}, context: { ...context, refusal: why } };
      told = await nothing(page as never).catch((thrown: unknown) => thrown);
      return new Response('a page');
    },
  };
  return { answer: await loader({ request, params: {}, context } as never), told };
}

describe('a file that somebody may not have', () => {
  it('is told of to a program by problem details', async () => {
    const { answer, told } = await asked(gone, '*/*');
    expect([answer.status, answer.headers.get('content-type'), told]).toEqual([
      404,
      'application/problem+json',
      null,
    ]);
  });

  it('is told of by a page to who followed a link to it', async () => {
    const { answer, told } = await asked(gone, 'text/html,*/*');
    expect(await answer.text()).toBe('a page');
    expect(told).toMatchObject({ data: { code: 'community.data-copy-gone' }, init: { status: 404 } });
  });

  it.each([
    [signedOut, '/connexion?retour=%2Fadmin%2Fmembres.csv%3Fvue%3Dx'],
    [noFactor, '/compte/second-facteur?retour=%2Fadmin%2Fmembres.csv%3Fvue%3Dx'],
  ])('leads to what has to be done first, and back: %s', async (refusal, place) => {
    const { told } = await asked(refusal, 'text/html');
    expect((told as Response).headers.get('location')).toBe(place);
  });
});
