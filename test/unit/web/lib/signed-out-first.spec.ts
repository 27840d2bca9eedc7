import { describe, expect, it } from '@jest/globals';
import { ToggleRequest } from '#interfaces/http/deeds.request';
import { CannedParagraphRequest } from '#interfaces/http/community/desk.request';
import { orIdentity } from '../../../../web/lib/identity.server.ts';
import { act } from '../../../../web/lib/gates.server.ts';

const signedOut = Object.assign(new Error('Sign in'), { kind: 'unauthenticated', code: 'access.sign-in' });
const stale = Object.assign(new Error('Stale'), { code: 'community.identity-not-confirmed' });
const WORDS = { title: 'A title', body: 'A long text', password: 'secret of mine' };

interface Browser {
  readonly accept?: string;
  readonly isMember?: boolean;
  readonly takenUp?: object | null;
  readonly room?: boolean;
  readonly keptForm?: string | null;
  /** Where confirming that it is them leads back to, which has to be done first. */
  readonly toConfirm?: string;
  /** In the place of the fields. */
  readonly body?: ReadableStream;
}

/** What a form of a browser becomes, and what is kept, let go and done by it. */
async function sent(fields: Record<string, string>, browser: Browser = {}) {
  const { toConfirm, body } = browser;
  const { accept = 'text/html', isMember = false, takenUp = null, room = true, keptForm = null } = browser;
  const told: unknown[] = [];
  const tell =
    (what: string) =>
    (...given: unknown[]) =>
      void told.push([what, ...given]);
  const deed = async (said: object) => {
    if (toConfirm !== undefined) return orIdentity(toConfirm, () => Promise.reject(stale));
    tell('done')('title' in said ? said.title : said);
    return new Response('done');
  };
  const form = 'title' in fields ? CannedParagraphRequest : ToggleRequest;
  const action = act<object>('topics.answer', body ? CannedParagraphRequest : form, deed, 31 * 1024 * 1024);
  const context = {
    viewer: { actor: { memberId: isMember ? 'lea' : null }, member: isMember ? {} : null },
    takenUp,
    keptForm,
    formerSession: 'former',
    deviceMark: 'mark',
    network: 'net',
    cameFrom: '/from',
    onceItCame: () => Promise.resolve(null),
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
  const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' };
  const request = new Request('http://own.invalid/sujets/a-1?page=2', {
    method: 'POST',
    body: body ?? new URLSearchParams(fields),
    headers,
    duplex: 'half',
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
          secret: null,
          member: null,
          formerSession: 'former',
          mark: 'mark',
          network: 'net',
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

describe('what is sent when its writer has to confirm first that it is them', () => {
  const [HERE, isMember] = ['/sujets/a-1?page=2', true];
  const SAID = { title: 'A title', body: 'A long text' };
  const IDENTITY = `/compte/identite?retour=${encodeURIComponent(HERE)}`;

  it('is kept, and confirming leads back to its form', async () => {
    const { answer, told } = await sent(SAID, { isMember, toConfirm: '/sujets/a-1' });
    expect(placeOf(answer)).toBe(IDENTITY);
    expect(told).toMatchObject([
      ['kept', { path: HERE, fields: { title: 'A title', body: 'A long text' }, member: 'lea' }],
      ['cookie', 'secret'],
    ]);
  });

  it('stands in its form, refused, where it cannot be kept', async () => {
    const { answer } = await sent(SAID, { isMember, toConfirm: '/sujets/a-1', room: false });
    const problem = { code: 'community.identity-not-confirmed' };
    expect(answer).toMatchObject({ data: { problem, typed: { title: 'A title', body: 'A long text' } } });
  });

  it('is kept of any form of the page that they come back to, of others where words would be lost', async () => {
    const own = await sent({ on: '1' }, { isMember, toConfirm: '/sujets/a-1' });
    const worded = await sent(SAID, { isMember, toConfirm: '/elsewhere' });
    expect([placeOf(own.answer), placeOf(worded.answer)]).toEqual([IDENTITY, IDENTITY]);
    const other = await sent({ on: '1' }, { isMember, toConfirm: '/elsewhere' });
    expect([placeOf(other.answer), other.told]).toEqual(['/compte/identite?retour=%2Felsewhere', []]);
  });
});
