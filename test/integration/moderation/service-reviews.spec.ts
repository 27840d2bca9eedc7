import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TellOfDecisions } from '#application/community/consumers/tell-of-decisions';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem } from '#application/moderation/review/decide-item';
import { ReviewCaseReader } from '#application/moderation/review/review-case.reader';
import type { DecisionMadeV1 } from '#application/moderation/published/moderation.facts';
import type { Actor } from '#domain/shared/actor';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
let moderator: Actor;
beforeAll(async () => {
  house = await openQueueHouse();
  moderator = await house.actor('moderator');
});
afterAll(() => house.close());

describe('a review of a service among what can be reported', () => {
  it('is decided with a statement, of which its author is told on the site and by mail', async () => {
    const author = await house.rows.member('reviewer');
    const [service, id] = [randomUUID(), randomUUID()];
    await house.sql.rows(
      `with service as (insert into engagement.service (id, slug, name, description, open, added_at)
         values ($1, 'video', 'Video', 'Counsel by video', true, $4))
       insert into engagement.service_review (id, service_id, author_id, posted_at, stars, month, quarter, source, html, plain, standing)
       values ($2, $1, $3, $4, 1, '2026-05', '2026-2', 'Worst of all', '<p>Worst of all</p>', 'Worst of all', 'published')`,
      [service, id, author.id, house.clock.at],
    );
    const target = { kind: 'service-review', id };
    await house.report(await house.actor('member', { trust: 1 }), target);
    const { id: itemId } = await house.caseOf(target);
    await house.get(ClaimItem).execute({ actor: moderator, itemId });
    const shown = await house.get(ReviewCaseReader).execute(moderator, itemId);
    const { version } = await house.caseOf(target);
    await house.get(DecideItem).execute({
      actor: moderator,
      itemId,
      version,
      action: 'hide',
      path: 'review',
      read: shown.piece!.contentDigest,
      statement: { template: 'masquage-injure' },
    });
    const made = (await house.settle()).find(
      (fact): fact is DecisionMadeV1 => fact.name === 'moderation.decision-made.v1',
    );
    expect(made).toMatchObject({ targetKind: 'service-review', targetId: id, subjectId: author.id });
    const [told, mailed]: [unknown[], unknown[]] = [[], []];
    const tell = new TellOfDecisions(
      { tell: async (notice) => void told.push(notice) },
      { enqueue: (...[, command]: unknown[]) => mailed.push(command) } as never,
      { ring: () => undefined } as never,
    );
    await tell.on(made!, { factId: randomUUID() });
    expect(told).toMatchObject([{ memberId: author.id, decisionId: made!.decisionId, what: 'decision' }]);
    expect(mailed).toEqual([{ about: 'made', id: made!.decisionId }]);
  });
});
