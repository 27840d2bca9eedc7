import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RaiseFlaggedWords } from '#application/moderation/consumers/raise-flagged-words';
import { EndTakenBack } from '#application/moderation/consumers/end-taken-back';
import { MarkCorrected } from '#application/moderation/consumers/mark-corrected';
import { RaiseHeldContent } from '#application/moderation/consumers/raise-held-content';
import type { ReviewQueueQuery } from '#application/moderation/review/review-queue.query';
import { REVIEW_QUEUE } from '#infrastructure/moderation/review/review.module';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import { MODERATED_POSTS } from '#infrastructure/community/moderated/moderated.module';
import { RecordWordHits } from '#application/moderation/consumers/record-word-hits';
import { RaiseNewAccounts } from '#application/moderation/consumers/raise-new-accounts';
import { ResumeDryRuns } from '#application/moderation/words/resume-dry-runs';
import { RunDryRun } from '#application/moderation/words/run-dry-run';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import type { Consumer, UnitOfWork } from '#application/shared/ports';
import { SqlDryRuns } from '#infrastructure/moderation/words/sql-dry-runs';
import type { DryRunReport, DryRunSample } from '#application/moderation/words/dry-runs.port';
import { Actor } from '#domain/shared/actor';
import { InvalidValues } from '#domain/shared/domain-error';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { DEMO_PASSWORD } from '#interfaces/composition/seed/demonstration';
import { insideOf, maskedBy, whileMaskedIn } from '../../support/masked-in.ts';
import { codeOf } from '../../support/refusal.ts';
import { demonstrationHouse } from '../seed/demonstration-house.ts';
import type { EmptyHouse } from '../seed/empty-house.ts';

jest.setTimeout(120_000);

let house: EmptyHouse;
let member: Actor;
let moderator: Actor;
let manager: Actor;

beforeAll(async () => {
  house = await demonstrationHouse();
  [member, moderator, manager] = (await Promise.all(
    ['membre@demo.test', 'moderation@demo.test', 'animation@demo.test'].map(actorOf),
  )) as [Actor, Actor, Actor];
});
afterAll(() => house.close());

async function actorOf(email: string): Promise<Actor> {
  const signIn = {
    email,
    password: DEMO_PASSWORD,
    network: '192.0.2.1',
    device: 'a test',
    formerSecret: null,
    mark: null,
  };
  const { secret } = await house.app.accounts.signIn.execute(signIn);
  return (await house.app.accounts.resolveSession.execute(secret)).actor;
}

async function openTopicNumber(): Promise<number> {
  const [row] = await house.rows<{ number: string }>(
    `select number from community.topic where deleted_at is null and status = 'open' and audience = 'public' order by number limit 1`,
  );
  return Number(row!.number);
}

const answer = async (body: string, more: { agreed?: boolean; by?: Actor } = {}) =>
  house.app.community.postAnswer.execute({
    actor: more.by ?? member,
    topicNumber: await openTopicNumber(),
    body,
    replyTo: null,
    agreed: more.agreed,
  });

/** What was refused, by field. */
async function refusalOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof InvalidValues)) throw error;
    return error.fields.map(({ field, code, details }) => `${field} ${code} ${String(details?.['rule'])}`);
  }
  return [];
}

const source = async (id: string) =>
  (await house.rows<{ source: string }>(`select source from community.post where id = $1`, [id]))[0]!.source;

const questionCategory = async (): Promise<string> =>
  (
    await house.rows<{ id: string }>(
      `select id from community.category where 'question' = any(kinds) and audience = 'public' limit 1`,
    )
  )[0]!.id;

const factsOf = (name: string) =>
  house
    .rows<{ id: string; payload: { targetId: string; why?: string } }>(
      `select id, payload from platform.outbox where name = $1 order by id`,
      [name],
    )
    .then((rows) => rows);

