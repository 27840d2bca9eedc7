import { describe, expect, it } from '@jest/globals';
import { redirect } from '@remix-run/node';
import { AnswerFormRequest } from '#interfaces/http/community/posts.request';
import { act, read } from '../../../../web/lib/gates.server.ts';

interface Refusal {
  readonly code: string;
  readonly kind: string;
}
const STATUS: Readonly<Record<string, number>> = { rule: 409, conflict: 409, gone: 410, 'not-found': 404 };
const WORDS = 'An answer that took me half an hour.';
const ELSEWHERE = '/sujets/elsewhere-7';

const closed = Object.assign(new Error('Closed'), { kind: 'rule', code: 'community.topic-closed' });
const gone = Object.assign(new Error('Gone'), { kind: 'gone', code: 'community.topic-gone' });

/** One request to a page: its action first, where it is a form, then its loader, with one context as the pages have it. */
async function sent(
  fields: Record<string, string> | null,
  { refused, loads }: { refused?: unknown; loads?: unknown },
): Promise<{ action: unknown; loader: unknown }> {
  const context = {
    viewer: { actor: { memberId: 'lea' }, member: { id: 'lea' } },
    takenUp: null,
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: ({ code, kind }: Refusal) => ({ code, status: STATUS[kind], title: code }),
    app: { site: { redirect: { follow: async () => null } } },
  };
  const headers = { accept: 'text/html' };
  const body = fields && new URLSearchParams(fields);
  const request = () =>
    new Request('http://own.invalid/sujets/here-1', { headers, ...(body && { method: 'POST', body }) });
  const gates = {
    action: act('topics.answer', AnswerFormRequest, () => Promise.reject(refused as Error)),
    loader: read('topics.page', () => (loads ? Promise.reject(loads as Error) : Promise.resolve('page'))),
  };
  const asked = (gate: (args: never) => Promise<unknown>) =>
    gate({ request: request(), params: {}, context } as never).catch((why: unknown) => why);
  return { action: fields && (await asked(gates.action)), loader: await asked(gates.loader) };
}
const isRedirect = (answer: unknown) => answer instanceof Response && answer.headers.get('location');

describe('what was written in a form whose page is not what it was', () => {
  it('is shown where the address leads elsewhere by now, with the way there', async () => {
    const { action } = await sent({ body: WORDS }, { refused: redirect(ELSEWHERE, 301) });
    expect(action).toMatchObject({
      data: { code: 'site.moved-meanwhile', details: { written: [WORDS], to: ELSEWHERE } },
      init: { status: 409 },
    });
  });

  it('is shown where the page is gone', async () => {
    const { action, loader } = await sent({ body: WORDS }, { refused: gone, loads: gone });
    expect(action).toMatchObject({ data: { problem: { code: 'community.topic-gone' } } });
    expect(loader).toMatchObject({
      data: { code: 'community.topic-gone', details: { written: [WORDS] } },
      init: { status: 410 },
    });
  });

  it('is shown with what was refused where the page itself leads elsewhere', async () => {
    const { loader } = await sent({ body: WORDS }, { refused: closed, loads: redirect(ELSEWHERE, 302) });
    expect(loader).toMatchObject({
      data: { code: 'community.topic-closed', details: { written: [WORDS], to: ELSEWHERE } },
      init: { status: 409 },
    });
  });

  it('is nothing to be shown where nothing was written, or another request asks', async () => {
    const { action } = await sent({ intent: 'publish' }, { refused: redirect(ELSEWHERE, 301) });
    expect(isRedirect(action) ?? (action as { data?: object }).data).not.toHaveProperty('details');
    expect(isRedirect((await sent(null, { loads: redirect(ELSEWHERE, 301) })).loader)).toBe(ELSEWHERE);
    const { loader } = await sent(null, { loads: gone });
    expect((loader as { data: object }).data).not.toHaveProperty('details');
  });
});

it('the loader of a form that was refused knows what was typed in it', async () => {
  let known: unknown;
  const context = {
    viewer: { actor: { memberId: 'lea' }, member: { id: 'lea' } },
    takenUp: null,
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: ({ code, kind }: Refusal) => ({ code, status: STATUS[kind], title: code }),
  };
  const args = () => {
    const request = new Request('http://own.invalid/sujets/here-1', {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ body: WORDS }),
    });
    return { request, params: {}, context } as never;
  };
  const load = read('topics.page', async (_, refused) => void (known = refused));
  await load(args());
  expect(known).toBeUndefined();
  await act('topics.answer', AnswerFormRequest, () => Promise.reject(closed as Error))(args());
  await load(args());
  expect(known).toMatchObject({ typed: { body: WORDS } });
});
