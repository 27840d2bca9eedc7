import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditedActs } from '#application/shared/audit-log';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Container, ContainerModule } from 'inversify';
import { CountActiveMembers } from '#application/community/members/count-active-members';
import { ACTIVE_RECIPIENTS } from '#application/moderation/published/active-recipients.api';
import { DraftReport } from '#application/moderation/transparency/draft-report';
import { PublishReport } from '#application/moderation/transparency/publish-report';
import { DEFAULT_MATRIX, rightsFor } from '#domain/moderation/permissions/roles';
import type { Figures } from '#domain/moderation/transparency/figures';
import { Actor, type Role } from '#domain/shared/actor';
import { SqlActiveMonths } from '#infrastructure/community/members/active-months.sql';
import {
  DRAFT_REPORTS,
  PUBLISHED_REPORTS,
  transparencyModule,
  YEAR_COUNTER,
} from '#infrastructure/moderation/transparency/transparency.module';
import { transparencyReportSchema } from '#infrastructure/moderation/transparency/transparency-report.schema';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { UuidIds } from '#infrastructure/platform/ids';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import * as tokens from '#infrastructure/platform/platform.tokens';
import { wire } from '#infrastructure/platform/wire';
import { type Get, takenFrom } from '#interfaces/composition/provided';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { ForumRows } from '../../support/forum-rows.ts';

const matrix = new Map(Object.entries(DEFAULT_MATRIX) as [Role, (typeof DEFAULT_MATRIX)[Role]][]);
const ids = new UuidIds();
const clock = { at: new Date('2026-03-02T09:00:00.000Z'), now: () => clock.at };
const someone = (role: Role) =>
  Actor.member(ids.next<never>(), role, rightsFor(matrix, { role, status: 'active', categories: null }), []);
const administrator = someone('administrator');

let fresh: FreshDatabase;
let database: Database;
let get: Get;
let unitOfWork: MikroUnitOfWork;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, [transparencyReportSchema], 6);
  const em = database.orm.em as EntityManager;
  unitOfWork = new MikroUnitOfWork(em, database.sql, ids, [() => undefined]);
  const container = new Container();
  const platform = new ContainerModule((options) => {
    const { value, adapter } = wire(options);
    value(tokens.ENTITY_MANAGER, em);
    value(tokens.SQL, database.sql);
    value(tokens.UNIT_OF_WORK, unitOfWork);
    value(tokens.CLOCK, clock);
    value(tokens.IDS, ids);
    adapter(tokens.AUDIT_LOG, SqlAuditLog, [tokens.SQL]);
    adapter(tokens.ACTS, AuditedActs, [tokens.AUDIT_LOG, tokens.CLOCK, tokens.UNIT_OF_WORK]);
    adapter(ACTIVE_RECIPIENTS, SqlActiveMonths, [tokens.SQL]);
  });
  await container.load(platform, transparencyModule);
  get = takenFrom(container);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** The same dice at every run. */
function dice(seed: number) {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return { one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!, chance: next };
}

const KEYS = ['diffamation', 'donnees-personnelles', 'sans-categorie'] as const;
const CATEGORY = { diffamation: 'SPEECH', 'donnees-personnelles': 'DATA', 'sans-categorie': null } as const;
const ACTIONS = ['hide', 'delete', 'mask', 'silence', 'suspend', 'ban', 'warn', 'keep', 'restore'] as const;
const NOTHING_RESTRICTED: readonly string[] = ['keep', 'restore'];
const DAY = 86_400_000;

