import { describe, expect, it } from '@jest/globals';
import type { OfficialFilter } from '#application/community/official/official-view';
import { ChangeRule } from '#application/community/official/change-rule';
import { WithdrawSeal } from '#application/community/official/withdraw-seal';
import { DeletePost } from '#application/community/topics/delete-post';
import { EditPost } from '#application/community/topics/edit-post';
import { OFFICIAL_FILTERS } from '#application/community/limits';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { SqlSearch } from '#infrastructure/community/search/search.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
openingHouse((...opened) => void ([house, forum] = opened));

/** By which filters a topic is listed, and by which a search finds it; its facets must count it for the same. */
async function foundAs({ id, number, asker }: { id: string; number: number; asker: Member }) {
  const { sql } = forum.database;
  const list = new SqlTopicList(sql, UNHEARD);
  const search = new SqlSearch(sql, { now: () => forum.now }, new SqlSpelling(sql));
  const ask = { text: 'royalties', sort: 'latest', exact: true } as const;
  const { facets } = await search.execute(asker, ask);
  const listed: OfficialFilter[] = [];
  for (const official of OFFICIAL_FILTERS) {
    const { items } = await list.execute(asker, { view: 'latest', official, limit: 100 });
    if (items.some((one) => one.id === id)) listed.push(official);
    const page = await search.execute(asker, { ...ask, official });
    expect(page.items.some((hit) => hit.number === number)).toBe(listed.includes(official));
    expect(facets.official.find(({ value }) => value === official)?.topics ?? 0).toBe(page.total);
  }
  return listed;
}

/** A question with a reply that was validated and an answer of the organisation, both of one agent. */
async function both() {
  const on = await house.validated();
  const answer = await house.answer(on.agent, on.id);
  return { ...on, answerId: answer.id };
}
const edit = async (actor: Member, postId: string) => {
  const { version } = await forum.row<{ version: number }>(
    `select version from community.post where id = $1`,
    [postId],
  );
  const text = { body: 'In box 5HR.', reason: 'A mistake', version };
  await forum.get(EditPost).execute({ actor, postId: postId as never, ...text });
};

describe('a topic in which the organisation answered and validated a reply', () => {
  it('is found as either, whichever came first', async () => {
    const wanted = ['any', 'validated', 'authored'];
    expect(await foundAs(await both())).toEqual(wanted);
    const agent = await forum.member('agent');
    const replied = await house.replied();
    await house.answer(agent, replied.id);
    expect(await foundAs(replied)).toEqual(['any', 'authored']);
    await house.seal(agent, replied.replyId);
    expect(await foundAs(replied)).toEqual(wanted);
  });

  it.each<[string, (on: Awaited<ReturnType<typeof both>>) => Promise<unknown>, OfficialFilter]>([
    ['the reply is edited', ({ author, replyId }) => edit(author, replyId), 'authored'],
    [
      'the reply is deleted',
      ({ author, replyId }) =>
        forum.get(DeletePost).execute({ actor: author, postId: replyId, reason: 'Wrong' } as never),
      'authored',
    ],
    [
      'the seal of the reply is withdrawn',
      ({ agent, replyId }) =>
        forum.get(WithdrawSeal).execute({ actor: agent, postId: replyId, reason: 'Wrong' } as never),
      'authored',
    ],
    [
      'the answer is withdrawn',
      ({ agent, answerId }) =>
        forum.get(WithdrawSeal).execute({ actor: agent, postId: answerId, reason: 'Wrong' } as never),
      'validated',
    ],
    ['the answer is edited', ({ agent, answerId }) => edit(agent, answerId), 'validated'],
  ])('is found as what is left when %s', async (_, change, left) => {
    const on = await both();
    await change(on);
    expect(await foundAs(on)).toEqual(['any', left]);
  });

  it('is found as what is still relied on where a rule under one of both changed, and as neither under both', async () => {
    const agent = await forum.member('agent');
    const [ofReply, ofAnswer] = [await house.rule(agent), await house.rule(agent)];
    const on = await house.validated({ ruleIds: [ofReply] });
    await house.answer(on.agent, on.id, { ruleIds: [ofAnswer] });
    const change = (ruleId: typeof ofReply) =>
      forum.get(ChangeRule).execute({
        actor: agent,
        ruleId,
        effectiveFrom: '2030-01-01',
        summary: 'Twice.',
        version: 1,
      });
    await change(ofReply);
    expect(await foundAs(on)).toEqual(['any', 'authored']);
    await change(ofAnswer);
    expect(await foundAs(on)).toEqual(['any', 'overdue']);
  });
});
