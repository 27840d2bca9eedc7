import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ReviewItemId } from '#domain/moderation/review/ids';
import type { PostId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { PublishedFact } from '#application/shared/ports';
import type { Subscriptions } from '#infrastructure/platform/facts/subscriptions';
import { DECISIONS } from '#infrastructure/moderation/moderation.module';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { DEMO_PASSWORD } from '#interfaces/composition/seed/demonstration';
import { subscriptionsOf } from '#interfaces/composition/subscriptions';
import { codeOf } from '../../support/refusal.ts';
import { demonstrationHouse } from '../seed/demonstration-house.ts';
import type { EmptyHouse } from '../seed/empty-house.ts';

jest.setTimeout(120_000);

const SECRET = 'Odilon Vaubernier';
const TEXT = `Votre dossier est suivi par ${SECRET}, au guichet.`;
const REASON = 'Une personne y est nommée.';
const FOLLOWERS = /write-to-log|enforce-decisions|settle-decided|masked-passages|tell-of-decisions/u;

let house: EmptyHouse;
let subscriptions: Subscriptions;
let moderator: Actor;
let manager: Actor;
let administrator: Actor;
let member: Actor;
let agent: Actor;
let agentId: string;
let postId: string;
let itemId: ReviewItemId;
const relayed = new Set<string>();

beforeAll(async () => {
  house = await demonstrationHouse();
  subscriptions = subscriptionsOf(house.container);
  [moderator, manager, administrator, member] = (await Promise.all(
    ['moderation', 'animation', 'admin', 'membre'].map((one) => actorOf(`${one}@demo.test`)),
  )) as [Actor, Actor, Actor, Actor];
  agent = await actorOf('agent@demo.test');
  agentId = agent.memberId!;
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

/** An answer of an agent, and the case of who reported it. */
beforeEach(async () => {
  const [post] = await house.rows<{ id: string }>(
    `select p.id from community.post p join community.topic t on t.id = p.topic_id
     join community.member m on m.id = p.author_id
     where (p.author_id = $1 or m.role = 'member') and p.position > 1 and p.deleted_at is null and t.deleted_at is null and t.audience = 'public'
       and not exists (select from moderation.review_item i where i.target_id = p.id::text)
       and not exists (select from community.seal s where s.post_id = p.id)
     order by p.author_id <> $1, p.id limit 1`,
    [agentId],
  );
  postId = post!.id;
  await house.rows(
    `update community.post set author_id = $3, source = $2, plain = $2, html = $2, edit_count = 0 where id = $1`,
    [postId, TEXT, agentId],
  );
  itemId = await reported(member);
  await settle();
});

/** @returns the case of it */
async function reported(actor: Actor): Promise<ReviewItemId> {
  await house.app.moderation.fileReport.execute({
    actor,
    target: { kind: 'post', id: postId },
    reason: 'donnees-personnelles',
    explanation: 'Une personne y est nommée.',
    goodFaith: true,
    network: '192.0.2',
    language: 'fr',
  });
  return (await item()).id;
}

async function item() {
  const [row] = await house.rows<{ id: ReviewItemId; status: string; priority: number; version: number }>(
    `select id, status, priority, version from moderation.review_item where target_id = $1 order by raised_at desc limit 1`,
    [postId],
  );
  return row!;
}
const textOf = async (): Promise<string> =>
  (await house.rows<{ source: string }>(`select source from community.post where id = $1`, [postId]))[0]!
    .source;

/** Hands what happened to who follows it, until nothing more happens. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const facts = await house.rows<{ id: string; payload: PublishedFact }>(
      `select id, payload from platform.outbox where payload->>'name' like 'moderation.decision-%'
         or payload->>'name' = 'community.decision-undone.v1' order by position`,
    );
    for (const { id, payload } of facts.filter((fact) => !relayed.has(fact.id))) {
      relayed.add(id);
      for (const { consumer, handler } of subscriptions.to(payload.name))
        if (FOLLOWERS.test(consumer))
          await takenFrom(house.container)(UNIT_OF_WORK).run(() => handler.on(payload, { factId: id }));
    }
  }
}

async function mask(
  actor: Actor,
  p: { passage?: string; reason?: string; read?: string; settles?: boolean } = {},
): Promise<string | null> {
  const code = await codeOf(
    (async () => {
      const { contentDigest } = await house.app.moderation.maskPassage.look(actor, itemId);
      await house.app.moderation.maskPassage.execute({
        actor,
        itemId,
        read: p.read ?? contentDigest,
        passage: p.passage ?? SECRET,
        reason: p.reason ?? REASON,
      });
    })(),
  );
  if (p.settles ?? true) await settle();
  return code;
}
/** Other posts of theirs in the topic are masked still. */
const onlyHere = () => house.rows(`delete from community.removed_passage where post_id <> $1`, [postId]);
const edit = async (body: string): Promise<string | null> => {
  const [post] = await house.rows<{ version: number }>(`select version from community.post where id = $1`, [
    postId,
  ]);
  const command = { actor: agent, postId: postId as PostId, body, reason: null, version: post!.version };
  return codeOf(house.app.community.editPost.execute(command));
};
async function decide(actor: Actor, action: 'keep' | 'mask' | 'hide' | 'delete'): Promise<string | null> {
  const found = await house.app.moderation.reviewCase.execute(manager, itemId);
  const code = await codeOf(
    (async () => {
      await house.app.moderation.claimItem.execute({ actor, itemId });
      const { version } = await item();
      await house.app.moderation.decideItem.execute({
        actor,
        itemId,
        version,
        read: found.piece!.contentDigest,
        action,
        path: 'review' as const,
        answer: 'Nous avons regardé ce message de près.',
        statement:
          action === 'keep'
            ? null
            : { template: null, facts: 'Une personne y est nommée sans raison.', explanation: '' },
      });
    })(),
  );
  await settle();
  return code;
}
const decisions = () =>
  house.rows<{
    action: string;
    path: string;
    replacement: string | null;
    overturned: boolean;
    subject_id: string;
    is_replaced: boolean;
  }>(
    `select action, path, replacement, overturned_at is not null as overturned, subject_id,
       replaced_by is not null as is_replaced from moderation.decision
     where target_id = $1 order by decided_at, id`,
    [postId],
  );

async function overturnLatest(): Promise<void> {
  const [latest] = await house.rows<{ id: string }>(
    `select id from moderation.decision where target_id = $1 order by decided_at desc, id desc limit 1`,
    [postId],
  );
  await takenFrom(house.container)(UNIT_OF_WORK).run(async () => {
    const decision = await takenFrom(house.container)(DECISIONS).getForChange(
      knownId<'Decision'>(latest!.id),
    );
    decision.overturn({ by: administrator.memberId!, why: 'Rien à redire.', at: new Date() });
  });
  await settle();
}

/** Who reads in their notifications that it is for them to decide. */
const toldOf = async (): Promise<readonly string[]> =>
  (
    await house.rows<{ member_id: string }>(
      `select member_id from community.notification where post_id = $1 and kind = 'passage-masked'`,
      [postId],
    )
  ).map(({ member_id }) => member_id);

/** Whatever is looked at meanwhile was written by somebody of that role. */
async function agentAs(role: string, act: () => Promise<void>): Promise<void> {
  const give = (given: string) =>
    house.rows(`update community.member set role = $2 where id = $1`, [agentId, given]);
  await give(role);
  await act().finally(() => give('agent'));
}

describe('a passage of what an agent wrote', () => {
  it('is masked by a moderator, who may not hide the message, and the text is kept', async () => {
    expect(await decide(moderator, 'hide')).toBe('moderation.outranked');
    expect(await mask(moderator)).toBeNull();
    expect(await textOf()).toBe('Votre dossier est suivi par […], au guichet.');
    const [revision] = await house.rows<{ source: string }>(
      `select source from community.post_revision where post_id = $1 order by number desc limit 1`,
      [postId],
    );
    expect(revision?.source).toBe(TEXT);
    expect(await decisions()).toMatchObject([{ action: 'mask', path: 'page', subject_id: agentId }]);
    // It waits, before all else, and nobody has it in hand.
    expect(await item()).toMatchObject({ status: 'open', priority: 3 });
  });

  it('is told of at once, to its author and to those who decide, and written to the log', async () => {
    await mask(moderator);
    expect(await toldOf()).toEqual(expect.arrayContaining([manager.memberId, administrator.memberId]));
    const [notice] = await house.rows(
      `select 1 from community.notification n join moderation.decision d on d.id = n.decision_id
       where n.member_id = $1 and d.target_id = $2 and n.kind = 'decision'`,
      [agentId, postId],
    );
    expect(notice).toBeDefined();
    const log = await house.rows<{ outcome: string }>(
      `select outcome from platform.audit_log where action = 'decision.take' and actor_id = $1 and object_id in ($2, $3)`,
      [moderator.memberId, postId, itemId],
    );
    expect(log.map(({ outcome }) => outcome)).toContain('done');
  });

  it('is for somebody above to decide: whole again where nothing is wrong with it', async () => {
    await mask(moderator);
    expect(await decide(moderator, 'keep')).toBe('moderation.outranked');
    const seen = await house.app.moderation.reviewCase.execute(moderator, itemId);
    expect([seen.isMasked, seen.actions]).toEqual([true, []]);
    expect(await decide(manager, 'keep')).toBeNull();
    expect(await textOf()).toBe(TEXT);
    expect(await decisions()).toMatchObject([{ action: 'mask', overturned: true }, { action: 'keep' }]);
  });

  it('stays masked where they decide so, by a decision of theirs', async () => {
    await mask(moderator);
    const seen = await house.app.moderation.reviewCase.execute(manager, itemId);
    expect([seen.isMasked, seen.actions.slice(0, 2)]).toEqual([false, ['keep', 'mask']]);
    expect(await decide(manager, 'mask')).toBeNull();
    expect(await textOf()).not.toContain(SECRET);
    expect(await decisions()).toMatchObject([
      { path: 'page', overturned: true },
      { action: 'mask', path: 'review', overturned: false },
    ]);
    expect(await item()).toMatchObject({ status: 'decided' });
  });

  it('is masked twice, and both come back', async () => {
    await mask(moderator);
    expect(await mask(moderator, { passage: 'au guichet', reason: 'Un lieu y est nommé.' })).toBeNull();
    expect(await textOf()).toBe('Votre dossier est suivi par […], […].');
    expect(await decide(manager, 'keep')).toBeNull();
    expect(await textOf()).toBe(TEXT);
  });

  it('is masked by nobody who starts from the text on which another mask is still to come', async () => {
    const other = { passage: 'au guichet', reason: 'Un lieu y est nommé.' };
    expect(await mask(moderator, { settles: false })).toBeNull();
    expect(await mask(moderator, { ...other, settles: false })).toBe('moderation.piece-changed');
    expect(await decide(manager, 'mask')).toBe('moderation.action-not-possible');
    expect(await textOf()).toBe('Votre dossier est suivi par […], au guichet.');
    await house.app.moderation.releaseItem.execute({ actor: manager, itemId });
    // Whoever writes the passage again hinders nobody from masking it again.
    await house.rows(`update community.post set source = $2, edit_count = edit_count + 1 where id = $1`, [
      postId,
      TEXT,
    ]);
    expect(await mask(moderator)).toBeNull();
    expect(await mask(moderator, other)).toBeNull();
    expect(await textOf()).toBe('Votre dossier est suivi par […], […].');
  });

  it('comes back whole where nothing is wrong with it, also before it is out of sight', async () => {
    await mask(moderator, { settles: false });
    expect(await decide(manager, 'keep')).toBeNull();
    expect(await textOf()).toBe(TEXT);
  });

  it('is found by no guess of who quotes it', async () => {
    const isQuoted = async (words: string): Promise<boolean> => {
      const [author] = await house.rows<{ pseudonym: string }>(
        `select pseudonym from community.member where id = $1`,
        [agentId],
      );
      const body = `> [${author!.pseudonym} a écrit](/reponses/${postId})\n>\n> ${words}\n\nAh.`;
      const { html } = await house.app.community.previewBody.execute({ actor: member, body });
      return html.includes('cite=');
    };
    expect(await isQuoted(TEXT)).toBe(true);
    await mask(moderator);
    expect(await isQuoted(TEXT)).toBe(false);
    expect(await isQuoted(`… ${SECRET} …`)).toBe(false);
    expect(await isQuoted('Votre dossier est suivi par […], au guichet.')).toBe(true);
  });

  it('is masked by nobody below, nor by somebody above, nor of somebody above, nor without knowing what stands there', async () => {
    expect(await mask(member)).not.toBeNull();
    expect(await mask(manager)).toBe('moderation.action-not-possible');
    expect(await mask(moderator, { read: 'other words' })).toBe('moderation.piece-changed');
    expect(await mask(moderator, { passage: 'Jamais écrit' })).toBe('community.passage-not-there');
    expect(await mask(moderator, { reason: `Il nomme ${SECRET}.` })).toBe('community.reason-repeats-passage');
    expect(await textOf()).toBe(TEXT);
    await house.rows(`update community.post set author_id = $2 where id = $1`, [postId, manager.memberId]);
    await house.rows(`update moderation.review_item set subject_id = $2 where id = $1`, [
      itemId,
      manager.memberId,
    ]);
    expect(await mask(moderator)).toBe('moderation.outranked');
    await house.rows(`update community.post set author_id = $2 where id = $1`, [postId, agentId]);
  });

  it('is not masked where nobody is above its author: nobody could decide of it', async () => {
    await agentAs('administrator', async () => {
      const { words } = await house.app.moderation.reviewCase.execute(administrator, itemId);
      expect(words.mask).toBeNull();
      expect(await mask(administrator)).toBe('moderation.nobody-above');
      expect(await textOf()).toBe(TEXT);
    });
  });

  it('is told of to those alone who may decide: neither its author nor who masked it', async () => {
    await agentAs('community_manager', async () => {
      expect(await mask(manager)).toBeNull();
      expect(await toldOf()).toContain(administrator.memberId);
      expect(await toldOf()).not.toContain(manager.memberId);
      expect(await toldOf()).not.toContain(agentId);
    });
  });

  it.each(['hide', 'delete'] as const)(
    'does not stay masked behind a decision to %s the message',
    async (action) => {
      await mask(moderator);
      expect(await decide(manager, action)).toBeNull();
      expect(await decisions()).toMatchObject([
        { action: 'mask', overturned: true, is_replaced: true },
        { action, overturned: false },
      ]);
      // What comes back where that decision falls is the whole text.
      expect(await textOf()).toBe(TEXT);
    },
  );

  it('is not written again by its author while a mask stands, whoever decided on it', async () => {
    await mask(moderator);
    await onlyHere();
    expect(await edit(TEXT)).toBe('community.passage-removed');
    expect(await decide(manager, 'mask')).toBeNull();
    expect(await edit('Par Odilon **Vauber**nier.')).toBe('community.passage-removed');
    expect(await textOf()).not.toContain(SECRET);
  });

  it('is not written again by its author where a mask of a later case fell, and that of its own stands', async () => {
    const guichet = { passage: 'au guichet', reason: 'Un lieu y est nommé.' };
    await mask(moderator);
    expect(await decide(manager, 'mask')).toBeNull();
    itemId = await reported(administrator);
    expect(await mask(moderator, guichet)).toBeNull();
    await onlyHere();
    expect(await decide(manager, 'mask')).toBeNull();
    expect(await edit('Votre dossier est au guichet.')).toBe('community.passage-removed');
    await overturnLatest();
    expect(await textOf()).toBe('Votre dossier est suivi par […], au guichet.');
    expect(await edit(TEXT)).toBe('community.passage-removed');
    expect(await edit('Votre dossier est suivi, au guichet.')).toBeNull();
  });

  it('is written again by its author once nothing was found wrong with it', async () => {
    await mask(moderator);
    await onlyHere();
    expect(await decide(manager, 'keep')).toBeNull();
    expect(await edit('Votre dossier est suivi.')).toBeNull();
    expect(await edit(`${TEXT} Merci.`)).toBeNull();
  });

  it('is not kept masked where it is back: what stands there is its author’s again', async () => {
    await mask(moderator);
    await house.rows(
      `update community.post set source = $2, edit_count = edit_count + 1, replaced = '[]' where id = $1`,
      [postId, TEXT],
    );
    const seen = await house.app.moderation.reviewCase.execute(manager, itemId);
    expect(seen.actions).not.toContain('mask');
    expect(await decide(manager, 'mask')).toBe('moderation.action-not-possible');
    expect(await decide(manager, 'keep')).toBeNull();
    expect(await textOf()).toBe(TEXT);
  });
});
