import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import { NoteCelebrationsSeen } from '#application/engagement/celebrations/note-celebrations-seen';
import { SaveChallenge } from '#application/engagement/challenges/save-challenge';
import { AskedSegments } from '#application/engagement/segments/asked-segments.policy';
import { SetChoices } from '#application/engagement/choices/set-choices';
import { AuditedActs } from '#application/shared/audit-log';
import { type AskedChallenge, challengeOf } from '#domain/engagement/challenges/challenge';
import { SqlCelebrations } from '#infrastructure/engagement/celebrations/celebrations.sql';
import { SqlChallengeBook } from '#infrastructure/engagement/challenges/sql-challenge-book';
import { SqlChallenges } from '#infrastructure/engagement/challenges/challenges.sql';
import { SqlChoiceBook } from '#infrastructure/engagement/choices/sql-choice-book';
import { SqlRolls } from '#infrastructure/community/segments/sql-rolls';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { signedIn } from '../../support/actors.ts';
import { LedgerHouse, type Member } from './ledger-house.ts';

jest.setTimeout(60_000);
let house: LedgerHouse;
let manager: Member;
beforeAll(async () => {
  house = await LedgerHouse.open();
  manager = await house.forum.member('community_manager');
});
afterAll(() => house.forum.close());

const clock = { now: () => house.forum.now };
const rolls = () => new SqlRolls(house.forum.sql, { next: () => randomUUID() as never }, clock);
const challenges = () => new SqlChallenges(house.forum.sql, rolls(), clock);
const asked = (more: Partial<AskedChallenge> = {}): AskedChallenge => ({
  title: 'Deux réponses acceptées',
  description: 'Répondez.',
  event: 'answer.accepted',
  goal: 2,
  period: 'month',
  side: 'each',
  branch: null,
  audience: null,
  from: '2029-12-01',
  until: null,
  ...more,
});
const save = (
  actor: Member,
  title: string,
  more: Partial<AskedChallenge> = {},
  key: string | null = null,
  version = 0,
) => {
  const acts = new AuditedActs(new SqlAuditLog(house.forum.sql), clock, house.forum.unitOfWork);
  return new SaveChallenge(new SqlChallengeBook(house.forum.sql), new AskedSegments(rolls()), acts).execute({
    actor,
    key,
    version,
    note: 'Pour essayer',
    asked: asked({ title, ...more }),
  });
};
const accepted = async (author?: Member) => {
  const reply = await house.official.replied(author ? { author } : {});
  await house.forum.get(AcceptAnswer).execute({ actor: reply.asker, postId: reply.replyId });
  await house.relay();
  return reply;
};
const progress = async (actor: Member, key: string) =>
  (await challenges().running(actor, [])).find((one) => one.key === key);

