import { describe, expect, it } from '@jest/globals';
import { CannedParagraphRequest } from '#interfaces/http/community/desk.request';
import type { PolicyName } from '#interfaces/http/policies';
import { act } from '../../../../web/lib/gates.server.ts';
import { SENT_AS, saidAs } from '../../../../web/lib/sent-as.ts';

const field = (id: string) => `<input type="hidden" name="${SENT_AS}" value="${id}"/>`;

describe('a page of a member', () => {
  it('says whose it is in each form that is sent, and in no other', () => {
    const [search, vote, write] = [
      '<form role="search" action="/recherche"><input name="q"/></form>',
      '<form class="vote" method="post"><button>1</button></form>',
      '<form method="post" action="/a?b=&gt;"><textarea name="body">&lt;form method="post"&gt;</textarea></form>',
    ];
    expect(saidAs('ann', `<p>1</p>${vote}${search}<p>2</p>${write}${search}<p>3</p>`)).toBe(
      [
        `<p>1</p>${vote.replace('</form>', `${field('ann')}</form>`)}${search}`,
        `<p>2</p>${write.replace('</form>', `${field('ann')}</form>`)}${search}<p>3</p>`,
      ].join(''),
    );
  });

  it('is as it was drawn where nothing is sent from it', () => {
    expect(saidAs('ann', '<p>Nothing</p>')).toBe('<p>Nothing</p>');
    expect(saidAs('ann', '<form><input name="q"/></form>')).toBe('<form><input name="q"/></form>');
  });
});

const refused = (kind: string, code: string) => Object.assign(new Error(code), { kind, code });
const STATUS: Readonly<Record<string, number>> = { forbidden: 403, conflict: 409, 'not-found': 404 };

/** What becomes of a form, sent by Bea. */
async function sent(
  fields: Record<string, string>,
  as: { policy?: PolicyName; accept?: string; isTurnedAway?: boolean; file?: boolean } = {},
) {
  const { policy = 'topics.answer', accept = 'text/html', isTurnedAway = false, file = false } = as;
  const done: object[] = [];
  const action = act(policy, CannedParagraphRequest, async ({ ...input }, { typed }) => {
    done.push(input, typed);
    return new Response('done');
  });
  const body = file ? new FormData() : new URLSearchParams(fields);
  if (body instanceof FormData) {
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('picture', new File(['a'], 'a.png'));
  }
  const member = { id: 'bea', pseudonym: 'Bea' };
  const context = {
    viewer: { actor: {}, member },
    takenUp: null,
    keptForm: null,
    cameFrom: '/from',
    onceItCame: () => Promise.resolve(null),
    mustPass: () => {
      if (isTurnedAway) throw refused('not-found', 'request.no-such-path');
    },
    problemOf: ({ code, kind, details }: { code: string; kind: string; details?: object }) => ({
      code,
      status: STATUS[kind] ?? 422,
      title: code,
      details,
    }),
  };
  const request = new Request('http://own.invalid/sujets/a-1', { method: 'POST', body, headers: { accept } });
  const answer: unknown = await action({ request, params: {}, context } as never).catch(
    (why: unknown) => why,
  );
  return { answer, done };
}
const WORDS = { title: 'A title', body: 'A long text' };

describe('a form of one member that another sends', () => {
  it('does nothing, says who is signed in, shows what was written, and lets them go on with it', async () => {
    const { answer, done } = await sent({ ...WORDS, password: 'my own', [SENT_AS]: 'ann' });
    expect(done).toEqual([]);
    expect(answer).toMatchObject({
      data: {
        code: 'access.page-of-another',
        details: {
          name: 'Bea',
          written: ['A title', 'A long text'],
          fields: [
            ['title', 'A title'],
            ['body', 'A long text'],
          ],
        },
      },
      init: { status: 409, headers: { 'Cache-Control': 'private, no-store' } },
    });
  });

  it('is not to be gone on with by who may not, nor without the file that went with it', async () => {
    const whose = { ...WORDS, [SENT_AS]: 'ann' };
    for (const as of [{ isTurnedAway: true }, { file: true }]) {
      const { answer, done } = await sent(whose, as);
      expect(done).toEqual([]);
      expect(answer).toMatchObject({
        data: {
          code: 'access.page-of-another',
          details: { written: ['A title', 'A long text'], fields: null },
        },
      });
    }
  });

  it('is refused to a script too', async () => {
    const { answer, done } = await sent({ ...WORDS, [SENT_AS]: 'ann' }, { accept: 'application/json' });
    expect(done).toEqual([]);
    expect((answer as Response).status).toBe(409);
    expect(await (answer as Response).json()).toMatchObject({ problem: { code: 'access.page-of-another' } });
  });

  it('is done where it only leaves', async () => {
    const { done } = await sent({ ...WORDS, [SENT_AS]: 'ann' }, { policy: 'accounts.sign-out' });
    expect(done).toHaveLength(2);
  });
});

it('what says whose page it was is no part of what was typed', async () => {
  for (const said of [{ [SENT_AS]: 'bea' }, {}] as Record<string, string>[]) {
    const { done } = await sent({ ...WORDS, ...said });
    expect(done).toEqual([WORDS, WORDS]);
  }
});

it('who is turned away from their own page is told why', async () => {
  const { answer } = await sent({ ...WORDS, [SENT_AS]: 'bea' }, { isTurnedAway: true });
  expect(answer).toMatchObject({
    data: { problem: { code: 'request.no-such-path' } },
    init: { status: 404 },
  });
});
