import { expect, it } from '@jest/globals';
import { action as sealPost } from '../../../../web/routes/post-seal.tsx';
import { action as answerOfficially } from '../../../../web/routes/topic-answer-officially.tsx';

const POST = '01890a5d-ac96-774b-bcce-b302099a8057';
const notAllowed = Object.assign(new Error('Not allowed'), { code: 'access.not-allowed' });
const terms = { sources: 'Decree 3', validFrom: '2026-11-01', reviewBy: '2027-05-01' };

/** What is asked, in its order, of an application in which whoever acts may not speak for the organisation. */
async function askedBy(
  form: Record<string, string>,
  action: (args: never) => Promise<unknown>,
): Promise<readonly string[]> {
  const asked: string[] = [];
  const refusing = (name: string) => () => {
    asked.push(name);
    return Promise.reject(notAllowed);
  };
  const use = (name: string) => ({ execute: refusing(name), mustMay: refusing(`${name}: may they`) });
  const topic = { found: 'page', page: { topic: { id: 'topic', number: 12, slug: 'question' } } };
  const context = {
    app: {
      official: {
        sealForm: use('form'),
        sealAnswer: use('seal'),
        answerOfficially: use('answer'),
        citedTexts: use('gaps'),
      },
      community: { topicPage: { execute: () => Promise.resolve(topic) } },
    },
    viewer: { actor: {} },
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: (error: unknown) => ({ status: error === notAllowed ? 403 : 500, code: String(error) }),
  };
  const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(form) });
  const params = { id: POST, address: 'question-12' };
  await action({ request, params, context } as never);
  return asked;
}

it('a complete form of who may not is refused by the act, which keeps a record of it, before anything is read', async () => {
  const seal = { ...terms, kind: 'validated', version: '1' };
  expect(await askedBy(seal, sealPost)).toEqual(['seal: may they']);
  const answer = { ...terms, body: 'In box {{valeur.box}}.' };
  expect(await askedBy(answer, answerOfficially)).toEqual(['answer: may they']);
});