describe('what members write', () => {
  it('numbers of people are masked before anything is kept, and nothing of them is kept beside', async () => {
    const posted = await answer('Mon numéro est le 2 69 05 49 588 157 80, pouvez-vous regarder ?');
    expect(posted.told).toEqual(['masked']);
    expect(await source(posted.id)).toBe('Mon numéro est le •••••, pouvez-vous regarder ?');
    const kept = await house.rows<{ all: string }>(`select payload::text as all from platform.outbox`);
    expect(kept.filter(({ all }) => all.includes('588 157'))).toEqual([]);
  });

  it('a fraud is refused with its reason beside the field, and is told without its text', async () => {
    expect(await refusalOf(answer('Payez vite sur urssaf-paiement.com svp'))).toEqual([
      'body moderation.words-blocked faux-site-officiel',
    ]);
    const [hit] = await house.rows(
      `select rule_key, action, target_id, field from moderation.word_hit where target_id is null`,
    );
    expect(hit).toEqual({ rule_key: 'faux-site-officiel', action: 'block', target_id: null, field: 'post' });
  });

  it('who is warned may go on', async () => {
    const text = 'Appelez-moi au 06 12 34 56 78 pour en parler';
    expect(await refusalOf(answer(text))).toEqual(['body moderation.words-warned telephone']);
    await expect(answer(text)).rejects.toMatchObject({
      fields: [
        { details: { explanationEn: expect.stringMatching(/^Your message holds a telephone number/) } },
      ],
    });
    const posted = await answer(text, { agreed: true });
    expect(await source(posted.id)).toBe(text);
  });

  it('what has to wait is read by its author and moderators alone, and told to nobody, until it is approved', async () => {
    const [before] = await house.rows<{ replies: number }>(
      `select reply_count as replies from community.topic where number = $1`,
      [await openTopicNumber()],
    );
    const posted = await answer('Merci, mais vous êtes minables ! @plume-du-rhone');
    expect(posted.told).toEqual(['held']);
    const seen = async (by: Actor) => (await house.app.community.postItem.execute(by, posted.id)).found;
    const visitor = (await house.app.accounts.resolveSession.execute(null)).actor;
    const other = await actorOf('ambassadeur@demo.test');
    expect([await seen(visitor), await seen(other), await seen(member), await seen(moderator)]).toEqual([
      'nothing',
      'nothing',
      'post',
      'post',
    ]);
    const told = async (name: string) =>
      (await factsOf(name)).filter(({ payload }) => JSON.stringify(payload).includes(posted.id));
    expect(await told('community.answer-posted.v1')).toEqual([]);
    const [held] = await told('community.content-held.v1');
    expect(held!.payload).toMatchObject({
      targetKind: 'post',
      why: 'injure-directe',
      hits: ['vous êtes minables'],
    });
    const number = await openTopicNumber();
    const count = async () =>
      (
        await house.rows<{ replies: number }>(
          `select reply_count as replies from community.topic where number = $1`,
          [number],
        )
      )[0]!.replies;
    expect(await count()).toBe(before!.replies);

    await approve(posted.id);
    expect([await seen(visitor), await count()]).toEqual(['post', before!.replies + 1]);
    expect((await told('community.answer-posted.v1'))[0]!.payload).toMatchObject({
      mentions: ['plume-du-rhone'],
    });
  });

  it('a topic that waits has never been there, but for its author and moderators', async () => {
    const [{ id: categoryId } = { id: '' }] = await house.rows<{ id: string }>(
      `select id from community.category where 'question' = any(kinds) and audience = 'public' limit 1`,
    );
    const { id, number } = await house.app.community.openTopic.execute({
      actor: member,
      kind: 'question',
      categoryId: categoryId as never,
      title: 'Une question à part',
      body: 'Pourquoi êtes-vous si minables ? Oui, vous êtes minables.',
      tags: [],
      branches: [],
    });
    const other = await actorOf('ambassadeur@demo.test');
    const { topicItem, topicPage, postAnswer } = house.app.community;
    const seen = async (by: Actor) => [
      (await topicItem.execute(by, id)).found,
      (await topicPage.execute(by, number, 1)).found,
    ];
    expect([await seen(other), await seen(member), await seen(moderator)]).toEqual([
      ['nothing', 'nothing'],
      ['topic', 'page'],
      ['topic', 'page'],
    ]);
    const reply = { actor: other, topicId: id, body: 'Me voici.', replyTo: null };
    await expect(postAnswer.execute(reply)).rejects.toMatchObject({ code: 'community.topic-not-found' });
  });

  it('what waits is mended by a moderator before it appears, under a decision that tells its author', async () => {
    const posted = await answer('Merci pour tout, bande de minables');
    const { postSource, editPost, postItem } = house.app.community;
    const other = await actorOf('ambassadeur@demo.test');
    expect(await postSource.execute(other, posted.id)).toBeNull();
    const { version } = (await postSource.execute(moderator, posted.id))!;
    const edit = { postId: posted.id, body: 'Merci pour tout', reason: 'Sans l’insulte', version };
    await expect(editPost.execute({ ...edit, actor: other })).rejects.toMatchObject({
      code: 'community.post-not-found',
    });
    await editPost.execute({ ...edit, actor: moderator });
    expect(await source(posted.id)).toBe('Merci pour tout');
    const visitor = (await house.app.accounts.resolveSession.execute(null)).actor;
    expect((await postItem.execute(visitor, posted.id)).found).toBe('nothing');
    const edited = (await factsOf('community.post-edited.v1')).map(({ payload }) => payload as object);
    expect(edited).toContainEqual(
      expect.objectContaining({
        postId: posted.id,
        restriction: expect.objectContaining({ subjectId: member.memberId, reason: 'Sans l’insulte' }),
      }),
    );
    await approve(posted.id);
    expect((await postItem.execute(visitor, posted.id)).found).toBe('post');
    expect(await source(posted.id)).toBe('Merci pour tout');
  });

  it('authors do not let themselves through', async () => {
    const posted = await answer('Franchement, bande de minables');
    await expect(
      house.app.community.restorePost.execute({ actor: member, postId: posted.id }),
    ).rejects.toMatchObject({ code: 'access.not-allowed' });
  });

  it('an edit that has to wait takes the whole text out of sight', async () => {
    const posted = await answer('Un texte sans rien de particulier à dire');
    const edit = {
      actor: member,
      postId: posted.id,
      body: 'Un texte écrit par un abruti',
      reason: null,
      version: 1,
    };
    expect((await house.app.community.editPost.execute(edit)).told).toEqual(['held']);
    const visitor = (await house.app.accounts.resolveSession.execute(null)).actor;
    expect((await house.app.community.postItem.execute(visitor, posted.id)).found).toBe('gone');
    await approve(posted.id);
    expect((await house.app.community.postItem.execute(visitor, posted.id)).found).toBe('post');
  });

  it('who works for the organisation is masked and warned, never held', async () => {
    const posted = await answer('Je cite : « abruti »', { by: moderator });
    expect(posted.told).toEqual([]);
  });

  it('what nobody may say, who works for the organisation may not either', async () => {
    const said = answer('Voir urssaf-paiement.com pour payer', { by: moderator });
    expect(await refusalOf(said)).toEqual([expect.stringContaining('moderation.words-blocked')]);
  });

  it('a note stands under a text that needs one, and the text stays as it is', async () => {
    const text = 'Le seuil était de 6 990 euros, je crois';
    const posted = await answer(text);
    const [row] = await house.rows<{ source: string; html: string; plain: string }>(
      `select source, html, plain from community.post where id = $1`,
      [posted.id],
    );
    expect(row!.source).toBe(text);
    expect(row!.html).toContain('/reponses-officielles');
    expect(row!.plain).not.toContain('officielles');
  });

  it('who writes of distress is shown where help is', async () => {
    const posted = await answer('Je n’en peux plus, je n’ai plus envie de vivre');
    expect(posted.told).toContain('resources');
    const [offer] = await house.app.words.help.execute();
    expect(offer!.links.map(({ url }) => url)).toContain('tel:3114');
  });

  it('a profile takes nothing masked back from its form that was open', async () => {
    const named = 'Je dessine avec Zelphirine Ocanary.';
    const profile = { actor: member, branches: ['writing'], region: null, isPublic: false, agreed: true };
    const edit = (bio: string, shown?: string) =>
      codeOf(house.app.members.editProfile.execute({ ...profile, bio, shown: shownBy(shown) }));
    const bio = async () => (await house.app.members.preferences.execute(member.memberId!))!.bio;
    const before = await bio();
    await house.rows(`update community.member set bio = $2 where id = $1`, [member.memberId, named]);
    const open = printOf(await bio());
    expect(await maskedBy(house, 'community.member', 'Zelphirine Ocanary')).toHaveLength(1);
    expect(await edit(`${named} Et avec vous.`, open)).toBe('shared.changed-meanwhile');
    expect(await bio()).toBe('Je dessine avec […].');
    expect(await edit('Je dessine.', printOf(await bio()))).toBeNull();
    await house.rows(`update community.member set bio = $2 where id = $1`, [member.memberId, before]);
  });

  it('a profile takes nothing masked back that was sent while it was being masked', async () => {
    const named = 'Je dessine avec Aldebrande Ocanary.';
    const bio = async () => (await house.app.members.preferences.execute(member.memberId!))!.bio;
    const before = await bio();
    await house.rows(`update community.member set bio = $2 where id = $1`, [member.memberId, named]);
    const shown = shownBy(printOf(named));
    const profile = { actor: member, branches: ['writing'], region: null, isPublic: false, agreed: true };
    const sent = await whileMaskedIn(
      insideOf(house),
      { table: 'community.member', text: 'Aldebrande Ocanary' },
      () =>
        codeOf(house.app.members.editProfile.execute({ ...profile, bio: `${named} Et avec vous.`, shown })),
    );
    expect(sent).toBe('shared.changed-meanwhile');
    expect(await bio()).toBe('Je dessine avec […].');
    await house.rows(`update community.member set bio = $2 where id = $1`, [member.memberId, before]);
  });

  it('titles, names and descriptions are judged too', async () => {
    const [category] = await house.rows<{ id: string }>(
      `select id from community.category where audience = 'public' and 'discussion' = any(kinds) limit 1`,
    );
    const open = house.app.community.openTopic.execute({
      actor: member,
      kind: 'discussion',
      categoryId: category!.id as never,
      title: 'Voir urssaf-paiement.com pour payer',
      body: 'Un lien reçu par courriel',
      tags: [],
      branches: [],
    });
    expect(await refusalOf(open)).toEqual(['title moderation.words-blocked faux-site-officiel']);
    const bio = house.app.members.editProfile.execute({
      actor: member,
      branches: ['music'],
      region: null,
      bio: 'Une bande de minables',
      isPublic: false,
    });
    expect(await refusalOf(bio)).toEqual(['bio moderation.words-blocked injure-directe']);
    const before = 'Une bande de minables, écrit avant la règle';
    await house.rows(`update community.member set bio = $2 where id = $1`, [member.memberId, before]);
    const elsewhere = { actor: member, branches: ['writing'], region: null, isPublic: false };
    await house.app.members.editProfile.execute({ ...elsewhere, bio: before });
    const name = house.app.accounts.registerMember.execute({
      pseudonym: 'Espèce de Minable',
      email: 'x@mail.test',
      password: 'violon-argile-canevas-7',
      branches: ['music'],
      charter: '1.0',
      charterInForce: '1.0',
      language: 'fr',
      network: '192.0.2.9',
    });
    expect(await refusalOf(name)).toEqual(['pseudonym moderation.words-blocked injure-directe']);
  });

  it('says to who is writing what would be stopped, and keeps nothing', async () => {
    const foreseen = await house.app.words.foresee.execute({
      actor: member,
      title: '',
      body: 'Mon IBAN : FR76 3000 6000 0112 3456 7890 189',
    });
    expect(foreseen.map(({ name, action, found }) => [name, action, found])).toEqual([
      ['body', 'mask', 'FR76 3000 6000 0112 3456 7890 189'],
    ]);
  });

  it('shows in a preview what others would read', async () => {
    const preview = { actor: member, body: 'Mon IBAN : FR76 3000 6000 0112 3456 7890 189' };
    expect(await house.app.community.previewBody.execute(preview)).toEqual({
      html: '<p>Mon IBAN : •••••</p>',
    });
  });

  it('where and by which rule is kept once, however often it is told', async () => {
    const consumer = house.container.get<RecordWordHits>(RecordWordHits);
    const [fact] = await factsOf('community.words-found.v1');
    for (let time = 0; time < 2; time += 1)
      await consumer.on(
        { ...(fact!.payload as never as Parameters<RecordWordHits['on']>[0]) },
        { factId: fact!.id },
      );
    const rows = await house.rows(`select rule_key from moderation.word_hit where target_id = $1`, [
      fact!.payload.targetId,
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('the queue', () => {
  const caseOf = (id: string) =>
    house.rows<{ kind: string; whys: string[]; hits: string[] }>(
      `select kind, whys, hits from moderation.review_item where target_id = $1`,
      [id],
    );
  const tell = async (consumer: Pick<Consumer<never>, 'on'>, name: string, postId: string) => {
    const fact = (await factsOf(name)).find(({ payload }) => payload.targetId === postId);
    await house.container
      .get<UnitOfWork>(UNIT_OF_WORK as never)
      .run(() => consumer.on(fact!.payload as never, { factId: fact!.id }));
  };

  it('gets what is held, as held', async () => {
    const posted = await answer('Encore des photos dénudées, merci');
    await tell(
      house.container.get<RaiseHeldContent>(RaiseHeldContent),
      'community.content-held.v1',
      posted.id,
    );
    expect(await caseOf(posted.id)).toEqual([
      { kind: 'held', whys: ['contenu-sexuel'], hits: ['photos dénudées'] },
    ]);
    const queue = house.container.get<ReviewQueueQuery>(REVIEW_QUEUE);
    const { items } = await queue.execute(moderator, { content: 'post', limit: 100 });
    const { whyLabel, whyLabelEn } = items.find(({ targetId }) => targetId === posted.id)!;
    expect([whyLabel, whyLabelEn]).toEqual(['Contenu sexuel', 'Sexual content']);
    const pieces = await house.container.get<ModeratedKind>(MODERATED_POSTS as never).look([posted.id]);
    expect(pieces.get(posted.id)!.state).toBe('held');
  });

  it('marks what rules find in what waits as its author corrected it, and lets go of what they take back', async () => {
    const posted = await answer('Une remarque écrite par un abruti');
    const of = <T>(type: unknown) => house.container.get<T>(type as never);
    await tell(of<RaiseHeldContent>(RaiseHeldContent), 'community.content-held.v1', posted.id);
    expect(await caseOf(posted.id)).toMatchObject([{ hits: ['abruti'] }]);
    const edit = { actor: member, postId: posted.id, reason: null, version: 1 };
    await house.app.community.editPost.execute({ ...edit, body: 'Une remarque et des photos dénudées' });
    await tell(of<MarkCorrected>(MarkCorrected), 'community.content-corrected.v1', posted.id);
    expect(await caseOf(posted.id)).toMatchObject([{ hits: ['photos dénudées'] }]);
    await house.app.community.deletePost.execute({ actor: member, postId: posted.id, reason: null });
    await tell(of<EndTakenBack>(EndTakenBack), 'community.content-taken-back.v1', posted.id);
    const left = await house.rows(
      `select status, outcome, decided_by from moderation.review_item where target_id = $1`,
      [posted.id],
    );
    expect(left).toEqual([{ status: 'decided', outcome: 'withdrawn', decided_by: null }]);
  });

  it('marks what rules find in a topic that waits as its author corrected its text, and then its title', async () => {
    const categoryId = await questionCategory();
    const { id, postId, told } = await house.app.community.openTopic.execute({
      actor: member,
      kind: 'question',
      categoryId: categoryId as never,
      title: 'Une question à part',
      body: 'Une question posée par un abruti',
      tags: [],
      branches: [],
    });
    expect(told).toEqual(['held']);
    const corrected = async () =>
      (await factsOf('community.content-corrected.v1'))
        .filter(({ payload }) => payload.targetId === id)
        .map(({ payload }) => (payload as unknown as { words: readonly string[] }).words);
    const edit = { actor: member, postId, reason: null, version: 1 };
    await house.app.community.editPost.execute({ ...edit, body: 'Pourquoi ces photos dénudées ?' });
    expect(await corrected()).toEqual([['photos dénudées']]);
    await house.app.community.retitleTopic.execute({
      actor: member,
      topicId: id,
      title: 'Une question d’un abruti',
      tags: [],
      version: 1,
    });
    expect((await corrected()).at(-1)).toContain('abruti');
  });

  it('gets nothing of a title that stands, where its tags alone are changed', async () => {
    const { id } = await house.app.community.openTopic.execute({
      actor: member,
      kind: 'question',
      categoryId: (await questionCategory()) as never,
      title: 'Une question sur des cours',
      body: 'Une question posée tranquillement',
      tags: [],
      branches: [],
    });
    // As where the rule is younger than the title.
    await house.rows(`update community.topic set title = 'Une question d’un abruti' where id = $1`, [id]);
    const [tag] = await house.rows<{ slug: string }>(`select slug from community.tag order by slug limit 1`);
    const retitled = await house.app.community.retitleTopic.execute({
      actor: member,
      topicId: id,
      title: 'Une question d’un abruti',
      tags: [tag!.slug],
      version: 1,
    });
    expect(retitled.told).toEqual([]);
    const [topic] = await house.rows(`select deleted_at, tags from community.topic where id = $1`, [id]);
    expect(topic).toEqual({ deleted_at: null, tags: [tag!.slug] });
  });

  it('gets a decision with its statement for what stood for all to read, which an appeal undoes', async () => {
    const posted = await answer('Une réponse tout à fait ordinaire, pour commencer');
    const edit = { actor: member, postId: posted.id, reason: null, version: 1 };
    await house.app.community.editPost.execute({ ...edit, body: 'Une réponse écrite par un abruti' });
    await tell(
      house.container.get<RaiseHeldContent>(RaiseHeldContent),
      'community.content-held.v1',
      posted.id,
    );
    const decisions = await house.rows<{ id: string; statement: { facts: string } }>(
      `select id, action, path, decided_by, subject_id, statement from moderation.decision where target_id = $1`,
      [posted.id],
    );
    expect(decisions).toEqual([
      expect.objectContaining({
        action: 'hold',
        path: 'word-rule',
        decided_by: null,
        subject_id: member.memberId,
        statement: expect.objectContaining({ automatedDetection: true, automatedDecision: 'fully' }),
      }),
    ]);
    expect(decisions[0]!.statement.facts).not.toContain('abruti');
    const undo = (decisionId: string) =>
      house.container.get<UnitOfWork>(UNIT_OF_WORK as never).run(() =>
        house.container.get<EnforceDecisions>(EnforceDecisions).on({
          name: 'moderation.decision-overturned.v1',
          at: new Date().toISOString(),
          decisionId,
          action: 'hold',
          targetKind: 'post',
          targetId: posted.id,
          subjectId: null,
          by: null,
        } as never),
      );
    const state = async () =>
      (await house.container.get<ModeratedKind>(MODERATED_POSTS as never).look([posted.id])).get(posted.id)!
        .state;
    await undo(randomUUID());
    expect(await state()).toBe('held');
    await undo(decisions[0]!.id);
    expect(await state()).toBe('published');
    expect(
      await house.rows(
        `select payload from platform.outbox where name = 'community.post-restored.v1' and payload->>'postId' = $1`,
        [posted.id],
      ),
    ).toEqual([{ payload: expect.objectContaining({ decisionId: null }) }]);
  });

  it('gets a decision with its statement for what nobody ever read, and an appeal lets it appear', async () => {
    const posted = await answer('Encore un texte écrit par un abruti');
    for (let time = 0; time < 2; time++)
      await tell(
        house.container.get<RaiseHeldContent>(RaiseHeldContent),
        'community.content-held.v1',
        posted.id,
      );
    const [hold, ...more] = await house.rows<{ id: string; statement: { facts: string } }>(
      `select id, action, path, decided_by, subject_id, statement from moderation.decision where target_id = $1`,
      [posted.id],
    );
    expect([hold, more]).toMatchObject([
      {
        action: 'hold',
        path: 'word-rule',
        decided_by: null,
        subject_id: member.memberId,
        statement: { automatedDetection: true, automatedDecision: 'fully' },
      },
      [],
    ]);
    expect(hold!.statement.facts).toContain('avant que d’autres puissent le lire');
    expect(hold!.statement.facts).not.toContain('abruti');
    const hear = (name: string, decisionId: string) =>
      house.container.get<UnitOfWork>(UNIT_OF_WORK as never).run(() =>
        house.container.get<EnforceDecisions>(EnforceDecisions).on({
          name: `moderation.decision-${name}.v1`,
          at: new Date().toISOString(),
          decisionId,
          action: 'hold',
          path: 'word-rule',
          targetKind: 'post',
          targetId: posted.id,
          by: null,
        } as never),
      );
    const state = async () =>
      (await house.container.get<ModeratedKind>(MODERATED_POSTS as never).look([posted.id])).get(posted.id)!
        .state;
    await hear('made', hold!.id);
    await hear('overturned', randomUUID());
    expect(await state()).toBe('held');
    await hear('overturned', hold!.id);
    expect(await state()).toBe('published');
    expect(
      await house.rows(
        `select 1 from platform.outbox where name = 'community.answer-posted.v1' and payload->>'postId' = $1`,
        [posted.id],
      ),
    ).toHaveLength(1);
  });

  it('keeps back what its author corrected after it was read and approved, until somebody reads that', async () => {
    const posted = await answer('Toujours un texte écrit par un abruti');
    const look = async () =>
      (await house.container.get<ModeratedKind>(MODERATED_POSTS as never).look([posted.id])).get(posted.id)!;
    const raised = async (anew: boolean) => {
      const held = await factsOf('community.content-held.v1');
      const { id: factId, payload } = held.find(
        (fact) => fact.payload.targetId === posted.id && (fact.payload.why === 'texte-corrige') === anew,
      )!;
      const consumer = house.container.get<RaiseHeldContent>(RaiseHeldContent);
      await house.container
        .get<UnitOfWork>(UNIT_OF_WORK as never)
        .run(() => consumer.on(payload as never, { factId }));
    };
    const hear = (
      name: string,
      decision: { decisionId: string; action: string; path?: string; read?: string },
    ) =>
      house.container.get<UnitOfWork>(UNIT_OF_WORK as never).run(() =>
        house.container.get<EnforceDecisions>(EnforceDecisions).on({
          name: `moderation.decision-${name}.v1`,
          at: new Date().toISOString(),
          path: 'review',
          targetKind: 'post',
          targetId: posted.id,
          by: moderator.memberId,
          ...decision,
        } as never),
      );
    const holds = () =>
      house.rows<{ id: string; facts: string }>(
        `select id, statement->>'facts' as facts from moderation.decision
         where target_id = $1 and action = 'hold' order by decided_at, id`,
        [posted.id],
      );
    await raised(false);
    const [first] = await holds();
    await hear('made', { decisionId: first!.id, action: 'hold', path: 'word-rule' });
    const { contentDigest: read } = await look();
    const { version } = (await house.app.community.postSource.execute(member, posted.id))!;
    await house.app.community.editPost.execute({
      actor: member,
      postId: posted.id,
      version,
      reason: null,
      body: 'Un autre texte, que personne n’a lu encore',
    });
    await house.rows(`update moderation.review_item set status = 'decided' where target_id = $1`, [
      posted.id,
    ]);
    // In whatever order it is told.
    await hear('overturned', { decisionId: first!.id, action: 'hold', read });
    await hear('made', { decisionId: randomUUID(), action: 'approve', read });
    expect((await look()).state).toBe('held');
    await raised(true);
    expect(await caseOf(posted.id)).toContainEqual(expect.objectContaining({ whys: ['texte-corrige'] }));
    const [, anew, ...more] = await holds();
    expect(anew!.facts).toContain('que vous aviez corrigé entre-temps');
    expect(more).toEqual([]);
    await hear('made', { decisionId: randomUUID(), action: 'approve', read: (await look()).contentDigest });
    expect((await look()).state).toBe('published');
  });

  it('gets what is published and flagged, and signs of distress', async () => {
    const posted = await answer('Cette bonne femme n’y connaît rien');
    expect(posted.told).toEqual([]);
    await tell(
      house.container.get<RaiseFlaggedWords>(RaiseFlaggedWords),
      'community.words-found.v1',
      posted.id,
    );
    expect(await caseOf(posted.id)).toEqual([{ kind: 'report', whys: ['sexisme'], hits: ['bonne femme'] }]);
  });
});

async function approve(postId: string): Promise<void> {
  const consumer = house.container.get<EnforceDecisions>(EnforceDecisions);
  const fact = {
    name: 'moderation.decision-made.v1',
    at: new Date().toISOString(),
    decisionId: postId,
    action: 'approve',
    targetKind: 'post',
    targetId: postId,
    subjectId: null,
    by: moderator.memberId,
    path: 'queue',
    until: null,
    explanation: null,
  } as never;
  await house.container.get<UnitOfWork>(UNIT_OF_WORK as never).run(() => consumer.on(fact));
}

describe('a rule on its way into force', () => {
  const definition = (values: string[]) => ({
    label: 'Mots d’un essai',
    family: 'civilite',
    matcher: { type: 'literal', values },
    fields: ['post'],
    action: 'flag',
    severity: 'low',
    trustBelow: null,
    explanation: 'Ce mot est à éviter ici, dites-le autrement.',
  });
  const key = 'mots-d-essai';
  const run = async (number: number): Promise<DryRunReport<DryRunSample>> => {
    const { dryRunId } = await house.app.words.try.execute({ actor: manager, key, number });
    await house.container.get<RunDryRun>(RunDryRun).execute(dryRunId);
    const rule = await house.app.words.rule.execute(manager, key);
    return rule!.dryRuns.find((each) => each.number === number)!.report!;
  };

  it('is drafted, tried, applied, revised and taken back', async () => {
    await house.app.words.draft.execute({
      actor: manager,
      key,
      definition: definition(['cotisations', 'déclaration', 'revenus', 'zinzolin']),
      note: 'Pour voir',
    });
    await expect(house.app.words.apply.execute({ actor: manager, key, number: 1 })).rejects.toThrow(
      'moderation.word-rule-not-tried',
    );
    const report = await run(1);
    expect(report.texts).toBeGreaterThan(100);
    expect(report.textsHit).toBeGreaterThan(3);
    expect(report.doubtful).toBeGreaterThan(0);
    expect(report.words.map(({ word }) => word)).toContain('cotisations');
    expect(report.around!.map(({ word }) => word)).toContain('déclarations');
    expect(report.samples.find(({ doubt }) => doubt === 'common')).toBeDefined();
    await house.app.words.apply.execute({ actor: manager, key, number: 1 });
    const rule = await house.app.words.rule.execute(manager, key);
    await house.app.words.revise.execute({
      actor: manager,
      key,
      definition: definition(['zinzolin']),
      note: 'Trop large',
      version: rule!.version,
    });
    await expect(
      house.app.words.revise.execute({
        actor: manager,
        key,
        definition: definition(['x1']),
        note: 'En retard',
        version: rule!.version,
      }),
    ).rejects.toThrow('changed meanwhile');
    expect((await run(2)).textsHit).toBe(0);
    await house.app.words.apply.execute({ actor: manager, key, number: 2 });
    await house.app.words.apply.execute({ actor: manager, key, number: 1 });
    expect((await house.app.words.rule.execute(manager, key))!.inForce).toBe(1);
    await house.app.words.stop.execute({ actor: manager, key });
    expect((await house.app.words.rule.execute(manager, key))!.inForce).toBeNull();
    const audited = await house.rows<{ action: string }>(
      `select action from platform.audit_log where action like 'word-rule.%' and outcome = 'done' order by at`,
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'word-rule.draft',
      'word-rule.apply',
      'word-rule.revise',
      'word-rule.apply',
      'word-rule.apply',
      'word-rule.stop',
    ]);
  });

  it('is nobody’s but those who may', async () => {
    const refused = { code: 'access.not-allowed' };
    await expect(house.app.words.rules.execute(member)).rejects.toMatchObject(refused);
    const apply = (actor: Actor) => house.app.words.apply.execute({ actor, key, number: 1 });
    await expect(apply(moderator)).rejects.toMatchObject(refused);
    await apply(manager);
    await house.app.words.stop.execute({ actor: manager, key });
  });

  it('applies within five seconds, also where changes are not heard', async () => {
    const body = 'Un texte tout à fait zinzolin pour voir';
    await house.app.words.apply.execute({ actor: manager, key, number: 1 });
    const deadline = Date.now() + 30_000;
    let heard = false;
    while (!heard && Date.now() < deadline) {
      const tested = await house.app.words.test.execute({
        actor: manager,
        text: body,
        field: 'post',
        trust: 0,
        definition: null,
      });
      heard = tested.hits.some(({ ruleKey }) => ruleKey === key);
      if (!heard) await new Promise((wait) => setTimeout(wait, 100));
    }
    expect(heard).toBe(true);
  });
});

describe('a new account', () => {
  const confirmed = async (address: string): Promise<string> => {
    const [row] = await house.rows<{ id: string }>(
      `update community.member set trust_level = 0 where id = (
         select m.id from community.member m join community.account a on a.member_id = m.id
         where m.role = 'member' and m.status = 'active' and a.email <> $1 and a.email not like '%@demo.test'
           and not exists (select from moderation.review_item i where i.target_id = m.id::text)
         order by m.id limit 1) returning id`,
      [address],
    );
    await house.rows(`update community.account set email = $2, email_key = $2 where member_id = $1`, [
      row!.id,
      address,
    ]);
    const fact = { name: 'community.email-confirmed.v1', at: new Date().toISOString(), memberId: row!.id };
    const consumer = house.container.get<RaiseNewAccounts>(RaiseNewAccounts);
    await house.container.get<UnitOfWork>(UNIT_OF_WORK as never).run(() => consumer.on(fact as never));
    return row!.id;
  };
  /** It is off where tests are about something else. */
  const doubting = (throwaway: boolean) =>
    house.rows(
      `insert into community.newcomer_rule (number, rule, note, written_at)
       select number + 1, rule || jsonb_build_object('throwaway', $1::boolean), 'Essai', now()
       from community.newcomer_rule order by number desc limit 1`,
      [throwaway],
    );
  const casesOf = (id: string) =>
    house.rows(`select kind, whys, status from moderation.review_item where target_id = $1`, [id]);

  it('is looked at before it writes anything where its address looks made to be thrown away', async () => {
    await doubting(true);
    const doubtful = await confirmed('x7k2q9v4@example.org');
    expect(await casesOf(doubtful)).toEqual([
      { kind: 'account', whys: ['newcomer-throwaway'], status: 'open' },
    ]);
    expect(await casesOf(await confirmed('camille.moreau@example.org'))).toEqual([]);
    await doubting(false);
    expect(await casesOf(await confirmed('x7k2q9v5@example.org'))).toEqual([]);
  });
});

it('a trial whose job was lost is begun again, and goes where it never ends', async () => {
  const [rule] = await house.rows<{ id: string }>(`select id from moderation.word_rule order by id limit 1`);
  const asked = async (ago: string, done = false) => {
    const [row] = await house.rows<{ id: string }>(
      `insert into moderation.word_dry_run (id, rule_id, number, asked_at, since, finished_at)
       values (gen_random_uuid(), $1, 1, now() - $2::interval, now(), case when $3 then now() end) returning id`,
      [rule!.id, ago, done],
    );
    return row!.id;
  };
  await house.rows(`delete from moderation.word_dry_run where finished_at is null`);
  const [lost, young] = [await asked('20 minutes'), await asked('2 minutes')];
  const [never, done] = [await asked('25 hours'), await asked('25 hours', true)];
  const jobs: unknown[] = [];
  await new ResumeDryRuns(
    new SqlDryRuns(house.database.sql),
    { enqueue: async (...job) => void jobs.push(job), soon: async () => {}, every: async () => {} },
    { now: () => new Date() },
  ).execute();
  expect(jobs).toEqual([['moderation.run-word-dry-run', { dryRunId: lost }, { dedupeKey: lost }]]);
  const left = await house.rows<{ id: string }>(
    `select id from moderation.word_dry_run where id = any($1::uuid[])`,
    [[lost, young, never, done]],
  );
  expect(left.map(({ id }) => id).sort()).toEqual([lost, young, done].sort());
  await house.rows(`delete from moderation.word_dry_run where id = any($1::uuid[])`, [[lost, young, done]]);
});

describe('a rule about the author’s other texts', () => {
  const tried = async (key: string) => {
    const { dryRunId } = await house.app.words.try.execute({ actor: manager, key, number: 1 });
    await house.container.get<RunDryRun>(RunDryRun).execute(dryRunId);
    return (await house.app.words.rule.execute(manager, key))!.dryRuns[0]!.report!;
  };
  const write = async (authorId: string, body: string, hoursAgo: number) => {
    const { id } = await answer(body, { by: moderator });
    await house.rows(
      `update community.post set author_id = $2, posted_at = now() - make_interval(hours => $3) where id = $1`,
      [id, authorId, hoursAgo],
    );
  };
  /** Somebody who wrote nothing so far: what they did is another's. */
  const newcomer = async () => {
    const [row] = await house.rows<{ id: string }>(
      `update community.member set trust_level = 0 where id = (
         select id from community.member where role = 'member' and status = 'active' order by post_count, id limit 1)
       returning id`,
    );
    for (const table of ['post', 'chat_message'])
      await house.rows(`update community.${table} set author_id = $1 where author_id = $2`, [
        moderator.memberId,
        row!.id,
      ]);
    return row!.id;
  };

  it('is tried on what was the first at its time, and on what was written twice in its hours', async () => {
    const author = await newcomer();
    const before = [await tried('lien-dans-le-premier-message'), await tried('texte-duplique')];
    await write(author, 'Bonjour à tous, voir https://exemple-a-lire.test/page pour mes photos.', 90);
    await write(
      author,
      'Encore un lien : https://exemple-a-lire.test/autre qui vaut le détour, vraiment.',
      80,
    );
    const said = 'La déclaration de revenus artistiques se remplit en ligne avant la fin du mois de mai.';
    await write(author, said, 60);
    await write(author, said, 30);
    await write(
      author,
      'Une réponse toute neuve, sans lien ni copie, pour un autre sujet de la semaine.',
      20,
    );
    const after = [await tried('lien-dans-le-premier-message'), await tried('texte-duplique')];
    expect(after.map(({ textsHit }, at) => textsHit - before[at]!.textsHit)).toEqual([1, 1]);
  });

  it('speaks in the test box where its ticks say so', async () => {
    const found = async (text: string, more: { isFirst?: boolean; isRepeated?: boolean } = {}) => {
      const command = { actor: manager, text, field: 'post', trust: 0, definition: null };
      const { hits } = await house.app.words.test.execute({ ...command, ...more });
      return hits.map(({ ruleKey }) => ruleKey);
    };
    const linked = 'Mes photos sont ici : https://exemple-a-lire.test/page';
    expect(await found(linked)).not.toContain('lien-dans-le-premier-message');
    expect(await found(linked, { isFirst: true })).toContain('lien-dans-le-premier-message');
    const long = 'La déclaration de revenus artistiques se remplit en ligne avant la fin du mois de mai.';
    expect(await found(long)).not.toContain('texte-duplique');
    expect(await found(long, { isRepeated: true })).toContain('texte-duplique');
  });
});

describe('a rule that is tried', () => {
  it('shows nobody words of a circle they are not in, and of what is gone only those who may read it', async () => {
    const words = ['xylophage', 'yttrium', 'zeugmatique'];
    const [, closed, gone] = await Promise.all(words.map((word) => answer(`Un mot de ${word} ici.`)));
    await house.rows(
      `with t as (
         update community.topic set audience = 'group:elsewhere'
         where id = (
           select id from community.topic where audience = 'public' and deleted_at is null order by number desc limit 1)
         returning id)
       update community.post set topic_id = t.id, position = 999 from t where community.post.id = $1`,
      [closed!.id],
    );
    await house.rows(`update community.post set deleted_at = now() where id = $1`, [gone!.id]);
    const key = 'mots-d-ailleurs';
    await house.app.words.draft.execute({
      actor: manager,
      key,
      note: 'Pour voir',
      definition: {
        label: 'Mots d’ailleurs',
        family: 'civilite',
        matcher: { type: 'literal', values: words },
        fields: ['post'],
        action: 'flag',
        severity: 'low',
        trustBelow: null,
        explanation: 'Ce mot est à éviter ici, dites-le autrement.',
      },
    });
    const { dryRunId } = await house.app.words.try.execute({ actor: manager, key, number: 1 });
    await house.container.get<RunDryRun>(RunDryRun).execute(dryRunId);
    const reportFor = async (actor: Actor) =>
      (await house.app.words.rule.execute(actor, key))!.dryRuns[0]!.report!;
    const found = ({ samples }: DryRunReport<DryRunSample>) => samples.map((sample) => sample.found).sort();
    const report = await reportFor(moderator);
    expect(report.textsHit).toBe(3);
    expect(found(report)).toEqual(['xylophage', 'zeugmatique']);
    expect(report.words.map(({ word }) => word)).toEqual(['xylophage']);
    expect(JSON.stringify(report)).not.toContain('yttrium');
    const { memberId, role } = moderator;
    const grants = new Map([['word.read', 'everywhere'] as const]);
    const reader = Actor.member(memberId!, role, grants, ['public', 'members', 'group:elsewhere']);
    expect(found(await reportFor(reader))).toEqual(['xylophage', 'yttrium']);
  });
});
