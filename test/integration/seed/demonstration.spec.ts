import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '#domain/shared/actor';
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  isDemonstration,
  seedDemonstration,
  type SeedFigures,
} from '#interfaces/composition/seed/demonstration';
import { tablesOf } from '../../support/tables.ts';
import { EmptyHouse } from './empty-house.ts';

jest.setTimeout(240_000);

/** Every table a seed writes to, with what it holds: two equal snapshots mean that nothing changed. */
async function snapshot(house: EmptyHouse): Promise<Record<string, string>> {
  const tables = await tablesOf(house, ['community', 'moderation', 'engagement', 'events', 'site']);
  const entries = await Promise.all(
    tables.map(async (name) => {
      const [row] = await house.rows<{ digest: string }>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`,
      );
      return [name, row!.digest] as const;
    }),
  );
  return Object.fromEntries(entries);
}

describe('the demonstration community', () => {
  let house: EmptyHouse;
  let figures: SeedFigures | null;
  const steps: string[] = [];

  beforeAll(async () => {
    house = await EmptyHouse.open();
    figures = await seedDemonstration(house.parts, (step) => steps.push(step));
  });
  afterAll(() => house.close());

  const none = async (text: string) => expect(await house.rows(text)).toEqual([]);

  async function actorOf(email: string): Promise<Actor> {
    const { secret } = await house.app.accounts.signIn.execute({
      email,
      password: DEMO_PASSWORD,
      network: '192.0.2.1',
      device: 'a test',
      formerSecret: null,
      mark: null,
    });
    return (await house.app.accounts.resolveSession.execute(secret)).actor;
  }
  const visitor = async () => (await house.app.accounts.resolveSession.execute(null)).actor;

  it('has an open group and a closed one, whose topics nobody else knows of', async () => {
    const known = async (actor: Actor) => {
      const [{ id }] = (await house.rows(
        `select id from community.category where slug = 'atelier-de-composition'`,
      )) as [{ id: string }];
      const page = await house.app.community.topicList.execute(actor, { view: 'latest', categoryId: id });
      return page.items.length;
    };
    const groups = await house.rows(
      `select k.membership, count(*)::int as members from moderation.member_group k
       join moderation.group_membership n on n.group_id = k.id group by 1 order by 1`,
    );
    expect(groups).toEqual([
      { membership: 'closed', members: 4 },
      { membership: 'open', members: 9 },
    ]);
    const copies = await house.rows(`select 1 from community.member where cardinality(groups) > 0`);
    expect(copies).toHaveLength(11);
    expect(await known(await visitor())).toBe(0);
    expect(await known(await actorOf('animation@demo.test'))).toBe(2);
  });

  it('tells what it made, and makes what it tells', async () => {
    const [made] = await house.rows(
      `select (select count(*)::int from community.member) as members,
         (select count(*)::int from community.topic) as topics,
         (select count(*)::int from community.post where position > 1) as replies,
         (select count(*)::int from community.helpful_vote) + (select count(*)::int from community.reaction) as marks`,
    );
    expect(figures).toEqual({ ...made, seconds: expect.any(Number) });
    expect(made).toMatchObject({ members: 70 });
    expect(steps).toEqual([
      'members',
      'groups',
      'categories',
      'tags',
      'topics',
      'replies',
      'official answers',
      'reports',
      'moderation decisions',
      'word rules',
      'synonyms',
      'marks',
      'polls',
      'surveys',
      'ideas',
      'chat messages',
      'conversations',
      'events',
      'reviews',
      'product tests',
      'points',
      'API clients',
      'commented pages',
      'sign-on providers',
      'connected sites',
      'visits',
      'invitations',
      'ambassadors',
      'texts said otherwise',
      'first steps',
      'pages',
      'incidents',
      'segments',
      'pieces for segments',
      'campaigns',
    ]);
    expect(await isDemonstration(house.database.sql)).toBe(true);
  });

  it('has a complaint that waits, read with the words that it is about and led to their case', async () => {
    const judge = await actorOf('animation@demo.test');
    const { moderation } = house.app;
    const { open } = await moderation.decisionRows.appeals(judge);
    expect(open).toMatchObject([{ action: 'remind', party: 'author', isOthers: false }]);
    const [appeal] = open;
    const page = await moderation.readDecision.execute({ actor: judge, ref: appeal!.decisionId, key: null });
    expect(page!.content!.text).toContain('surcotiser');
    expect(await moderation.reviewCase.ofDecision(judge, appeal!.decisionId)).not.toBeNull();
    const queue = await moderation.reviewQueue.execute(judge, { kind: 'appeal' });
    expect(queue.items.map(({ targetId }) => targetId)).toEqual([appeal!.id]);
    const decider = await actorOf('moderation@demo.test');
    expect((await moderation.decisionRows.appeals(decider)).open).toMatchObject([{ isOthers: true }]);
  });

  it('shows events with pictures, chapters, questions that were answered, and a series of drafts', async () => {
    await none(`select c.id from events.cover c
      where not exists (select from events.gathering g where g.cover ->> 'id' = c.id::text)`);
    const [seen] = await house.rows(
      `select count(*) filter (where cover is not null)::int as covers,
         count(*) filter (where chapters <> '[]')::int as chapters, count(*) filter (where form <> '[]')::int as forms,
         count(distinct series_id)::int as series,
         count(*) filter (where state = 'draft' and series_id is not null)::int as drafts
       from events.gathering`,
    );
    expect(seen).toEqual({ covers: 3, chapters: 2, forms: 1, series: 1, drafts: 2 });
    await none(`select r.id from events.registration r join events.gathering g on g.id = r.gathering_id
      where (g.form <> '[]') <> (r.answers <> '[]')`);
    await none(`select id from events.registration where (attended_at is null) <> (attended_by is null)`);
  });

  it('shows an announcement for those of a segment, ambassadors in office, and who came by one of them', async () => {
    await none(`select a.id from site.announcement a, unnest(a.segments) one
      where one like 'segment:%' and not exists (select from community.roll r where 'segment:' || r.id = one and r.follows)`);
    const [seen] = await house.rows(
      `select count(*) filter (where state = 'serving')::int > 2 as serving,
         count(*) filter (where state = 'asked')::int as asked, count(*) filter (where state = 'invited')::int as invited,
         (select count(*)::int from site.announcement a where a.segments::text like '%segment:%') as announced,
         (select count(*)::int from community.invited_member i join community.ambassadorship s on s.link_id = i.invitation_id) as came
       from community.ambassadorship`,
    );
    expect(seen).toEqual({ serving: true, asked: 1, invited: 1, announced: 1, came: 3 });
    await none(`select s.id from community.ambassadorship s join community.member m on m.id = s.member_id
      where (s.state = 'serving') <> (m.role = 'ambassador')`);
  });

  it('counts beside members, topics, places and tags what their rows hold', async () => {
    await none(`select t.title from community.topic t
      where t.reply_count <> (select count(*) from community.post p where p.topic_id = t.id and p.position > 1)
        or t.last_position <> (select max(position) from community.post p where p.topic_id = t.id)
        or t.helpful_count <> (select count(*) from community.helpful_vote v join community.post p on p.id = v.post_id where p.topic_id = t.id)
        or not exists (select from community.post p where p.topic_id = t.id and p.position = t.last_position
          and p.posted_at = t.last_activity_at)`);
    await none(`select p.id from community.post p
      where p.helpful_count <> (select count(*) from community.helpful_vote v where v.post_id = p.id)
        or p.reactions is distinct from coalesce((
          select jsonb_object_agg(kind, times) from (
            select kind, count(*) as times from community.reaction r where r.post_id = p.id group by kind) each), '{}')`);
    await none(`select m.handle from community.member m
      where m.post_count <> (select count(*) from community.post p join community.topic t on t.id = p.topic_id
          where p.author_id = m.id and t.audience in ('public', 'members'))
        or m.helpful_count <> (select count(*) from community.helpful_vote v join community.post p on p.id = v.post_id
          join community.topic t on t.id = p.topic_id
          where p.author_id = m.id and t.audience in ('public', 'members'))
        or m.accepted_count <> (select count(*) from community.post p
          join community.topic t on t.id = p.topic_id, jsonb_array_elements(t.acceptances) one
          where p.author_id = m.id and t.audience in ('public', 'members') and one ->> 'postId' = p.id::text)`);
    await none(`select c.slug from community.category c
      where c.topic_count <> (select count(*) from community.topic t where t.category_id = c.id)`);
    await none(`select g.slug from community.tag g
      where g.topic_count <> (select count(*) from community.topic t where g.slug = any(t.tags)) or g.topic_count = 0`);
    await none(
      `select tag from community.topic, unnest(tags) tag where tag not in (select slug from community.tag)`,
    );
  });

  it('keeps posts in order: places without a gap, time running forward and never past now', async () => {
    await none(
      `select topic_id from community.post group by topic_id having count(*) <> max(position) or min(position) <> 1`,
    );
    await none(`select p.id from community.post p join community.post before
      on before.topic_id = p.topic_id and before.position = p.position - 1 where p.posted_at <= before.posted_at`);
    await none(`select p.id from community.post p join community.post answered on answered.id = p.reply_to
      where answered.topic_id <> p.topic_id or answered.position >= p.position`);
    await none(`select id from community.post where posted_at > now()`);
    await none(
      `select id from community.topic where opened_at > last_activity_at or last_activity_at > now()`,
    );
    await none(
      `select p.id from community.post p join community.member m on m.id = p.author_id where m.joined_at > p.posted_at`,
    );
    await none(`select post_id from community.helpful_vote v join community.post p on p.id = v.post_id
      where v.voted_at < p.posted_at or v.voted_at > now() or v.member_id = p.author_id`);
    await none(
      `select a.number from community.topic a join community.topic b on a.number < b.number and a.opened_at > b.opened_at`,
    );
  });

  it('has product tests that recruit, run and are told of, with testers who are on their way', async () => {
    await none(`select t.title from engagement.trial t
      where (select count(*) from engagement.tester o where o.trial_id = t.id and o.seat is not null) not between 1 and t.seats`);
    await none(`select t.title from engagement.trial t where t.state in ('running', 'reported')
      and not exists (select from engagement.trial_feedback f where f.trial_id = t.id and f.answer is not null)`);
    await none(`select id from engagement.trial_feedback where given_at > now() or answered_at > now()`);
    await none(`select o.id from engagement.tester o where o.thanked_at is not null and not exists (
      select from engagement.line l where l.member_id = o.member_id and l.rule = 'test-produit-termine')`);
    expect(
      await house.rows(
        `select 1 from engagement.line where rule = 'test-produit-termine' and points > 0 limit 1`,
      ),
    ).toHaveLength(1);
  });

  it('has services with reviews of different members, some of them answered by a department', async () => {
    await none(`select s.name from engagement.service s
      where (select count(distinct r.author_id) from engagement.service_review r where r.service_id = s.id) < 12`);
    await none(`select a.id from engagement.review_answer a join engagement.service_review r on r.id = a.review_id
      where a.department is null or a.answered_at <= r.posted_at or a.answered_at > now()`);
    expect(await house.app.engagement.serviceList.execute()).toMatchObject([
      { slug: 'mediation', reviews: 12 },
      { slug: 'permanence-en-visio-des-primo-inscrits', reviews: 12 },
      { slug: 'site-d-information-et-fiches-pratiques', reviews: 12 },
    ]);
  });

  it('has ideas at every step, with answers, comments and no more votes of a member than they have', async () => {
    await none(`select i.title from engagement.idea i
      where i.status not in ('proposed', 'merged') and not exists (
        select from engagement.idea_answer a where a.idea_id = i.id and a.status = i.status and a.department is not null)`);
    await none(`select v.member_id from engagement.idea_vote v join engagement.idea i on i.id = v.idea_id
      where v.place is not null and i.status in ('delivered', 'declined')`);
    await none(`select i.title from engagement.idea i
      where not exists (select from engagement.idea_comment c where c.idea_id = i.id)`);
    const {
      planned,
      in_progress: current,
      delivered,
    } = await house.app.engagement.roadmap.execute(
      (await house.app.accounts.resolveSession.execute(null)).actor,
    );
    expect([planned.length, current.length, delivered.length]).toEqual([3, 1, 1]);
  });

  it('has polls whose boxes hold as many ballots as members voted, counted and weighted', async () => {
    await none(`select p.slug from engagement.poll p
      where (select count(*) from engagement.turnout t where t.poll_id = p.id) <> (
        select coalesce(sum(cardinality(b.answers) + (select coalesce(sum(value::int), 0) from jsonb_each_text(b.marks))), 0)
        from engagement.ballot_box b where b.poll_id = p.id)`);
    await none(`select p.slug from engagement.poll p join engagement.ballot_box b on b.poll_id = p.id,
        jsonb_object_keys(b.marks) mark
      where cardinality(string_to_array(mark, ' ')) not between p.least and p.most
        or (select max(one::int) from unnest(string_to_array(mark, ' ')) one) >= cardinality(p.options)`);
    // Those that are over are counted among the figures, on the day on which they ended.
    await none(`select p.slug from engagement.poll p where p.closes_at <= now() and not exists (
      select from insights.activity a where a.kind = 'poll.ended' and a.about_id = p.id and a.at = p.closes_at)`);
    expect(
      await house.rows(`select 1 from insights.activity where kind = 'poll.ended' limit 1`),
    ).toHaveLength(1);
    const actor = await actorOf('membre@demo.test');
    const voter = { actor, memberSince: new Date(0), branchesSince: { writing: new Date(0) } };
    // Secret ones that go on are told by whole groups, one group late.
    await none(`select p.slug from engagement.poll p join engagement.poll_release r on r.poll_id = p.id
      where r.shown_ballots % 5 <> 0 or r.next_ballots <> r.shown_ballots + 5 or r.next_ballots + 4 < (
        select count(*) from engagement.turnout t where t.poll_id = p.id)`);
    expect(
      await house.rows(`select 1 from engagement.poll_release where shown_ballots > 0 limit 1`),
    ).toHaveLength(1);
    const polls = await house.app.engagement.pollList.execute(voter, { state: 'all', cursor: null });
    expect(polls.items.length).toBeGreaterThanOrEqual(13);
    const page = (slug: string) => house.app.engagement.pollPage.execute(voter, slug);
    const open = await page('par-quel-canal-preferez-vous-recevoir-une-reponse-a-une-question');
    expect(open).toMatchObject({ votes: 1_125, voted: false, asked: true });
    // It is secret and goes on: the last group of five is told with the next one.
    expect(open.count).toMatchObject({ votes: 1_120, branches: [], sample: null });
    expect(open.count?.options[1]).toMatchObject({ votes: 404, share: 36, weighted: null });
    const [closed] = await house.rows<{ slug: string }>(
      `select slug from engagement.poll where slug like 'votre-derniere-demande-d-indemnites%'`,
    );
    const over = await page(closed!.slug);
    expect(over.count).toMatchObject({ votes: 1_035, branches: { length: 5 } });
    expect(over.count?.options[4]).toMatchObject({ votes: 602, share: 58, weighted: 57 });
    await none(`select x.id from engagement.poll_picture x join engagement.poll p on p.id = x.poll_id
      where not p.pictures @> jsonb_build_array(jsonb_build_object('id', x.id::text))`);
    const [pictured] = await house.rows<{ slug: string }>(
      `select slug from engagement.poll where jsonb_array_length(pictures) = 3`,
    );
    const { pictures } = await house.app.engagement.pollPage.execute(voter, pictured!.slug);
    for (const picture of pictures)
      expect(
        await house.app.engagement.pollPicture.execute(actor, picture!.path.slice('/fichiers/'.length)),
      ).toMatchObject({ contentType: 'image/webp' });
  });

  it('accepts only replies of the question they stand in', async () => {
    await none(`select t.title from community.topic t, jsonb_array_elements(t.acceptances) one
      left join community.post p on p.id = (one ->> 'postId')::uuid
      where p.topic_id is distinct from t.id or p.position = 1 or t.kind <> 'question' or one ->> 'by' <> t.author_id::text`);
    const [row] = await house.rows(
      `select count(*) filter (where solved)::int as solved, count(*) filter (where solved <> (acceptances <> '[]'))::int as wrong from community.topic`,
    );
    expect(row).toEqual({ solved: expect.any(Number), wrong: 0 });
    expect(row!.solved).toBeGreaterThan(20);
  });

  it('seals the answers of the organisation by its agents, each on the very text that stands', async () => {
    await none(`select s.id from community.seal s
      join community.post p on p.id = s.post_id join community.member m on m.id = s.sealed_by
      where s.body_hash <> community.text_hash(p.source) or m.role <> 'agent' or s.department <> m.department
        or (s.kind = 'authored') <> (s.sealed_by = p.author_id) or s.sealed_at < p.posted_at or s.sealed_at > now()
        or cardinality(s.rule_ids) <> (select count(*) from community.rule r where r.id = any(s.rule_ids))`);
    const [made] = await house.rows(
      `select (select count(*)::int from community.seal) as seals, (select count(*)::int from community.rule) as rules,
         (select count(*)::int from community.regulatory_value) as figures,
         (select count(*)::int from community.reference_answer) as articles,
         (select count(*)::int from community.topic where official = 'overdue') as overdue`,
    );
    expect(made).toEqual({ seals: 48, rules: 25, figures: 28, articles: 15, overdue: 1 });
    const agent = await actorOf('agent@demo.test');
    expect(await house.app.official.deskCounts.execute(agent)).toMatchObject({
      toAnswer: expect.any(Number),
      toReview: 1,
    });
    const question = await house.app.community.topicList.execute(agent, {
      view: 'latest',
      official: 'authored',
    });
    expect(question.items.length).toBeGreaterThan(10);
  });

  it('has something to say to each word that people come with, whatever they call it', async () => {
    const nobody = await visitor();
    for (const text of [
      'mutuelle',
      'complémentaire santé',
      'RSA',
      'Agessa',
      'maison des artistes',
      'maternité',
      'grossesse',
      'chômage',
      'pôle emploi',
      'C2S',
      'intermittent',
      'fiche de paie',
      'commanditaire',
      'prime d’activité',
    ]) {
      const { items, beside, answered } = await house.app.community.search.execute(nobody, { text });
      expect([text, answered, items.length + beside.length > 0]).toEqual([text, true, true]);
    }
  });

  it('has articles that say to a branch what is its own', async () => {
    const page = async (slug: string, branches: readonly string[]) =>
      house.app.official.referencePage.execute(await visitor(), slug, { branches });
    for (const [slug, branch] of [
      ['dispense-de-precompte', 'music'],
      ['dispense-de-precompte', 'visual_arts'],
      ['revenus-accessoires', 'writing'],
      ['revenus-accessoires', 'visual_arts'],
    ] as const) {
      const found = await page(slug, [branch]);
      expect(found).toMatchObject({ found: 'page', page: { shown: { branch } } });
      expect(await page(slug, [])).toMatchObject({ found: 'page', page: { shown: { branch: null } } });
    }
  });

  it('leaves no blank of the content unfilled, but for figures that the organisation’s own texts cite', async () => {
    const blank = `like '%{{%'`;
    await none(`select html from community.post p where (html ${blank} or source ${blank}) and not exists (
      select from community.seal s where s.post_id = p.id and s.kind = 'authored')`);
    await none(`select found[1] from (
        select source from community.post union all select source from community.reference_version) texts,
        regexp_matches(texts.source, '\\{\\{([^}]*)\\}\\}', 'g') found
      where not exists (select from community.regulatory_value v, jsonb_array_elements(v.figures) figure
        where found[1] = 'valeur.' || v.key || '.' || left(figure ->> 'from', 4))`);
    await none(`select title from community.topic where title ${blank}`);
    await none(`select name from community.category where name ${blank} or description ${blank}`);
    await none(`select handle from community.member where bio ${blank}`);
  });

  it('links every name it mentions, and the words it quotes, to what exists', async () => {
    const [row] = await house.rows(
      `select count(*)::int as posts from community.post where html like '%href="/membres/papier-froisse"%'`,
    );
    expect(row!.posts).toBeGreaterThan(2);
    await none(`select found[1] from community.post, regexp_matches(html, 'href="/membres/([^"]+)"', 'g') found
      where found[1] not in (select handle from community.member)`);
    const quoted = await house.rows(
      `select p.id from community.post, regexp_matches(html, '/reponses/([0-9a-f-]{36})', 'g') found
       join community.post p on p.id = found[1]::uuid`,
    );
    expect(quoted.length).toBeGreaterThan(0);
  });

  it('publishes nothing: history is not news', async () => {
    await none(`select name from platform.outbox`);
  });

  it.each(DEMO_ACCOUNTS)('lets $email in as $role', async ({ email, role }) => {
    const actor = await actorOf(email);
    expect(actor.role).toBe(role);
    const [member] = await house.rows(`select role, status from community.member where id = $1`, [
      actor.memberId,
    ]);
    expect(member).toEqual({ role, status: 'active' });
  });

  it('lets nobody else in', async () => {
    await none(`select email from community.account a
      where (select count(*) from community.account b where b.password_hash = a.password_hash) not in (${DEMO_ACCOUNTS.length}, ${70 - DEMO_ACCOUNTS.length})`);
    const [other] = await house.rows<{ email: string }>(
      `select email from community.account where email like '%@members.demo.test' limit 1`,
    );
    await expect(actorOf(other!.email)).rejects.toMatchObject({ code: 'community.wrong-credentials' });
  });

  it('shows every topic to whom it may, whole, and to nobody else', async () => {
    const [nobody, member] = [await visitor(), await actorOf('membre@demo.test')];
    const topics = await house.rows<{ number: string; audience: string; reply_count: number }>(
      `select number, audience, reply_count from community.topic`,
    );
    for (const topic of topics) {
      const number = Number(topic.number);
      const asVisitor = house.app.community.topicPage.execute(nobody, number, 1);
      if (topic.audience === 'public') expect(await asVisitor).toMatchObject({ found: 'page' });
      else expect(await asVisitor).toEqual({ found: 'nothing' });
      const asMember = await house.app.community.topicPage.execute(member, number, 1);
      if (topic.audience === 'group:compositrices-et-compositeurs') {
        expect(asMember).toEqual({ found: 'nothing' }); // they are in the other group
        continue;
      }
      if (asMember.found !== 'page') throw new Error(`Topic ${number} cannot be read: ${asMember.found}`);
      expect(asMember.page.replies).toHaveLength(Math.min(topic.reply_count, 20));
      expect(asMember.page.opening.html).toMatch(/^<(p|h\d|ul|ol)/);
    }
    expect(new Set(topics.map((topic) => topic.audience))).toEqual(
      new Set(['public', 'members', 'group:compositrices-et-compositeurs', 'group:relecture-du-guide']),
    );
  });

  it('shows every post on its page as it is by itself', async () => {
    const readers = [
      await visitor(),
      await actorOf('membre@demo.test'),
      await actorOf('moderation@demo.test'),
    ];
    const topics = await house.rows<{ number: string }>(`select number from community.topic`);
    const told = { official: 0, accepted: 0, answers: 0 };
    for (const { number } of topics)
      for (const reader of readers) {
        const outcome = await house.app.community.topicPage.execute(reader, Number(number), 1);
        if (outcome.found !== 'page') continue;
        const { opening, accepted, official, replies } = outcome.page;
        for (const post of [opening, ...accepted, ...official, ...replies]) {
          const alone = await house.app.community.postItem.execute(reader, post.id);
          expect(alone).toMatchObject({ found: 'post', post });
          if (post.official) told.official += 1;
          if (post.accepted) told.accepted += 1;
          if (post.replyTo) told.answers += 1;
        }
      }
    expect(Object.entries(told).filter(([, seen]) => seen === 0)).toEqual([]);
  });

  it('has something to show in every list', async () => {
    const { topicList } = house.app.community;
    const nobody = await visitor();
    const latest = await topicList.execute(nobody, { view: 'latest' });
    expect(latest.pinned).toHaveLength(2);
    expect(latest.items.length + latest.pinned.length).toBeGreaterThanOrEqual(20);
    expect(latest.next).not.toBeNull();
    const unanswered = await topicList.execute(nobody, { view: 'unanswered' });
    expect(new Set(unanswered.items.map((row) => row.category.slug)).size).toBeGreaterThan(3);
    for (const branch of ['writing', 'visual_arts', 'music', 'photography', 'film']) {
      const member = await actorOf('membre@demo.test');
      expect((await topicList.execute(member, { view: 'latest', branch })).items).not.toEqual([]);
    }
    const [special] = await house.rows(
      `select count(*) filter (where pinned_until > now())::int as pinned, count(*) filter (where duplicate_of is not null)::int as duplicates,
         count(*) filter (where reply_count > 20)::int as long from community.topic`,
    );
    expect(special).toEqual({ pinned: 2, duplicates: 1, long: 2 });
  });

  it('gives the member who signs in news, bookmarks and a draft', async () => {
    const { community } = house.app;
    const member = await actorOf('membre@demo.test');
    const told = await house.rows<{ read_at: Date | null }>(
      `select read_at from community.notification where member_id = $1`,
      [member.memberId],
    );
    expect(told).toHaveLength(5);
    expect(told.filter((one) => one.read_at === null)).toHaveLength(2);
    expect(await community.unreadCount.execute(member)).toBe(2);
    expect((await community.notifications.execute(member, {})).items).not.toEqual([]);
    const kept = await community.bookmarks.execute(member, null);
    expect(kept.items).toHaveLength(2);
    expect(await community.drafts.execute(member)).toHaveLength(1);
    const followed = await community.topicList.execute(member, { view: 'followed' });
    expect(followed.items.some((row) => (row.unread ?? 0) > 0)).toBe(true);
  });

  it('changes nothing the second time', async () => {
    const before = await snapshot(house);
    expect(await seedDemonstration(house.parts)).toBeNull();
    expect(await snapshot(house)).toEqual(before);
  });
});

describe('filling a database', () => {
  it('leaves nothing behind when it breaks off', async () => {
    const house = await EmptyHouse.open();
    try {
      const before = await snapshot(house);
      const broken = seedDemonstration(house.parts, (step) => {
        if (step === 'marks') throw new Error('The power went');
      });
      await expect(broken).rejects.toThrow('The power went');
      expect(await snapshot(house)).toEqual(before);
      expect(await seedDemonstration(house.parts)).toMatchObject({ members: 70 });
    } finally {
      await house.close();
    }
  });

  it('is done once when two processes start at once', async () => {
    const house = await EmptyHouse.open();
    try {
      const done = await Promise.all([seedDemonstration(house.parts), seedDemonstration(house.parts)]);
      expect(done.filter((figures) => figures !== null)).toHaveLength(1);
    } finally {
      await house.close();
    }
  });

  it('does not touch a database where somebody is registered', async () => {
    const house = await EmptyHouse.open();
    try {
      await house.rows(
        `insert into community.member (id, pseudonym, handle, skeleton, charter_version, joined_at)
         values (gen_random_uuid(), 'Somebody', 'somebody', 'somebody', '1', now())`,
      );
      const before = await snapshot(house);
      expect(await seedDemonstration(house.parts)).toBeNull();
      expect(await snapshot(house)).toEqual(before);
      expect(await isDemonstration(house.database.sql)).toBe(false);
    } finally {
      await house.close();
    }
  });
});
