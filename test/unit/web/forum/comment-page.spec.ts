import { expect, it } from '@jest/globals';
import { loader } from '../../../../web/routes/comment-page.tsx';

const PAGE = 'https://other.example/guide';

const answerOf = (commentedPage: object | null, topicItem: object) =>
  loader({
    request: new Request(`http://own.invalid/commentaires?page=${PAGE}`, {
      headers: { accept: 'text/html' },
    }),
    params: {},
    context: {
      viewer: { actor: { memberId: 'lea' }, member: {}, session: null },
      cookies: {},
      takenUp: null,
      mustPass: () => undefined,
      problemOf: ({ code }: { code: string }) => ({ code, status: 404 }),
      app: {
        site: { redirect: { follow: async () => null } },
        community: {
          commentedPage: { execute: async () => commentedPage },
          topicItem: { execute: async () => topicItem },
        },
      },
    },
  } as never).then(
    () => 'shown',
    ({ init, data }: { init: { status: number }; data: { code: string } }) => [init.status, data.code],
  );

it('who may not know of the topic of a page is told what is told of a page without comments', async () => {
  const none = await answerOf(null, {});
  expect(none).toEqual([404, 'community.page-not-commented']);
  expect(await answerOf({ address: PAGE, topicId: 'topic' }, { found: 'nothing' })).toEqual(none);
});
