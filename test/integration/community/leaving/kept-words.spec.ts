import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TakeLeftTraces } from '#application/community/leaving/take-left-traces';
import { TracesOfErased } from '#application/community/purges/traces-of.erased';
import { knownId } from '#domain/shared/id';
import { MESSAGES } from '#infrastructure/community/chat/chat.module';
import { MESSAGE_COLUMNS, MESSAGE_JOINS } from '#infrastructure/community/chat/visible-channel.sql';
import { migration436RemoversWhoLeft } from '#infrastructure/platform/persistence/migrations/436-removers-who-left';
import { KeptHouse, KINDS, WAITING_KINDS, type Written } from './kept-house.ts';

// The table of docs/adr/0029-who-leaves-is-nobody.md, walked.
jest.setTimeout(180_000);
let house: KeptHouse;
beforeAll(async () => {
  house = await KeptHouse.open();
});
afterAll(() => house.close());

const isOut = (state: string): boolean => state !== 'published';

describe.each(KINDS)('a %s whose author takes their words along', (kind) => {
  it('says nothing any more where nobody has to judge it', async () => {
    const said = await house.write(kind);
    expect(await house.look(said)).toEqual({ state: 'published', says: true });
    await house.leave(said.author, 'erase');
    expect(await house.saidIn(said)).toEqual([]);
  });

  it('that a decision hid keeps its words, and stays away where that falls', async () => {
    const said = await house.write(kind);
    const decision = await house.decide(said, 'hide');
    expect(await house.look(said)).toEqual({ state: 'hidden', says: true });
    expect(await house.isIdle(said)).toBe(false);
    await house.leave(said.author, 'erase');
    expect(await house.look(said)).toMatchObject({ state: 'hidden', says: true });
    expect(await house.isIdle(said)).toBe(true);
    await house.overturn(decision);
    expect(isOut((await house.look(said)).state)).toBe(true);
  });

  it('that a decision hid is brought back by no other one', async () => {
    const said = await house.write(kind);
    await house.decide(said, 'hide');
    await house.leave(said.author, 'erase');
    await house.decide(said, 'restore');
    expect(isOut((await house.look(said)).state)).toBe(true);
  });

  it('that somebody reported keeps its words until that is decided, and stays away where it is hidden and that falls', async () => {
    const said = await house.write(kind);
    await house.report(said);
    await house.leave(said.author, 'erase');
    expect((await house.look(said)).says).toBe(true);
    expect(await house.isIdle(said)).toBe(false);
    const decision = await house.decide(said, 'hide');
    expect(await house.isIdle(said)).toBe(true);
    await house.overturn(decision);
    expect(isOut((await house.look(said)).state)).toBe(true);
  });

  it('that was left alone by a decision keeps its words while that is contested', async () => {
    const said = await house.write(kind);
    await house.contest(await house.decide(said, 'keep'));
    await house.leave(said.author, 'erase');
    expect((await house.look(said)).says).toBe(true);
  });

  it('for which its author was warned keeps its words while that is contested, and no longer', async () => {
    const [said, answered] = [await house.write(kind), await house.write(kind)];
    await house.contest(await house.warn(said));
    await house.warn(answered);
    await house.leave(said.author, 'erase');
    await house.leave(answered.author, 'erase');
    expect((await house.look(said)).says).toBe(true);
    expect(await house.saidIn(answered)).toEqual([]);
  });
});

describe.each(KINDS)('a %s', (kind) => {
  it('that a decision hides while its author is being forgotten keeps its words, and stays away where that falls', async () => {
    const said = await house.write(kind);
    const decision = await house.leaveWhile(said.author, () => house.decide(said, 'hide'));
    expect(await house.look(said)).toMatchObject({ state: 'hidden', says: true });
    await house.overturn(decision);
    expect(isOut((await house.look(said)).state)).toBe(true);
  });
});

/** Whose words go last, in one statement for each kind; those of the forum went by then, text by text. */
const GOING_LAST = KINDS.filter((kind) => kind !== 'topic' && kind !== 'post');

describe.each(GOING_LAST)('a %s', (kind) => {
  it.each(['before the question', 'after the answer'] as const)(
    'that a decision hides in the last unit of work, %s what stays, keeps its words, and stays away where that falls',
    async (when) => {
      const said = await house.write(kind);
      const decision = await house.leaveWhileForgotten(said.author, when, () => house.decide(said, 'hide'));
      expect(await house.look(said)).toMatchObject({ state: 'hidden', says: true });
      await house.overturn(decision);
      expect(isOut((await house.look(said)).state)).toBe(true);
    },
  );
});

