import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignItem } from '#application/moderation/review/assign-item';
import { ClaimMany } from '#application/moderation/review/claim-many';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem, type DecideItemCommand } from '#application/moderation/review/decide-item';
import { DecideMany } from '#application/moderation/review/decide-many';
import { NoteItem } from '#application/moderation/review/note-item';
import { QueuePiecesReader } from '#application/moderation/review/queue-pieces.reader';
import { ReviewCaseReader } from '#application/moderation/review/review-case.reader';
import { ChangeTemplate } from '#application/moderation/templates/change-template';
import { SignSanction } from '#application/moderation/sanctions/sign-sanction';
import type { DecisionMadeV1 } from '#application/moderation/published/moderation.facts';
import type { SanctionId } from '#domain/moderation/sanctions/sanction';
import { DEFAULT_MATRIX, rightsFor } from '#domain/moderation/permissions/roles';
import { Actor, type Permission, type Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { CONTENT_KINDS } from '#infrastructure/moderation/moderation.module';
import {
  NOTICE,
  QUEUE_COUNTS,
  REVIEW_QUEUE,
  STATEMENT_TEMPLATES,
} from '#infrastructure/moderation/review/review.module';
import { FIRST_TEMPLATES } from '../../../src/interfaces/cli/seed/moderation-defaults.ts';
import { signedIn } from '../../support/actors.ts';
import { codeOf } from '../../support/refusal.ts';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
let moderator: Actor;
beforeAll(async () => {
  house = await openQueueHouse();
  moderator = await house.actor('moderator');
});
afterAll(() => house.close());

/** Lets what waits for it pass once. */
function gate() {
  let open = () => {};
  const opens = new Promise<void>((resolve) => (open = resolve));
  return { opens, open: () => open() };
}
const matrix = new Map(Object.entries(DEFAULT_MATRIX) as [Role, readonly Permission[]][]);
const statement = { template: 'masquage-injure' };
const answer = 'Nous avons lu ce message : il critique une idée, pas une personne.';

let networks = 0;

type Target = { kind: string; id: string };
const claim = async (target: Target, by = moderator) =>
  house.get(ClaimItem).execute({ actor: by, itemId: (await house.caseOf(target)).id });
async function decide(target: Target, more: Partial<DecideItemCommand> = {}) {
  const { id, version } = await house.caseOf(target);
  const read = await house.markOf(target);
  const command = { actor: moderator, itemId: id, version, read, action: 'hide', path: 'review' } as const;
  return house.get(DecideItem).execute({ ...command, statement, ...more });
}
async function reported(more: Parameters<QueueHouse['reply']>[0] = {}) {
  const reply = await house.reply(more);
  const reporter = await house.actor('member', { trust: 1 });
  const receipt = await house.report(reporter, reply.target);
  return { ...reply, reporter, receipt };
}

const sanctionsOf = ({ id }: { id: string }) =>
  house.sql.rows(`select step, status from moderation.sanction where member_id = $1`, [id]);

describe('a decision of the queue', () => {
  it('is told in the language of whoever it restricts, by people and by machines, in which the case words it', async () => {
    const english = async () => {
      const { target, author } = await house.reply();
      await house.sql.rows(`update community.member set language = 'en' where id = $1`, [author.id]);
      return target;
    };
    const byHand = await english();
    await house.report(await house.actor('member', { trust: 1 }), byHand);
    await claim(byHand);
    const { id } = await house.caseOf(byHand);
    const found = await house.get(ReviewCaseReader).execute(moderator, id);
    expect(found).toMatchObject({ language: 'en', values: { type_contenu: 'post' } });
    await decide(byHand);
    const [decided] = await house.decisionsOn(byHand);
    expect(JSON.stringify(decided!.statement)).toMatch(
      /you wrote: “Vous êtes nuls.”.*As long as the decision stands/,
    );
    const byMachine = await english();
    for (const trust of [2, 2, 2]) await house.report(await house.actor('member', { trust }), byMachine);
    const [hidden] = await house.decisionsOn(byMachine);
    expect(JSON.stringify(hidden!.statement)).toContain('was reported often enough to be hidden');
  });

  it('restricts with its statement of reasons, tells whoever reported, and closes the case', async () => {
    const { target, author, reporter, receipt } = await reported();
    await claim(target);
    const { decisionId } = await decide(target);
    const [decision] = await house.decisionsOn(target);
    expect(decision).toMatchObject({ id: decisionId, action: 'hide', path: 'review', subject_id: author.id });
    expect(decision!.statement).toMatchObject({
      reason: 'injure-harcelement-menace',
      source: 'notice',
      automatedDecision: 'no',
    });
    expect(JSON.stringify(decision!.statement)).toContain('Vous êtes nuls.');
    await house.settle();
    expect(house.mails.at(-1)).toMatchObject({
      template: 'report-decided',
      values: { outcome: 'restricted', automated: 'no', number: receipt.number },
    });
    const notice = await house.get(NOTICE).execute(reporter, receipt.number, null);
    expect(notice?.outcome).toMatchObject({
      what: 'restricted',
      action: 'hide',
      automated: false,
      decisionId,
    });
  });

  it('without a template, or with something left to fill in, decides nothing', async () => {
    const { target } = await reported();
    await claim(target);
    expect(await codeOf(decide(target, { statement: null }))).toBe('moderation.statement-missing');
    const left = { template: 'retrait-publicite' };
    expect(await codeOf(decide(target, { action: 'delete', statement: left }))).toBe('request.invalid');
    expect(await codeOf(decide(target, { action: 'delete' }))).toBe('moderation.template-other-measure');
    expect(await house.decisionsOn(target)).toEqual([]);
    expect((await house.caseOf(target)).status).toBe('open');
  });

  it('on the order of an authority says so in its statement, by who keeps their register', async () => {
    const { target } = await reported();
    const administrator = await house.actor('administrator');
    await claim(target);
    expect(await codeOf(decide(target, { onOrder: true }))).toBe('access.not-allowed');
    await claim(target, administrator);
    await decide(target, { actor: administrator, onOrder: true });
    expect(await house.decisionsOn(target)).toMatchObject([{ statement: { source: 'order' } }]);
  });

  it('that keeps the content answers whoever reported, with reasons', async () => {
    const { target, reporter, receipt } = await reported();
    await claim(target);
    const keep = { action: 'keep', statement: null } as const;
    expect(await codeOf(decide(target, keep))).toBe('moderation.answer-needed');
    await decide(target, { ...keep, answer });
    await house.settle();
    expect(house.mails.at(-1)?.values).toMatchObject({ outcome: 'kept', answer });
    expect((await house.get(NOTICE).execute(reporter, receipt.number, null))?.outcome).toMatchObject({
      what: 'kept',
      answer,
    });
    expect(await codeOf(house.report(reporter, target))).toBe('moderation.reported-lately');
    house.wait(25);
    expect(await codeOf(house.report(reporter, target))).toBeNull();
  });

  it('counts the notice of a visitor as one: it is the source of the decision, and it is answered', async () => {
    const visited = async () => {
      const { target, author } = await house.reply();
      networks += 1;
      const from = { network: `198.51.${networks}`, email: `visitor${networks}@example.org` };
      await house.report(house.visitor, target, from);
      await claim(target);
      return { target, author };
    };
    const [one, two] = [await visited(), await visited()];
    await decide(one.target, { befalls: { step: 'rappel', facts: 'Un message moqueur de trop.' } });
    for (const target of [one.target, one.author])
      expect(await house.decisionsOn(target)).toMatchObject([{ statement: { source: 'notice' } }]);
    const keep = { action: 'keep', statement: null } as const;
    expect(await codeOf(decide(two.target, keep))).toBe('moderation.answer-needed');
    expect(await codeOf(decide(two.target, { ...keep, answer }))).toBeNull();
  });

  it('that finds nothing wrong undoes exactly what machines did', async () => {
    const { target, author } = await house.reply();
    for (const trust of [2, 3, 4]) await house.report(await house.actor('member', { trust }), target);
    expect((await house.decisionsOn(target)).map(({ action }) => action)).toEqual(['hide']);
    expect((await house.decisionsOn(author)).map(({ action }) => action)).toEqual(['silence']);
    await claim(target);
    await decide(target, { action: 'keep', statement: null, answer });
    const overturned = [...(await house.decisionsOn(target)), ...(await house.decisionsOn(author))]
      .filter(({ path }) => path === 'threshold')
      .map(({ overturned_at }) => overturned_at !== null);
    expect(overturned).toEqual([true, true]);
    const told = [...(await house.decisionsOn(target)), ...(await house.decisionsOn(author))];
    const whys = told.filter(({ path }) => path === 'threshold').map((one) => one.overturned_why);
    expect(new Set(whys)).toEqual(new Set([expect.stringContaining('Une personne a examiné')]));
    const facts = await house.settle();
    expect(facts.filter(({ name }) => name === 'moderation.decision-overturned.v1')).toHaveLength(2);
  });

  it('that confirms what a machine hid takes its place, whatever came since', async () => {
    const hidden = async () => {
      const { target } = await house.reply();
      for (const trust of [2, 3, 4]) await house.report(await house.actor('member', { trust }), target);
      await house.sql.rows(`update community.post set deleted_at = now(), hidden = true where id = $1`, [
        target.id,
      ]);
      await claim(target);
      return target;
    };
    const whole = { facts: 'Ce message insulte une personne.', explanation: 'Il vise une personne nommée.' };
    for (const [action, template] of [
      ['hide', 'masquage-injure'],
      ['delete', 'retrait-haine'],
    ] as const) {
      const target = await hidden();
      const { id } = await house.caseOf(target);
      expect((await house.get(ReviewCaseReader).execute(moderator, id)).actions).toContain(action);
      const { decisionId } = await decide(target, { action, statement: { template, ...whole } });
      const [machine, person, ...more] = await house.decisionsOn(target);
      expect(more).toEqual([]);
      expect(machine).toMatchObject({ path: 'threshold', replaced_by: decisionId });
      expect(machine!.overturned_why).toContain('à la place de la machine');
      expect(person).toMatchObject({ id: decisionId, action, overturned_at: null });
    }
  });

  it('is refused when the piece does not stand for it', async () => {
    const { target } = await reported();
    await claim(target);
    for (const action of ['restore', 'approve', 'lock'] as const)
      expect(await codeOf(decide(target, { action, statement: null, answer }))).toBe(
        'moderation.action-not-possible',
      );
    await house.sql.rows(`update community.post set deleted_at = now(), hidden = true where id = $1`, [
      target.id,
    ]);
    expect(await codeOf(decide(target))).toBe('moderation.action-not-possible');
  });

  it('brings nothing back that a higher rank took away, and offers it to nobody below', async () => {
    const administrator = await house.actor('administrator');
    const restore = async (remover: Actor | null) => {
      const { target } = await reported();
      await claim(target);
      await house.sql.rows(`update community.post set deleted_at = now(), deleted_by = $2 where id = $1`, [
        target.id,
        remover?.memberId ?? null,
      ]);
      const { id } = await house.caseOf(target);
      const { actions } = await house.get(ReviewCaseReader).execute(moderator, id);
      const told = await codeOf(decide(target, { action: 'restore', statement: null, answer }));
      return [actions.includes('restore'), told];
    };
    expect(await restore(administrator)).toEqual([false, 'moderation.removed-by-higher']);
    const [offered, told] = await restore(await house.actor('moderator'));
    expect([offered, told]).toEqual([true, (await restore(null))[1]]);
  });

  it('lets nobody below go what a higher rank hid with a report, and offers it to them as little', async () => {
    const keep = async (hider: Actor) => {
      const { target } = await house.reply();
      await house.report(hider, target, { actsAtOnce: true });
      await claim(target);
      const { id } = await house.caseOf(target);
      const { actions } = await house.get(ReviewCaseReader).execute(moderator, id);
      const told = await codeOf(decide(target, { action: 'keep', statement: null, answer }));
      const [hidden] = await house.decisionsOn(target);
      return [actions.includes('keep'), told, hidden!.overturned_at !== null];
    };
    expect(await keep(await house.actor('administrator'))).toEqual([
      false,
      'moderation.removed-by-higher',
      false,
    ]);
    expect(await keep(await house.actor('moderator'))).toEqual([true, null, true]);
  });

  it('lets nobody below decide in the place of what a higher rank hid with a report, and says why', async () => {
    const [higher, equal] = [await house.actor('administrator'), await house.actor('moderator')];
    const replace = async (hider: Actor, action: 'hide' | 'delete') => {
      const { target } = await house.reply();
      await house.report(hider, target, { actsAtOnce: true });
      await claim(target);
      const { id } = await house.caseOf(target);
      const { actions, isOfHigher } = await house.get(ReviewCaseReader).execute(moderator, id);
      const template = action === 'delete' ? 'retrait-hors-sujet' : 'masquage-injure';
      const told = await codeOf(decide(target, { action, statement: { template } }));
      return {
        offered: actions.includes(action),
        isOfHigher,
        told,
        made: (await house.decisionsOn(target)).length,
      };
    };
    for (const action of ['hide', 'delete'] as const) {
      expect(await replace(higher, action)).toEqual({
        offered: false,
        isOfHigher: true,
        told: 'moderation.removed-by-higher',
        made: 1,
      });
      expect(await replace(equal, action)).toEqual({
        offered: true,
        isOfHigher: false,
        told: null,
        made: 2,
      });
    }
  });

  it('that finds nothing wrong undoes also what a machine did before another decision', async () => {
    const { target } = await house.reply();
    for (const trust of [2, 3, 4]) await house.report(await house.actor('member', { trust }), target);
    const [machine] = await house.decisionsOn(target);
    await house.sql.rows(
      `insert into moderation.decision (id, action, target_kind, target_id, subject_id, decided_by, path, statement, decided_at)
       select $2, 'edit', target_kind, target_id, subject_id, $3, 'page', statement, decided_at + interval '1 minute'
       from moderation.decision where id = $1`,
      [(machine as unknown as { id: string }).id, randomUUID(), moderator.memberId],
    );
    await claim(target);
    await decide(target, { action: 'keep', statement: null, answer });
    expect((await house.decisionsOn(target)).map((one) => [one.action, one.overturned_at !== null])).toEqual(
      expect.arrayContaining([
        ['hide', true],
        ['edit', false],
      ]),
    );
  });

  it('befalls the author too, each measure with its own record', async () => {
    const { target, author } = await reported();
    await claim(target);
    const befalls = { step: 'silence-7-jours' };
    const facts = { nombre_messages: '3' };
    const drafted = {
      template: 'retrait-harcelement',
      facts: `Le 2 mars 2026, ${facts.nombre_messages} messages moqueurs à la même personne.`,
      duration: 'Messages : définitif. Silence : 7 jours.',
    };
    await decide(target, { action: 'delete', befalls, statement: drafted });
    const [measure] = await house.decisionsOn(author);
    expect(measure).toMatchObject({ action: 'silence', subject_id: author.id });
    expect(measure!.until).toEqual(new Date(house.clock.at.getTime() + 7 * 86_400_000));
    expect(measure!.statement).toMatchObject({ facts: drafted.facts });
    await house.settle();
    expect(await sanctionsOf(author)).toEqual([{ step: 'silence-7-jours', status: 'standing' }]);
    expect(await house.decisionsOn(author)).toHaveLength(1);
  });

  it.each(['rappel', 'avertissement', 'silence-1-jour', 'silence-30-jours', 'exclusion-temporaire'])(
    'takes the step %s of the ladder against the author alone, with one statement of its own',
    async (step) => {
      const manager = await house.actor('community_manager');
      const { target, author } = await reported();
      await claim(target, manager);
      const facts = 'Trois messages du lundi soir insultent une personne.';
      const befalls = { step, facts, ground: 'injure-harcelement-menace' };
      const { waits } = await decide(target, {
        actor: manager,
        action: 'keep',
        statement: null,
        befalls,
        answer,
      });
      expect(waits).toBe(false);
      await house.settle();
      expect(await house.decisionsOn(author)).toMatchObject([
        { path: 'review', statement: { facts, reason: 'injure-harcelement-menace', source: 'notice' } },
      ]);
      expect(await sanctionsOf(author)).toEqual([{ step, status: 'standing' }]);
    },
  );

  it('proposes to exclude for ever, which begins with its second signature alone', async () => {
    const step = 'exclusion-definitive';
    const [manager, second] = [
      await house.actor('community_manager'),
      await house.actor('community_manager'),
    ];
    const { target, author } = await reported();
    await claim(target, manager);
    const befalls = { step, facts: 'Des menaces répétées contre une personne nommée.' };
    expect(await decide(target, { actor: manager, befalls })).toMatchObject({ waits: true });
    await house.settle();
    expect(await house.decisionsOn(author)).toEqual([]);
    expect(await sanctionsOf(author)).toEqual([{ step, status: 'proposed' }]);
    const [{ id }] = (await house.sql.rows(`select id from moderation.sanction where member_id = $1`, [
      author.id,
    ])) as [{ id: SanctionId }];
    const sign = (actor: Actor) => house.get(SignSanction).execute({ actor, sanctionId: id, agrees: true });
    expect(await codeOf(sign(manager))).toBe('moderation.needs-another-signature');
    await sign(second);
    await house.settle();
    const { id: caseId } = await house.caseOf(target);
    expect(await house.decisionsOn(author)).toMatchObject([{ path: 'review', review_item_id: caseId }]);
    expect(await sanctionsOf(author)).toEqual([{ step, status: 'standing' }]);
  });

  it('excludes nobody by who may not, and leaves the content as it was then', async () => {
    const { target, author } = await reported();
    await claim(target);
    const befalls = { step: 'exclusion-definitive', facts: 'Des menaces répétées contre une personne.' };
    expect(await codeOf(decide(target, { befalls }))).toBe('moderation.measure-too-grave');
    expect(await codeOf(decide(target, { befalls: { step: 'nonsense' } }))).toBe('moderation.step-unknown');
    expect(
      await codeOf(decide(target, { action: 'keep', statement: null, befalls: { step: 'rappel' }, answer })),
    ).toBe('text.missing');
    expect([...(await house.decisionsOn(target)), ...(await house.decisionsOn(author))]).toEqual([]);
    expect(await house.caseOf(target)).toMatchObject({ status: 'open' });
  });

  it('stays within ranks: a moderator restricts no agent, a community manager does', async () => {
    const { target } = await reported({ role: 'agent' });
    await claim(target);
    expect(await codeOf(decide(target))).toBe('moderation.outranked');
    house.wait(1);
    const manager = await house.actor('community_manager');
    await claim(target, manager);
    expect(await codeOf(decide(target, { actor: manager }))).toBeNull();
  });

  it('is taken of the words that were read: edited meanwhile, they are read again', async () => {
    const { target } = await reported();
    await claim(target);
    const read = async () =>
      (await house.get(ReviewCaseReader).execute(moderator, (await house.caseOf(target)).id)).piece!
        .contentDigest;
    const before = await read();
    await house.sql.rows(`update community.topic set title = 'Une autre question'`);
    expect(await read()).toBe(before);
    await house.sql.rows(`update community.post set source = 'Vous êtes adorables.' where id = $1`, [
      target.id,
    ]);
    expect(await codeOf(decide(target, { read: before }))).toBe('moderation.piece-changed');
    for (const nothing of ['', null])
      expect(await codeOf(decide(target, { read: nothing }))).toBe('moderation.piece-changed');
    expect(await house.decisionsOn(target)).toEqual([]);
    expect(await codeOf(decide(target, { read: await read() }))).toBeNull();
  });

  it('shows in the list what was written behind hundreds of blanks, as pages do', async () => {
    const { target } = await reported({ body: `Bonjour, merci.${' '.repeat(700)}Vous êtes nuls.` });
    const rows = (await house.get(REVIEW_QUEUE).execute(moderator, { limit: 100 })).items;
    const pieces = await house.get(QueuePiecesReader).execute(moderator, rows);
    expect(pieces[(await house.caseOf(target)).id]).toMatchObject({
      excerpt: 'Bonjour, merci. Vous êtes nuls.',
      isCut: false,
    });
  });

  it('of many is taken of the words that the list showed', async () => {
    const [edited, left] = [await reported(), await reported()];
    const rows = (await house.get(REVIEW_QUEUE).execute(moderator, { limit: 100 })).items;
    const pieces = await house.get(QueuePiecesReader).execute(moderator, rows);
    const shown = async (target: Target) => pieces[(await house.caseOf(target)).id]!;
    expect(await shown(edited.target)).toMatchObject({ excerpt: 'Vous êtes nuls.', isCut: false });
    await house.sql.rows(`update community.post set source = 'Vous êtes adorables.' where id = $1`, [
      edited.target.id,
    ]);
    const decisions = await Promise.all(
      [edited, left].map(async ({ target }) => {
        const { id: itemId, version } = await house.caseOf(target);
        return { itemId, version, read: (await shown(target)).mark, action: 'hide' as const, statement };
      }),
    );
    const outcomes = await house.get(DecideMany).execute({ actor: moderator, decisions });
    expect(outcomes.map(({ refused }) => refused)).toEqual(['moderation.piece-changed', null]);
    expect(await house.decisionsOn(edited.target)).toEqual([]);
    const decided = (await house.get(REVIEW_QUEUE).execute(moderator, { view: 'decided' })).items;
    expect(decided.map(({ targetId }) => targetId)).toContain(left.target.id);
    expect(await house.get(QueuePiecesReader).execute(moderator, decided)).toEqual({});
  });

  it('is taken among others at once, but for what somebody of the same rank holds', async () => {
    const [free, held] = [await reported(), await reported()];
    const colleague = await house.actor('moderator');
    await claim(held.target, colleague);
    const ids = [(await house.caseOf(free.target)).id, (await house.caseOf(held.target)).id];
    const outcomes = await house.get(ClaimMany).execute({ actor: moderator, itemIds: ids });
    expect(outcomes.map(({ why }) => why?.code ?? null)).toEqual([null, 'moderation.claimed-by-another']);
    expect(await codeOf(claim(free.target, colleague))).toBe('moderation.claimed-by-another');
    const member = await house.actor('member');
    expect(await codeOf(house.get(ClaimMany).execute({ actor: member, itemIds: ids }))).toBe(
      'access.not-allowed',
    );
  });

  it('comes back among others at once where it was taken away, and is refused where it stands', async () => {
    const [hidden, stands] = [await reported(), await reported()];
    await house.sql.rows(
      `update community.post set deleted_at = now(), hidden = true, decision_id = gen_random_uuid() where id = $1`,
      [hidden.target.id],
    );
    const decisions = await Promise.all(
      [hidden, stands].map(async ({ target }) => {
        const { id, version } = await house.caseOf(target);
        const read = await house.markOf(target);
        return { itemId: id, version, read, action: 'restore' as const, answer };
      }),
    );
    const outcomes = await house.get(DecideMany).execute({ actor: moderator, decisions });
    expect(outcomes.map(({ refused }) => refused)).toEqual([null, 'moderation.action-not-possible']);
  });

  it('waits for an edit that is under way, and is refused once its words stand', async () => {
    const { target } = await reported();
    await claim(target);
    const read = await house.markOf(target);
    const [written, decided] = [gate(), gate()];
    const editing = house.unitOfWork.run(async () => {
      await house.sql.rows(`update community.post set source = 'Autre chose.' where id = $1`, [target.id]);
      written.open();
      await decided.opens;
    });
    await written.opens;
    const deciding = codeOf(decide(target, { read }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    decided.open();
    await editing;
    expect(await deciding).toBe('moderation.piece-changed');
    expect(await house.decisionsOn(target)).toEqual([]);
  });

  it('is taken once: of fifty at the same time one wins', async () => {
    const { target } = await reported();
    await claim(target);
    const { id: itemId, version } = await house.caseOf(target);
    const read = await house.markOf(target);
    const tries = await Promise.all(
      Array.from({ length: 50 }, async () => {
        try {
          const command = {
            actor: moderator,
            itemId,
            version,
            read,
            action: 'hide',
            path: 'review',
          } as const;
          await house.get(DecideItem).execute({ ...command, statement });
          return 'won';
        } catch (error) {
          return (error as { kind: string }).kind;
        }
      }),
    );
    expect(tries.filter((one) => one === 'won')).toHaveLength(1);
    // Both kinds are a 409.
    expect(tries.filter((one) => one === 'rule' || one === 'conflict')).toHaveLength(49);
    expect(await house.decisionsOn(target)).toHaveLength(1);
  });

  it('of two moderators who take it at the same time only one does', async () => {
    const { target } = await reported();
    const people = await Promise.all([1, 2, 3, 4].map(() => house.actor('moderator')));
    const tries = await Promise.all(people.map((one) => codeOf(claim(target, one))));
    expect(tries.filter((code) => code === null)).toHaveLength(1);
    expect(tries.filter((code) => code === 'moderation.claimed-by-another')).toHaveLength(3);
  });

  it('that a moderator holds is taken over by a community manager', async () => {
    const { target } = await reported();
    await claim(target);
    expect(await codeOf(claim(target, await house.actor('moderator')))).toBe('moderation.claimed-by-another');
    const manager = await house.actor('community_manager');
    const { id } = await house.caseOf(target);
    const offered = async (by: Actor) => (await house.get(ReviewCaseReader).execute(by, id)).mayClaim;
    expect(await offered(await house.actor('moderator'))).toBe(false);
    expect(await offered(manager)).toBe(true);
    expect(await codeOf(claim(target, manager))).toBeNull();
    expect(await codeOf(claim(target))).toBe('moderation.claimed-by-another');
  });

  it('of many at once goes case by case', async () => {
    const [one, two, three] = [await reported(), await reported(), await reported()];
    await claim(two.target, await house.actor('moderator'));
    const decisions = await Promise.all(
      [one, two, three].map(async ({ target }) => {
        const { id: itemId, version } = await house.caseOf(target);
        return { itemId, version, read: await house.markOf(target), action: 'hide' as const, statement };
      }),
    );
    const outcomes = await house.get(DecideMany).execute({ actor: moderator, decisions });
    expect(outcomes.map(({ refused }) => refused)).toEqual([null, 'moderation.claimed-by-another', null]);
    expect(await house.decisionsOn(three.target)).toEqual([expect.objectContaining({ path: 'bulk' })]);
  });

  it.each([
    ['that keeps topics in order', { action: 'move', hoursBefore: 0 }],
    ['that came before anybody gave notice', { action: 'delete', hoursBefore: 1 }],
  ])('made in the place itself %s leaves the case open', async (_which, { action, hoursBefore }) => {
    const { target, author, reporter, receipt } = await reported();
    const fact = {
      name: 'moderation.decision-made.v1' as const,
      at: new Date(house.clock.at.getTime() - hoursBefore * 3_600_000).toISOString(),
      decisionId: randomUUID(),
      action,
      targetKind: target.kind,
      targetId: target.id,
      subjectId: author.id,
      by: moderator.memberId,
      path: 'page',
      until: null,
      explanation: 'Hors sujet.',
    };
    await madeInPlace(fact);
    await house.tell(fact);
    expect((await house.caseOf(target)).status).toBe('open');
    expect((await house.get(NOTICE).execute(reporter, receipt.number, null))?.outcome).toBeNull();
  });

  it('made in the place itself closes the case that waited', async () => {
    const { target, author, reporter, receipt } = await reported();
    await house.settle();
    const fact = {
      name: 'moderation.decision-made.v1' as const,
      at: house.clock.at.toISOString(),
      decisionId: '0199bbbb-0000-7000-8000-000000000001',
      action: 'delete',
      targetKind: target.kind,
      targetId: target.id,
      subjectId: author.id,
      by: moderator.memberId,
      path: 'page',
      until: null,
      explanation: 'Injure.',
    };
    await madeInPlace(fact);
    for (let time = 0; time < 2; time++) await house.tell(fact);
    await house.settle();
    expect((await house.caseOf(target)).status).toBe('decided');
    expect((await house.get(NOTICE).execute(reporter, receipt.number, null))?.outcome).toMatchObject({
      what: 'restricted',
      action: 'delete',
    });
  });
});

/** The decision that a fact is told of. */
const madeInPlace = (fact: DecisionMadeV1) =>
  house.sql.rows(
    `insert into moderation.decision (id, action, target_kind, target_id, subject_id, decided_by, path, statement, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      fact.decisionId,
      fact.action,
      fact.targetKind,
      fact.targetId,
      fact.subjectId,
      fact.by,
      fact.path,
      JSON.stringify({ reason: 'off-topic', ground: { kind: 'rules' } }),
      fact.at,
    ],
  );

describe('the queue', () => {
  const queue = (actor: Actor, filter = {}) => house.get(REVIEW_QUEUE).execute(actor, filter);

  it('shows moderators of some categories those only, and counts the same', async () => {
    const [here, there] = [await reported(), await reported()];
    await house.report(house.visitor, { kind: 'profile', id: here.author.id }, { network: '192.0.9' });
    const local = await house.actor('moderator', { categories: [here.category.id] });
    expect((await queue(local)).items.map(({ targetId }) => targetId)).toEqual([here.target.id]);
    expect(await house.get(QUEUE_COUNTS).execute(local)).toMatchObject({
      open: 1,
      contents: { [here.target.kind]: 1 },
    });
    const { id } = await house.caseOf(there.target);
    expect(await codeOf(house.get(ReviewCaseReader).execute(local, id))).toBe('moderation.item-not-found');
    expect(await codeOf(claim(there.target, local))).toBe('moderation.item-not-found');
    expect(await codeOf(queue(await house.actor('agent')))).toBe('access.not-allowed');
  });

  it('is looked through by the kind of content', async () => {
    const { target, author } = await reported();
    await house.report(house.visitor, { kind: 'profile', id: author.id }, { network: '192.0.10' });
    const found = async (content: string) =>
      (await queue(moderator, { content, limit: 100 })).items.map(({ targetKind, targetId }) => ({
        targetKind,
        targetId,
      }));
    expect(await found('post')).toContainEqual({ targetKind: 'post', targetId: target.id });
    expect(await found('profile')).toContainEqual({ targetKind: 'profile', targetId: author.id });
    expect((await found('post')).every(({ targetKind }) => targetKind === 'post')).toBe(true);
    expect(await found('chat-message')).toEqual([]);
  });

  it('holds no case about oneself: who gave notice is in there', async () => {
    const { target, author } = await house.reply({ role: 'moderator' });
    await house.report(await house.actor('member', { trust: 1 }), target);
    const grants = rightsFor(matrix, { role: 'moderator', status: 'active', categories: null });
    const oneself = Actor.member(author.id as MemberId, 'moderator', grants, ['public', 'members']);
    const { id: itemId } = await house.caseOf(target);
    const targetsOf = async (actor: Actor) =>
      (await queue(actor, { limit: 100 })).items.map(({ targetId }) => targetId);
    expect(await targetsOf(moderator)).toContain(target.id);
    expect(await targetsOf(oneself)).not.toContain(target.id);
    const countFor = async (actor: Actor) => (await house.get(QUEUE_COUNTS).execute(actor)).open;
    expect(await countFor(oneself)).toBe((await countFor(moderator)) - 1);
    const look = house.get(ReviewCaseReader).execute(oneself, itemId);
    expect(await codeOf(look)).toBe('moderation.item-not-found');
    expect(await codeOf(claim(target, oneself))).toBe('moderation.own-content');
  });

  /** Where cases stand in the whole queue. */
  const placesOf = async (...targets: Target[]) => {
    const { items } = await queue(moderator, { limit: 100 });
    return targets.map(({ id }) => items.findIndex(({ targetId }) => targetId === id));
  };
  const reportedFor = async (reason: string, reporter?: Actor) => {
    const { target, category } = await house.reply();
    const explanation = 'Cette réponse accuse une personne nommée sans preuve.';
    const by = reporter ?? (await house.actor('member', { trust: 1 }));
    await house.report(by, target, { reason, explanation });
    return { target, category };
  };

  it('begins with what is urgent, however late it came', async () => {
    const usual = await reportedFor('injure-harcelement-menace');
    const small = await reportedFor('publicite-ou-hors-sujet');
    house.wait(5);
    const danger = await reportedFor('arnaque-usurpation');
    const [first, second, third] = await placesOf(danger.target, usual.target, small.target);
    expect(first).toBeLessThan(second!);
    expect(second).toBeLessThan(third!);
  });

  it('brings a case forward on the word of who is to be relied on, by two days at most', async () => {
    const reason = 'diffamation';
    const early = await reportedFor(reason, await house.actor('member'));
    house.wait(2);
    const relied = await reportedFor(reason, await house.actor('member', { trust: 4 }));
    const unknown = await reportedFor(reason, await house.actor('member'));
    const [first, second, third] = await placesOf(relied.target, early.target, unknown.target);
    expect(first).toBeLessThan(second!);
    expect(second).toBeLessThan(third!);
    house.wait(50);
    const crowd = await reportedFor(reason);
    await house.sql.rows(`update moderation.review_item set score = 900 where target_id = $1`, [
      crowd.target.id,
    ]);
    const [overdue, shouted] = await placesOf(early.target, crowd.target);
    expect(overdue).toBeLessThan(shouted!);
  });

  it('is filtered by category, by priority and by whom a case was given to', async () => {
    const [one, other] = [
      await reportedFor('diffamation'),
      await reportedFor('haine-discrimination-apologie'),
    ];
    const colleague = await house.actor('moderator');
    const { id: itemId } = await house.caseOf(one.target);
    await house.get(AssignItem).execute({ actor: moderator, itemId, to: colleague.memberId });
    const found = async (filter: object, by = moderator) =>
      (await queue(by, { limit: 100, ...filter })).items
        .map(({ targetId }) => targetId)
        .filter((id) => id === one.target.id || id === other.target.id);
    expect(await found({ categoryId: other.category.id })).toEqual([other.target.id]);
    expect(await found({ priority: 2 })).toEqual([one.target.id]);
    expect(await found({ priority: 3 })).toEqual([other.target.id]);
    expect(await found({ assignee: colleague.memberId })).toEqual([one.target.id]);
    expect(await found({ assignee: 'nobody' })).toEqual([other.target.id]);
    const local = await house.actor('moderator', { categories: [other.category.id] });
    expect(await found({ assignee: colleague.memberId }, local)).toEqual([]);
    const known = await house.get(QUEUE_COUNTS).execute(local);
    expect(known).toMatchObject({ categories: [other.category.id], assignees: [] });
    expect((await house.get(QUEUE_COUNTS).execute(moderator)).assignees).toContain(colleague.memberId);
  });

  it('goes on page by page', async () => {
    for (let one = 0; one < 5; one++) {
      await reportedFor(one % 2 ? 'haine-discrimination-apologie' : 'diffamation');
      house.wait(1);
    }
    const all = await queue(moderator, { limit: 100 });
    const ranks = all.items.map(({ priority }) => priority);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    const first = await queue(moderator, { limit: 3 });
    const second = await queue(moderator, { limit: 3, cursor: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      all.items.slice(0, 6).map(({ id }) => id),
    );
    const back = await queue(moderator, { limit: 3, cursor: second.previous });
    expect(back.items.map(({ id }) => id)).toEqual(first.items.map(({ id }) => id));
  });

  it('holds what words hold back, once however often it is told, with the words that were found', async () => {
    const { target } = await house.reply({ body: 'Gagnez 5 000 € sans effort' });
    const held = {
      name: 'community.content-held.v1' as const,
      at: house.clock.at.toISOString(),
      targetKind: target.kind,
      targetId: target.id,
      why: 'publicite',
      hits: ['sans effort'],
      score: 5,
      priority: 2,
      because: null,
      decisionId: null,
    };
    const factId = randomUUID();
    for (let time = 0; time < 2; time++) await house.tell(held, factId);
    const [hold, ...more] = await house.decisionsOn(target);
    expect([hold, more]).toMatchObject([{ action: 'hold', path: 'word-rule' }, []]);
    expect(JSON.stringify(hold!.statement)).toContain('compte récent');
    const { id, kind } = await house.caseOf(target);
    expect(kind).toBe('held');
    const found = await house.get(ReviewCaseReader).execute(moderator, id);
    expect(found.item.hits).toEqual(['sans effort']);
    expect((await queue(moderator, { kind: 'held' })).items.map((one) => one.id)).toEqual([id]);
  });

  it.each([
    ['approve', { overturned: true, replaced: false }],
    ['delete', { overturned: true, replaced: true }],
  ] as const)(
    'that what stood for all to read waits for, and a moderator answers with %s',
    async (action, left) => {
      const { target } = await house.reply({ body: 'Gagnez 5 000 € sans effort' });
      const decisionId = randomUUID();
      await house.sql.rows(
        `update community.post set deleted_at = now(), hidden = true, held = $2 where id = $1`,
        [target.id, JSON.stringify({ mentions: [], quotes: [], wasPublished: true, decisionId })],
      );
      const because = {
        ruleLabel: 'Promesses',
        family: 'fraude',
        explanation: 'Personne ne gagne sans effort.',
      };
      const held = {
        name: 'community.content-held.v1' as const,
        at: house.clock.at.toISOString(),
        targetKind: target.kind,
        targetId: target.id,
        why: 'publicite',
        hits: ['sans effort'],
        score: 5,
        priority: 2,
        because,
        decisionId,
      };
      const factId = randomUUID();
      for (let time = 0; time < 2; time++) await house.tell(held, factId);
      const [hold, ...more] = await house.decisionsOn(target);
      expect([hold, more]).toMatchObject([{ id: decisionId, action: 'hold', path: 'word-rule' }, []]);
      expect(hold!.statement).toMatchObject({ automatedDetection: true, automatedDecision: 'fully' });
      expect(JSON.stringify(hold!.statement)).toContain('Personne ne gagne sans effort.');
      await claim(target);
      await decide(target, {
        action,
        statement: action === 'delete' ? { template: 'retrait-hors-sujet' } : null,
      });
      const then = (await house.decisionsOn(target)).find(({ action: done }) => done === 'hold');
      expect({ overturned: then!.overturned_at !== null, replaced: then!.replaced_by !== null }).toEqual(
        left,
      );
      const piece = (await house.get(CONTENT_KINDS).piece(target))!;
      const told = await house.sql.rows<{ read: string | null }>(
        `select payload->>'read' as read from platform.outbox where payload->>'targetId' = $1
         and (name = 'moderation.decision-made.v1' and payload->>'action' = $2 or name = 'moderation.decision-overturned.v1')`,
        [target.id, action],
      );
      const read = action === 'approve' ? piece.contentDigest : null;
      expect(told).toEqual([{ read }, { read }]);
    },
  );

  it.each([
    ['pseudonym', 'account'],
    ['bio', 'profile'],
  ])('gets what a rule points at in a %s as %s, with the words that were found', async (field, kind) => {
    const { author } = await house.reply();
    const finding = {
      ruleId: randomUUID(),
      ruleKey: 'promesses',
      ruleLabel: 'Promesses',
      version: 1,
      action: 'flag',
      severity: 'low',
      family: 'fraude',
      field,
      explanation: '',
      spans: [],
      words: ['sans effort'],
    };
    await house.tell({
      name: 'community.words-found.v1' as const,
      at: house.clock.at.toISOString(),
      automated: true,
      targetKind: 'profile',
      targetId: author.id,
      authorId: author.id,
      findings: [finding],
    } as never);
    const found = await house.caseOf(author);
    expect(found).toMatchObject({ kind, whys: ['promesses'] });
    expect((await house.get(ReviewCaseReader).execute(moderator, found.id)).item.hits).toEqual([
      'sans effort',
    ]);
    expect((await queue(moderator, { kind })).items.map(({ id }) => id)).toContain(found.id);
  });

  it('gets what a redaction did not reach, with the passage, once', async () => {
    const { target } = await house.reply();
    for (let time = 0; time < 2; time++)
      await house.tell({
        name: 'community.passage-left.v1' as const,
        at: house.clock.at.toISOString(),
        targetKind: 'post',
        targetId: target.id,
        passage: 'Barnabé Quatrevents',
      } as never);
    const found = await house.caseOf(target);
    expect(found).toMatchObject({ kind: 'report', whys: ['caviardage-incomplet'] });
    expect((await house.get(ReviewCaseReader).execute(moderator, found.id)).item.hits).toEqual([
      'Barnabé Quatrevents',
    ]);
  });

  it('shows a case with its neighbours, its reports with every term of their score, and notes', async () => {
    const { target, author, reporter } = await reported();
    const { id: itemId } = await house.caseOf(target);
    await house.get(NoteItem).execute({ actor: moderator, itemId, note: 'Déjà averti par message.' });
    const found = await house.get(ReviewCaseReader).execute(moderator, itemId);
    expect(found).toMatchObject({
      piece: { text: 'Vous êtes nuls.' },
      before: [{ text: 'Une question' }],
      author: { id: author.id, posts: 0 },
    });
    expect(found.item.notes).toMatchObject([{ text: 'Déjà averti par message.' }]);
    expect(found.item.reportList).toMatchObject([
      { reporterId: reporter.memberId, score: { base: 1, standing: 1, total: 2 }, agreed: 0, judged: 0 },
    ]);
    expect(found.actions).toEqual(['keep', 'hide', 'delete']);
    expect(found.templates[0]?.reason).toBe('injure-harcelement-menace');
  });

  it('is worded by templates, of which nobody words one over what another said meanwhile', async () => {
    const admin = signedIn('01997777-0000-7000-8000-0000000000aa', {
      role: 'administrator',
      grants: [['review.configure', 'everywhere']],
    });
    const key = FIRST_TEMPLATES[0]!.key;
    const template = (await house.get(STATEMENT_TEMPLATES).find(key))!;
    const { version, facts, legalGround, clause } = template;
    const empty = {
      label: '',
      scope: '',
      duration: '',
      legalGround: '',
      clause: '',
      facts: '',
      explanation: '',
    };
    const change = { ...template, legalGround: legalGround ?? '', clause: clause ?? '', english: empty };
    const say = (said: string, seen: number) =>
      house.get(ChangeTemplate).execute({ ...change, facts: said, actor: admin, key, version: seen });
    await say(`${facts} Un.`, version);
    await expect(say(`${facts} Deux.`, version)).rejects.toMatchObject({ code: 'shared.changed-meanwhile' });
    await say(facts, version + 1);
    expect(await house.get(STATEMENT_TEMPLATES).find(key)).toMatchObject({ facts, version: version + 2 });
  });

  it('holds no number of anybody: not of the notice, nor of notes, facts and answers; who wrote it is told', async () => {
    const number = '185037800608459';
    const { target } = await house.reply();
    const reporter = await house.actor('member', { trust: 1 });
    const explanation = `Il a publié ${number} et traite d’abruti quiconque lui répond.`;
    const receipt = await house.report(reporter, target, { explanation });
    expect(receipt.masked).toBe(true);
    await claim(target);
    const { id: itemId } = await house.caseOf(target);
    const noted = await house.get(NoteItem).execute({ actor: moderator, itemId, note: `Vu ${number}.` });
    expect(noted.masked).toBe(true);
    const { item } = await house.get(ReviewCaseReader).execute(moderator, itemId);
    expect(item.notes).toMatchObject([{ text: 'Vu •••••.' }]);
    expect(item.reportList).toMatchObject([
      { explanation: 'Il a publié ••••• et traite d’abruti quiconque lui répond.' },
    ]);
    const facts = `Le 2 mars, vous avez écrit ${number} dans une réponse.`;
    const decided = await decide(target, {
      statement: { ...statement, facts },
      answer: `Le numéro ${number} n’est plus visible de personne.`,
      befalls: { step: 'rappel', facts: `Vous avez publié ${number}, celui d’une autre personne.` },
    });
    expect(decided.masked).toBe(true);
    const kept = await house.sql.rows(
      `select statement::text from moderation.decision union all select statement::text from moderation.sanction`,
    );
    expect(JSON.stringify(kept)).toContain('publié •••••, celui');
    expect(JSON.stringify(kept)).not.toContain(number);
    const [decision] = await house.decisionsOn(target);
    expect(JSON.stringify(decision!.statement)).toContain('vous avez écrit ••••• dans');
    const notice = await house.get(NOTICE).execute(reporter, receipt.number, null);
    expect(notice).toMatchObject({ outcome: { answer: 'Le numéro ••••• n’est plus visible de personne.' } });
  });

  it('takes reasons in words of one’s own where no template says it: never without facts', async () => {
    const { target } = await reported();
    await claim(target);
    const explanation = 'Personne n’est nommé ici avec son adresse sans son accord.';
    const own = { template: null, explanation };
    await expect(decide(target, { statement: own })).rejects.toMatchObject({ kind: 'invalid' });
    const facts = 'Le 2 mars, vous avez donné l’adresse d’une voisine qui ne le voulait pas.';
    await decide(target, { statement: { ...own, facts } });
    const [decision] = await house.decisionsOn(target);
    expect(decision!.statement).toMatchObject({ facts, ground: { explanation } });
  });

  it('shows the latest notes of a case of which much was said, in their order', async () => {
    const { target } = await reported();
    const { id } = await house.caseOf(target);
    await house.sql.rows(
      `insert into moderation.review_note (id, item_id, author_id, text, noted_at)
       select gen_random_uuid(), $1, $2, 'Note ' || n, $3::timestamptz + n * interval '1 minute' from generate_series(1, 101) n`,
      [id, moderator.memberId, house.clock.at],
    );
    const { notes } = (await house.get(ReviewCaseReader).execute(moderator, id)).item;
    expect([notes.length, notes[0]!.text, notes.at(-1)!.text]).toEqual([100, 'Note 2', 'Note 101']);
  });

  it('hands a case to a moderator, not to anybody', async () => {
    const { target } = await reported();
    const { id: itemId } = await house.caseOf(target);
    const colleague = await house.actor('moderator');
    const assign = (to: Actor) =>
      codeOf(house.get(AssignItem).execute({ actor: moderator, itemId, to: to.memberId }));
    expect(await assign(await house.actor())).toBe('moderation.not-a-moderator');
    expect(await assign(colleague)).toBeNull();
    expect((await queue(colleague, { view: 'mine' })).items.map(({ id }) => id)).toEqual([itemId]);
  });
});