/** Two years of moderation by chance, around the ends of 2025 as Paris has them. */
async function fillYears() {
  const { one, chance } = dice(7);
  const { sql } = database;
  const moment = () => new Date(Date.parse('2024-11-15T00:00:00Z') + chance() * 440 * DAY);
  for (const key of KEYS)
    await sql.rows(
      `insert into moderation.report_reason (key, label, description, ground, category, priority, target_hours,
         requires_details, guest_allowed, identity_optional, hide_pending_review, route, position)
       values ($1, $1, '', 'terms', $2, 'normal', 24, false, true, false, false, 'moderation', 1)`,
      [key, CATEGORY[key] && `STATEMENT_CATEGORY_${CATEGORY[key]}`],
    );
  const exact = [
    '2024-12-31T22:59:59.999Z',
    '2024-12-31T23:00:00Z',
    '2025-12-31T22:59:59.999Z',
    '2025-12-31T23:00:00Z',
  ];
  for (let index = 0; index < 260; index += 1) {
    const at = index < exact.length ? new Date(exact[index]!) : moment();
    const action = one(ACTIONS);
    const restricted = !NOTHING_RESTRICTED.includes(action);
    const automated = one(['no', 'partially', 'fully']);
    const statement = restricted && {
      reason: one(['diffamation', 'signalements-abusifs', 'contestations-abusives', 'autre']),
      source: one(['notice', 'trusted-notice', 'own-initiative', 'author', 'order']),
      automatedDetection: chance() < 0.4,
      automatedDecision: automated,
      ground: { kind: one(['illegal', 'terms']) },
      category: `STATEMENT_CATEGORY_${one(['SPEECH', 'DATA', 'OTHER'])}`,
      ...(chance() < 0.1 && { opensOnly: true }),
    };
    const decisionId = ids.next<string>();
    const overturned = restricted && chance() < 0.25;
    await sql.rows(
      `insert into moderation.decision (id, action, target_kind, target_id, decided_by, path, statement, decided_at,
         overturned_at) values ($1::uuid, $2, 'post', $1::text, $3, 'review', $4, $5, $6)`,
      [
        decisionId,
        action,
        automated === 'fully' && restricted ? null : ids.next<string>(),
        statement || null,
        at,
        overturned ? new Date(at.getTime() + DAY) : null,
      ],
    );
    if (chance() < 0.3) {
      const outcome = one(['upheld', 'partially-upheld', 'rejected', null]);
      await sql.rows(
        `insert into moderation.appeal (id, decision_id, party, language, text, filed_at, due_at, outcome, decided_at)
         values ($1, $2, $3, 'fr', '', $4::timestamptz, now(), $5, $6)`,
        [
          ids.next<string>(),
          decisionId,
          one(['author', 'notifier']),
          new Date(at.getTime() + DAY),
          outcome,
          outcome && new Date(at.getTime() + (1 + chance() * 9) * DAY),
        ],
      );
    }
    if (chance() < 0.6) {
      const itemId = ids.next<string>();
      const settled = chance() < 0.8;
      await sql.rows(
        `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority,
           raised_at, due_at) values ($1::uuid, 'report', 'post', $1::text, '', 'decided', 1, 1, now(), now())`,
        [itemId],
      );
      await sql.rows(
        `insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason,
           explanation, reporter_id, reporter_key, language, score, filed_at, status, settled_at, decision_id, trusted)
         values ($1::uuid, $1::text, $2::uuid, 'post', $2::text, '', '', '', $3, '', $4, $1::text, 'fr', '{}', $5, $6, $7, $8, $9)`,
        [
          ids.next<string>(),
          itemId,
          one(KEYS),
          chance() < 0.6 ? ids.next<string>() : null,
          new Date(at.getTime() - chance() * 3 * DAY),
          settled ? one(['agreed', 'disagreed', 'ignored']) : 'open',
          ...(settled ? [at, decisionId] : [null, null]),
          chance() < 0.2,
        ],
      );
    }
  }
  for (let index = 0; index < 14; index += 1) {
    const at = moment();
    await sql.rows(
      `insert into moderation.authority_order (id, article, authority, member_state, reference, issued_on,
         received_at, legal_basis, category, object, acted_at, recorded_by, recorded_at)
       values ($1, $2, 'Arcom', 'FR', '', current_date, $3, '', $4, '', $5, $1, now())`,
      [
        ids.next<string>(),
        one(['9', '10']),
        at,
        `STATEMENT_CATEGORY_${one(['SPEECH', 'DATA'])}`,
        chance() < 0.8 ? new Date(at.getTime() + chance() * DAY) : null,
      ],
    );
    const settledOn = chance() < 0.7 ? new Date(at.getTime() + chance() * 90 * DAY) : null;
    await sql.rows(
      `insert into moderation.dispute (id, body, reference, submitted_on, outcome, settled_on, implemented, recorded_by,
         recorded_at) values ($1, '', '', $2::date, $3, $4::date, $5, $1, now())`,
      [
        ids.next<string>(),
        at.toISOString().slice(0, 10),
        settledOn ? one(['for-platform', 'for-recipient', 'withdrawn']) : 'open',
        settledOn?.toISOString().slice(0, 10) ?? null,
        chance() < 0.4,
      ],
    );
  }
}

