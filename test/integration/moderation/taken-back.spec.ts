import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ContentCorrectedV1,
  ContentHeldV1,
  ContentTakenBackV1,
} from '#application/community/published/held.facts';
import { ReviewCaseReader } from '#application/moderation/review/review-case.reader';
import type { Actor } from '#domain/shared/actor';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
let moderator: Actor;
beforeAll(async () => {
  house = await openQueueHouse();
  moderator = await house.actor('moderator');
});
afterAll(() => house.close());

type Target = { kind: string; id: string };
const at = () => house.clock.at.toISOString();
const held = (target: Target, more: Partial<ContentHeldV1> = {}): ContentHeldV1 => ({
  name: 'community.content-held.v1',
  at: at(),
  targetKind: target.kind,
  targetId: target.id,
  why: 'publicite',
  hits: ['sans effort'],
  score: 5,
  priority: 2,
  because: null,
  decisionId: null,
  ...more,
});
const takenBack = (target: Target): ContentTakenBackV1 => ({
  name: 'community.content-taken-back.v1',
  at: at(),
  targetKind: target.kind,
  targetId: target.id,
});
/** As its author leaves it. */
const withdraw = ({ id }: Target) =>
  house.sql.rows(
    `update community.post set deleted_at = now(), deleted_by = author_id, hidden = false,
       held = '{"mentions":[],"quotes":[],"wasPublished":false}' where id = $1`,
    [id],
  );
const waiting = async () => {
  const { target } = await house.reply({ body: 'Gagnez 5 000 € sans effort' });
  await house.tell(held(target));
  return target;
};
const caseOf = async (target: Target) => {
  const { id } = await house.caseOf(target);
  const row = await house.sql.row<{ status: string; outcome: string | null; decided_by: string | null }>(
    `select status, outcome, decided_by from moderation.review_item where id = $1`,
    [id],
  );
  return row!;
};
const OPEN = { status: 'open', outcome: null, decided_by: null };
const WITHDRAWN = { status: 'decided', outcome: 'withdrawn', decided_by: null };

describe('a text that its author takes back while it waits', () => {
  it('ends its case, which nobody decided: no decision beside the hold, and the history says what happened', async () => {
    const target = await waiting();
    await withdraw(target);
    for (let time = 0; time < 2; time++) await house.tell(takenBack(target));
    expect(await caseOf(target)).toEqual(WITHDRAWN);
    expect((await house.decisionsOn(target)).map(({ action }) => action)).toEqual(['hold']);
    const { item } = await house.get(ReviewCaseReader).execute(moderator, (await house.caseOf(target)).id);
    expect(item.history.at(-1)).toMatchObject({ what: 'withdrawn', by: null });
  });

  it('leaves the case to whoever decides where somebody gave notice of it, who is told what became of it', async () => {
    const target = await waiting();
    await house.report(await house.actor(), target);
    await withdraw(target);
    await house.tell(takenBack(target));
    expect(await caseOf(target)).toEqual(OPEN);
  });

  it('leaves the case open where another rule pointed at it too, of which nobody has looked at anything', async () => {
    const { target, author } = await house.reply({ body: 'Je n’en peux plus. Gagnez 5 000 € sans effort' });
    await house.tell({
      name: 'community.words-found.v1',
      at: at(),
      targetKind: target.kind,
      targetId: target.id,
      authorId: author.id,
      automated: true,
      findings: [
        {
          ruleKey: 'detresse',
          ruleLabel: 'Détresse',
          family: 'distress',
          action: 'resources',
          severity: 'critical',
          field: 'body',
          words: ['n’en peux plus'],
          explanation: '',
          count: 1,
        },
      ],
    } as never);
    await house.tell(held(target));
    await withdraw(target);
    await house.tell(takenBack(target));
    expect(await caseOf(target)).toEqual(OPEN);
  });

  it('leaves the case open where a passage of it stands elsewhere still', async () => {
    const target = await waiting();
    await house.tell({
      name: 'community.passage-left.v1',
      at: at(),
      targetKind: target.kind,
      targetId: target.id,
      passage: 'sans effort',
    } as never);
    await withdraw(target);
    await house.tell(takenBack(target));
    expect(await caseOf(target)).toEqual(OPEN);
  });

  it('leaves no case behind where it is told of before the case was opened', async () => {
    const { target } = await house.reply({ body: 'Gagnez 5 000 € sans effort' });
    const before = held(target);
    await withdraw(target);
    await house.tell(takenBack(target));
    await house.tell(before);
    expect(await caseOf(target)).toEqual(WITHDRAWN);
  });

  it('is no other case than the one that waited when it was taken back', async () => {
    const target = await waiting();
    const early = takenBack(target);
    house.wait(1);
    const { target: later } = await house.reply({ body: 'Gagnez 5 000 € sans effort' });
    await house.tell(held(later));
    const other: ContentTakenBackV1 = { ...early, targetId: later.id };
    await house.tell(other);
    expect(await caseOf(later)).toEqual(OPEN);
  });
});

describe('a text that its author corrects while it waits', () => {
  const hitsOf = async (target: Target) => {
    const { id } = await house.caseOf(target);
    return (await house.get(ReviewCaseReader).execute(moderator, id)).item.hits;
  };

  it('is judged with the words that rules find in it as it is now', async () => {
    const target = await waiting();
    await house.sql.rows(`update community.post set source = $2, plain = $2, html = $2 where id = $1`, [
      target.id,
      'Gagnez 5 000 € vite et bien',
    ]);
    await house.tell({
      name: 'community.content-corrected.v1',
      at: at(),
      targetKind: target.kind,
      targetId: target.id,
      words: ['vite et bien', 'ailleurs'],
    } as ContentCorrectedV1);
    expect(await hitsOf(target)).toEqual(['vite et bien']);
  });
});
