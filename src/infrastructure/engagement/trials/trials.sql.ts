import { isId } from '#domain/shared/id';
import type { OwnTrial, TrialRow, TrialView } from '#application/engagement/trials/trial-view';
import type {
  TrialListQuery,
  TrialPageQuery,
  TrialTitlesQuery,
} from '#application/engagement/trials/trials.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { TrialTask } from '#domain/engagement/trials/trial-terms';
import { TrialNotFound } from '#domain/engagement/trials/trial.errors';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { runs, TRIAL_ROW, visibleTrial, whoLooks } from './visible-trial.sql.ts';

const list = (beyond: string, way: 'asc' | 'desc') => `
  select ${TRIAL_ROW}, t.created_at as "createdAt" from engagement.trial t
  where ${visibleTrial('t')} and ($4::text is null or t.state = $4)
    and (not $5::boolean or exists (select from engagement.tester mine
      where mine.trial_id = t.id and mine.member_id = $1 and mine.left_at is null)) ${beyond}
  order by t.created_at ${way}, t.id ${way} limit $6`;
const FIRST = list('', 'desc');
const AFTER = list('and (t.created_at, t.id) < ($7::timestamptz, $8::uuid)', 'desc');
const BEFORE = list('and (t.created_at, t.id) > ($7::timestamptz, $8::uuid)', 'asc');

export class SqlTrialList implements TrialListQuery {
  constructor(private readonly sql: Sql) {}

  async execute(
    actor: Actor,
    { state, mine, cursor, limit = PAGE_SIZE }: Parameters<TrialListQuery['execute']>[1],
  ): Promise<Page<TrialRow>> {
    const from = cursor === null ? null : decodeKeyset(cursor);
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const rows = await this.sql.rows<TrialRow & { createdAt: Date }>(text, [
      ...whoLooks(actor),
      state,
      mine,
      limit + 1,
      ...(from ? [from.moment, from.id] : []),
    ]);
    const page = pageOf(rows, limit, from, ({ createdAt, id }) => ({ moment: createdAt, id }));
    return { ...page, items: page.items.map(({ createdAt: _createdAt, ...row }) => row) };
  }
}

const page = (key: string) => `
  select ${TRIAL_ROW}, t.version, t.sought, t.audiences, t.quotas, t.confidentiality, t.promise_version as "promiseVersion", t.tasks, t.report,
    (select jsonb_build_object('hasSeat', o.seat is not null, 'promisedVersion', o.promised_version, 'outcomes', o.outcomes,
        'thankedAt', o.thanked_at)
      from engagement.tester o where o.trial_id = t.id and o.member_id = $1 and o.left_at is null) as tester
  from engagement.trial t where ${visibleTrial('t')} and ${key}`;
const BY_SLUG = page('t.slug = $4');
const BY_ID = page('t.id = $4::uuid');
/** What addresses of product tests are made of. */
export const SLUG = /^[a-z0-9-]{1,80}$/;

interface Row extends Omit<TrialView, 'tasks' | 'taskCount' | 'tester'> {
  readonly tasks: readonly TrialTask[];
  readonly tester: (Omit<OwnTrial, 'thankedAt'> & { readonly thankedAt: string | null }) | null;
}

export class SqlTrialPage implements TrialPageQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, key: string): Promise<TrialView> {
    const text = isId(key) ? BY_ID : SLUG.test(key) ? BY_SLUG : null;
    const row = text && (await this.sql.row<Row>(text, [...whoLooks(actor), key]));
    if (!row) throw new TrialNotFound();
    const tester = row.tester && {
      ...row.tester,
      thankedAt: row.tester.thankedAt === null ? null : new Date(row.tester.thankedAt),
    };
    return {
      ...row,
      tester,
      taskCount: row.tasks.length,
      tasks: runs(actor) || isInside(row, tester) ? row.tasks : null,
    };
  }
}

/** Tasks are confidential: they are shown to who has a seat and promised what is asked for now, once the test runs. */
const isInside = ({ state, promiseVersion }: Row, tester: OwnTrial | null): boolean =>
  tester !== null && tester.hasSeat && tester.promisedVersion >= promiseVersion && state !== 'recruiting';

export class SqlTrialTitles implements TrialTitlesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<{ id: string; title: string }>(
      `select t.id, t.title from engagement.trial t where t.id = any($4::uuid[]) and ${visibleTrial('t')}`,
      [...whoLooks(actor), [...ids]],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}
