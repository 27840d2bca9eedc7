import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MODERATED_KINDS, type ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import type { ReviewItemId } from '#domain/moderation/review/ids';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { FILES, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { DEMO_PASSWORD } from '#interfaces/composition/seed/demonstration';
import { subscriptionsOf } from '#interfaces/composition/subscriptions';
import type { Subscriptions } from '#infrastructure/platform/facts/subscriptions';
import type { PublishedFact } from '#application/shared/ports';
import { codeOf } from '../../support/refusal.ts';
import { demonstrationHouse } from '../seed/demonstration-house.ts';
import type { EmptyHouse } from '../seed/empty-house.ts';

jest.setTimeout(120_000);

/** Every kind that is registered; one that is not named here is asked nothing, and the test says so. */
const KINDS = [
  'topic',
  'post',
  'chat-message',
  'profile',
  'poll',
  'idea',
  'idea-comment',
  'service-review',
  'event-question',
  'event',
  'trial-feedback',
];
/** What its kind does on a page of its own, or never, and why. */
const ON_PAGES = ['topic', 'post'];
const NEVER_ERASED = ['profile'];
const CANARY = 'Mis au propre par Zéphirine du Moulin-Neuf.';
const REASON = 'Une coordonnée personnelle y figurait.';

let house: EmptyHouse;
let kinds: readonly ModeratedKind[];
let subscriptions: Subscriptions;
let moderator: Actor;
let proposer: Actor;
let signer: Actor;
let member: Actor;

beforeAll(async () => {
  house = await demonstrationHouse();
  // The organisation lends the right to those who run the community, so that there are two.
  await house.rows(
    `insert into moderation.role_permission (role, permission) values ('community_manager', 'post.purge') on conflict do nothing`,
  );
  const get = takenFrom(house.container);
  kinds = get(MODERATED_KINDS);
  subscriptions = subscriptionsOf(house.container);
  moderator = await actorOf('moderation@demo.test');
  signer = await actorOf('animation@demo.test');
  proposer = await actorOf('admin@demo.test');
  member = await actorOf('membre@demo.test');
  // Those of the demonstration have votes: what was answered stays.
  await house.rows(
    `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, options, least, most, results, secret, audiences, closes_at)
     select p.id, p.id::text, m.id, now(), 'Quelle salle pour la rencontre ?', 'single', '{Lyon,Nantes}', 1, 1, 'always', true,
       '{members}', now() + interval '9 days'
     from (select gen_random_uuid() as id from generate_series(1, 5)) p,
       (select id from community.member where role = 'member' and status = 'active' order by id limit 1) m`,
  );
});
afterAll(() => house.close());

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

const kindOf = (name: string): ModeratedKind => kinds.find(({ kind }) => kind === name)!;
const pieceOf = async (name: string, id: string) => (await kindOf(name).look([id])).get(id)!;
const taken: string[] = [];

/** Of whoever wrote what is tried: members, and of what the team alone plans, those below who run the community. */
const BELOW: readonly string[] = ['member', 'ambassador', 'moderator', 'agent'];

/** A piece of this kind by somebody below, in sight, that no other test has touched; by members where there is one. */
async function found(name: string, wanted: (role: string) => boolean = (role) => BELOW.includes(role)) {
  const kind = kindOf(name);
  const polls = `and not exists (select from engagement.turnout v where v.poll_id = t.id) and forgotten = 0 and closes_at > now() and closed_at is null`;
  const rows = await house.rows<{ id: string }>(
    `select id from ${kind.words.table} t where true ${name === 'poll' ? polls : ''} order by id desc limit 400`,
  );
  const pieces = [...(await kind.look(rows.map(({ id }) => id))).values()];
  const free = pieces.filter(
    ({ id, state, authorRole, authorId, source, audience }) =>
      state === 'published' &&
      authorId !== null &&
      source.trim() !== '' &&
      audience.split(' ').some((circle) => reporterOf(name).sees(circle)) &&
      !taken.includes(id) &&
      wanted(authorRole),
  );
  const piece = free.find(({ authorRole }) => authorRole === 'member') ?? free[0];
  if (piece) taken.push(piece.id);
  return piece;
}

/** Who may report one: what testers say is read by the team alone. */
const reporterOf = (name: string): Actor => (name === 'trial-feedback' ? proposer : member);

/** A case about it. */
async function caseOf(name: string, id: string): Promise<ReviewItemId> {
  await house.app.moderation.fileReport.execute({
    actor: reporterOf(name),
    target: { kind: name, id },
    reason: 'injure-harcelement-menace',
    explanation: '',
    goodFaith: true,
    network: '192.0.2',
    language: 'fr',
  });
  const [item] = await house.rows<{ id: ReviewItemId }>(
    `select id from moderation.review_item where target_id = $1 and target_kind = $2 and status = 'open'`,
    [id, name],
  );
  return item!.id;
}

/** Has those who enforce decisions hear of one. */
async function enforce(fact: Record<string, unknown> & { name: string }): Promise<void> {
  const at = new Date().toISOString();
  const told = { at, by: null, subjectId: null, path: 'review', until: null, explanation: null, ...fact };
  for (const { consumer, handler } of subscriptions.to(fact.name))
    if (/enforce/u.test(consumer))
      await takenFrom(house.container)(UNIT_OF_WORK).run(async () => {
        await handler.on(told as unknown as PublishedFact, { factId: randomUUID() });
      });
}

/** Has those whose name is such hear of the one fact of this name that holds this. */
async function carry(name: string, holds: object, who: RegExp): Promise<void> {
  const facts = await house.rows<{ id: string; payload: PublishedFact }>(
    'select id, payload from platform.outbox where name = $1 and payload @> $2',
    [name, JSON.stringify(holds)],
  );
  expect(facts).toHaveLength(1);
  const hearing = subscriptions.to(name).filter(({ consumer }) => who.test(consumer));
  expect(hearing.length).toBeGreaterThan(0);
  for (const { handler } of hearing)
    await takenFrom(house.container)(UNIT_OF_WORK).run(async () => {
      await handler.on(facts[0]!.payload, { factId: facts[0]!.id as never });
    });
}

async function mended(name: string, itemId: ReviewItemId) {
  const { piece, parts } = await house.app.moderation.mendPiece.look(signer, itemId);
  const last = parts.find((part) => part.name === 'body') ?? parts.at(-1)!;
  const said = { [last.name]: `${last.text} ${CANARY}`.trim() };
  const command = { actor: signer, itemId, read: piece.contentDigest, said, reason: REASON };
  const same = { ...command, said: { [last.name]: last.text } };
  expect(await codeOf(house.app.moderation.mendPiece.execute(same))).not.toBeNull();
  await house.app.moderation.mendPiece.execute(command);
  return { piece, said, command, name };
}

describe('what is done to the words of a case', () => {
  it('is said by every kind that is registered, and tried here', () => {
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(KINDS.toSorted());
    for (const { words, kind } of kinds) {
      expect([kind, words.mending === 'on-its-page']).toEqual([kind, ON_PAGES.includes(kind)]);
      expect([kind, words.purging === 'on-its-page']).toEqual([kind, ON_PAGES.includes(kind)]);
      expect([kind, words.purging === 'never']).toEqual([kind, NEVER_ERASED.includes(kind)]);
      expect([kind, words.mending === 'never']).toEqual([kind, false]);
    }
  });

  it.each(KINDS)(
    '%s: the case offers each act where it is done, and none to whoever may not',
    async (name) => {
      const piece = await found(name);
      expect(piece).toBeDefined();
      const itemId = await caseOf(name, piece!.id);
      const { words } = await house.app.moderation.reviewCase.execute(signer, itemId);
      expect(words.edit).toMatch(ON_PAGES.includes(name) ? /^\/reponses\/.*\/modifier$/ : /\/corriger$/);
      expect(words.redact).toMatch(/\/caviarder$/);
      expect(words.purge).toBeNull();
      if (ON_PAGES.includes(name)) {
        expect(await codeOf(house.app.moderation.mendPiece.look(signer, itemId))).toBe(
          'moderation.action-not-possible',
        );
        await enforce({
          name: 'moderation.decision-made.v1',
          decisionId: randomUUID(),
          action: 'delete',
          targetKind: name,
          targetId: piece!.id,
        });
        expect((await pieceOf(name, piece!.id)).state).toBe('deleted');
        expect(await codeOf(house.app.community.proposePiecePurge.look(proposer, itemId))).toBe(
          'moderation.action-not-possible',
        );
        return;
      }
      for (const act of [
        house.app.moderation.mendPiece.look(member, itemId),
        house.app.community.redactPassage.text(member, { itemId }),
        house.app.community.proposePiecePurge.look(member, itemId),
      ])
        expect(await codeOf(act)).toBe('access.not-allowed');
      // It stands: nobody erases it.
      expect(await codeOf(house.app.community.proposePiecePurge.look(proposer, itemId))).toBe(
        'moderation.action-not-possible',
      );
    },
  );

  it.each(KINDS.filter((name) => !ON_PAGES.includes(name)))(
    '%s: is mended with a statement of reasons, from the words that were read, and undone with its decision',
    async (name) => {
      const before = (await found(name))!;
      const itemId = await caseOf(name, before.id);
      const { command } = await mended(name, itemId);
      expect((await pieceOf(name, before.id)).source).toContain(CANARY);
      expect(await codeOf(house.app.moderation.mendPiece.execute(command))).toBe('moderation.piece-changed');
      const decisions = await house.rows<{ id: string; subject: string; facts: string }>(
        `select id, subject_id as subject, statement ->> 'facts' as facts from moderation.decision where target_id = $1 and action = 'edit'`,
        [before.id],
      );
      expect(decisions).toHaveLength(1);
      expect(decisions[0]).toMatchObject({
        subject: before.authorId,
        facts: expect.stringContaining(REASON),
      });
      const { status } = (
        await house.rows<{ status: string }>(`select status from moderation.review_item where id = $1`, [
          itemId,
        ])
      )[0]!;
      expect(status).toBe('open');
      await enforce({
        name: 'moderation.decision-overturned.v1',
        decisionId: decisions[0]!.id,
        action: 'edit',
        targetKind: name,
        targetId: before.id,
      });
      // Who had a seat read the event as it is now: that is told, and not taken back.
      expect((await pieceOf(name, before.id)).source.includes(CANARY)).toBe(name === 'event');
    },
  );

  it.each(KINDS.filter((name) => !ON_PAGES.includes(name)))(
    '%s: loses a passage from everywhere, and its author is told',
    async (name) => {
      const before = (await found(name))!;
      const itemId = await caseOf(name, before.id);
      await mended(name, itemId);
      const { source } = await house.app.community.redactPassage.text(signer, { itemId });
      expect(source).toContain(CANARY);
      const passage = CANARY.slice(0, -1);
      const command = { actor: signer, itemId, passage, reason: REASON, ground: null };
      await house.app.community.redactPassage.execute(command);
      expect((await pieceOf(name, before.id)).source).not.toContain('Zéphirine');
      const kept = await house.rows(
        `select 1 from ${kindOf(name).words.table} t where t.id = $1 and t::text like '%Zéphirine%'`,
        [before.id],
      );
      expect(kept).toEqual([]);
      const target = { kind: name, id: before.id };
      const restriction = { subjectId: before.authorId, title: before.title };
      await carry('community.words-redacted.v1', { target, restriction }, /record-acts/u);
      const decision = { targetKind: name, targetId: before.id, action: 'mask', path: 'page' };
      await carry('moderation.decision-made.v1', decision, /enforce|settle-decided/u);
      const [closed] = await house.rows('select status from moderation.review_item where id = $1', [itemId]);
      expect(closed).toEqual({ status: 'decided' });
      expect(await pieceOf(name, before.id)).toMatchObject({ state: before.state });
      expect(await codeOf(house.app.community.redactPassage.execute({ ...command, actor: member }))).toBe(
        'access.not-allowed',
      );
    },
  );

  it.each(KINDS.filter((name) => !ON_PAGES.includes(name) && !NEVER_ERASED.includes(name)))(
    '%s: is erased by two people once it was deleted, and nothing brings it back',
    async (name) => {
      const before = (await found(name))!;
      const itemId = await caseOf(name, before.id);
      await mended(name, itemId);
      const decisionId = randomUUID();
      const target = { targetKind: name, targetId: before.id };
      await enforce({ name: 'moderation.decision-made.v1', decisionId, action: 'delete', ...target });
      const session = { confirmedAt: new Date() };
      const purges = house.app.community;
      const { mark: read } = await purges.proposePiecePurge.look(proposer, itemId);
      const proposal = { actor: proposer, session, itemId, read, reason: REASON };
      expect(
        await codeOf(purges.proposePiecePurge.execute({ ...proposal, read: before.contentDigest })),
      ).toBe('moderation.piece-changed');
      await purges.proposePiecePurge.execute(proposal);
      expect(await codeOf(purges.proposePiecePurge.execute(proposal))).toBe('community.purge-proposed');
      const [purge] = await house.rows<{ id: never }>(
        `select id from community.purge where target_id = $1 and target_kind = $2`,
        [before.id, name],
      );
      const settling = { session, purgeId: purge!.id, agrees: true };
      expect(await codeOf(purges.settlePurge.execute({ ...settling, actor: proposer }))).toBe(
        'moderation.needs-another-signature',
      );
      expect(await codeOf(purges.settlePurge.execute({ ...settling, actor: moderator }))).toBe(
        'access.not-allowed',
      );
      expect((await pieceOf(name, before.id)).source).toContain(CANARY);
      await purges.settlePurge.execute({ ...settling, actor: signer });
      expect(await pieceOf(name, before.id)).toMatchObject({ state: 'deleted', isErased: true });
      const kept = await house.rows(
        `select 1 from ${kindOf(name).words.table} t where t.id = $1 and t::text like '%Zéphirine%'`,
        [before.id],
      );
      expect(kept).toEqual([]);
      await enforce({ name: 'moderation.decision-overturned.v1', decisionId, action: 'delete', ...target });
      await enforce({
        name: 'moderation.decision-made.v1',
        decisionId: randomUUID(),
        action: 'restore',
        ...target,
      });
      expect(await pieceOf(name, before.id)).toMatchObject({ state: 'deleted', isErased: true });
      const { words, actions } = await house.app.moderation.reviewCase.execute(signer, itemId);
      expect(words).toEqual({ edit: null, mask: null, redact: null, purge: null });
      expect(actions).not.toContain('restore');
      const [fact] = await house.rows<{ restriction: { subjectId: MemberId } }>(
        `select payload -> 'restriction' as restriction from platform.outbox
         where name = 'community.piece-purged.v1' and payload ->> 'targetId' = $1`,
        [before.id],
      );
      expect(fact!.restriction.subjectId).toBe(before.authorId);
    },
  );

  /** Two people erase it, after it was deleted. @returns what refused the second signature; null for nothing */
  async function erased(name: string, id: string): Promise<string | null> {
    const itemId = await caseOf(name, id);
    const target = { targetKind: name, targetId: id };
    await enforce({
      name: 'moderation.decision-made.v1',
      decisionId: randomUUID(),
      action: 'delete',
      ...target,
    });
    const session = { confirmedAt: new Date() };
    const { proposePiecePurge, settlePurge } = house.app.community;
    const { mark: read } = await proposePiecePurge.look(proposer, itemId);
    await proposePiecePurge.execute({ actor: proposer, session, itemId, read, reason: REASON });
    const [purge] = await house.rows<{ id: never }>(`select id from community.purge where target_id = $1`, [
      id,
    ]);
    return codeOf(settlePurge.execute({ session, purgeId: purge!.id, agrees: true, actor: signer }));
  }

  /** An event that is to come, with one more date that says the same and shows the same picture. */
  async function twoDates() {
    const [first, second, cover] = [(await found('event'))!.id, randomUUID(), randomUUID()];
    const form = [
      { id: randomUUID(), kind: 'text', label: 'Que vous faut-il sur place ?', required: false, options: [] },
    ];
    await house.rows(`insert into events.cover (id, bytes, uploaded_at) values ($1, 3, now())`, [cover]);
    await house.rows(
      `update events.gathering set series_id = id, state = 'published', starts_at = now() + interval '3 days',
         ends_at = now() + interval '73 hours', place = 'Salle des Peintres', speakers = '{Zéphirine du Moulin-Neuf}',
         agenda = '[{"minute": 0, "title": "Accueil de chacun"}]', form = $2::jsonb,
         cover = jsonb_build_object('id', $3::text, 'alt', 'La salle vue de la rue', 'width', 2, 'height', 1)
       where id = $1`,
      [first, JSON.stringify(form), cover],
    );
    const [{ columns }] = (await house.rows<{ columns: string }>(
      `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
       where table_schema = 'events' and table_name = 'gathering' and is_generated = 'NEVER'`,
    )) as [{ columns: string }];
    await house.rows(
      `insert into events.gathering (${columns}) select ${columns} from (
         select (jsonb_populate_record(g, jsonb_build_object('id', $2::text, 'number', nextval('events.gathering_number')))).*
         from events.gathering g where id = $1) other`,
      [first, second],
    );
    const key = `covers/${cover}.webp`;
    await files().put(key, { bytes: new Uint8Array(3), contentType: 'image/webp' });
    return { first, second, key };
  }
  const files = () => takenFrom(house.container)(FILES);
  const rowOf = async (id: string) =>
    (
      await house.rows<{ row: Record<string, unknown> }>(
        `select to_jsonb(g) as row from events.gathering g where id = $1`,
        [id],
      )
    )[0]!.row;

  it('one date of a series is erased, and no other; its picture goes with the last that shows it', async () => {
    const { first, second, key } = await twoDates();
    const before = await rowOf(second);
    expect(await erased('event', first)).toBeNull();
    expect(await rowOf(first)).toMatchObject({
      title: '[…]',
      place: '',
      speakers: [],
      form: [],
      cover: null,
    });
    expect(await rowOf(second)).toEqual(before);
    expect(await files().get(key)).not.toBeNull();
    expect(await erased('event', second)).toBeNull();
    expect(await files().get(key)).toBeNull();
  });

  it('what was asked of those who registered goes with the event, also what was asked before', async () => {
    const { first } = await twoDates();
    const answers = [
      { id: randomUUID(), kind: 'text', label: 'Une ancienne question ?', values: ['Une rampe'] },
      { id: randomUUID(), kind: 'single', label: 'Un ancien choix ?', values: ['Le matin'] },
    ];
    const registration = randomUUID();
    await house.rows(
      `insert into events.registration (id, gathering_id, number, member_id, registered_at, turn, state, pool, answers)
       values ($1, $2, 1, $3, now(), 900, 'confirmed', 'open', $4::jsonb)`,
      [registration, first, randomUUID(), JSON.stringify(answers)],
    );
    expect(await erased('event', first)).toBeNull();
    const [kept] = await house.rows<{ answers: unknown }>(
      `select answers from events.registration where id = $1`,
      [registration],
    );
    expect(kept!.answers).toEqual([
      { ...answers[0], label: '[…]' },
      { ...answers[1], label: '[…]', values: ['[…]'] },
    ]);
  });

  it('nothing is written into an erased event, nor from it into others', async () => {
    const { first, second } = await twoDates();
    const before = await rowOf(second);
    expect(await erased('event', first)).toBeNull();
    const gatheringId = first as never;
    const { events } = house.app;
    const { version } = (await rowOf(first)) as { version: number };
    const of = { actor: signer, gatheringId };
    const acts = {
      change: events.changeGathering.execute({
        ...of,
        version,
        kind: 'workshop',
        title: 'De nouveau là',
        audience: 'public',
        summary: 'On en reparle.',
        body: 'On en reparle ici.',
        branches: [],
        hosts: [],
        startsAt: new Date(Date.now() + 86_400_000),
        endsAt: new Date(Date.now() + 90_000_000),
        zone: 'Europe/Paris',
        place: '',
        link: '',
        capacity: null,
        reserved: [],
        agenda: [],
        speakers: [],
      }),
      remember: events.rememberGathering.execute({
        ...of,
        version,
        replay: '',
        chapters: [],
        minutes: 'Ce qui a été dit.',
        surveyId: null,
      }),
      ask: events.askRegistrants.execute({
        ...of,
        version,
        questions: [{ id: null, kind: 'text', label: 'Et encore ?', required: false, options: [] }],
      }),
      show: events.uncoverGathering.execute(of),
      publish: events.publishGathering.execute(of),
    };
    for (const [name, act] of Object.entries(acts))
      expect([name, await codeOf(act)]).toEqual([name, 'events.gathering-erased']);
    expect(await codeOf(events.changeSeries.execute({ ...of, count: 1 }))).toBe(
      'events.gathering-taken-away',
    );
    expect(await rowOf(second)).toEqual(before);
    const dates = await events.series.execute(signer, second as never);
    expect(dates.map(({ id }) => id)).toEqual([second]);
    for (const told of [`place = 'Ici'`, `speakers = '{Quelqu’un}'`, `cover = '{"alt": "Une salle"}'`])
      await expect(house.rows(`update events.gathering set ${told} where id = $1`, [first])).rejects.toThrow(
        'gathering_purged_is_empty',
      );
  });

  it('what was quoted of an erased message on the forum goes with it', async () => {
    const message = (await found('chat-message'))!;
    const [category] = await house.rows<{ id: never }>(
      `select id from community.category where audience = 'public' and 'question' = any(kinds) limit 1`,
    );
    const line = message.source.split('\n')[0]!.slice(0, 300);
    const topic = await house.app.community.openTopic.execute({
      actor: proposer,
      categoryId: category!.id,
      kind: 'question',
      title: 'Ce qui a été dit au salon',
      tags: [],
      branches: [],
      body: `> [On a écrit](https://forum.example/salons/messages/${message.id})\n> ${line}\n\nQu’en pensez-vous ?`,
    });
    expect(await erased('chat-message', message.id)).toBeNull();
    const [post] = await house.rows<{ source: string }>(
      `select source from community.post where topic_id = $1 and position = 1`,
      [topic.id],
    );
    expect(post!.source).not.toContain(line);
    expect(post!.source).toContain('Qu’en pensez-vous');
  });

  it('a question is not erased while the topic that was opened with it says it', async () => {
    const question = (await found('event-question'))!;
    const [topic] = await house.rows<{ id: string }>(`select id from community.topic order by id limit 1`);
    await house.rows(`update events.question set topic_id = $2 where id = $1`, [question.id, topic!.id]);
    expect(await erased('event-question', question.id)).toBe('community.purge-taken-up');
    expect((await pieceOf('event-question', question.id)).source).toBe(question.source);
    await house.rows(`update events.question set topic_id = null where id = $1`, [question.id]);
  });

  it('nobody mends behind the back of who has the case, nor once it is decided', async () => {
    const idea = (await found('idea'))!;
    const itemId = await caseOf('idea', idea.id);
    const offered = async (actor: Actor) => {
      const { words } = await house.app.moderation.reviewCase.execute(actor, itemId);
      return words.edit !== null;
    };
    await house.app.moderation.claimItem.execute({ actor: moderator, itemId });
    expect(await codeOf(house.app.moderation.mendPiece.look(signer, itemId))).not.toBeNull();
    expect(await codeOf(house.app.moderation.mendPiece.look(moderator, itemId))).toBeNull();
    expect([await offered(signer), await offered(moderator)]).toEqual([false, true]);
    await house.rows(
      `update moderation.review_item set status = 'decided', decided_at = now(), claimed_by = null where id = $1`,
      [itemId],
    );
    expect(await codeOf(house.app.moderation.mendPiece.look(moderator, itemId))).not.toBeNull();
    expect(await offered(moderator)).toBe(false);
  });

  it('nobody acts on the words of an equal or higher rank', async () => {
    const official = await found('event', (role) => role !== 'member' && role !== 'ambassador');
    expect(official).toBeDefined();
    const itemId = await caseOf('event', official!.id);
    expect((await house.app.moderation.reviewCase.execute(moderator, itemId)).words.edit).toBeNull();
    for (const act of [
      () => house.app.moderation.mendPiece.look(moderator, itemId),
      () => house.app.community.redactPassage.text(moderator, { itemId }),
    ])
      expect(await codeOf(act())).toBe('moderation.outranked');
  });
});
