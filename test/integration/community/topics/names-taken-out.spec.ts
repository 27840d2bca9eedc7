import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TakeNameOut } from '#application/community/leaving/take-name-out';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { Forum } from './forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

it.each([
  ['stands', {}],
  ['was decided about', { decision_id: randomUUID() }],
  ['was taken away', { deleted_at: new Date() }],
])('whose text %s and who left is quoted as a former member', async (_, columns) => {
  const [asker, leaver, quoting] = [await forum.member(), await forum.member(), await forum.member()];
  const { id: topicId } = await forum.get(OpenTopic).execute({
    ...{
      actor: asker,
      kind: 'discussion',
      categoryId: await forum.category(),
      title: 'A talk among artists',
    },
    ...{ body: 'What is it like?', tags: [], branches: [] },
  });
  const answer = (actor: typeof asker, body: string) =>
    forum.get(PostAnswer).execute({ actor, topicId, body, replyTo: null });
  const said = await answer(leaver, 'It goes in box seven, I was told.');
  const quote = await answer(
    quoting,
    `> [Lanterne (équipe) a écrit](/reponses/${said.id})\n>\n> It goes in box seven\n\nThank you.`,
  );
  for (const [column, value] of Object.entries(columns))
    await forum.row(`update community.post set ${column} = $2 where id = $1 returning id`, [said.id, value]);
  await forum.get(TakeNameOut).of(leaver.memberId!, { handles: ['lanterne'] });
  const { source } = await forum.row(`select source from community.post where id = $1`, [quote.id]);
  expect(source).not.toContain('Lanterne');
  expect(source).toContain(`](/reponses/${said.id})`);
});