describe('what somebody quotes of a message that is reported when its author leaves', () => {
  it('is said as long as the message says it, also where its case ends meanwhile', async () => {
    const said = await house.write('chat-message');
    const caseId = await house.report(said);
    const { id: topicId } = await house.open(await house.member(), 'Something else entirely.');
    const body = `> [Somebody](/salons/messages/${said.id})\n>\n> ${said.words}\n\nMine came in four.`;
    await house.app.community.postAnswer.execute({
      actor: await house.member(),
      topicId,
      replyTo: null,
      body,
    });
    await house.relay();
    await house.leaveWhile(said.author, () => house.leaveAlone(caseId));
    expect((await house.look(said)).says).toBe(true);
    expect(await house.saidIn(said)).toContain('community.post');
    const decision = await house.decide(said, 'hide');
    expect(await house.isIdle(said)).toBe(true);
    await house.overturn(decision);
    expect(isOut((await house.look(said)).state)).toBe(true);
  });
});

describe.each(['post'] as const)('a %s that a decision mended', (kind) => {
  const inDecision = async (id: string) => {
    const [row] = await house.rows<{ replacement: string | null }>(
      `select replacement from moderation.decision where id = $1`,
      [id],
    );
    return row!.replacement;
  };

  it('stays as mended where its author leaves their words, and says its own again where that falls', async () => {
    const said = await house.write(kind);
    const { decision, left } = await house.mend(said);
    expect(await house.look(said)).toEqual({ state: 'published', says: false });
    expect(await house.look({ ...said, words: left })).toEqual({ state: 'published', says: true });
    await house.leave(said.author, 'keep');
    expect(await house.look({ ...said, words: left })).toEqual({ state: 'published', says: true });
    expect(await inDecision(decision)).toBe(left);
    await house.overturn(decision);
    expect(await house.look(said)).toEqual({ state: 'published', says: true });
  });

  it('says nothing any more where they take their words along, neither there nor in the decision, and nothing stands again', async () => {
    const said = await house.write(kind);
    const { decision, left } = await house.mend(said);
    expect(await inDecision(decision)).toBe(left);
    await house.leave(said.author, 'erase');
    expect(await house.saidIn(said)).toEqual([]);
    expect(await house.saidIn({ ...said, words: left })).toEqual([]);
    expect(await inDecision(decision)).toBeNull();
    await house.overturn(decision);
    expect(await house.saidIn(said)).toEqual([]);
    expect((await house.look(said)).says).toBe(false);
  });

  it('keeps what it says as mended while somebody has to judge it, and so does the decision', async () => {
    const said = await house.write(kind);
    const { decision, left } = await house.mend(said);
    await house.report(said);
    await house.leave(said.author, 'erase');
    expect(await house.look({ ...said, words: left })).toMatchObject({ says: true });
    expect(await inDecision(decision)).toBe(left);
  });
});

describe.each(KINDS)('a %s whose author leaves their words', (kind) => {
  it('that a decision hid is back where that falls', async () => {
    const said = await house.write(kind);
    const decision = await house.decide(said, 'hide');
    await house.leave(said.author, 'keep');
    expect(await house.isIdle(said)).toBe(false);
    await house.overturn(decision);
    expect(await house.look(said)).toEqual({ state: 'published', says: true });
  });
});

describe.each(KINDS)('a %s whose author leaves their words, and whose judge leaves as well,', (kind) => {
  it.each([
    ['before them', true],
    ['after them', false],
  ])('%s, is back where the decision falls', async (_, isBefore) => {
    const said = await house.write(kind);
    const judge = await house.member();
    const decision = await house.decide(said, 'hide', judge);
    for (const leaver of isBefore ? [judge, said.author] : [said.author, judge])
      await house.leave(leaver, 'keep');
    expect(await house.look(said)).toEqual({ state: 'hidden', says: true });
    await house.overturn(decision);
    expect(await house.look(said)).toEqual({ state: 'published', says: true });
  });
});

