import type {
  DueOpinionsQuery,
  OpinionFiguresQuery,
  OpinionMonth,
} from '#application/engagement/opinions/opinions.query';
import type { Opinions } from '#application/engagement/opinions/opinions.port';
import type { SparedContacts } from '#application/engagement/published/spared-contacts.api';
import type { Clock } from '#application/shared/ports';
import { lastAskedBefore, OPINION_KINDS, type OpinionKind } from '#domain/engagement/opinions/opinion';
import { scoreOf } from '#domain/engagement/opinions/score';
import { FEWEST } from '#domain/shared/masking';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlOpinions implements Opinions {
  constructor(private readonly sql: Sql) {}

  async note(
    member: MemberId,
    kind: OpinionKind,
    { before, on }: { before: string; on: string },
  ): Promise<boolean> {
    const row = await this.sql.row(
      `insert into engagement.opinion_given as known (member_id, kind, given_on) values ($1, $2, $3::date)
       on conflict (member_id, kind) do update set given_on = excluded.given_on where known.given_on <= $4::date
       returning 1`,
      [member, kind, on, before],
    );
    return row !== null;
  }

  async count(kind: OpinionKind, answer: string, abouts: readonly string[]): Promise<void> {
    await this.sql.rows(
      `insert into engagement.opinion_count as known (kind, about, answer, votes)
       select $1, about, $2, 1 from unnest($3::text[]) as about order by about
       on conflict (kind, about, answer) do update set votes = known.votes + 1`,
      [kind, answer, [...abouts]],
    );
  }
}

export class SqlDueOpinions implements DueOpinionsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<readonly OpinionKind[]> {
    if (actor.memberId === null || !actor.sees('members')) return [];
    const given = await this.sql.rows<{ kind: string; day: string }>(
      `select kind, given_on::text as day from engagement.opinion_given where member_id = $1`,
      [actor.memberId],
    );
    const now = this.clock.now();
    return OPINION_KINDS.filter(
      (kind) => !given.some((one) => one.kind === kind && one.day > lastAskedBefore(kind, now)),
    );
  }
}

/** Of months that are over: who read the one that goes on before and after an answer would read that answer. */
const MONTHS = `
  select c.kind, substr(c.about, 7) as month, sum(c.votes)::int as all, jsonb_object_agg(c.answer, c.votes) as answers
  from engagement.opinion_count c where c.about like 'month:%' and c.about < 'month:' || $1 group by c.kind, c.about
  order by c.about desc, c.kind limit 24`;

export class SqlOpinionFigures implements OpinionFiguresQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<readonly OpinionMonth[]> {
    actor.mustBeAllowed('survey.manage');
    const rows = await this.sql.rows<Omit<OpinionMonth, 'score'>>(MONTHS, [
      parisDay(this.clock.now()).slice(0, 7),
    ]);
    return rows.map((row) =>
      row.all < FEWEST
        ? { ...row, answers: {}, score: null }
        : { ...row, score: scoreOf(row.kind, row.answers) },
    );
  }
}

export class SqlSparedContacts implements SparedContacts {
  constructor(private readonly sql: Sql) {}

  async between(from: string, to: string): ReturnType<SparedContacts['between']> {
    return this.sql.rows(
      `select substr(c.about, 7) as month, jsonb_object_agg(c.answer, c.votes) as answers
       from engagement.opinion_count c
       where c.kind = 'contact-spared' and c.about between 'month:' || $1 and 'month:' || $2 group by c.about order by c.about`,
      [from, to],
    );
  }
}
