import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import { maskedBy } from '../../support/masked-in.ts';
import { signedIn, visitor } from '../../support/actors.ts';
import { outcome, PollHouse, terms } from './poll-house.ts';

jest.setTimeout(60_000);
let house: PollHouse;
beforeAll(async () => {
  house = await PollHouse.open();
});
afterAll(() => house.close());

const page = (voter: Parameters<PollHouse['polls']['pollPage']['execute']>[0], slug: string) =>
  house.polls.pollPage.execute(voter, slug);

describe('a poll', () => {
  it('is asked and read back as it was asked, under an address of its own', async () => {
    const one = await house.ask();
    const other = await house.ask({ kind: 'ranked', most: 2, description: 'Why', secret: false });
    expect(one.slug).not.toBe(other.slug);
    expect(await page(house.member(), other.slug)).toMatchObject({
      id: other.id,
      kind: 'ranked',
      least: 1,
      most: 2,
      description: 'Why',
      secret: false,
      options: ['Noon', 'Evening', 'Saturday'],
      open: true,
      votes: 0,
      voted: false,
      asked: true,
      audiences: ['members'],
      branches: ['music'],
      mayRun: false,
      withheld: null,
    });
    expect(await page(house.member(), one.id)).toMatchObject({
      slug: one.slug,
      withheld: 'waiting',
      count: null,
    });
  });

  it('is shown to whom it asks, and to nobody else', async () => {
    const { slug, id } = await house.ask({ audiences: ['branch:film'] });
    expect(await outcome(page(house.member(['music']), slug))).toBe('engagement.poll-not-found');
    expect(await outcome(page({ actor: visitor(), memberSince: null, branchesSince: {} }, slug))).toBe(
      'engagement.poll-not-found',
    );
    expect(await outcome(house.vote(id, house.member(['music'])))).toBe('engagement.poll-not-found');
    expect((await page(house.member(['film']), slug)).asked).toBe(true);
    const listed = async (branch: string) =>
      (await house.polls.pollList.execute(house.member([branch]), { state: 'all', cursor: null })).items.some(
        (row) => row.id === id,
      );
    expect([await listed('film'), await listed('music')]).toEqual([true, false]);
  });

  it('takes one vote of each member, and keeps the first', async () => {
    const { id, slug } = await house.ask({ secret: false });
    const voter = house.member();
    await house.vote(id, voter, { choices: [1] });
    expect(await outcome(house.vote(id, voter, { choices: [2] }))).toBe('engagement.already-voted');
    expect(await page(voter, slug)).toMatchObject({
      votes: 1,
      voted: true,
      ownVote: { choices: [1], text: null },
    });
    await house.vote(id, voter, { choices: [2], change: true });
    const { ownVote, count } = await page(voter, slug);
    expect([ownVote?.choices, count?.options.map(({ votes }) => votes)]).toEqual([[2], [0, 0, 1]]);
  });

  it('takes no vote that is late, of somebody else, or for what is not asked', async () => {
    const { id } = await house.ask();
    expect(await outcome(house.vote(id, house.member(), { choices: [7] }))).toBe('engagement.option-unknown');
    expect(await outcome(house.vote(id, { actor: visitor(), memberSince: null, branchesSince: {} }))).toBe(
      'access.sign-in-needed',
    );
    expect(await outcome(house.vote('0199eeee-0000-7000-8000-ffffffffffff' as never, house.member()))).toBe(
      'engagement.poll-not-found',
    );
    await house.end(id);
    expect(await outcome(house.vote(id, house.member()))).toBe('engagement.poll-closed');
    expect(await house.rows('select 1 from engagement.turnout where poll_id = $1', [id])).toEqual([]);
  });

  it('takes a vote for the terms that its voter read, and for no others', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({}, author.actor);
    const voter = house.member();
    const read = await page(voter, slug);
    await house.polls.changePoll.execute({
      actor: author.actor,
      pollId: id,
      ...terms({ secret: false, options: ['Evening', 'Noon', 'Saturday'] }),
    });
    const vote = (version: number) => outcome(house.vote(id, voter, { version, choices: [0] }));
    expect(await vote(read.version)).toBe('engagement.poll-changed');
    expect(await house.rows('select 1 from engagement.turnout where poll_id = $1', [id])).toEqual([]);
    const now = await page(voter, slug);
    expect([now.version > read.version, now.options[0]]).toEqual([true, 'Evening']);
    expect(await vote(now.version)).toBe('done');
  });

  it('is not changed by the form that was open while a passage was masked in it', async () => {
    const author = house.member();
    const description = 'As Zelphirine Ocanary asks it';
    const { id, slug } = await house.ask({ description }, author.actor);
    const open = await page(author, slug);
    expect(await maskedBy(house.house, 'engagement.poll', 'Zelphirine Ocanary')).toHaveLength(1);
    const said = { actor: author.actor, pollId: id, version: open.version, ...terms({ description }) };
    expect(await outcome(house.polls.changePoll.execute(said))).toBe('shared.changed-meanwhile');
    expect((await page(author, slug)).description).toBe('As […] asks it');
  });

  it('is not changed by who has not read what it asks now', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({}, author.actor);
    const { version } = await page(author, slug);
    const change = (description: string) =>
      outcome(
        house.polls.changePoll.execute({
          actor: author.actor,
          pollId: id,
          version,
          ...terms({ description }),
        }),
      );
    expect(await change('As the first says it')).toBe('done');
    expect(await change('As the second says it')).toBe('shared.changed-meanwhile');
    expect((await page(author, slug)).description).toBe('As the first says it');
  });

  it('is read by the rules of words before anybody reads it', async () => {
    const asker = house.member();
    const ask = (more: object) => house.polls.openPoll.execute({ actor: asker.actor, ...terms(more) });
    const told = async (more: object) => (await ask(more)).told;
    expect(await outcome(ask({ options: ['Oui', 'urssaf-paiement.com'] }))).toBe('request.invalid');
    expect(await outcome(ask({ description: 'Appelez-moi au 06 12 34 56 78' }))).toBe('request.invalid');
    expect(await told({ description: 'Appelez-moi au 06 12 34 56 78', agreed: true })).toEqual([]);
    const masked = await ask({ options: ['Oui', 'Le 2 69 05 49 588 157 80', 'Non'] });
    expect(masked.told).toEqual(['masked']);
    expect((await page(house.member(), masked.slug)).options).toEqual(['Oui', 'Le •••••', 'Non']);
    const held = await ask({ question: 'Qui est le plus abruti de tous ?' });
    expect(held.told).toEqual(['held']);
    expect(await page(asker, held.slug)).toMatchObject({ hidden: true, held: true, mayRun: false });
    expect(await outcome(page(house.member(), held.slug))).toBe('engagement.poll-not-found');
    expect(await outcome(house.vote(held.id, house.member()))).toBe('engagement.poll-not-found');
    const [fact] = await house.rows(
      `select payload from platform.outbox where name = 'engagement.content-held.v1'
         and payload ->> 'targetId' = $1`,
      [held.id],
    );
    expect(fact).toMatchObject({ payload: { targetKind: 'poll', why: 'injure-masquee' } });
  });

  it('that stands is not changed into what would have to wait', async () => {
    const who = house.member();
    const { id, slug } = await house.ask({}, who.actor);
    const change = (more: object) =>
      outcome(house.polls.changePoll.execute({ actor: who.actor, pollId: id, ...terms(more) }));
    expect(await change({ description: 'Une bande de minables' })).toBe('request.invalid');
    expect(await change({ description: 'Une bande de gens' })).toBe('done');
    expect((await page(house.member(), slug)).description).toBe('Une bande de gens');
  });

  it('closes on another day where its question stands from before a rule that refuses it', async () => {
    const who = house.member();
    const { id } = await house.ask({}, who.actor);
    const question = 'Une bande de minables : laquelle ?';
    await house.rows('update engagement.poll set question = $2 where id = $1', [id, question]);
    const change = (more: object) =>
      outcome(house.polls.changePoll.execute({ actor: who.actor, pollId: id, ...terms(more) }));
    expect(await change({ question: `${question}!` })).toBe('request.invalid');
    expect(await change({ question, description: 'Said anew' })).toBe('done');
  });

  it('has an address that tells nothing of others, and asks no group unknown to its asker', async () => {
    const [one, other] = [await house.ask(), await house.ask()];
    expect(one.slug).toBe(`which-hour-suits-you-best-${one.id.slice(-8)}`);
    expect(other.slug).toBe(`which-hour-suits-you-best-${other.id.slice(-8)}`);
    expect(await outcome(house.ask({ audiences: ['group:panel'] }))).toBe('engagement.group-not-own');
  });

  it('is asked by members who are no newcomers', async () => {
    const newcomer = signedIn('0199eeee-0000-7000-8000-00000000beef', {
      grants: [['poll.create', 'everywhere']],
    });
    const ask = () => outcome(house.polls.openPoll.execute({ actor: newcomer, ...terms() }));
    expect([await house.polls.pollAskers.may(newcomer), await ask()]).toEqual([
      false,
      'engagement.asker-too-new',
    ]);
    await house.rows(
      `insert into community.member (id, pseudonym, handle, skeleton, status, trust_level, charter_version, joined_at)
       values ($1, 'Beef', 'beef', 'beef', 'active', 1, '1', now())`,
      [newcomer.memberId],
    );
    expect([await house.polls.pollAskers.may(newcomer), await ask()]).toEqual([true, 'done']);
  });

  it('is run by who asked it and by those who run polls', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({}, author.actor);
    const close = (actor: typeof author.actor, reason?: string) =>
      house.polls.closePoll.execute({ actor, pollId: id, reason });
    expect(await outcome(close(house.member().actor))).toBe('access.not-allowed');
    expect((await page(author, slug)).mayRun).toBe(true);
    const manager = house.member(['music'], ['poll.manage']).actor;
    expect(await outcome(close(manager))).toBe('text.missing');
    await close(manager, 'The date it asks about is past.');
    expect(await outcome(close(author.actor))).toBe('engagement.poll-closed');
    expect((await page(author, slug)).open).toBe(false);
  });

  it('is put away by who runs polls alone, read as before by who voted, and brought back', async () => {
    const [voter, manager] = [house.member(), house.member(['music'], ['poll.manage'])];
    const { id: pollId, slug } = await house.ask();
    await house.vote(pollId, voter);
    const { archivePoll, bringBackPoll, pollList } = house.polls;
    const listed = async (state: 'desk' | 'archived' | 'closed', who = manager) => {
      const { items } = await pollList.execute(who, { state, cursor: null });
      return items.some(({ id }) => id === pollId);
    };
    const archive = (who = manager) => outcome(archivePoll.execute({ actor: who.actor, pollId }));
    expect(await archive()).toBe('engagement.poll-goes-on');
    await house.end(pollId);
    const asVoted = await page(voter, slug);
    expect([await archive(voter), await archive(), await archive()]).toEqual([
      'access.not-allowed',
      'done',
      'done',
    ]);
    expect([await listed('desk'), await listed('archived'), await listed('closed', voter)]).toEqual([
      false,
      true,
      true,
    ]);
    const { version: _was, ...shown } = asVoted;
    expect(await page(voter, slug)).toMatchObject({ ...shown, archived: true });
    for (const state of ['desk', 'archived'] as const)
      expect(await outcome(listed(state, voter))).toBe('access.not-allowed');
    expect(await outcome(bringBackPoll.execute({ actor: voter.actor, pollId }))).toBe('access.not-allowed');
    await bringBackPoll.execute({ actor: manager.actor, pollId });
    expect([await listed('desk'), await listed('archived')]).toEqual([true, false]);
    const acts = await house.rows<{ action: string; outcome: string }>(
      `select action, outcome from platform.audit_log where object_id = $1 and outcome = 'done' order by at`,
      [pollId],
    );
    expect(acts.map(({ action }) => action)).toEqual(['polls.archive', 'polls.archive', 'polls.bring-back']);
  });

  it('is ended and rewritten by nobody of an equal or lower rank than who asked it', async () => {
    const author = house.member();
    await house.known([author]);
    const { id: pollId, slug } = await house.ask({}, author.actor);
    const manager = house.member(['music'], ['poll.manage']);
    const reason = 'The date it asks about is past.';
    const tried = async (role: string) => {
      await house.rows(`update community.member set role = $2 where id = $1`, [author.actor.memberId, role]);
      const { actor } = manager;
      const close = house.polls.closePoll.execute({ actor, pollId, reason });
      const told = await outcome(close);
      return [(await page(manager, slug)).mayRun, told];
    };
    expect(await tried('administrator')).toEqual([false, 'engagement.poll-of-rank']);
    expect(await tried('ambassador')).toEqual([false, 'engagement.poll-of-rank']);
    expect(
      await outcome(
        house.polls.changePoll.execute({
          actor: manager.actor,
          pollId,
          reason,
          ...terms({ description: 'Other.' }),
        }),
      ),
    ).toBe('engagement.poll-of-rank');
    expect(await tried('member')).toEqual([true, 'done']);
  });

  it.each(['closed', 'rewritten'] as const)(
    'that somebody else %s has exactly one decision with its statement, and is open again once that falls',
    async (change) => {
      const [author, manager] = [house.member(), house.member(['music'], ['poll.manage'])];
      await house.known([author, manager]);
      const { id: pollId, slug } = await house.ask({}, author.actor);
      const reason = 'The date it asks about is past.';
      const act = (actor: typeof author.actor, why?: string) =>
        change === 'closed'
          ? house.polls.closePoll.execute({ actor, pollId, reason: why })
          : house.polls.changePoll.execute({
              actor,
              pollId,
              reason: why,
              ...terms({ description: 'Other.' }),
            });
      expect(await outcome(act(manager.actor))).toBe('text.missing');
      await act(manager.actor, reason);
      await house.tellOf(pollId, 'engagement.poll-restrained.v1', RecordActs, 2);
      const decisions = await house.rows<{
        id: string;
        action: string;
        subject_id: string;
        statement: object;
      }>(`select id, action, subject_id, statement from moderation.decision where target_id = $1`, [pollId]);
      expect(decisions).toMatchObject([
        {
          action: change === 'closed' ? 'lock' : 'edit',
          subject_id: author.actor.memberId,
          statement: { facts: expect.stringContaining(reason), source: 'own-initiative' },
        },
      ]);
      expect(await page(author, slug)).toMatchObject({
        open: change === 'rewritten',
        description: change === 'rewritten' ? 'Other.' : '',
      });
      await house.overturn(decisions[0]!, pollId);
      expect(await page(author, slug)).toMatchObject({ open: true, description: '' });
      const undone = await house.rows<{ outcome: string }>(
        `select payload ->> 'outcome' as outcome from platform.outbox
         where name = 'engagement.rewriting-undone.v1' and payload ->> 'decisionId' = $1 order by position`,
        [decisions[0]!.id],
      );
      expect(undone[0]?.outcome).toBe(change === 'rewritten' ? 'restored' : undefined);
      await act(author.actor);
      await house.tellOf(pollId, 'engagement.poll-restrained.v1', RecordActs, 1);
      expect(
        await house.rows(`select 1 from moderation.decision where target_id = $1`, [pollId]),
      ).toHaveLength(1);
    },
  );

  it('tells who asked and who voted that it is over, once, and nothing of what they voted', async () => {
    const [asker, voter, other] = [house.member(), house.member(), house.member()];
    await house.known([asker, voter, other]);
    const { id } = await house.ask({}, asker.actor);
    await house.vote(id, voter);
    await house.tellEnds();
    expect(await house.toldOf(id)).toEqual([]);
    await house.end(id);
    await house.tellEnds();
    await house.tellEnds();
    const facts = await house.rows<{ payload: object }>(
      `select payload from platform.outbox where name = 'engagement.poll-ended.v1' and payload ->> 'pollId' = $1`,
      [id],
    );
    expect(facts).toHaveLength(1);
    expect(Object.keys(facts[0]!.payload).sort()).toEqual(['at', 'memberIds', 'name', 'pollId']);
    expect(await house.toldOf(id)).toEqual([asker.actor.memberId, voter.actor.memberId].sort());
    const { items } = await house.house.app.community.notifications.execute(voter.actor, {});
    expect(items).toMatchObject([
      { piece: { of: 'poll', key: id, state: null }, kinds: ['poll'], topic: null, actors: [] },
    ]);
    const questions = await house.polls.pollQuestions.execute(voter.actor, [id]);
    expect([...questions]).toEqual([[id, 'Which hour suits you best?']]);
  });

  it('keeps its terms once a vote is in, its secrecy even where somebody writes it straight into the table', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({}, author.actor);
    const change = (more: object) =>
      outcome(house.polls.changePoll.execute({ actor: author.actor, pollId: id, ...terms(more) }));
    expect(await change({ secret: false })).toBe('done');
    expect(await change({ secret: true, description: 'Secret again' })).toBe('done');
    await house.vote(id, house.member());
    expect(await change({ secret: false })).toBe('engagement.votes-are-in');
    expect(await change({ description: 'Longer', closesAt: new Date(Date.now() + 9 * 86_400_000) })).toBe(
      'done',
    );
    expect((await page(author, slug)).description).toBe('Longer');
    await expect(
      house.rows('update engagement.poll set secret = false where id = $1', [id]),
    ).rejects.toMatchObject({ constraint: 'turnout_secrecy' });
  });
});

