import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AlertAuthorities } from '#application/moderation/authorities/alert-authorities';
import { ForgetOldRegisters } from '#application/moderation/authorities/forget-old-registers';
import { RecordDispute } from '#application/moderation/authorities/record-dispute';
import { RecordOrder } from '#application/moderation/authorities/record-order';
import { AuditedActs } from '#application/shared/audit-log';
import { DEFAULT_MATRIX, rightsFor } from '#domain/moderation/permissions/roles';
import type { ReviewItemId } from '#domain/moderation/review/ids';
import { ReviewItem } from '#domain/moderation/review/review-item';
import { Actor, type Role } from '#domain/shared/actor';
import {
  SqlAuthorityAlerts,
  SqlAuthorityOrders,
  SqlDisputes,
  SqlRegisters,
} from '#infrastructure/moderation/authorities/registers.sql';
import { PostgresReviewItems } from '#infrastructure/moderation/review/postgres-review-items';
import { reviewItemSchema } from '#infrastructure/moderation/review/review-item.schema';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { UuidIds } from '#infrastructure/platform/ids';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { maskedIn } from '../../support/masked-in.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const matrix = new Map(Object.entries(DEFAULT_MATRIX) as [Role, (typeof DEFAULT_MATRIX)[Role]][]);
const ids = new UuidIds();
const clock = { at: new Date('2026-07-02T09:00:00.000Z'), now: () => clock.at };
const someone = (role: Role, categories: string[] | null = null) =>
  Actor.member(ids.next<never>(), role, rightsFor(matrix, { role, status: 'active', categories }), []);
const administrator = someone('administrator');

let fresh: FreshDatabase;
let database: Database;
let unitOfWork: MikroUnitOfWork;
let items: PostgresReviewItems;
let acts: AuditedActs;
const orders = () => new SqlAuthorityOrders(database.sql);
const disputes = () => new SqlDisputes(database.sql);
const alerts = () => new SqlAuthorityAlerts(database.sql);
const registers = () => new SqlRegisters(database.sql);
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, [reviewItemSchema], 4);
  const em = database.orm.em as EntityManager;
  unitOfWork = new MikroUnitOfWork(em, database.sql, ids, [() => undefined]);
  items = new PostgresReviewItems(em, database.sql);
  acts = new AuditedActs(new SqlAuditLog(database.sql), clock, unitOfWork);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const order = (more: Record<string, string> = {}) => ({
  article: '9',
  authority: 'Arcom',
  memberState: 'FR',
  reference: 'A-1',
  issuedOn: '2026-06-29',
  receivedOn: '2026-06-30',
  receivedTime: '09:30',
  legalBasis: 'LCEN, article 6-3',
  category: 'STATEMENT_CATEGORY_VIOLENCE',
  object: 'Retirer un message.',
  action: '',
  actedOn: '',
  actedTime: '',
  toldOn: '',
  notToldWhy: '',
  ...more,
});
const record = (
  given = order(),
  changes: { id: string; version: number } | null = null,
  actor = administrator,
) => new RecordOrder(orders(), acts, ids, clock).execute({ actor, order: given, changes });
const audited = async (kind: string) =>
  (
    await database.sql.rows<{ said: string }>(
      `select action || ' ' || outcome as said from platform.audit_log where object_kind = $1 order by id`,
      [kind],
    )
  ).map(({ said }) => said);

describe('the register of orders', () => {
  it('keeps an order as it was received, in the time of Paris, and what became of it', async () => {
    await record();
    const [entry] = (await registers().orders(administrator, null)).items;
    expect(entry).toMatchObject({
      receivedAt: '2026-06-30 09:30',
      actedAt: null,
      toldOn: null,
      version: 1,
    });
    const [stored] = await database.sql.rows(`select received_at from moderation.authority_order`);
    expect(stored).toEqual({ received_at: new Date('2026-06-30T07:30:00Z') });
    await record(
      order({ action: 'Retiré.', actedOn: '2026-06-30', actedTime: '11:05', toldOn: '2026-07-01' }),
      entry!,
    );
    expect(await registers().order(administrator, entry!.id)).toMatchObject({
      action: 'Retiré.',
      actedAt: '2026-06-30 11:05',
      toldOn: '2026-07-01',
      version: 2,
    });
    await expect(record(order(), entry)).rejects.toMatchObject({ code: 'shared.changed-meanwhile' });
    expect(await audited('authority-order')).toEqual([
      'order.record done',
      'order.change done',
      'order.change refused',
    ]);
  });

  it('takes nothing back that was masked since the entry was opened', async () => {
    await record(order({ object: 'Retirer le message de Zelphirine Ocanary.' }));
    const [open] = (await registers().orders(administrator, null)).items;
    const within = { sql: database.sql, unitOfWork };
    expect(await maskedIn(within, 'moderation.authority_order', 'Zelphirine Ocanary')).toHaveLength(1);
    const again = record(order({ object: open!.object, reference: 'A-2' }), open);
    await expect(again).rejects.toMatchObject({ code: 'shared.changed-meanwhile' });
    const now = await registers().order(administrator, open!.id);
    expect(now.object).toBe('Retirer le message de […].');
    await database.sql.rows('delete from moderation.authority_order where id = $1', [open!.id]);
  });

  it('pages through all of them', async () => {
    for (let index = 0; index < 25; index += 1) await record(order({ reference: `B-${index}` }));
    const first = await registers().orders(administrator, null);
    const second = await registers().orders(administrator, first.next);
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 6, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(26);
    expect((await registers().orders(administrator, second.previous)).items).toEqual(first.items);
  });

  it.each(['community_manager', 'moderator', 'agent', 'member'] as const)(
    'is closed to a %s',
    async (role) => {
      const actor = someone(role);
      await expect(record(order(), null, actor)).rejects.toMatchObject({ code: 'access.not-allowed' });
      await expect(registers().orders(actor, null)).rejects.toMatchObject({ code: 'access.not-allowed' });
      await expect(registers().disputes(actor, null)).rejects.toMatchObject({ code: 'access.not-allowed' });
      await expect(alerts().page(actor, null)).rejects.toMatchObject({ code: 'access.not-allowed' });
    },
  );
});

