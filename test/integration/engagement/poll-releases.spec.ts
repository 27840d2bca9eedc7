import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PollId } from '#domain/engagement/polls/poll';
import { TellEndedPolls } from '#application/engagement/polls/tell-ended-polls';
import { PostgresPolls } from '#infrastructure/engagement/polls/postgres-polls';
import { REALTIME } from '#infrastructure/platform/platform.tokens';
import type { RealtimeChannel } from '#application/shared/ports';
import { migration152ToldNames } from '#infrastructure/platform/persistence/migrations/152-told-names';
import { PollHouse, terms } from './poll-house.ts';

jest.setTimeout(60_000);
let house: PollHouse;
beforeAll(async () => {
  house = await PollHouse.open();
  await house.rows(
    `insert into engagement.population (counted_on, branch, people) values ('2026-01-01', 'music', 900), ('2026-01-01', 'film', 100)`,
  );
});
afterAll(() => house.close());

const manager = () => house.member(['music'], ['poll.manage', 'poll.read-staff-results']);
const seen = async (slug: string, who = manager()) => house.polls.pollPage.execute(who, slug);
const totals = async (slug: string) => (await seen(slug)).count?.options.map(({ votes }) => votes) ?? null;
/** It was over when it was looked for, and is open again when it is its turn. */
async function endedUntilAsked(id: PollId) {
  const late = jest.spyOn(PostgresPolls.prototype, 'endedUntold').mockResolvedValueOnce([id]);
  await house.house.container.get(TellEndedPolls).execute();
  late.mockRestore();
}
const voteOf = (id: PollId, choice: number, branch = 'music') =>
  house.vote(id, house.member([branch]), { choices: [choice] });

