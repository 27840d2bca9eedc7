import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import { MODERATED_IDEA_COMMENTS } from '#infrastructure/engagement/moderated.module';
import type { ShownTexts } from '#application/shared/shown-text';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { visitor } from '../../support/actors.ts';
import { maskedBy } from '../../support/masked-in.ts';
import { IdeaHouse } from './idea-house.ts';
import { outcome } from './poll-house.ts';

jest.setTimeout(120_000);
let house: IdeaHouse;
beforeAll(async () => {
  house = await IdeaHouse.open();
});
afterAll(() => house.close());

const all = { order: 'votes', status: null, theme: null, branch: null, mine: null, cursor: null } as const;
const votesOf = async (id: string) =>
  (
    await house.rows<{ n: number }>(
      'select count(*)::int as n from engagement.idea_vote where idea_id = $1',
      [id],
    )
  )[0]!.n;
const page = (key: string, actor = house.member()) => house.ideas.ideaPage.execute(actor, key);

describe('an idea', () => {
  it('is proposed and read back as it was written, under a number of its own', async () => {
    const author = house.member();
    const { id, number, slug } = await house.propose('Reminders in my own calendar', author);
    expect(slug).toBe('reminders-in-my-own-calendar');
    const read = await page(String(number), author);
    expect(read).toMatchObject({
      id,
      number,
      status: 'proposed',
      theme: 'online_tools',
      votes: 0,
      comments: 0,
      voted: false,
      authorId: author.memberId,
      standing: 'published',
      open: true,
      votesLeft: 10,
      answers: [],
      html: '<p>Something that would help all of us a great deal.</p>',
    });
    expect((await house.ideas.ideaPage.execute(visitor(), id)).votesLeft).toBeNull();
    expect(await outcome(page('0199dddd-0000-7000-8000-ffffffffffff'))).toBe('engagement.idea-not-found');
    expect(await outcome(page('999999'))).toBe('engagement.idea-not-found');
  });

  it.each([
    ['more than is drawn', `${'>>>>>>>>>>\n'.repeat(89)}> a`, 'text.too-laden'],
    ['words that a rule refuses since', 'Une bande de minables, dit-on.', 'request.invalid'],
  ])(
    'gets another title and theme where its text stands from before: %s',
    async (_which, stands, refused) => {
      const author = house.member();
      const { id } = await house.propose('A wish from long before', author);
      await house.rows(`update engagement.idea set source = $2 where id = $1`, [id, stands]);
      const said = { actor: author, ideaId: id, title: 'A wish of today', theme: 'community', branches: [] };
      const edit = (body: string) => outcome(house.ideas.editIdea.execute({ ...said, body }));
      expect([await edit(`${stands}.`), await edit(stands)]).toEqual([refused, 'done']);
      const called = await house.rows('select title, theme from engagement.idea where id = $1', [id]);
      expect(called).toEqual([{ title: 'A wish of today', theme: 'community' }]);
    },
  );

  it('takes nothing masked back from forms that were open, of the idea and of what is said of it', async () => {
    const author = house.member();
    const [named, spoken] = [
      'As Zelphirine Ocanary told us in spring.',
      'Ask Zelphirine Ocanary of it.',
    ] as const;
    const { id } = await house.propose('A wish of the spring', author);
    const about = {
      actor: author,
      ideaId: id,
      title: 'A wish of the spring',
      theme: 'community',
      branches: [],
    };
    const edit = (body: string, shown?: ShownTexts) =>
      outcome(house.ideas.editIdea.execute({ ...about, body, shown }));
    expect(await edit(named)).toBe('done');
    const said = { actor: author, ideaId: id, body: spoken };
    const { id: commentId } = await house.ideas.commentOnIdea.execute(said);
    const say = (body: string, shown?: ShownTexts) =>
      outcome(house.ideas.editIdeaComment.execute({ actor: author, commentId, body, shown }));
    const open = [shownBy(printOf(about.title, named)), shownBy(printOf(spoken))] as const;
    for (const table of ['engagement.idea', 'engagement.idea_comment'] as const)
      expect(await maskedBy(house.house, table, 'Zelphirine Ocanary')).toHaveLength(1);
    const changed = 'shared.changed-meanwhile';
    expect([await edit(named, open[0]), await say(spoken, open[1])]).toEqual([changed, changed]);
    const now = [
      shownBy(printOf(about.title, 'As […] told us in spring.')),
      shownBy(printOf('Ask […] of it.')),
    ] as const;
    const [other, more] = ['As we were told in the spring.', 'Ask the team of it, please.'] as const;
    expect([await edit(other, now[0]), await say(more, now[1])]).toEqual(['done', 'done']);
    // The same once more, by who pressed twice: nothing is lost by it.
    expect([await edit(other, now[0]), await say(more, now[1])]).toEqual(['done', 'done']);
  });

  it('takes one vote of each member, that can be taken back', async () => {
    const author = house.member();
    const { id } = await house.propose('A glossary under every word', author);
    await house.vote(id, author);
    await house.vote(id, author);
    expect(await votesOf(id)).toBe(1);
    expect((await page(id, author)).votesLeft).toBe(9);
    await house.ideas.withdrawVote.execute({ actor: author, ideaId: id });
    await house.ideas.withdrawVote.execute({ actor: author, ideaId: id });
    expect([await votesOf(id), (await page(id, author)).votesLeft]).toEqual([0, 10]);
    expect(await outcome(house.vote(id, visitor()))).toBe('access.sign-in-needed');
  });

  it('takes each of 200 votes that come at once, and of one member one', async () => {
    const { id } = await house.propose('A simulator that speaks my language');
    const one = house.member();
    await Promise.all([
      ...house.members(150).map((actor) => house.vote(id, actor)),
      ...Array.from({ length: 50 }, () => house.vote(id, one)),
    ]);
    expect(await votesOf(id)).toBe(151);
  });

  it('never takes more votes of a member than they have, whatever comes at once', async () => {
    const ideas = await Promise.all(
      Array.from({ length: 20 }, (_, at) => house.propose(`One of many wishes, number ${at}`)),
    );
    const greedy = house.member();
    const told = await Promise.all(
      Array.from({ length: 200 }, (_, at) => outcome(house.vote(ideas[at % ideas.length]!.id, greedy))),
    );
    const given = await house.rows('select place from engagement.idea_vote where member_id = $1', [
      greedy.memberId,
    ]);
    expect(given).toHaveLength(10);
    expect(new Set(told)).toEqual(new Set(['done', 'engagement.votes-spent']));
    await expect(
      house.rows(
        `insert into engagement.idea_vote (idea_id, member_id, place, cast_at) values ($1, $2, 3, now())`,
        [(await house.propose('Written straight into the table')).id, greedy.memberId],
      ),
    ).rejects.toMatchObject({ constraint: 'idea_vote_place' });
  });

  it('gives its votes back once it is decided, and keeps them counted', async () => {
    const voter = house.member();
    const { id } = await house.propose('An attestation in one click');
    await house.vote(id, voter);
    await house.answer(id, 'planned');
    expect((await page(id, voter)).votesLeft).toBe(9);
    await house.answer(id, 'delivered');
    expect(await page(id, voter)).toMatchObject({ votesLeft: 10, votes: 1, voted: true, open: false });
    expect(await outcome(house.vote(id))).toBe('engagement.idea-takes-no-votes');
    expect(await outcome(house.ideas.withdrawVote.execute({ actor: voter, ideaId: id }))).toBe(
      'engagement.idea-takes-no-votes',
    );
  });

  it('is led on by the team alone, step by step, each with a dated answer', async () => {
    const author = house.member();
    const { id } = await house.propose('Models of letters to send', author);
    expect(await outcome(house.answer(id, 'planned', author))).toBe('access.not-allowed');
    expect(await outcome(house.answer(id, 'merged'))).toBe('engagement.step-not-possible');
    expect(await outcome(house.answer(id, 'proposed'))).toBe('engagement.step-not-possible');
    expect(
      await outcome(
        house.ideas.answerIdea.execute({ actor: house.agent(), ideaId: id, status: 'planned', answer: 'No' }),
      ),
    ).toBe('text.too-short');
    const agent = house.agent();
    await house.answer(id, 'under_review', agent);
    await house.answer(id, 'declined', agent);
    expect(await outcome(house.answer(id, 'planned'))).toBe('engagement.step-not-possible');
    expect((await page(id)).answers).toMatchObject([
      { fromStatus: 'under_review', status: 'declined', authorId: agent.memberId, department: null },
      { fromStatus: 'proposed', status: 'under_review', authorId: agent.memberId },
    ]);
  });

  it('tells its author and those who support it, each once, and not who answered', async () => {
    const author = house.member();
    const voters = house.members(3);
    const agent = house.agent();
    await house.known([author, ...voters, agent]);
    const { id, number } = await house.propose('A meeting in every region', author);
    for (const actor of [...voters, author, agent]) await house.vote(id, actor);
    await house.answer(id, 'planned', agent);
    await house.notify();
    await house.notify();
    const told = await house.rows<{ id: string }>(
      `select member_id as id, kind, piece_key, piece_state from community.notification where kind = 'idea' and piece_key = $1 order by 1`,
      [String(number)],
    );
    expect(told).toEqual(
      [author, ...voters]
        .map(({ memberId }) => memberId)
        .toSorted()
        .map((one) => ({ id: one, kind: 'idea', piece_key: String(number), piece_state: 'planned' })),
    );
    const { items } = await house.house.app.community.notifications.execute(author, {});
    expect(items).toMatchObject([
      { piece: { of: 'idea', key: String(number), state: 'planned' }, topic: null, kinds: ['idea'] },
    ]);
  });
});

