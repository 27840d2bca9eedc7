import { expect, it } from '@jest/globals';
import { loader as ideasSimilar } from '../../../../web/routes/ideas-similar.ts';
import { loader as ideasToChoose } from '../../../../web/routes/ideas-to-choose.ts';
import { loader as similar } from '../../../../web/routes/similar.tsx';
import { loader as mentions } from '../../../../web/routes/topic-mentions.tsx';
import { loader as topicsToChoose } from '../../../../web/routes/topics-to-choose.ts';

it.each([
  ['topics like a title', similar],
  ['ideas like a title', ideasSimilar],
  ['members to mention', mentions],
  ['ideas to choose among', ideasToChoose],
  ['topics to choose among', topicsToChoose],
])('who looks for %s too often is told so, and nothing is looked up', async (_, loader) => {
  const tooMany = Object.assign(new Error('Too many'), { kind: 'too-many', code: 'shared.too-many-tries' });
  const counted: unknown[] = [];
  const context = {
    viewer: { actor: {} },
    network: 'n',
    visitMark: 'v',
    mustPass: () => undefined,
    problemOf: ({ code }: { code: string }) => ({ code, status: 429 }),
    app: {
      community: {
        searchLimit: {
          countSuggestion: (searcher: unknown) => {
            counted.push(searcher);
            return Promise.reject(tooMany);
          },
        },
      },
    },
  };
  const request = new Request('http://own.invalid/x?q=mots&titre=mots', {
    headers: { accept: 'application/json' },
  });
  const answer = await loader({ request, params: {}, context } as never).catch((refusal: unknown) => refusal);
  expect(answer).toMatchObject({ status: 429 });
  expect(counted).toMatchObject([{ network: 'n', visit: 'v' }]);
});
