import { describe, expect, it } from '@jest/globals';
import { AssignQuestion } from '#application/community/official/assign-question';
import type { MemberId } from '#domain/shared/id';
import { SqlNotifications } from '#infrastructure/community/notifications/notifications.sql';
import { SqlDeskQuestions } from '#infrastructure/community/official/desk-questions.sql';
import { SqlDeskCounts } from '#infrastructure/community/official/desk-replies.sql';
import { SqlAgents } from '#infrastructure/community/official/desk-shelves.sql';
import { refusedAs } from '../../../support/refusal.ts';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
let agent: Member;
let colleague: Member;
openingHouse(async (opened, its) => {
  [house, forum] = [opened, its];
  [agent, colleague] = (await forum.members(2, 'agent')) as [Member, Member];
});

const assign = (topicId: string, agentId: MemberId | null, actor: Member = agent) =>
  forum.get(AssignQuestion).execute({ actor, topicId: topicId as never, agentId });
const told = async (member: Member) =>
  (await new SqlNotifications(forum.database.sql).execute(member, { kind: 'official-assigned' })).items;
const assigned = async (member?: Member) => {
  const desk = new SqlDeskQuestions(forum.database.sql, { now: () => forum.now }, true);
  return (await desk.execute(agent, { limit: 100, ...(member && { agentId: member.memberId }) })).items;
};

describe('a question that is given to an agent', () => {
  it('is told to them, once, and stands among theirs until it is given back; who had it is remembered', async () => {
    const { id } = await house.question();
    await assign(id, colleague.memberId);
    await assign(id, colleague.memberId);
    await forum.relay(2);
    expect(await told(colleague)).toMatchObject([{ topic: { id }, actorCount: 1, unread: 1 }]);
    expect((await assigned(colleague)).map(({ topic }) => topic.id)).toEqual([id]);
    expect((await new SqlDeskCounts(forum.database.sql).execute(colleague)).mine).toBe(1);

    await assign(id, agent.memberId);
    expect(await told(colleague)).toEqual([]);
    await assign(id, null, colleague);
    await forum.relay(2);
    expect(await told(agent)).toEqual([]);
    expect(await assigned()).toEqual([]);
    await assign(id, colleague.memberId, colleague);
    await forum.relay(2);
    expect(await told(colleague)).toMatchObject([{ count: 1 }]);
    const [row] = await assigned();
    expect(row!.assignments.map(({ agent: to, by }) => [to?.id ?? null, by?.id])).toEqual([
      [colleague.memberId, colleague.memberId],
      [null, colleague.memberId],
      [agent.memberId, agent.memberId],
      [colleague.memberId, agent.memberId],
    ]);
  });

  it('is not taken from somebody unseen: who chose while a colleague did is asked first', async () => {
    const { id } = await house.question();
    const third = await forum.member('agent');
    await assign(id, colleague.memberId);
    const late = (seen: MemberId | null, agentId: MemberId | null = third.memberId) =>
      forum.get(AssignQuestion).execute({ actor: agent, topicId: id as never, agentId, seen });
    await expect(late(null)).rejects.toMatchObject({
      code: 'community.question-reassigned',
      details: {
        held: 'yes',
        seen: colleague.memberId,
        title: 'How do I declare royalties?',
        to: third.memberId,
      },
    });
    await expect(late(null, null)).rejects.toMatchObject({
      details: { title: 'How do I declare royalties?', to: null },
    });
    expect((await assigned(colleague)).map(({ topic }) => topic.id)).toContain(id);
    await late(colleague.memberId);
    expect((await assigned(third)).map(({ topic }) => topic.id)).toEqual([id]);
    await assign(id, null, third);
    await expect(late(third.memberId)).rejects.toMatchObject({ details: { held: 'no', seen: null } });
  });

  it('goes to nobody who may not answer it for the organisation', async () => {
    const { id } = await house.question();
    const nobody: [string, MemberId, string][] = [
      ['a member', (await forum.member()).memberId, 'community.not-an-agent'],
      ['a moderator', (await forum.member('moderator')).memberId, 'community.not-an-agent'],
      ['nobody known', '01900000-0000-7000-8000-000000000000' as MemberId, 'community.not-an-agent'],
    ];
    const gone = await forum.member('agent');
    await forum.rows(`update community.member set status = 'deleted' where id = $1`, [gone.memberId]);
    nobody.push(['an agent who left', gone.memberId, 'community.not-an-agent']);
    const ofNone = await forum.member('agent');
    forum.departments.set(ofNone.memberId, null);
    nobody.push(['an agent of no department', ofNone.memberId, 'community.agent-without-department']);
    for (const [who, to, wanted] of nobody)
      await expect([who, assign(id, to)][1]).rejects.toThrow(refusedAs(wanted));
    await forum.rows(`update community.topic set audience = 'branch:music' where id = $1`, [id]);
    const musician = await forum.member('agent', { branches: ['music'] });
    await expect(assign(id, colleague.memberId, musician)).rejects.toThrow(
      refusedAs('community.agent-of-another-desk'),
    );
    await assign(id, musician.memberId, musician);
    await expect(assign(id, null, await forum.member())).rejects.toThrow(refusedAs('access.not-allowed'));
  });

  it('is offered to those alone who belong to a department', async () => {
    const [some] = await forum.members(1, 'agent');
    const offered = async () =>
      (await new SqlAgents(forum.database.sql).execute(agent)).some(({ id }) => id === some!.memberId);
    expect(await offered()).toBe(false);
    await forum.rows(`update community.member set department = 'Health' where id = $1`, [some!.memberId]);
    expect(await offered()).toBe(true);
  });
});