describe('two ideas merged', () => {
  it('count each member once, and give the second vote back', async () => {
    const [one, other] = [
      await house.propose('Reminders by e-mail'),
      await house.propose('Reminders by post'),
    ];
    const [first, second, both] = house.members(3);
    await house.vote(one.id, first);
    await house.vote(other.id, second);
    for (const { id } of [one, other]) await house.vote(id, both);
    expect(await house.ideas.mergeForeseen.execute(house.agent(), one.id, other.number)).toMatchObject({
      moving: 1,
      comingBack: 1,
      idea: { id: one.id },
      into: { id: other.id },
    });
    expect(await outcome(house.ideas.mergeForeseen.execute(first!, one.id, other.number))).toBe(
      'access.not-allowed',
    );
    await house.merge(one.id, other.id);
    expect([await votesOf(one.id), await votesOf(other.id)]).toEqual([0, 3]);
    expect((await page(other.id, both)).votesLeft).toBe(9);
    expect(await page(one.id)).toMatchObject({
      status: 'merged',
      mergedInto: { number: other.number },
      open: false,
    });
    expect((await page(other.id)).mergedFrom).toMatchObject([{ number: one.number }]);
    expect(await outcome(house.merge(one.id, other.id))).toBe('engagement.merge-not-possible');
    expect(await outcome(house.merge(other.id, other.id))).toBe('engagement.merge-not-possible');
    expect(await outcome(house.answer(one.id, 'planned'))).toBe('engagement.step-not-possible');
  });

  it('are told to whoever opened the one that became part of the other, who need not vote for it', async () => {
    const [author, between, last] = house.members(3);
    const first = await house.propose('A form that fills itself', author);
    const second = await house.propose('A form filled in advance', between);
    const third = await house.propose('What is known is filled in', last);
    await house.merge(first.id, second.id);
    await house.merge(second.id, third.id);
    const before = (await house.told()).length;
    await house.answer(third.id, 'planned');
    const told = (await house.told()).slice(before).flatMap(({ fact }) => fact.memberIds);
    expect([...told].sort()).toEqual([author, between, last].map((one) => one!.memberId).sort());
  });

  it('lose no vote and count none twice while members vote for both', async () => {
    const [one, other] = [
      await house.propose('Chat with an adviser'),
      await house.propose('Talk to an adviser'),
    ];
    const voters = house.members(60);
    const votes = voters.flatMap((actor) => [
      () => house.vote(one.id, actor),
      () => house.vote(other.id, actor),
    ]);
    const half = votes.length / 2;
    const told = await Promise.all([
      ...votes.slice(0, half).map((vote) => outcome(vote())),
      outcome(house.merge(one.id, other.id)),
      ...votes.slice(half).map((vote) => outcome(vote())),
    ]);
    expect(told.filter((one) => one !== 'done' && one !== 'engagement.idea-takes-no-votes')).toEqual([]);
    expect([await votesOf(one.id), await votesOf(other.id)]).toEqual([0, 60]);
    const spent = await house.rows<{ n: number }>(
      `select count(*)::int as n from engagement.idea_vote where member_id = any($1) and place is not null`,
      [voters.map(({ memberId }) => memberId)],
    );
    expect(spent[0]!.n).toBe(60);
  });
});

