import { describe, expect, it } from '@jest/globals';
import { CannedParagraphRequest } from '#interfaces/http/community/desk.request';
import { act } from '../../../../web/lib/gates.server.ts';

const signedOut = Object.assign(new Error('Sign in'), { kind: 'unauthenticated', code: 'access.sign-in' });
const WORDS = { title: 'A title', body: 'A long text', password: 'secret of mine' };

interface Browser {
  readonly accept?: string;
  readonly isMember?: boolean;
  readonly takenUp?: object | null;
  readonly room?: boolean;
  readonly keptForm?: string | null;
  /** In the place of the fields. */
  readonly body?: ReadableStream;
}

/** What a form of a browser becomes, and what is kept, let go and done by it. */
async function sent(fields: Record<string, string>, browser: Browser = {}) {
  const { accept = 'text/html', isMember = false, takenUp = null, room = true, keptForm = null } = browser;
  const told: unknown[] = [];
  const tell =
    (what: string) =>
    (...given: unknown[]) =>
      void told.push([what, ...given]);
  const deed = async ({ title }: CannedParagraphRequest) => {
    tell('done')(title);
    return new Response('done');
  };
  const action = act('topics.answer', CannedParagraphRequest, deed, 31 * 1024 * 1024);
  const context = {
    viewer: { actor: {}, member: isMember ? {} : null },
    ...{ takenUp, keptForm, formerSession: 'former', deviceMark: 'mark', network: 'net', cameFrom: '/from' },
    mustPass: () => {
      if (!isMember) throw signedOut;
    },
    problemOf: (error: { code: string; kind: string }) => ({
      code: error.code,
      status: error.kind === 'unauthenticated' ? 401 : 409,
    }),
    cookies: { keepForm: tell('cookie'), endForm: tell('no cookie') },
    app: {
      accounts: {
        keepForm: {
          execute: async (form: object) => {
            tell('kept')(form);
            return room ? 'secret' : null;
          },
        },
        letFormGo: { execute: async () => true },
      },
    },
  };
  const { body = new URLSearchParams(fields) } = browser;
  const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' };
  const request = new Request('http://own.invalid/sujets/a-1?page=2', {
    ...{ method: 'POST', body, headers, duplex: 'half' },
  } as RequestInit);
  const answer: unknown = await action({ request, params: {}, context } as never).catch(
    (why: unknown) => why,
  );
  return { answer, told };
}
const placeOf = (answer: unknown) => (answer as Response).headers.get('location');

describe('a text that is sent when its writer is signed in no more', () => {
  it('is kept but for its secrets, and signing in leads back to where it was sent', async () => {
    const { answer, told } = await sent(WORDS);
    expect(placeOf(answer)).toBe('/connexion?retour=%2Fsujets%2Fa-1%3Fpage%3D2');
    expect(told).toEqual([
      [
        'kept',
        {
          path: '/sujets/a-1?page=2',
          fields: { title: 'A title', body: 'A long text' },
          ...{ secret: null, formerSession: 'former', mark: 'mark', network: 'net' },
        },
      ],
      ['cookie', 'secret'],
    ]);
  });

  it('is shown, to be copied, where it cannot be kept', async () => {
    const { answer, told } = await sent(WORDS, { room: false });
    expect(answer).toMatchObject({
      data: { details: { written: ['A title', 'A long text'] } },
      init: { status: 401 },
    });
    expect(told).toHaveLength(1);
  });

  it('is kept no further than words may reach, however much its route takes from members', async () => {
    const pieces = ['body=two words ', ...Array.from({ length: 16 }, () => 'a'.repeat(64 * 1024))];
    const body = new ReadableStream({
      start: (into) => {
        for (const piece of pieces) into.enqueue(new TextEncoder().encode(piece));
        into.close();
      },
    });
    const { answer, told } = await sent({}, { body });
    expect(placeOf(answer)).toBe('/connexion?retour=%2Ffrom');
    expect(told).toEqual([]);
  });

  it('leaves nothing behind where there is no text, and where a script sends it, which has it still', async () => {
    for (const [fields, browser] of [
      [{ on: '1' }, {}],
      [WORDS, { accept: 'application/json' }],
    ] as const) {
      const { answer, told } = await sent(fields, browser);
      expect(placeOf(answer)).toBe('/connexion?retour=%2Ffrom');
      expect(told).toEqual([]);
    }
  });

  it('stands in its form again once they are signed in, and nothing is done', async () => {
    const { answer, told } = await sent({}, { isMember: true, takenUp: { body: 'A long text' } });
    expect(answer).toMatchObject({
      data: { problem: { code: 'access.signed-in-again' }, typed: { body: 'A long text' } },
      init: { status: 200 },
    });
    expect(told).toEqual([]);
  });

  it('is kept no longer once it was sent', async () => {
    const { told } = await sent(
      { title: 'A title', body: 'A long text' },
      { isMember: true, keptForm: 'secret' },
    );
    expect(told).toEqual([['done', 'A title'], ['no cookie']]);
  });
});