describe.each(['topic', 'post'] as const)('a %s of somebody who left with their words kept', (kind) => {
  it('and which two hid who left, is back once both decisions fell, and not before', async () => {
    const said = await house.write(kind);
    const [one, other] = [await house.member(), await house.member()];
    const first = await house.decide(said, 'hide', one);
    const second = await house.decide(said, 'hide', other);
    for (const leaver of [one, other, said.author]) await house.leave(leaver, 'keep');
    await house.overturn(second);
    expect(await house.look(said)).toEqual({ state: 'hidden', says: true });
    await house.overturn(first);
    expect(await house.look(said)).toEqual({ state: 'published', says: true });
  });

  it('is told from what its author had deleted, also where both had left before that was kept apart', async () => {
    const [hidden, deleted] = [await house.write(kind), await house.write(kind)];
    await house.rows(
      `update community.${kind} set deleted_at = now() - interval '1 hour', deleted_by = author_id where id = $1`,
      [deleted.id],
    );
    const decisions = [await house.decide(hidden, 'hide'), await house.decide(deleted, 'hide')];
    for (const { author } of [hidden, deleted]) await house.leave(author, 'keep');
    await house.rows(`update community.${kind} set deleted_by = author_id where id = $1`, [hidden.id]);
    for (const statement of migration436RemoversWhoLeft.sql.split(';')) await house.rows(statement);
    for (const decision of decisions) await house.overturn(decision);
    expect((await house.look(hidden)).state).toBe('published');
    expect(isOut((await house.look(deleted)).state)).toBe(true);
  });
});

describe.each(WAITING_KINDS)('a %s that waits when its author leaves', (kind) => {
  it('is taken back, says nothing any more where they take their words along, and nobody lets it appear', async () => {
    const said = await house.write(kind, { waits: true });
    expect(await house.look(said)).toEqual({ state: 'held', says: true });
    expect(await house.openCases(said)).toBe(1);
    await house.leave(said.author, 'erase');
    expect(await house.openCases(said)).toBe(0);
    expect(await house.saidIn(said)).toEqual([]);
    await house.decide(said, 'approve');
    expect(isOut((await house.look(said)).state)).toBe(true);
  });

  it('is taken back where it is reported as well, keeps its words for that, and nobody lets it appear', async () => {
    const said = await house.write(kind, { waits: true });
    await house.reportToo(said);
    await house.leave(said.author, 'erase');
    expect(await house.openCases(said)).toBe(1);
    expect((await house.look(said)).says).toBe(true);
    expect(await house.isIdle(said)).toBe(true);
    await house.decide(said, 'approve');
    expect(isOut((await house.look(said)).state)).toBe(true);
  });

  it('is taken back where they leave their words as well', async () => {
    const said = await house.write(kind, { waits: true });
    await house.leave(said.author, 'keep');
    expect(await house.openCases(said)).toBe(0);
    await house.decide(said, 'approve');
    expect(isOut((await house.look(said)).state)).toBe(true);
  });
});

describe.each(WAITING_KINDS)('a %s that waits and is reported when its author leaves', (kind) => {
  it.each(['erase', 'keep'] as const)(
    'can be left as it is by who judges the report (they %s their words)',
    async (words) => {
      const said = await house.write(kind, { waits: true });
      await house.reportToo(said);
      await house.leave(said.author, words);
      expect(await house.openCases(said)).toBe(1);
      expect(await house.possible(said)).toContain('keep');
    },
  );
});

describe.each([
  ['a poll in which a vote is in', 'poll', (said: Written) => house.voteIn(said)],
  ['an idea that the organisation took up', 'idea', (said: Written) => house.takeUp(said)],
] as const)('%s, and that waits when its author leaves', (_, kind, beOfOthers) => {
  const waiting = async () => {
    const said = await house.write(kind, { waits: true });
    await beOfOthers(said);
    return said;
  };

  it.each([
    ['is approved', (said: Written) => house.decide(said, 'approve')],
    ['is set free', async (said: Written) => house.overturn(await house.holdOf(said))],
  ] as const)('and is taken along, is back under words that say so once it %s', async (_way, free) => {
    const said = await waiting();
    await house.leave(said.author, 'erase');
    expect(await house.look(said)).toEqual({ state: 'held', says: true });
    expect(await house.possible(said)).toContain('approve');
    expect(await house.openCases(said)).toBe(1);
    await free(said);
    expect(await house.look(said)).toEqual({ state: 'published', says: false });
    expect(await house.saidIn(said)).toEqual([]);
    await house.overturn(await house.decide(said, 'hide'));
    expect((await house.look(said)).state).toBe('published');
  });

  it('and is left, is back as it was once it is approved', async () => {
    const said = await waiting();
    await house.leave(said.author, 'keep');
    expect(await house.possible(said)).toContain('approve');
    await house.decide(said, 'approve');
    expect(await house.look(said)).toEqual({ state: 'published', says: true });
  });

  it('and is taken along and hidden while it waits, stays away where that falls', async () => {
    const said = await waiting();
    const decision = await house.decide(said, 'hide');
    await house.leave(said.author, 'erase');
    await house.overturn(decision);
    expect((await house.look(said)).state).not.toBe('published');
  });
});