describe('what is counted', () => {
  it('is shown when it was promised, to administrators no sooner', async () => {
    const admin = house.member(['music'], ['poll.manage', 'poll.read-staff-results']);
    const withheld = async (results: string) => {
      const { id, slug } = await house.ask({ results });
      // The first release of five is shown with the second.
      const voters = house.members(10);
      for (const voter of voters) await house.vote(id, voter);
      const seen = async () => [
        (await page(house.member(), slug)).withheld,
        (await page(voters[0]!, slug)).withheld,
        (await page(admin, slug)).withheld,
      ];
      const before = await seen();
      await house.end(id);
      return [before, await seen()];
    };
    expect(await withheld('always')).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(await withheld('after_vote')).toEqual([
      ['after-vote', null, 'after-vote'],
      [null, null, null],
    ]);
    expect(await withheld('on_close')).toEqual([
      ['not-yet', 'not-yet', 'not-yet'],
      [null, null, null],
    ]);
    expect(await withheld('staff_only')).toEqual([
      ['staff', 'staff', null],
      ['staff', 'staff', null],
    ]);
    const { id, slug } = await house.ask();
    for (const voter of house.members(4)) await house.vote(id, voter);
    expect((await page(admin, slug)).withheld).toBe('waiting');
    await house.end(id);
    expect((await page(admin, slug)).withheld).toBe('few');
  });

  it('is told to a machine as to somebody who has not voted', async () => {
    const { id, slug } = await house.ask({ results: 'after_vote', secret: false });
    const voter = house.member();
    await house.vote(id, voter);
    expect(await page(voter, slug)).toMatchObject({ voted: true, ownVote: { choices: [0] }, withheld: null });
    expect(await house.polls.pollPage.execute(voter, slug, 'to-machine')).toMatchObject({
      voted: false,
      ownVote: null,
      withheld: 'after-vote',
      count: null,
      named: [],
      votes: 1,
    });
  });

  it('is every vote, secret or named, raw and weighted to what was known when it opened', async () => {
    await house.rows(
      `insert into engagement.population (counted_on, branch, people)
       values ('2025-01-01', 'music', 9), ('2026-01-01', 'music', 1000), ('2026-01-01', 'film', 1000),
         (current_date + 2, 'music', 1)`,
    );
    for (const secret of [true, false]) {
      const { id, slug } = await house.ask({ secret });
      for (const voter of house.members(12, ['music'])) await house.vote(id, voter, { choices: [0] });
      for (const voter of house.members(6, ['film'])) await house.vote(id, voter, { choices: [2] });
      await house.end(id);
      const { count, populationOn, votes } = await page(house.member(), slug);
      expect([votes, populationOn]).toEqual([18, '2026-01-01']);
      expect(count?.options.map((each) => [each.votes, each.share, each.weighted])).toEqual([
        [12, 67, 50],
        [0, 0, 0],
        [6, 33, 50],
      ]);
    }
  });

  it('is weighted to a population of which every recording is in the audit log, refused ones as well', async () => {
    const record = (countedOn: string, runner = house.member(['music'], ['poll.manage'])) =>
      outcome(
        house.polls.recordPopulation.execute({
          actor: runner.actor,
          countedOn: new Date(`${countedOn}T12:00:00Z`),
          people: { music: 40_000, film: 20_000 },
        }),
      );
    expect(await record('2024-02-01')).toBe('done');
    expect(await record('2024-03-01', house.member())).toBe('access.not-allowed');
    const acts = await house.rows<{ outcome: string; details: object }>(
      `select outcome, details from platform.audit_log where action = 'polls.record-population' order by id`,
    );
    expect(acts).toEqual([
      { outcome: 'done', details: { countedOn: '2024-02-01', people: { music: 40_000, film: 20_000 } } },
      { outcome: 'refused', details: expect.objectContaining({ code: 'access.not-allowed' }) },
    ]);
  });

  it('keeps answers in words for those who run polls', async () => {
    const { id, slug } = await house.ask({ kind: 'open_text', options: [] });
    const words = ['Zebra', 'An acorn', 'An acorn', 'Éclair', 'Middle'];
    for (const text of words) await house.vote(id, house.member(), { text });
    await house.end(id);
    expect((await page(house.member(), slug)).answers).toEqual([]);
    const reader = house.member(['music'], ['poll.manage']);
    expect((await page(reader, slug)).answers.toSorted()).toEqual(words.toSorted());
    expect((await page(reader, slug)).count?.votes).toBe(5);
  });

  it('keeps answers in words under a name, counts them, and lets them be changed', async () => {
    const { id, slug } = await house.ask({ kind: 'open_text', options: [], secret: false });
    const voter = house.member();
    await house.vote(id, voter, { text: 'An acorn' });
    await house.vote(id, voter, { text: 'A zebra', change: true });
    expect((await page(voter, slug)).ownVote).toEqual({ choices: [], text: 'A zebra' });
    const reader = house.member(['music'], ['poll.manage']);
    expect((await page(reader, slug)).answers).toEqual(['A zebra']);
  });

  it('goes on page by page where there are many polls', async () => {
    const asked = await Promise.all(
      Array.from({ length: 45 }, (_, at) => house.ask({ question: `Question number ${at} of many` })),
    );
    const reader = house.member();
    const seen: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const list: Awaited<ReturnType<typeof house.polls.pollList.execute>> =
        await house.polls.pollList.execute(reader, { state: 'open', cursor });
      seen.push(...list.items.map(({ id }) => id));
      cursor = list.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(asked.every(({ id }) => seen.includes(id))).toBe(true);
  });
});