describe('a secret poll that goes on', () => {
  it('tells five votes at once and one group later, so that no two states of it differ by fewer', async () => {
    const { id, slug } = await house.ask();
    const choices = Array.from({ length: 23 }, (_, at) => (at * 7) % 3);
    const states: (readonly number[] | null)[] = [];
    for (const [at, choice] of choices.entries()) {
      await voteOf(id, choice, at % 2 === 0 ? 'music' : 'film');
      states.push(await totals(slug));
    }
    await house.end(id);
    states.push(await totals(slug));
    const recounted = (votes: number) =>
      [0, 1, 2].map((option) => choices.slice(0, votes).filter((choice) => choice === option).length);
    expect(states.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => null));
    expect(states.slice(9, 14)).toEqual(Array.from({ length: 5 }, () => recounted(5)));
    expect(states.slice(14, 19)).toEqual(Array.from({ length: 5 }, () => recounted(10)));
    expect(states.slice(19, 23)).toEqual(Array.from({ length: 4 }, () => recounted(15)));
    expect(states.at(-1)).toEqual(recounted(23));
  });

  it('has no branches and no weights for anybody before it is over, and has both then', async () => {
    const { id, slug } = await house.ask();
    for (let at = 0; at < 40; at++) await voteOf(id, at % 2, at % 4 === 0 ? 'film' : 'music');
    const { count, votes, populationOn, withheld } = await seen(slug);
    expect({ votes, populationOn, withheld }).toEqual({ votes: 40, populationOn: null, withheld: null });
    expect(count).toMatchObject({ votes: 35, branches: [], sample: null, unweighted: false });
    expect(count?.options.every(({ weighted, margin }) => weighted === null && margin === null)).toBe(true);
    await house.end(id);
    const over = await seen(slug);
    expect(over).toMatchObject({ populationOn: '2026-01-01', count: { votes: 40 } });
    expect(over.count?.branches).toHaveLength(2);
    expect(over.count?.sample).not.toBeNull();
  });

  it('tells answers in words the same way', async () => {
    const { id, slug } = await house.ask({ kind: 'open_text', options: [] });
    const words = (votes: number) => Array.from({ length: votes }, (_, at) => `Answer number ${10 + at}`);
    const answers = async () => (await seen(slug)).answers;
    for (const [at, text] of words(14).entries()) {
      await house.vote(id, house.member(), { text });
      expect(await answers()).toEqual(at < 9 ? [] : words(5));
    }
    await house.end(id);
    expect(await answers()).toEqual(words(14));
  });

  it('under names is told at once, to the vote', async () => {
    const { id, slug } = await house.ask({ secret: false });
    await voteOf(id, 1);
    expect(await totals(slug)).toEqual([0, 1, 0]);
    await voteOf(id, 1);
    expect(await totals(slug)).toEqual([0, 2, 0]);
  });

  it('under names tells the branch of no vote by two looks around it, but to who reads the names', async () => {
    const asker = house.member(['music'], ['poll.manage', 'poll.read-staff-results']);
    const { id, slug } = await house.ask({ secret: false }, asker.actor);
    const anybody = house.member();
    const look = async (who: typeof asker) => {
      const { count, populationOn } = await seen(slug, who);
      return { ...count, populationOn };
    };
    for (let at = 0; at < 40; at++) await voteOf(id, at % 2, at % 4 < 2 ? 'film' : 'music');
    for (const branch of ['music', 'film']) {
      await voteOf(id, 0, branch);
      expect(await look(anybody)).toMatchObject({ branches: [], sample: null, populationOn: null });
    }
    expect((await look(anybody)).options?.every(({ weighted }) => weighted === null)).toBe(true);
    expect((await look(asker)).branches?.map(({ votes }) => votes)).toEqual([21, 21]);
    await house.end(id);
    expect((await look(anybody)).branches?.map(({ votes }) => votes)).toEqual([21, 21]);
  });

  it('makes releases of exactly five out of votes that come at once, from several branches', async () => {
    const { id, slug } = await house.ask();
    const voters = [
      ...house.members(33, ['music']),
      ...house.members(33, ['film']),
      ...house.members(34, ['writing']),
    ];
    const shown: number[] = [];
    const watching = { over: false };
    const watcher = (async () => {
      while (!watching.over) {
        const sum = (await totals(slug))?.reduce((all, votes) => all + votes, 0) ?? 0;
        if (sum !== shown.at(-1)) shown.push(sum);
      }
    })();
    await Promise.all(voters.map((voter, at) => house.vote(id, voter, { choices: [at % 3] })));
    watching.over = true;
    await watcher;
    expect(shown.every((sum) => sum % 5 === 0)).toBe(true);
    expect(
      await house.rows(
        `select shown_ballots as shown, next_ballots as next from engagement.poll_release where poll_id = $1`,
        [id],
      ),
    ).toEqual([{ shown: 95, next: 100 }]);
  });

  it('leaves a release as it was where the vote that would renew it fails', async () => {
    const { id, slug } = await house.ask();
    for (let at = 0; at < 14; at++) await voteOf(id, 0);
    await house.rows(
      `create function engagement.fail_release() returns trigger language plpgsql as $$ begin raise exception 'dead'; end $$`,
    );
    await house.rows(
      `create trigger fail before insert or update on engagement.poll_release for each row execute function engagement.fail_release()`,
    );
    await expect(voteOf(id, 1)).rejects.toThrow('dead');
    await house.rows('drop trigger fail on engagement.poll_release');
    expect([(await seen(slug)).votes, await totals(slug)]).toEqual([14, [5, 0, 0]]);
    await voteOf(id, 1);
    expect([(await seen(slug)).votes, await totals(slug)]).toEqual([15, [10, 0, 0]]);
  });

  it('rings for what there is to see, and for nothing else', async () => {
    const realtime = house.house.container.get<RealtimeChannel>(REALTIME);
    const rings = jest.spyOn(realtime, 'ring');
    const rungAt = async (more: Parameters<PollHouse['ask']>[0], votes: number) => {
      const { id } = await house.ask(more);
      const rung: number[] = [];
      for (let at = 1; at <= votes; at++) {
        rings.mockClear();
        await voteOf(id, 0);
        if (rings.mock.calls.some(([channel]) => channel === `poll:${id}`)) rung.push(at);
      }
      return rung;
    };
    expect(await rungAt({}, 16)).toEqual([10, 15]);
    expect(await rungAt({ results: 'on_close' }, 11)).toEqual([]);
    expect(await rungAt({ secret: false }, 3)).toEqual([1, 2, 3]);
    rings.mockRestore();
  });

  it('keeps no release where nobody reads results before the end, nor once it is over', async () => {
    const kept = (id: PollId) =>
      house
        .rows('select 1 from engagement.poll_release where poll_id = $1', [id])
        .then((rows) => rows.length);
    const { id: closing } = await house.ask({ results: 'on_close' });
    const { id: live } = await house.ask();
    for (let at = 0; at < 6; at++) for (const id of [closing, live]) await voteOf(id, 0);
    expect([await kept(closing), await kept(live)]).toEqual([0, 1]);
    await endedUntilAsked(live);
    expect(await kept(live)).toBe(1);
    await house.end(live);
    await house.house.container.get(TellEndedPolls).execute();
    expect(await kept(live)).toBe(0);
  });

  it('that is open again goes on from what everybody read meanwhile', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({}, author.actor);
    for (let at = 0; at < 17; at++) await voteOf(id, 0);
    await house.polls.closePoll.execute({
      actor: manager().actor,
      pollId: id,
      reason: 'The date it asks about is past.',
    });
    expect(await totals(slug)).toEqual([17, 0, 0]);
    await house.overturn({ id: '0199dddd-1111-7000-8000-000000000009', action: 'lock' }, id);
    const told: (readonly number[] | null)[] = [];
    for (let at = 0; at < 10; at++) {
      told.push(await totals(slug));
      await voteOf(id, 1);
    }
    told.push(await totals(slug));
    expect(told).toEqual([...Array.from({ length: 10 }, () => [17, 0, 0]), [17, 5, 0]]);
  });
});