describe('what is read', () => {
  it('goes on page by page in every order, each idea once', async () => {
    const actor = house.member();
    for (const order of ['votes', 'new', 'trending'] as const) {
      const seen: string[] = [];
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const list: Awaited<ReturnType<typeof house.ideas.ideaList.execute>> =
          await house.ideas.ideaList.execute(actor, { ...all, order, cursor });
        seen.push(...list.items.map(({ id }) => id));
        cursor = list.next;
      }
      expect(seen.length).toBeGreaterThan(20);
      expect(new Set(seen).size).toBe(seen.length);
    }
    const { items } = await house.ideas.ideaList.execute(actor, all);
    const votes = items.map((idea) => idea.votes);
    expect(votes).toEqual(votes.toSorted((one, other) => other - one));
  });

  it('is narrowed by status, theme, branch and what is one’s own', async () => {
    const actor = house.member();
    const { id } = await house.ideas.proposeIdea.execute({
      actor,
      title: 'Only for those who film',
      theme: 'meetings',
      branches: ['film'],
      body: 'Something that would help all of us a great deal.',
    });
    const found = async (more: object) =>
      (await house.ideas.ideaList.execute(actor, { ...all, order: 'new', ...more })).items.map(
        (one) => one.id,
      );
    expect(await found({ theme: 'meetings' })).toEqual([id]);
    expect((await found({ branch: 'film' }))[0]).toBe(id);
    expect(await found({ branch: 'music' })).not.toContain(id);
    expect(await found({ mine: 'proposed' })).toEqual([id]);
    expect(await found({ mine: 'supported' })).toEqual([]);
    expect(await found({ status: 'merged' })).toHaveLength(4);
    expect(await found({})).not.toContain((await found({ status: 'merged' }))[0]);
    const titles = await house.ideas.similarIdeas.execute(actor, 'reminders in a calendar');
    expect(titles[0]?.title).toBe('Reminders in my own calendar');
    const { planned } = await house.ideas.roadmap.execute(visitor());
    expect(planned.map((idea) => idea.title)).toContain('A meeting in every region');
  });

  it('is out of sight once Moderation took it away, and back once that fell', async () => {
    const [author, other] = house.members(2);
    const { id } = await house.propose('Something that is not for here', author);
    await house.vote(id, other);
    const { id: comment } = await house.ideas.commentOnIdea.execute({
      actor: other!,
      ideaId: id,
      body: 'Agreed!',
    });
    const [decision, second] = [
      '0199dddd-1111-7000-8000-000000000001',
      '0199dddd-1111-7000-8000-000000000002',
    ];
    await house.decided('hide', { kind: 'idea-comment', id: comment }, second!);
    const commentsOf = async (actor = author!) =>
      (await house.ideas.ideaComments.execute(actor, id, null)).items.map((one) => one.standing);
    expect([await commentsOf(), await commentsOf(other)]).toEqual([[], ['hidden']]);
    await house.overturned('hide', { kind: 'idea-comment', id: comment }, second!);
    expect(await commentsOf()).toEqual(['published']);
    const judged = house.house.container.get<ModeratedKind>(MODERATED_IDEA_COMMENTS);
    const judgedState = async () => (await judged.look([comment])).get(comment)?.state;
    expect(await judgedState()).toBe('published');
    await house.decided('hide', { kind: 'idea', id }, decision!);
    // Nobody reads on the form of a report what they read nowhere else.
    expect(await judgedState()).toBe('hidden');
    expect(await outcome(page(id, other))).toBe('engagement.idea-not-found');
    expect((await page(id, author)).standing).toBe('hidden');
    expect(await outcome(house.ideas.ideaComments.execute(other!, id, null))).toBe(
      'engagement.idea-not-found',
    );
    expect(await outcome(house.vote(id, other))).toBe('engagement.idea-not-found');
    expect(await outcome(house.vote(id, author))).toBe('engagement.idea-takes-no-votes');
    expect((await page((await house.propose('To see the votes left')).id, other)).votesLeft).toBe(10);
    await house.overturned('hide', { kind: 'idea', id }, decision!);
    expect(await page(id, other)).toMatchObject({ standing: 'published', votes: 1 });
    await house.decided('delete', { kind: 'idea', id }, decision!);
    expect(await outcome(page(id, author))).toBe('engagement.idea-not-found');
  });

  it('is found on its page among those of its idea, however many there are', async () => {
    const other = house.member();
    const { id } = await house.propose('A thread that many took part in');
    const said: string[] = [];
    for (let at = 0; at < 45; at += 1) {
      const comment = {
        actor: house.member(),
        ideaId: id,
        body: `What I think of it, in words number ${at}.`,
      };
      said.push((await house.ideas.commentOnIdea.execute(comment)).id);
      await house.rows(
        `update engagement.idea_comment set written_at = written_at + make_interval(secs => $2) where id = $1`,
        [said.at(-1), at],
      );
    }
    const placeOf = (comment: string) => house.ideas.ideaCommentPlace.execute(other, comment);
    const pageAt = async (cursor: string | null) =>
      (await house.ideas.ideaComments.execute(other, id, cursor)).items.map<string>((one) => one.id);
    expect([await placeOf(said[0]!), await placeOf(said[19]!)]).toEqual([null, null]);
    for (const at of [20, 21, 33, 44]) {
      const shown = await pageAt(await placeOf(said[at]!));
      expect(shown.indexOf(said[at]!)).toBe(10);
    }
    await house.rows(`update engagement.idea_comment set standing = 'hidden' where id = $1`, [said[44]]);
    expect(await placeOf(said[44]!)).toBeNull();
    expect(await placeOf('not-an-id')).toBeNull();
  });

  it('stands as the decision before says where a later one has fallen, if that one holds', async () => {
    const [author, other] = house.members(2);
    const decisionOn = async (target: { kind: string; id: string }, action: string, days: number) => {
      const id = randomUUID();
      await house.rows(
        `insert into moderation.decision (id, action, target_kind, target_id, path, decided_at, statement)
         values ($1, $2, $3, $4, 'review', now() + make_interval(days => $5), case when $2 = 'restore' then null else '{}'::jsonb end)`,
        [id, action, target.kind, target.id, days],
      );
      await house.decided(action, target, id);
      return id;
    };
    const overturn = async (target: { kind: string; id: string }, action: string, id: string) => {
      await house.rows('update moderation.decision set overturned_at = now() where id = $1', [id]);
      await house.overturned(action, target, id);
    };
    const { id } = await house.propose('Something that was judged twice', author);
    const { id: comment } = await house.ideas.commentOnIdea.execute({
      actor: other!,
      ideaId: id,
      body: 'Agreed!',
    });
    for (const target of [
      { kind: 'idea-comment', id: comment },
      { kind: 'idea', id },
    ]) {
      const table = target.kind === 'idea' ? 'idea' : 'idea_comment';
      const standing = async () =>
        (
          await house.rows<{ standing: string }>(`select standing from engagement.${table} where id = $1`, [
            target.id,
          ])
        )[0]!.standing;
      const first = await decisionOn(target, 'hide', 0);
      const second = await decisionOn(target, 'delete', 1);
      expect(await standing()).toBe('deleted');
      await overturn(target, 'delete', second);
      expect(await standing()).toBe('hidden');
      const third = await decisionOn(target, 'delete', 2);
      await overturn(target, 'hide', first);
      expect(await standing()).toBe('deleted');
      await overturn(target, 'delete', third);
      expect(await standing()).toBe('published');
      // Whoever brought it back meant what was decided before.
      await decisionOn(target, 'hide', 3);
      await decisionOn(target, 'restore', 4);
      await overturn(target, 'delete', await decisionOn(target, 'delete', 5));
      expect(await standing()).toBe('published');
      // Heard of late, what brought it back undoes nothing that was decided since.
      await decisionOn(target, 'delete', 7);
      await decisionOn(target, 'restore', 6);
      expect(await standing()).toBe('deleted');
    }
  });

  it('is to its author’s credit as far as it is taken up, and as long as it stands', async () => {
    const [author, supporter, team] = [house.member(), house.member(), house.agent()];
    const { id } = await house.propose('Something that is worth a badge', author);
    await house.vote(id, supporter);
    const after = async (status: string) => {
      await house.answer(id, status);
      await house.credit();
      return house.badgeOf(author);
    };
    expect(await after('under_review')).toEqual([]);
    expect(await after('planned')).toEqual(['silver']);
    expect(await after('in_progress')).toEqual(['silver']);
    expect(await after('delivered')).toEqual(['silver', 'gold']);
    expect(await house.badgeOf(supporter)).toEqual([]);
    await house.credit((facts) => facts.toReversed());
    expect(await house.badgeOf(author)).toEqual(['silver', 'gold']);
    expect(await after('in_progress')).toEqual(['silver']);
    const decision = '0199dddd-1111-7000-8000-000000000009';
    await house.decided('hide', { kind: 'idea', id }, decision);
    expect(await house.badgeOf(author)).toEqual([]);
    await house.overturned('hide', { kind: 'idea', id }, decision);
    expect(await house.badgeOf(author)).toEqual(['silver']);
    expect(await after('declined')).toEqual([]);

    const { id: own } = await house.propose('What the team proposes itself', team);
    await house.vote(own, supporter);
    await house.answer(own, 'delivered', team);
    await house.credit();
    expect(await house.badgeOf(team)).toEqual([]);
    expect(await house.rebuilt()).toBe(0);
  });

  it('is written out for the team alone', async () => {
    const rows: unknown[] = [];
    for await (const part of house.ideas.ideaExport.execute(house.agent())) rows.push(...part);
    expect(rows.length).toBeGreaterThan(20);
    const asMember = house.ideas.ideaExport.execute(house.member())[Symbol.asyncIterator]();
    expect(await outcome(asMember.next())).toBe('access.not-allowed');
  });
});
