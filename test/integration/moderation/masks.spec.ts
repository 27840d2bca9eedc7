import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SanctionMember } from '#application/moderation/sanctions/sanction-member';
import { DECISION_LETTERS } from '#application/moderation/published/decision-letters.api';
import type { WordsFoundV1 } from '#application/community/published/words.facts';
import type { MemberId } from '#domain/shared/id';
import { READ_DECISION } from '#infrastructure/moderation/moderation.module';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
beforeAll(async () => {
  house = await openQueueHouse();
});
afterAll(() => house.close());

const finding = {
  ruleId: '019f0000-0000-7000-8000-000000000001',
  ruleKey: 'nir',
  ruleLabel: 'Numéro de sécurité sociale',
  version: 1,
  action: 'mask',
  severity: 'critical',
  family: 'donnees_personnelles',
  field: 'post',
  explanation: 'Il ne doit jamais être publié.',
  spans: [{ start: 10, end: 25 }],
  words: [],
};
const found = (target: { id: string }, authorId: string, findings = [finding]): WordsFoundV1 => ({
  name: 'community.words-found.v1',
  at: house.clock.at.toISOString(),
  automated: true,
  targetKind: 'post',
  targetId: target.id,
  authorId,
  findings,
});
const FACT = '019f0000-0000-7000-8000-00000000000';

describe('a passage that a rule of words masked', () => {
  it('has one decision by a machine, however often it is told, that its author reads and may contest', async () => {
    const { target } = await house.reply();
    const author = await house.actor();
    for (let time = 0; time < 2; time++) await house.tell(found(target, author.memberId!), `${FACT}1`);
    const decisions = await house.decisionsOn(target);
    expect(decisions).toEqual([
      expect.objectContaining({
        action: 'mask',
        path: 'word-rule',
        decided_by: null,
        subject_id: author.memberId,
      }),
    ]);
    const { id, number } = decisions[0] as unknown as { id: string; number: string };
    const page = await house.get(READ_DECISION).execute({ actor: author, ref: number, key: null });
    expect(page).toMatchObject({ as: 'author', mayAppeal: true });
    expect(page!.decision.statement).toMatchObject({
      reason: 'donnees-personnelles',
      automatedDetection: true,
      automatedDecision: 'fully',
      facts: expect.stringContaining(
        '«\u00a0Numéro de sécurité sociale\u00a0»\u00a0: Il ne doit jamais être publié.',
      ),
    });
    expect(await house.get(DECISION_LETTERS).ofDecision(id)).toMatchObject({
      letter: 'statement-of-reasons',
    });
  });

  it('is none where rules only warn, hold or flag', async () => {
    const { target, author } = await house.reply();
    await house.tell(found(target, author.id, [{ ...finding, action: 'flag' }]), `${FACT}2`);
    expect(await house.decisionsOn(target)).toEqual([]);
  });
});

describe('a statement of reasons that the site words itself', () => {
  it('is in the language of the account of whoever is restricted', async () => {
    const { target } = await house.reply();
    const author = await house.actor();
    await house.sql.rows(`update community.member set language = 'en' where id = $1`, [author.memberId]);
    await house.tell(found(target, author.memberId!), `${FACT}3`);
    const manager = await house.actor('community_manager');
    const facts = 'You insulted two people on Monday.';
    await house
      .get(SanctionMember)
      .execute({ actor: manager, memberId: author.memberId as MemberId, step: 'avertissement', facts });
    const [mask] = await house.decisionsOn(target);
    const [warning] = await house.decisionsOn({ id: author.memberId! });
    expect(mask!.statement).toMatchObject({
      facts: expect.stringMatching(/^On 2 March 2026, before it appeared, an automatic rule masked/),
      ground: { clause: 'Terms of use, article 4.2' },
    });
    expect(warning!.statement).toMatchObject({
      scope: 'A warning, kept in your file, never public. You can do everything as before.',
    });
  });
});
