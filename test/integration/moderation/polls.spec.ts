import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem } from '#application/moderation/review/decide-item';
import { ReviewCaseReader } from '#application/moderation/review/review-case.reader';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { rightsFor } from '#domain/moderation/permissions/roles';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
let moderator: Actor;
beforeAll(async () => {
  house = await openQueueHouse();
  moderator = await house.actor('moderator');
});
afterAll(() => house.close());

async function poll(audiences: readonly string[] = ['public']) {
  const author = await house.rows.member(`asker${randomUUID().slice(0, 8)}`);
  const id = randomUUID();
  await house.sql.rows(
    `insert into engagement.poll (id, slug, author_id, opened_at, question, description, kind, options, least, most, results,
       secret, audiences, closes_at)
     values ($1, $2, $3, $4, 'Qui est le plus nul ?', 'Dites-le.', 'single', array['Lui', 'Elle'], 1, 1, 'always', true, $5,
       $4::timestamptz + interval '9 days')`,
    [id, `sondage-${id}`, author.id, house.clock.at, audiences],
  );
  return { author, target: { kind: 'poll', id } };
}
const outcome = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

describe('a poll among what can be reported', () => {
  it('is one case with its question and all that can be chosen, and is decided with a statement', async () => {
    const { author, target } = await poll();
    await house.report(await house.actor('member', { trust: 1 }), target);
    await house.report(await house.actor('member', { trust: 1 }), target);
    const { id } = await house.caseOf(target);
    await house.get(ClaimItem).execute({ actor: moderator, itemId: id });
    const shown = await house.get(ReviewCaseReader).execute(moderator, id);
    expect(JSON.stringify(shown)).toMatch(/Qui est le plus nul[\s\S]*Dites-le[\s\S]*Elle/);
    const { version } = await house.caseOf(target);
    await house.get(DecideItem).execute({
      actor: moderator,
      itemId: id,
      version,
      action: 'hide',
      path: 'review',
      read: shown.piece!.contentDigest,
      statement: { template: 'masquage-injure' },
    });
    const [decision] = await house.decisionsOn(target);
    expect(decision).toMatchObject({ action: 'hide', subject_id: author.id });
    expect(JSON.stringify(decision!.statement)).toContain('Qui est le plus nul');
    const told = await house.settle();
    expect(told).toContainEqual(
      expect.objectContaining({
        name: 'moderation.decision-made.v1',
        targetKind: 'poll',
        targetId: target.id,
      }),
    );
  });

  it('is reported by whom it asks, and by nobody who may not know of it', async () => {
    const { target } = await poll(['branch:film', 'branch:music']);
    const grants = rightsFor(new Map([['member', ['report.file']]]), {
      role: 'member',
      status: 'active',
      categories: null,
    });
    const of = async (branch: string) => {
      const { memberId } = await house.actor('member', { trust: 1 });
      return Actor.member(memberId as MemberId, 'member', grants, ['public', 'members', `branch:${branch}`]);
    };
    expect(await outcome(house.report(await of('writing'), target))).toBe('moderation.nothing-to-report');
    expect(await outcome(house.report(await of('music'), target))).toBe('accepted');
    expect(await outcome(house.report(await of('film'), target))).toBe('accepted');
  });
});
