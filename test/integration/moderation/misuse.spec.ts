import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { KeepTrustedFlaggers } from '#application/moderation/reports/keep-trusted-flaggers';
import { SuspendNotices } from '#application/moderation/reports/suspend-notices';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem } from '#application/moderation/review/decide-item';
import { ReviewCaseReader } from '#application/moderation/review/review-case.reader';
import { SanctionMember } from '#application/moderation/sanctions/sanction-member';
import { MISUSE_OF_NOTICES } from '#domain/moderation/transparency/misuse';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { DECISIONS, READ_MEMBER_FILE } from '#infrastructure/moderation/moderation.module';
import { REVIEW_QUEUE, TRUSTED_FLAGGERS } from '#infrastructure/moderation/review/review.module';
import * as tokens from '#infrastructure/platform/platform.tokens';
import { codeOf } from '../../support/refusal.ts';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
let moderator: Actor;
let administrator: Actor;
beforeAll(async () => {
  house = await openQueueHouse();
  [moderator, administrator] = [await house.actor('moderator'), await house.actor('administrator')];
});
afterAll(() => house.close());

const answer = 'It criticises an idea, not a person.';
const idOf = ({ memberId }: Actor) => memberId as MemberId;

/** Somebody gives notice of a reply, and it is decided of. */
async function noticed(by: Actor, action: 'keep' | 'hide') {
  house.wait(1);
  const { target } = await house.reply();
  await house.report(by, target);
  const { id: itemId } = await house.caseOf(target);
  await house.get(ClaimItem).execute({ actor: moderator, itemId });
  const { version } = await house.caseOf(target);
  await house.get(DecideItem).execute({
    actor: moderator,
    itemId,
    version,
    action,
    path: 'review',
    read: await house.markOf(target),
    ...(action === 'keep' ? { answer } : { statement: { template: 'masquage-injure' } }),
  });
  return target;
}

describe('notices that are misused', () => {
  const facts = 'Four reports of this month point at nothing that breaks a rule.';
  const fileOf = (one: Actor) => house.get(READ_MEMBER_FILE).execute(moderator, idOf(one), null);
  const notYet = async (one: Actor) => (await fileOf(one)).notices.notYet;
  const suspend = (one: Actor, by = moderator) =>
    house.get(SuspendNotices).execute({
      actor: by,
      memberId: idOf(one),
      measure: 'signalements-30-jours',
      facts,
    });
  const warn = (one: Actor) =>
    house.get(SanctionMember).execute({
      actor: moderator,
      memberId: idOf(one),
      step: 'avertissement',
      ground: MISUSE_OF_NOTICES,
      facts,
    });
  async function suspended(): Promise<Actor> {
    const one = await house.actor('member', { trust: 1 });
    for (let time = 0; time < 3; time++) await noticed(one, 'keep');
    await warn(one);
    await noticed(one, 'keep');
    await suspend(one);
    return one;
  }

  it('are suspended only once they were frequent, a warning was given, and another one followed', async () => {
    const one = await house.actor('member', { trust: 1 });
    for (let time = 0; time < 3; time++) {
      expect(await codeOf(suspend(one))).toBe('moderation.notices-not-misused');
      await noticed(one, 'keep');
    }
    expect(await codeOf(suspend(one))).toBe('moderation.misuse-not-warned');
    await warn(one);
    expect(await codeOf(suspend(one))).toBe('moderation.misuse-ended-with-warning');
    await noticed(one, 'keep');
    expect(await notYet(one)).toBeNull();
    await suspend(one);
    expect((await fileOf(one)).notices).toMatchObject({ filed: 4, disagreed: 4, agreed: 0 });
    expect(await codeOf(suspend(one))).toBe('moderation.notices-suspended-already');
  });

  it('are not where most were founded, however many were not', async () => {
    const one = await house.actor('member', { trust: 1 });
    for (let time = 0; time < 3; time++) await noticed(one, 'keep');
    for (let time = 0; time < 4; time++) await noticed(one, 'hide');
    expect(await notYet(one)).toBe('moderation.notices-not-misused');
  });

  it('are not taken meanwhile, but for what endangers somebody, and are again once it is over', async () => {
    const one = await suspended();
    const { target } = await house.reply();
    expect(await codeOf(house.report(one, target))).toBe('moderation.notices-suspended');
    const [critical] = await house.sql.rows<{ key: string }>(
      `select key from moderation.report_reason where priority = 'critical' and offered limit 1`,
    );
    const explanation = 'Somebody is in danger right now, at this address.';
    expect(await codeOf(house.report(one, target, { reason: critical!.key, explanation }))).toBeNull();
    house.wait(24 * 31);
    expect(await codeOf(house.report(one, (await house.reply()).target))).toBeNull();
  });

  it('are suspended with a statement of reasons, for a time, and taken again where the decision falls', async () => {
    const one = await suspended();
    const [decision] = await house.sql.rows<{ id: string; statement: Record<string, unknown>; until: Date }>(
      `select id, statement, until from moderation.decision where subject_id = $1 and action = 'refuse-notices'`,
      [one.memberId],
    );
    expect(decision!.statement).toMatchObject({ reason: MISUSE_OF_NOTICES, facts });
    expect(Math.round((decision!.until.getTime() - house.clock.at.getTime()) / 86_400_000)).toBe(30);
    await house.get(tokens.UNIT_OF_WORK).run(async () =>
      (await house.get(DECISIONS).getForChange(decision!.id as never)).overturn({
        by: idOf(administrator),
        why: 'All of them were in good faith.',
        at: house.clock.at,
      }),
    );
    expect(await codeOf(house.report(one, (await house.reply()).target))).toBeNull();
  });

  it('are nobody’s to suspend of an equal rank, nor without the right', async () => {
    const colleague = await house.actor('moderator');
    expect(await codeOf(suspend(colleague))).toBe('moderation.outranked');
    expect(await codeOf(suspend(colleague, await house.actor('member')))).toBe('access.not-allowed');
  });
});