describe('challenges', () => {
  it('are written once, changed by who saw them last, and by nobody else', async () => {
    const key = await save(manager, 'Un défi écrit');
    await expect(save(manager, 'Un défi écrit')).rejects.toMatchObject({ fields: [{ field: 'title' }] });
    const english = { titleEn: ' Two accepted replies ', descriptionEn: '' };
    await save(manager, 'Un défi réécrit', english, key, 1);
    await expect(save(manager, 'Trop tard', {}, key, 1)).rejects.toMatchObject({
      code: 'shared.changed-meanwhile',
    });
    const member = await house.forum.member();
    await expect(save(member, 'Le mien')).rejects.toMatchObject({ code: 'access.not-allowed' });
    expect(await challenges().one(manager, key)).toMatchObject({
      title: 'Un défi réécrit',
      titleEn: 'Two accepted replies',
      descriptionEn: null,
      version: 2,
      isRunning: true,
    });
  });

  it('show how far each and all have come, and lose what is withdrawn', async () => {
    const [each, together] = [
      await save(manager, 'Chacun pour soi'),
      await save(manager, 'Tous ensemble', { side: 'together' }),
    ];
    const { author } = await accepted();
    const second = await accepted(author);
    expect(await progress(author, each)).toMatchObject({ mine: 2, doneAt: expect.any(Date) });
    const onlooker = await house.forum.member();
    const all = (await progress(onlooker, together))!;
    expect(all).toMatchObject({ mine: 0, doneAt: expect.any(Date) });
    expect(all.all).toBeGreaterThanOrEqual(2);
    house.later();
    await house.forum.get(WithdrawAcceptance).execute({ actor: second.asker, postId: second.replyId });
    await house.relay();
    expect(await progress(author, each)).toMatchObject({ mine: 1, doneAt: null });
    expect((await progress(onlooker, together))!.all).toBe(all.all - 1);
    expect(await challenges().streak(author)).toEqual({ current: 1, best: 1 });
  });

  it('read what all did once in a minute, whoever looks', async () => {
    const together = await save(manager, 'Tous, une fois par minute', { side: 'together' });
    const [one, other] = await house.forum.members(2);
    const kept = challenges();
    const seen = async (by: Member, where = kept) =>
      (await where.running(by, ['music'])).find(({ key }) => key === together)!.all;
    const before = await seen(one!);
    await accepted();
    expect([await seen(other!), await seen(other!, challenges())]).toEqual([before, before + 1]);
  });

  it('of a segment count who of it did something, and read nobody else of it', async () => {
    const { author } = await accepted();
    const { author: stranger } = await accepted();
    const [idle] = await house.forum.members(1);
    const roll = randomUUID();
    await house.forum.rows(
      `with drawn as (insert into community.roll (id, name, follows, drawn_at) values ($1, 'Some', true, now()) returning id)
       insert into community.roll_member (roll_id, member_id) select drawn.id, m from drawn, unnest($2::uuid[]) m`,
      [roll, [author.memberId, idle!.memberId]],
    );
    const challenge = {
      ...asked({ title: 'Pour quelques-uns', side: 'together' }),
      audience: `segment:${roll}`,
    };
    await new SqlChallengeBook(house.forum.sql).addMissing([challengeOf('pour-quelques-uns', challenge)]);
    const drawn = rolls();
    const read = jest.spyOn(drawn, 'onRoll');
    const reader = signedIn(stranger.memberId!, { audiences: [`segment:${roll}`] });
    const shown = await new SqlChallenges(house.forum.sql, drawn, clock).running(reader, []);
    expect(shown.find(({ key }) => key === 'pour-quelques-uns')).toMatchObject({ mine: 0, all: 1 });
    expect(await read.mock.results[0]!.value).toEqual(new Set([author.memberId]));
  });

  it('of a branch and those that are over are not shown to others', async () => {
    const music = await save(manager, 'Pour la musique', { branch: 'music' });
    const over = await save(manager, 'C’était avant', { until: '2029-12-02' });
    const member = await house.forum.member();
    const shown = (await challenges().running(member, ['film'])).map(({ key }) => key);
    expect(shown).not.toEqual(expect.arrayContaining([music]));
    expect(shown).not.toEqual(expect.arrayContaining([over]));
    expect((await challenges().running(member, ['music'])).map(({ key }) => key)).toContain(music);
  });
});

describe('what a member reached', () => {
  it('is told until they take note, and never to who wants no celebrations', async () => {
    const { author } = await accepted();
    const fresh = () => new SqlCelebrations(house.forum.sql).execute(author);
    const choices = new SqlChoiceBook(house.forum.sql);
    expect(await fresh()).toMatchObject([{ name: 'Réponse acceptée', tier: 'bronze' }]);
    const set = (celebrates: boolean) =>
      new SetChoices(choices, house.forum.unitOfWork).execute({
        actor: author,
        ranked: true,
        showsBadges: true,
        celebrates,
      });
    await set(false);
    expect(await fresh()).toEqual([]);
    await set(true);
    expect(await fresh()).toHaveLength(1);
    await new NoteCelebrationsSeen(choices, clock, house.forum.unitOfWork).execute(author);
    expect(await fresh()).toEqual([]);
  });
});
