import { describe, expect, it } from '@jest/globals';
import { CannedParagraphRequest } from '#interfaces/http/community/desk.request';
import { act } from '../../../../web/lib/gates.server.ts';

const notAllowed = Object.assign(new Error('Not allowed'), { kind: 'forbidden', code: 'access.not-allowed' });

/** What becomes of a form, and whether rights were judged before. */
async function sent(fields: Record<string, string>, may: boolean) {
  const judged: string[] = [];
  const action = act(
    'official.seal',
    CannedParagraphRequest,
    () => Promise.resolve(new Response('done')),
    undefined,
    async () => {
      judged.push('first');
      if (!may) throw notAllowed;
    },
  );
  const told: unknown[] = [];
  const context = {
    viewer: { actor: {} },
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: (error: { code?: string }) => {
      told.push(error.code);
      return { status: error === notAllowed ? 403 : 422, code: error.code };
    },
  };
  const body = new URLSearchParams(fields);
  const request = new Request('http://own.invalid/', { method: 'POST', body });
  const answer = (await action({ request, params: {}, context } as never)) as Response;
  return [answer.status, judged, told.at(-1)];
}

describe('a form whose refusal is of record', () => {
  it('judges the right first where it is not even complete', async () => {
    expect(await sent({ title: 'Only a title' }, false)).toEqual([403, ['first'], 'access.not-allowed']);
    expect(await sent({ title: 'Only a title' }, true)).toEqual([422, ['first'], 'request.invalid']);
  });

  it('leaves the judgement of a complete one to the act itself', async () => {
    expect(await sent({ title: 'A title', body: 'A text' }, false)).toEqual([200, [], undefined]);
  });
});