describe('a trusted flagger', () => {
  const flagger = { organisation: 'Point de contact', field: 'Haine en ligne', awardedBy: 'Arcom' };
  const register = () => house.get(KeepTrustedFlaggers);
  const appoint = (one: Actor, actor = administrator) =>
    register().appoint({ actor, memberId: idOf(one), flagger });

  it('is heard before all others, and the statement says whose notice it was', async () => {
    const one = await house.actor('member', { trust: 1 });
    const usual = await house.reply();
    await house.report(await house.actor('member', { trust: 1 }), usual.target);
    await appoint(one);
    const { target } = await house.reply();
    await house.report(one, target);
    const { items } = await house.get(REVIEW_QUEUE).execute(moderator, { limit: 100 });
    const places = [target, usual.target].map(({ id }) => items.findIndex(({ targetId }) => targetId === id));
    expect(places[0]).toBeLessThan(places[1]!);
    expect(items[places[0]!]).toMatchObject({ trusted: true, priority: 3 });
    expect(items[places[1]!]).toMatchObject({ trusted: false });
    const decided = await noticed(one, 'hide');
    expect((await house.decisionsOn(decided))[0]!.statement).toMatchObject({ source: 'trusted-notice' });
    const rows = await house.get(TRUSTED_FLAGGERS).all(administrator);
    expect(rows.find(({ memberId }) => memberId === one.memberId)).toMatchObject({
      ...flagger,
      suspendedAt: null,
    });
  });

  it('is named by the statement of what is done in the place itself, and of what a machine does', async () => {
    const one = await house.actor('member', { trust: 2 });
    await appoint(one);
    const deletedAfter = async (reporter: Actor | null) => {
      const { target, author, topic } = await house.reply();
      if (reporter) await house.report(reporter, target);
      const at = house.clock.at.toISOString();
      const decisionId = uuidv7();
      const restriction = {
        decisionId,
        subjectId: author.id,
        categoryId: null,
        title: 'Une question',
        writtenAt: at,
        reason: 'It insults somebody.',
        ground: null,
      };
      await house.tell({
        name: 'community.post-deleted.v1',
        at,
        postId: target.id,
        topicId: topic.id,
        authorId: author.id,
        by: idOf(moderator),
        restriction,
        decisionId,
      } as never);
      return (await house.decisionsOn(target)).map(({ statement }) => statement!['source']);
    };
    expect(await deletedAfter(null)).toEqual(['own-initiative']);
    expect(await deletedAfter(await house.actor('member', { trust: 1 }))).toEqual(['notice']);
    expect(await deletedAfter(one)).toEqual(['trusted-notice']);
    const { target } = await house.reply();
    await house.report(one, target, { reason: 'donnees-personnelles' });
    expect(await house.decisionsOn(target)).toEqual([
      expect.objectContaining({
        path: 'threshold',
        statement: expect.objectContaining({ source: 'trusted-notice', automatedDecision: 'fully' }),
      }),
    ]);
  });

  it('goes first no more while its status is suspended, and every act is in the log', async () => {
    const one = await house.actor('member', { trust: 1 });
    await appoint(one);
    expect(await codeOf(appoint(one))).toBe('moderation.flagger-there-already');
    const memberId = idOf(one);
    const why = 'Most of its reports of this quarter were unfounded.';
    await register().suspend({ actor: administrator, memberId, why });
    const { target } = await house.reply();
    await house.report(one, target);
    const { id } = await house.caseOf(target);
    expect((await house.get(ReviewCaseReader).execute(moderator, id)).item.priority).toBeLessThan(3);
    expect(await codeOf(register().suspend({ actor: administrator, memberId, why }))).toBe(
      'moderation.flagger-not-found',
    );
    await register().restore({ actor: administrator, memberId });
    const acts = await house.sql.rows<{ action: string }>(
      `select action from platform.audit_log where object_id = $1 and outcome = 'done' order by at, action`,
      [memberId],
    );
    expect(acts.map(({ action }) => action).sort()).toEqual([
      'flagger.appoint',
      'flagger.restore',
      'flagger.suspend',
    ]);
  });

  it('is for those to name who keep the register of authorities, and among members who are there', async () => {
    const one = await house.actor('member');
    expect(await codeOf(appoint(one, moderator))).toBe('access.not-allowed');
    expect(await codeOf(house.get(TRUSTED_FLAGGERS).all(moderator))).toBe('access.not-allowed');
    const nobody = '01920000-0000-7000-8000-00000000dead' as MemberId;
    expect(await codeOf(register().appoint({ actor: administrator, memberId: nobody, flagger }))).toBe(
      'moderation.flagger-not-a-member',
    );
    const nothing = { organisation: '', field: '', awardedBy: '' };
    expect(
      await codeOf(register().appoint({ actor: administrator, memberId: idOf(one), flagger: nothing })),
    ).toBe('request.invalid');
  });
});