type Row = Record<string, never> & { statement: Record<string, never> | null };
const PARIS_YEAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric' });
const inYear = (at: unknown, year: number) => PARIS_YEAR.format(at as Date) === String(year);

/** Counts the year once more, row by row, without a word of the statement that makes the report. */
async function recounted(year: number): Promise<Pick<Figures, 'tables' | 'singles'> & { medians: unknown }> {
  const all = async (table: string) =>
    database.sql.rows<Row>(`select * from moderation.${table} order by id`);
  const [decisions, reports, appeals, reasons, orders, disputes] = await Promise.all(
    ['decision', 'report', 'appeal', 'report_reason', 'authority_order', 'dispute'].map((table) =>
      table === 'report_reason'
        ? database.sql.rows<Row>('select * from moderation.report_reason')
        : all(table),
    ),
  );
  const tables: Record<string, Record<string, number>> = {};
  const add = (table: string, cell: string) => {
    tables[table] ??= {};
    tables[table]![cell] = (tables[table]![cell] ?? 0) + 1;
  };
  const decisionOf = (id: unknown) =>
    (decisions as unknown as { id: unknown }[]).find((one) => one.id === id);
  const spans: Record<string, number[]> = {
    noticeHours: [],
    complaintDays: [],
    disputeDays: [],
    orderHours: [],
  };
  for (const report of reports as unknown as Record<string, string & Date>[]) {
    if (!inYear(report['filed_at'], year)) continue;
    const decision = decisionOf(report['decision_id']) as unknown as Record<string, unknown> | undefined;
    const statement = decision?.['statement'] as { source: string; ground: { kind: string } } | undefined;
    const reason = (reasons as unknown as Record<string, string | null>[]).find(
      (one) => one['key'] === report['reason'],
    );
    add('noticesByCategory', reason?.['category'] ?? 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE');
    add('noticesBySender', report['trusted'] ? 'trusted' : report['reporter_id'] ? 'member' : 'visitor');
    add('noticesByOutcome', report['status']!);
    add(
      'noticesByMeans',
      !report['settled_at'] ? 'open' : decision && !decision['decided_by'] ? 'automated' : 'human',
    );
    if (report['status'] === 'agreed') add('noticesActedByGround', statement?.ground.kind ?? 'none');
    if (report['settled_at'])
      spans['noticeHours']!.push((Number(report['settled_at']) - Number(report['filed_at'])) / 3_600_000);
  }
  const singles = {
    reversals: 0,
    detectedOverturned: 0,
    partiallyOverturned: 0,
    fullyOverturned: 0,
    disputesImplemented: 0,
  };
  for (const row of decisions as unknown as Record<string, string & Date>[]) {
    const statement = row['statement'] as unknown as {
      source: string;
      reason: string;
      category: string;
      automatedDetection: boolean;
      automatedDecision: string;
      ground: { kind: string };
      opensOnly?: true;
    } | null;
    if (!statement || statement.opensOnly || !inYear(row['decided_at'], year)) continue;
    if (['remind', 'warn'].includes(row['action']!)) continue;
    const detection = statement.automatedDetection ? 'automated' : 'human';
    add('restrictionsBySource', statement.source);
    add('restrictionsByMeasure', row['action']!);
    add('restrictionsByCategory', statement.category);
    add('restrictionsByGround', statement.ground.kind);
    add('restrictionsByDetection', detection);
    add('restrictionsByAutomation', statement.automatedDecision);
    if (statement.source === 'own-initiative') {
      add('ownByCategory', statement.category);
      add('ownByMeasure', row['action']!);
      add('ownByDetection', detection);
    }
    if (['silence', 'suspend', 'ban'].includes(row['action']!)) {
      if (statement.reason === 'signalements-abusifs') add('suspensionsByMisuse', 'notices');
      else if (statement.reason === 'contestations-abusives') add('suspensionsByMisuse', 'complaints');
      else if (statement.ground.kind === 'illegal') add('suspensionsByMisuse', 'content');
    }
    if (!row['overturned_at']) continue;
    if (statement.automatedDetection) singles.detectedOverturned += 1;
    if (statement.automatedDecision === 'partially') singles.partiallyOverturned += 1;
    if (statement.automatedDecision === 'fully') singles.fullyOverturned += 1;
  }
  for (const appeal of appeals as unknown as Record<string, string & Date>[]) {
    if (!inYear(appeal['filed_at'], year)) continue;
    const decision = decisionOf(appeal['decision_id']) as unknown as Record<string, unknown>;
    const statement = decision['statement'] as { ground: { kind: string } } | null;
    add('complaintsByParty', appeal['party']!);
    add('complaintsByGround', statement?.ground.kind ?? 'none');
    add('complaintsByOutcome', appeal['outcome'] ?? 'open');
    if (appeal['outcome'] === 'upheld' && decision['overturned_at']) singles.reversals += 1;
    if (appeal['decided_at'])
      spans['complaintDays']!.push((Number(appeal['decided_at']) - Number(appeal['filed_at'])) / DAY);
  }
  for (const order of orders as unknown as Record<string, string & Date>[]) {
    if (!inYear(order['received_at'], year)) continue;
    add('ordersByArticle', order['article']!);
    if (order['article'] === '9') add('ordersByCategory', order['category']!);
    if (order['acted_at'])
      spans['orderHours']!.push((Number(order['acted_at']) - Number(order['received_at'])) / 3_600_000);
  }
  for (const dispute of disputes as unknown as Record<string, string & Date & boolean>[]) {
    if (!inYear(dispute['submitted_on'], year)) continue;
    add('disputesByOutcome', dispute['outcome']!);
    if (dispute['implemented']) singles.disputesImplemented += 1;
    if (dispute['settled_on'])
      spans['disputeDays']!.push(
        Math.round((Number(dispute['settled_on']) - Number(dispute['submitted_on'])) / DAY),
      );
  }
  return { tables: tables as Figures['tables'], singles, medians: mapped(spans, middleOf) };
}

const mapped = (spans: Record<string, number[]>, judge: (of: number[]) => unknown) =>
  Object.fromEntries(Object.entries(spans).map(([key, lengths]) => [key, judge(lengths)]));
function middleOf(lengths: number[]) {
  const inOrder = [...lengths].sort((one, other) => one - other);
  const half = (inOrder.length - 1) / 2;
  const value = inOrder.length ? (inOrder[Math.floor(half)]! + inOrder[Math.ceil(half)]!) / 2 : null;
  return { of: lengths.length, value: value === null ? null : Number(value.toFixed(4)) };
}
const withoutZeros = (cells: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(cells).filter(([, count]) => count > 0));

describe('the report of a year', () => {
  beforeAll(fillYears, 120_000);

  it.each([2024, 2025, 2026])('counts %i as a recount of every row does', async (year) => {
    const counted = await get(YEAR_COUNTER).of(year, clock.at);
    const again = await recounted(year);
    for (const [table, cells] of Object.entries(counted.tables))
      expect({ table, ...withoutZeros(cells) }).toEqual({
        table,
        ...again.tables[table as keyof Figures['tables']],
      });
    expect(counted.singles).toEqual(again.singles);
    const medians = Object.entries(counted.medians).map(([key, { value, of }]) => [
      key,
      { of, value: value === null ? null : Number(value.toFixed(4)) },
    ]);
    expect(Object.fromEntries(medians)).toEqual(again.medians);
    if (year === 2025) expect(again.tables.restrictionsBySource.notice).toBeGreaterThan(10);
  });

  it('ends with the year in Paris, or with the moment it is counted', async () => {
    const { from, to } = await get(YEAR_COUNTER).of(2025, clock.at);
    expect([from, to]).toEqual(['2024-12-31T23:00:00.000Z', '2025-12-31T23:00:00.000Z']);
    expect((await get(YEAR_COUNTER).of(2026, clock.at)).to).toBe(clock.at.toISOString());
  });
});

describe('publishing', () => {
  const draft = (year: number, more: { correction?: string; actor?: Actor } = {}) =>
    get(DraftReport).execute({
      actor: administrator,
      year,
      comment: 'Trois personnes modèrent.',
      correction: '',
      ...more,
    });
  const publish = (year: number, version: number, actor: Actor = administrator) =>
    get(PublishReport).execute({ actor, year, version });
  const acts = async () =>
    (
      await database.sql.rows<{ said: string }>(
        `select action || ' ' || outcome as said from platform.audit_log where object_kind = 'transparency-report'
         order by id`,
      )
    ).map(({ said }) => said);

  it('nobody reads a draft but who makes it; published, its figures stay whatever happens', async () => {
    await draft(2025);
    expect(await get(PUBLISHED_REPORTS).ofYear(2025)).toEqual([]);
    const drafted = (await get(DRAFT_REPORTS).draftOf(administrator, 2025))!;
    await publish(2025, drafted.version);
    const [before] = await get(PUBLISHED_REPORTS).ofYear(2025);
    expect(before!.figures).toEqual(drafted.preview);
    await database.sql.rows(`update moderation.decision set overturned_at = now() where overturned_at is null
      and id in (select id from moderation.decision where statement is not null order by id limit 40)`);
    const [after] = await get(PUBLISHED_REPORTS).ofYear(2025);
    expect(after).toEqual(before);
    expect(await get(DRAFT_REPORTS).draftOf(administrator, 2025)).toBeNull();
  });

  it('a correction says why, and stands beside what it corrects', async () => {
    await expect(draft(2025)).rejects.toMatchObject({ code: 'text.missing' });
    await draft(2025, { correction: 'Des annulations ont été oubliées.' });
    const drafted = (await get(DRAFT_REPORTS).draftOf(administrator, 2025))!;
    await publish(2025, drafted.version);
    const editions = await get(PUBLISHED_REPORTS).ofYear(2025);
    expect(editions.map(({ edition }) => edition)).toEqual([2, 1]);
    expect(editions[0]!.correction).toBe('Des annulations ont été oubliées.');
    expect(editions[0]!.figures.singles).not.toEqual(editions[1]!.figures.singles);
    expect((await get(PUBLISHED_REPORTS).latest()).map(({ edition }) => edition)).toEqual([2]);
  });

  it('nobody publishes figures that were counted anew since they looked', async () => {
    await draft(2026);
    const { version } = (await get(DRAFT_REPORTS).draftOf(administrator, 2026))!;
    clock.at = new Date(clock.at.getTime() + DAY);
    await draft(2026);
    await expect(publish(2026, version)).rejects.toMatchObject({ code: 'shared.changed-meanwhile' });
    expect(await get(PUBLISHED_REPORTS).ofYear(2026)).toEqual([]);
  });

  it('a year is told of once it is over: what is counted before its end is not published', async () => {
    await draft(2026);
    const unfinished = (await get(DRAFT_REPORTS).draftOf(administrator, 2026))!;
    expect(unfinished.isOfWholeYear).toBe(false);
    await expect(publish(2026, unfinished.version)).rejects.toMatchObject({
      code: 'moderation.transparency-year-not-over',
      details: { year: 2026 },
    });
    expect(await get(PUBLISHED_REPORTS).ofYear(2026)).toEqual([]);
    const now = clock.at;
    clock.at = new Date('2026-12-31T23:00:00.000Z');
    await draft(2026);
    expect((await get(DRAFT_REPORTS).draftOf(administrator, 2026))!.isOfWholeYear).toBe(true);
    clock.at = now;
    await draft(2026);
  });

  it('of many who begin at once one draft is made', async () => {
    await Promise.all(Array.from({ length: 6 }, () => draft(2024)));
    const [row] = await database.sql.rows<{ many: number }>(
      `select count(*)::int as many from moderation.transparency_report where year = 2024`,
    );
    expect(row!.many).toBe(1);
  });

  it('a year that has not come is refused', async () => {
    await expect(draft(2027)).rejects.toMatchObject({ code: 'moderation.transparency-year' });
  });

  it.each(['moderator', 'community_manager', 'agent', 'member'] as const)(
    'a %s neither counts, reads nor publishes',
    async (role) => {
      const actor = someone(role);
      await expect(draft(2025, { actor })).rejects.toMatchObject({ code: 'access.not-allowed' });
      await expect(publish(2026, 1, actor)).rejects.toMatchObject({ code: 'access.not-allowed' });
      await expect(get(DRAFT_REPORTS).draftOf(actor, 2026)).rejects.toMatchObject({
        code: 'access.not-allowed',
      });
      await expect(get(DRAFT_REPORTS).years(actor)).rejects.toMatchObject({ code: 'access.not-allowed' });
    },
  );

  it('what was done and what was refused is in the log', async () => {
    expect(await acts()).toEqual(
      expect.arrayContaining([
        'transparency.draft done',
        'transparency.publish done',
        'transparency.publish refused',
      ]),
    );
  });
});

describe('members who were active', () => {
  const months = () => new SqlActiveMonths(database.sql);
  const at = (moment: string) =>
    new CountActiveMembers(months(), { now: () => new Date(moment) }, unitOfWork).execute();

  it('each counts once a month, and only how many they were is kept of a month that is over', async () => {
    const rows = new ForumRows(database.pool);
    const members = [await rows.member('vera'), await rows.member('karl'), await rows.member('iris')];
    const seen = async (member: { id: string }, moment: string) =>
      database.sql.rows(
        `insert into community.session (hash, id, member_id, created_at, last_seen_at, confirmed_at, expires_at)
         values ($1, $2::uuid, $3, $4, $4, $4, $4::timestamptz + interval '30 days')`,
        [ids.next<string>(), ids.next<string>(), member.id, moment],
      );
    await seen(members[0]!, '2026-01-31T22:30:00Z');
    await seen(members[0]!, '2026-01-31T21:30:00Z');
    await seen(members[1]!, '2026-01-10T12:00:00Z');
    // In Paris it is February already.
    await seen(members[2]!, '2026-01-31T23:10:00Z');
    await at('2026-01-31T22:59:00Z');
    await at('2026-01-31T22:59:00Z');
    await at('2026-01-31T23:59:00Z');
    await at('2026-03-01T00:59:00Z');
    await at('2026-03-01T01:59:00Z');
    expect(await months().monthly('2026-01', '2026-12')).toEqual([
      { month: '2026-01', members: 2 },
      { month: '2026-02', members: 1 },
    ]);
    expect(await database.sql.rows('select * from community.active_member')).toEqual([]);
    const figures = await get(YEAR_COUNTER).of(2026, new Date('2026-02-10T00:00:00Z'));
    expect(figures.months).toEqual([{ month: '2026-01', members: 2 }]);
  });
});