describe('disputes', () => {
  const enter = (
    outcome: string,
    settledOn: string,
    changes: { id: string; version: number } | null = null,
  ) =>
    new RecordDispute(disputes(), acts, ids, clock).execute({
      actor: administrator,
      dispute: {
        body: 'Organisme',
        reference: 'D-1',
        submittedOn: '2026-05-05',
        outcome,
        settledOn,
        implemented: true,
      },
      changes,
    });

  it('are entered, then settled', async () => {
    await enter('open', '');
    const [entry] = (await registers().disputes(administrator, null)).items;
    expect(entry).toMatchObject({
      submittedOn: '2026-05-05',
      outcome: 'open',
      settledOn: null,
      implemented: false,
    });
    await enter('for-recipient', '2026-06-20', entry);
    expect(await registers().dispute(administrator, entry!.id)).toMatchObject({
      outcome: 'for-recipient',
      settledOn: '2026-06-20',
      implemented: true,
    });
    expect(await audited('dispute')).toEqual(['dispute.record done', 'dispute.change done']);
  });
});

describe('an alert to authorities', () => {
  const category = ids.next<never>();
  const aCase = async () =>
    unitOfWork.run(async () => {
      const id = ids.next<ReviewItemId>();
      const item = await items.openFor({ kind: 'post', id }, () =>
        ReviewItem.open({
          id,
          kind: 'report',
          target: { kind: 'post', id },
          at: clock.at,
          where: { title: 'Un sujet', subjectId: null, categoryId: category, partOf: null },
        }),
      );
      return item.id;
    });
  const alert = (actor: Actor, itemId: ReviewItemId, facts = 'Une menace de mort datée et précise.') =>
    new AlertAuthorities(items, alerts(), acts, ids, clock).execute({
      actor,
      itemId,
      authority: 'police',
      facts,
    });

  it('keeps what was told, to whom, by whom and when; few may read it', async () => {
    const itemId = await aCase();
    const moderator = someone('moderator');
    await alert(moderator, itemId);
    expect((await alerts().page(administrator, null)).items).toMatchObject([
      {
        itemId,
        authority: 'police',
        facts: 'Une menace de mort datée et précise.',
        alertedBy: moderator.memberId,
        alertedAt: clock.at,
        targetKind: 'post',
      },
    ]);
    await expect(alerts().page(moderator, null)).rejects.toMatchObject({ code: 'access.not-allowed' });
    const [entry] = await database.sql.rows<{ details: object }>(
      `select details from platform.audit_log where action = 'alert.record'`,
    );
    expect(entry!.details).toEqual({});
  });

  it('is not for moderators of other categories, nor for members', async () => {
    const itemId = await aCase();
    await expect(alert(someone('moderator', [ids.next<string>()]), itemId)).rejects.toMatchObject({
      code: expect.stringMatching(/not-allowed|item-not-found/),
    });
    await expect(alert(someone('member'), itemId)).rejects.toMatchObject({ code: 'access.not-allowed' });
    await expect(alert(administrator, ids.next<ReviewItemId>())).rejects.toMatchObject({
      code: 'moderation.item-not-found',
    });
  });
});

describe('what was kept long enough', () => {
  const forget = () => new ForgetOldRegisters(orders(), disputes(), alerts(), clock, unitOfWork).execute();
  const left = async () => {
    const [row] = await database.sql.rows<{ orders: number; disputes: number; alerts: number }>(
      `select (select count(*)::int from moderation.authority_order) as orders,
         (select count(*)::int from moderation.dispute) as disputes,
         (select count(*)::int from moderation.authority_alert) as alerts`,
    );
    return row!;
  };

  it('alerts go after a year, orders and disputes after five', async () => {
    const before = await left();
    await forget();
    expect(await left()).toEqual(before);
    clock.at = new Date('2027-07-02T08:59:00Z');
    await forget();
    expect(await left()).toEqual(before);
    clock.at = new Date('2027-07-02T09:01:00Z');
    await forget();
    expect(await left()).toEqual({ ...before, alerts: 0 });
    clock.at = new Date('2031-06-30T07:00:00Z');
    await forget();
    expect(await left()).toMatchObject({ orders: before.orders, disputes: 0 });
    clock.at = new Date('2031-06-30T07:31:00Z');
    await forget();
    expect((await left()).orders).toBe(0);
  });
});
