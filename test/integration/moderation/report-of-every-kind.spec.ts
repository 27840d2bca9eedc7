import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { DecideAppeal } from '#application/moderation/appeals/decide-appeal';
import { FileAppeal } from '#application/moderation/appeals/file-appeal';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import {
  ADMONITIONS,
  DECISION_ACTIONS,
  type DecisionAction,
  RELIEFS,
} from '#domain/moderation/decisions/decision-action';
import { Decision, type DecisionId } from '#domain/moderation/decisions/decision';
import { figuresFrom } from '#domain/moderation/transparency/figures';
import { MISUSE_OF_NOTICES } from '#domain/moderation/transparency/misuse';
import { publishedOf } from '#domain/moderation/transparency/published-figures';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { DECISIONS } from '#infrastructure/moderation/moderation.module';
import { SqlFiguresCount } from '#infrastructure/moderation/transparency/figures-count.sql';
import { linesOf } from '../../../web/transparency/report-csv.ts';
import { countedIn, type Line, OF_DECISIONS } from './counted-log.ts';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

/** So many of each: fewer are not published. */
const TIMES = 5;

let house: QueueHouse;
let moderator: Actor;
beforeAll(async () => {
  house = await openQueueHouse();
  moderator = await house.actor('moderator');
});
afterAll(() => house.close());

type Reply = Awaited<ReturnType<QueueHouse['reply']>>;

/** Every way to restrict somebody in the place itself, as the other contexts tell of it. */
function actsOn({ target, author, topic }: Reply) {
  const by = moderator.memberId!;
  const at = house.clock.at.toISOString();
  const restricting = () => ({
    decisionId: uuidv7(),
    subjectId: author.id,
    categoryId: null,
    title: 'Une question',
    writtenAt: at,
    reason: 'It names somebody.',
    ground: null,
  });
  const ofPost = { postId: target.id, topicId: topic.id, authorId: author.id };
  const told = (name: string, more: object) => ({ name, at, by, restriction: restricting(), ...more });
  const changed = (change: string) =>
    told('community.topic-changed.v1', { topicId: topic.id, change, decisionId: null });
  const restrained = (name: string, targetKind: string, change: string) =>
    told(name, { targetKind, targetId: uuidv7(), change });
  return [
    told('community.post-deleted.v1', ofPost),
    told('community.post-edited.v1', { ...ofPost, editorId: by }),
    told('community.acceptance-withdrawn.v1', { ...ofPost, withdrawnBy: by }),
    told('community.passage-redacted.v1', ofPost),
    told('community.words-redacted.v1', {}),
    told('community.content-purged.v1', { ...ofPost, whole: false }),
    told('community.piece-purged.v1', { targetKind: 'idea', targetId: uuidv7() }),
    told('community.replies-purged.v1', { ...ofPost, count: 2 }),
    told('community.replies-carried.v1', { ...ofPost, count: 2 }),
    ...['deleted', 'closed', 'closed-as-duplicate', 'moved', 'merged', 'retitled'].map(changed),
    ...['closed', 'rewritten'].map((change) => restrained('engagement.poll-restrained.v1', 'poll', change)),
    restrained('engagement.idea-restrained.v1', 'idea', 'merged'),
    ...['closed', 'rewritten'].map((change) => restrained('events.gathering-restrained.v1', 'event', change)),
    restrained('events.question-restrained.v1', 'event-question', 'hidden'),
    restrained('community.message-restrained.v1', 'chat-message', 'hidden'),
    // What an incident gathers is closed without a decision: nobody did anything wrong.
    { ...changed('closed-as-duplicate'), restriction: null },
  ];
}

/** Words that wait for a rule, and words that a rule took out. */
async function byRules({ target, author }: Reply) {
  const at = house.clock.at.toISOString();
  const because = { ruleLabel: 'Insultes', family: 'injures', explanation: 'This insults somebody.' };
  const piece = { targetKind: target.kind, targetId: target.id, at };
  const held = { why: 'insultes', hits: [], score: 1, priority: 1, because, decisionId: null };
  await house.tell({ ...piece, ...held, name: 'community.content-held.v1' } as never);
  const found = { ...because, ruleId: uuidv7(), ruleKey: 'insultes', version: 1, action: 'mask' };
  const findings = [{ ...found, severity: 'low', field: 'body', spans: [], words: [] }];
  const masked = { ...piece, authorId: author.id, automated: true, findings };
  await house.tell({ ...masked, name: 'community.words-found.v1' } as never);
}