describe('a secret poll whose rewriting falls', () => {
  it('goes on from what everybody read once it was over, however late that is heard of', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({}, author.actor);
    for (let at = 0; at < 12; at++) await voteOf(id, 0);
    await house.polls.changePoll.execute({
      actor: manager().actor,
      pollId: id,
      ...terms(),
      closesAt: new Date(Date.now() + 2 * 3_600_000),
      reason: 'The date it asks about is near.',
    });
    const beforeItsEnd = new Date(Date.now() - 3_600_000);
    await house.end(id);
    expect(await totals(slug)).toEqual([12, 0, 0]);
    const [decision] = await house.rows<{ id: string }>(
      `select r ->> 'decisionId' as id from engagement.poll, jsonb_array_elements(replaced) r where id = $1`,
      [id],
    );
    await house.overturn({ id: decision!.id, action: 'edit' }, id, beforeItsEnd);
    expect(await seen(slug)).toMatchObject({ open: true, votes: 12 });
    expect(await totals(slug)).toEqual([12, 0, 0]);
    await voteOf(id, 1);
    expect(await totals(slug)).toEqual([12, 0, 0]);
  });
});

describe('a poll under names', () => {
  it('names nobody where those who voted were not told who reads it, also rewritten', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({ secret: false }, author.actor);
    const { slug: told, id: other } = await house.ask({ secret: false }, author.actor);
    await voteOf(id, 2);
    // As what is there already is marked.
    await house.rows(migration152ToldNames.sql.split(';')[1]!);
    await voteOf(other, 1);
    await house.polls.changePoll.execute({
      actor: author.actor,
      pollId: id,
      ...terms({ secret: false }),
      description: 'Explained.',
    });
    await voteOf(id, 2);
    for (const who of [author, manager()]) {
      const view = await seen(slug, who);
      expect(view).toMatchObject({ named: [], description: 'Explained.', count: { votes: 2 } });
      expect(view).not.toHaveProperty('namesTold');
      expect((await seen(told, who)).named).toHaveLength(1);
    }
  });

  it('says who chose what to who asked and who runs polls, and to nobody else', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({ secret: false }, author.actor);
    const voter = house.member();
    await house.vote(id, voter, { choices: [2] });
    const named = [{ memberId: voter.actor.memberId, choices: [2], text: null }];
    expect((await seen(slug, author)).named).toEqual(named);
    expect((await seen(slug, manager())).named).toEqual(named);
    expect((await seen(slug, house.member())).named).toEqual([]);
    expect((await seen(slug, voter)).named).toEqual([]);
    const { slug: secret, id: other } = await house.ask({}, author.actor);
    await house.vote(other, voter);
    expect((await seen(secret, author)).named).toEqual([]);
  });

  it('tells what few of a branch chose to who reads who they are, and to nobody else', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({ secret: false }, author.actor);
    for (const [branches, count] of [
      [['music'], 6],
      [['film'], 5],
    ] as const)
      for (const voter of house.members(count, branches)) await house.vote(id, voter, { choices: [0] });
    const odd = house.member(['film']);
    await house.vote(id, odd, { choices: [1] });
    const cellsOf = async (who: typeof author) =>
      (await seen(slug, who)).count!.branches.map(({ cells }) => cells);
    for (const who of [author, manager()])
      expect(await cellsOf(who)).toEqual([
        [5, 1, 0],
        [6, 0, 0],
      ]);
    const others = [house.member(), odd];
    for (const who of others) expect(await cellsOf(who)).toEqual([]);
    await house.end(id);
    for (const who of others) {
      const cells = (await cellsOf(who)).flat();
      expect(cells.filter((votes) => votes !== null && votes > 0 && votes < 5)).toEqual([]);
      expect(cells).toContain(null);
    }
    expect((await seen(slug, odd)).count!.options.map(({ votes }) => votes)).toEqual([11, 1, 0]);
  });

  it('that ends before its results are told names nobody until then', async () => {
    const author = house.member();
    const { id, slug } = await house.ask({ secret: false, results: 'on_close' }, author.actor);
    await voteOf(id, 0);
    expect((await seen(slug, author)).named).toEqual([]);
    await house.end(id);
    expect((await seen(slug, author)).named).toHaveLength(1);
  });
});

