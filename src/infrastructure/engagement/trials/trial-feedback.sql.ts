import { isId } from '#domain/shared/id';
import type { FeedbackView } from '#application/engagement/trials/trial-view';
import type {
  FeedbackAsked,
  FeedbackExportQuery,
  FeedbackWaitingQuery,
  OneFeedbackQuery,
  TrialFeedbackQuery,
} from '#application/engagement/trials/trials.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { FeedbackNotFound, TrialNotFound } from '#domain/engagement/trials/trial.errors';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleTrial, whoLooks } from './visible-trial.sql.ts';

const VIEW = `
  f.id, f.version, f.number, t.id as "trialId", t.title as "trialTitle", t.slug as "trialSlug", f.author_id as "authorId",
  f.given_at as "givenAt", f.task, f.kind, f.severity, f.title, f.html, f.state, f.duplicate_of as "duplicateOf", f.answer,
  f.answered_at as "answeredAt"`;
const FROM = `from engagement.trial_feedback f join engagement.trial t on t.id = f.trial_id`;

/** What testers say is read by the team, and by each of them their own: that too which a decision took out of the sight of the team. */
const list = (beyond: string, way: 'asc' | 'desc') => `
  select ${VIEW} ${FROM}
  where t.id = $4 and ${visibleTrial('t')} and ($3::boolean and f.standing = 'published' or f.author_id = $1 and f.standing <> 'deleted')
    and ($5::text is null or f.kind = $5) and ($6::text is null or f.state = $6) ${beyond}
  order by f.given_at ${way}, f.id ${way} limit $7`;
const FIRST = list('', 'desc');
const AFTER = list('and (f.given_at, f.id) < ($8::timestamptz, $9::uuid)', 'desc');
const BEFORE = list('and (f.given_at, f.id) > ($8::timestamptz, $9::uuid)', 'asc');
const KNOWN = `select 1 from engagement.trial t where t.id = $4 and ${visibleTrial('t')}`;

export class SqlTrialFeedback implements TrialFeedbackQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, trialId: string, asked: FeedbackAsked): Promise<Page<FeedbackView>> {
    const { kind, state, cursor, limit = PAGE_SIZE } = asked;
    const from = cursor === null ? null : decodeKeyset(cursor);
    const known = isId(trialId) && (await this.sql.row(KNOWN, [...whoLooks(actor), trialId]));
    if (!known) throw new TrialNotFound();
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const rows = await this.sql.rows<FeedbackView>(text, [
      ...whoLooks(actor),
      trialId,
      kind,
      state,
      limit + 1,
      ...(from ? [from.moment, from.id] : []),
    ]);
    return pageOf(rows, limit, from, ({ givenAt, id }) => ({ moment: givenAt, id }));
  }
}

export class SqlOneFeedback implements OneFeedbackQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, id: string): Promise<FeedbackView> {
    actor.mustBeAllowed('trial.manage');
    const row = isId(id)
      ? await this.sql.row<FeedbackView>(
          `select ${VIEW} ${FROM} where f.id = $1 and f.standing = 'published'`,
          [id],
        )
      : null;
    if (!row) throw new FeedbackNotFound();
    return row;
  }
}

const AT_ONCE = 500;

export class SqlFeedbackExport implements FeedbackExportQuery {
  constructor(private readonly sql: Sql) {}

  async *execute(actor: Actor, trialId: string): AsyncIterable<readonly FeedbackView[]> {
    actor.mustBeAllowed('trial.manage');
    if (!isId(trialId)) return;
    for (let last = 0; ;) {
      const rows: readonly FeedbackView[] = await this.sql.rows<FeedbackView>(
        `select ${VIEW} ${FROM} where t.id = $1 and f.standing = 'published' and f.number > $2 order by f.number limit ${AT_ONCE}`,
        [trialId, last],
      );
      if (rows.length > 0) yield rows;
      if (rows.length < AT_ONCE) return;
      last = rows.at(-1)!.number;
    }
  }
}

const MOST = 1_000;

export class SqlFeedbackWaiting implements FeedbackWaitingQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<number> {
    actor.mustBeAllowed('trial.manage');
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from (
         select from engagement.trial_feedback where state = 'new' and standing = 'published' limit ${MOST}) waiting`,
    );
    return row?.count ?? 0;
  }
}
