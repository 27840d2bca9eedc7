import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

const asked = jest.fn<(url: string, init: RequestInit) => Promise<Response>>();
const wentTo = jest.fn();
const told: string[] = [];

/** As much of a page as a sentence at its foot needs. */
function page() {
  const part = (): unknown => ({
    append: () => undefined,
    addEventListener: () => undefined,
    dataset: {},
    setAttribute: () => undefined,
    remove: () => undefined,
    set textContent(words: string) {
      told.push(words);
    },
  });
  return {
    querySelector: () => null,
    querySelectorAll: () => [],
    createElement: part,
    createElementNS: part,
    body: part(),
    documentElement: { dataset: { base: '/forum' } },
  };
}

const stands = {
  fetch: asked,
  location: { assign: wentTo, href: 'https://asso.example/forum/sujets/un-sujet-1' },
  document: page(),
  requestAnimationFrame: (then: () => void) => then(),
  setTimeout: () => 0,
};
const before = Object.fromEntries(
  Object.keys(stands).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
);

let isTaken: (button: HTMLButtonElement, value: string, failed: string) => Promise<boolean>;

beforeAll(async () => {
  for (const [name, value] of Object.entries(stands))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  ({ isTaken } = await import('../../../../web/enhance/marks.ts'));
});

afterAll(() => {
  for (const [name, was] of Object.entries(before))
    if (was) Object.defineProperty(globalThis, name, was);
    else Reflect.deleteProperty(globalThis, name);
});

beforeEach(() => {
  told.length = 0;
  asked.mockReset();
  wentTo.mockReset();
});

const button = () =>
  ({
    name: 'on',
    value: '1',
    dataset: {},
    getAttribute: () => '/forum/reponses/1/utile',
  }) as unknown as HTMLButtonElement;
const answers = (status: number, location?: string) =>
  asked.mockResolvedValueOnce(
    new Response(null, { status, headers: location === undefined ? {} : { location } }),
  );

describe('a mark that is given in place', () => {
  it('is taken where the server leads back to the post, which it tells instead of leading there', async () => {
    answers(204, '/forum/sujets/un-sujet-1#r1');
    expect(await isTaken(button(), '1', 'Pas noté')).toBe(true);
    expect(new Headers(asked.mock.calls[0]![1].headers).get('x-in-place')).toBe('1');
    expect([wentTo.mock.calls, told]).toEqual([[], []]);
  });

  it('is not where its session is over: its reader signs in', async () => {
    answers(204, '/forum/connexion?retour=%2Fsujets%2Fun-sujet-1');
    const pressed = button();
    expect(await isTaken(pressed, '1', 'Pas noté')).toBe(false);
    expect(wentTo.mock.calls).toEqual([['/forum/connexion?retour=%2Fsujets%2Fun-sujet-1']]);
    expect([told, pressed.dataset]).toEqual([[], {}]);
  });

  it('is not where the server refuses it, or nothing answers: its reader is told', async () => {
    answers(403);
    expect(await isTaken(button(), '1', 'Pas noté')).toBe(false);
    asked.mockRejectedValueOnce(new TypeError('offline'));
    expect(await isTaken(button(), '1', 'Pas noté')).toBe(false);
    expect([told, wentTo.mock.calls]).toEqual([['Pas noté', 'Pas noté'], []]);
  });

  it('is not where the door has too much: its reader is told why and when', async () => {
    const title = 'Trop de choses à la fois. Réessayez dans 2 secondes.';
    asked.mockResolvedValueOnce(Response.json({ title }, { status: 429 }));
    expect(await isTaken(button(), '1', 'Pas noté')).toBe(false);
    expect(told).toEqual([title]);
  });
});