/** Whatever is decided otherwise than by those: by a case, in bulk, by a job. */
const take = (action: DecisionAction, memberId: string) =>
  house.unitOfWork.run(async () =>
    house.get(DECISIONS).add(
      Decision.take({
        id: uuidv7() as DecisionId,
        action,
        path: 'bulk',
        at: house.clock.at,
        target: { kind: 'profile', id: memberId },
        subjectId: memberId as MemberId,
        by: moderator.memberId,
        statement: (RELIEFS as readonly string[]).includes(action)
          ? null
          : {
              reason: MISUSE_OF_NOTICES,
              facts: 'What happened, in some words.',
              groundKind: 'terms',
              clause: 'Article 4',
              explanation: 'Why this is against it.',
              source: 'own-initiative',
              automatedDetection: false,
              automatedDecision: 'no',
              scope: 'Everywhere.',
              category: 'STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE',
            },
      }),
    ),
  );

/** A machine hides what three members reported; who wrote it contests that, and is right. */
async function upheldAppeal() {
  const { target } = await house.reply();
  for (const trust of [2, 2, 2]) await house.report(await house.actor('member', { trust }), target);
  await house.settle();
  const [hidden] = (await house.decisionsOn(target)).filter(({ action }) => action === 'hide');
  const author = Actor.member(hidden!.subject_id as MemberId, 'member', new Map(), []);
  await house.get(FileAppeal).execute({
    actor: author,
    ref: hidden!.id,
    key: null,
    language: 'fr',
    text: 'Nothing of this insults anybody, please look at it again.',
  });
  const [appeal] = await house.sql.rows<{ id: string }>(
    'select id from moderation.appeal where decision_id = $1',
    [hidden!.id],
  );
  await house.get(DecideAppeal).execute({
    actor: moderator,
    appealId: appeal!.id as never,
    outcome: 'upheld',
    reply: 'You are right: it was harmless, and is back.',
  });
  await house.settle();
}

const RESTRICTING = DECISION_ACTIONS.filter(
  (action) => ![...RELIEFS, ...ADMONITIONS].some((one) => one === action),
);

describe('the report of a year', () => {
  it('has every kind of decision, as the log of record and the file have it', async () => {
    for (let time = 0; time < TIMES; time += 1) {
      house.wait(1);
      const reply = await house.reply();
      for (const fact of actsOn(reply))
        await house.unitOfWork.run(() => house.get(RecordActs).on(fact as never, { factId: uuidv7() }));
      await byRules(await house.reply());
      for (const action of DECISION_ACTIONS) await take(action, reply.author.id);
      await house.settle();
    }
    await upheldAppeal();

    const log = await house.sql.rows<Line>(
      'select action, actor_id, object_id, outcome, details from platform.audit_log order by id',
    );
    const inLog = countedIn(log);
    const counted = await new SqlFiguresCount(house.sql).count(2026, new Date('2027-01-01T00:00:00Z'));
    const inTables = Object.fromEntries(
      counted.counted
        .map(({ table, cell, count }) => [`${table} ${cell}`, count] as const)
        .filter(([name, count]) => count > 0 && OF_DECISIONS.test(name)),
    );
    expect(inLog).toEqual(inTables);
    expect(RESTRICTING.filter((action) => !inLog[`restrictionsByMeasure ${action}`])).toEqual([]);

    const { counted: cells, medians } = counted;
    const figures = figuresFrom({ from: '', to: '', counted: cells, medians, months: [] });
    const lines = linesOf({ figures: publishedOf(figures) } as never, ((key: string) => key) as never);
    const told = lines.filter(
      ({ indicator, key, value }) => value !== null && OF_DECISIONS.test(`${indicator} ${key}`),
    );
    expect(told.map(({ indicator, key, value }) => [indicator, key, value])).toEqual(
      told.map(({ indicator, key }) => [indicator, key, inLog[`${indicator} ${key}`] ?? 0]),
    );
    const measures = lines.filter(({ indicator }) => indicator === 'restrictionsByMeasure');
    expect(measures.map(({ key }) => key).sort()).toEqual([...RESTRICTING].sort());
    expect(told.filter(({ indicator }) => indicator === 'restrictionsByMeasure').length).toBeGreaterThan(12);
    const sum = RESTRICTING.reduce((total, action) => total + inLog[`restrictionsByMeasure ${action}`]!, 0);
    expect(
      lines.find(({ section, key }) => section === 'restrictions' && key === 'restrictions')?.value,
    ).toBe(sum);
    expect(log.filter(({ action }) => action === 'appeal.decide')).toHaveLength(1);
    expect(figures.singles).toMatchObject({ reversals: 1, fullyOverturned: 1 });
  });
});