describe('an answer in words', () => {
  it('passes the rules of words like all that members write', async () => {
    const { id, slug } = await house.ask({ kind: 'open_text', options: [] });
    const answer = (text: string, agreed = false) =>
      house.vote(id, house.member(), { text, agreed }).then(
        () => 'done',
        ({ fields, code }: { fields?: readonly { field: string; code: string }[]; code: string }) =>
          fields ? `${fields[0]!.field}: ${fields[0]!.code}` : code,
      );
    expect(await answer('Voyez urssaf-paiement.com')).toBe('text: moderation.words-blocked');
    expect(await answer('Appelez-moi au 06 12 34 56 78')).toBe('text: moderation.words-warned');
    expect(await answer('Appelez-moi au 06 12 34 56 78', true)).toBe('done');
    expect(await answer('Mon numéro : 2 69 05 49 588 157 80', true)).toBe('done');
    expect(await answer('Vous êtes une bande de minables')).toMatch(/^text: moderation/);
    for (const text of ['Rien à dire', 'Rien du tout', 'Tout va bien'])
      expect(await answer(text)).toBe('done');
    await house.end(id);
    const { answers } = await seen(slug);
    expect(answers).toHaveLength(5);
    expect(answers.join()).not.toContain('588 157');
    expect(
      await house.rows(`select 1 from platform.outbox where payload::text like '%' || $1 || '%'`, [id]),
    ).toEqual([]);
  });
});

describe('a poll of a part whose size nobody knows', () => {
  it('is not weighted to whole branches', async () => {
    const { id, slug } = await house.ask({ secret: false });
    await voteOf(id, 0);
    expect((await seen(slug)).count?.sample).not.toBeNull();
    await house.rows(`update engagement.poll set audiences = '{group:panel,members}' where id = $1`, [id]);
    expect(await seen(slug)).toMatchObject({ populationOn: null, count: { sample: null } });
  });
});