describe('a topic that others answered, and that waits when its author leaves', () => {
  const answer = async (id: string) =>
    (
      await house.rows<{ deleted_at: Date | null; source: string }>(
        `select deleted_at, source from community.post where id = $1`,
        [id],
      )
    )[0]!;
  const waysBack: readonly [string, (said: Written) => Promise<unknown>][] = [
    ['is approved', (said) => house.decide(said, 'approve')],
    ['is set free', async (said) => house.overturn(await house.holdOf(said))],
    ['is restored in its place', (said) => house.restore(said)],
  ];

  it.each(waysBack)(
    'and is taken along, keeps its answers under words that say so once it %s',
    async (_, way) => {
      const said = await house.answeredAndHeld();
      expect(await house.look(said)).toEqual({ state: 'held', says: true });
      await house.leave(said.author, 'erase');
      expect(await house.look(said)).toEqual({ state: 'held', says: true });
      await way(said);
      expect(await house.look(said)).toEqual({ state: 'published', says: false });
      await house.get(TakeLeftTraces).execute();
      expect(await house.saidIn(said)).toEqual([]);
      const { deleted_at, source } = await answer(said.answerId);
      expect([deleted_at, source.includes('Mine came in four.')]).toEqual([null, true]);
      const hidden = await house.decide(said, 'hide');
      await house.overturn(hidden);
      expect((await house.look(said)).state).toBe('published');
    },
  );

  it('leaves quotes and copies to a job, which does again what failed, and holds up nothing else for it', async () => {
    const [one, other] = [await house.answeredAndHeld(), await house.answeredAndHeld()];
    for (const said of [one, other]) {
      await house.leave(said.author, 'erase');
      await house.decide(said, 'approve');
      expect(await house.saidIn(said)).toEqual(expect.arrayContaining(['community.left_trace']));
    }
    const traces = jest.spyOn(TracesOfErased.prototype, 'take').mockRejectedValueOnce(new Error('cut off'));
    await expect(house.get(TakeLeftTraces).execute()).rejects.toThrow('cut off');
    traces.mockRestore();
    expect(await house.saidIn(one)).not.toEqual([]);
    expect(await house.saidIn(other)).toEqual([]);
    await house.get(TakeLeftTraces).execute();
    expect(await house.saidIn(one)).toEqual([]);
    expect(await house.rows(`select post_id from community.left_trace`)).toEqual([]);
    await house.get(TakeLeftTraces).execute();
    expect((await answer(one.answerId)).source).toContain('Mine came in four.');
  });

  it('and is left, is back as it was once it is approved', async () => {
    const said = await house.answeredAndHeld();
    await house.leave(said.author, 'keep');
    await house.decide(said, 'approve');
    expect(await house.look(said)).toEqual({ state: 'published', says: true });
  });
});

it('what the API answered others of words that are taken along goes with them, and nothing else', async () => {
  const [said, other] = [await house.write('post'), await house.write('post')];
  const keep = ({ id, words }: Written) =>
    house.rows(
      `insert into site.kept_answer (caller, key, fingerprint, status, headers, body, expires_at)
       values ('client:reader', $1, '', 200, '{}', $2, now() + interval '1 day')`,
      [id, JSON.stringify({ id, body: `${words}\nAnd more.` })],
    );
  await keep(said);
  await keep(other);
  await house.leave(said.author, 'erase');
  expect(await house.rows(`select key from site.kept_answer where caller = 'client:reader'`)).toEqual([
    { key: other.id },
  ]);
});

it('a message that was removed in its channel is offered to nobody to be put back once it is taken along', async () => {
  const said = await house.write('chat-message');
  const decision = await house.decide(said, 'hide');
  await house.rows(
    `update community.chat_message set removed_by = $2, removed_as = 'moderator', removed_under = $3 where id = $1`,
    [said.id, house.moderator.memberId, decision],
  );
  const offered = async () => {
    const [row] = await house.rows(
      `select ${MESSAGE_COLUMNS} from community.chat_message m ${MESSAGE_JOINS} where m.id = $2`,
      [house.moderator.memberId, said.id],
    );
    const message = await house.inTransaction(() => house.get(MESSAGES).get(knownId<'ChatMessage'>(said.id)));
    return [row!['removed_as'], message.removedHereAs];
  };
  expect(await offered()).toEqual(['moderator', 'moderator']);
  await house.leave(said.author, 'erase');
  expect(await offered()).toEqual([null, null]);
});
