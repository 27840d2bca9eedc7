import type { SurveyRow } from '#application/engagement/surveys/survey-view';
import type {
  BegunSurveysQuery,
  NextSurveyEndQuery,
  SurveyListQuery,
} from '#application/engagement/surveys/surveys.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import type { Voter } from '#domain/engagement/polls/voter';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { SURVEY_ROW, surveyIsOver, visibleSurvey } from './survey-rows.sql.ts';

interface Row extends SurveyRow {
  readonly writtenAt: Date;
}

/** At the desk all are shown, drafts too; what was put away stands apart, and among all that is told in a file. */
const list = (beyond: string, way: 'asc' | 'desc') => `
  select ${SURVEY_ROW}, s.written_at as "writtenAt" from engagement.survey s
  where ($4 = 'run' or ($4 = 'desk' and s.archived_at is null) or ($4 = 'archived' and s.archived_at is not null)
    or (${visibleSurvey('s', '$1')} and ($4 = 'all' or ${surveyIsOver('s', '$3')} = ($4 = 'closed')))) ${beyond}
  order by s.written_at ${way}, s.id ${way} limit $5`;

const FIRST = list('', 'desc');
const AFTER = list('and (s.written_at, s.id) < ($6::timestamptz, $7::uuid)', 'desc');
const BEFORE = list('and (s.written_at, s.id) > ($6::timestamptz, $7::uuid)', 'asc');

/** Lists of those who run surveys alone. */
const OF_THE_DESK: readonly string[] = ['desk', 'archived', 'run'];

export class SqlSurveyList implements SurveyListQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(
    { actor }: Voter,
    { state, cursor, limit = PAGE_SIZE }: Parameters<SurveyListQuery['execute']>[1],
  ): Promise<Page<SurveyRow>> {
    if (OF_THE_DESK.includes(state)) actor.mustBeAllowed('survey.manage');
    const from = cursor === null ? null : decodeKeyset(cursor);
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const rows = await this.sql.rows<Row>(text, [
      actor.audiences,
      actor.memberId,
      this.clock.now(),
      state,
      limit + 1,
      ...(from ? [from.moment, from.id] : []),
    ]);
    const page = pageOf(rows, limit, from, ({ writtenAt, id }) => ({ moment: writtenAt, id }));
    return { ...page, items: page.items.map(({ writtenAt: _when, ...row }) => row) };
  }
}

const BEGUN = `
  select ${SURVEY_ROW} from engagement.survey s
  where ${visibleSurvey('s', '$1')} and not ${surveyIsOver('s', '$3')}
    and exists (select from engagement.survey_draft d where d.survey_id = s.id and d.member_id = $2)
  order by s.closes_at, s.id limit 100`;

/** What a member has begun to answer: nobody else is ever given it. */
export class SqlBegunSurveys implements BegunSurveysQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<readonly SurveyRow[]> {
    const params = [actor.audiences, actor.mustBeMember(), this.clock.now()];
    return (await this.sql.rows<SurveyRow>(BEGUN, params)).filter(({ begun }) => begun);
  }
}

/** Of all surveys, whoever may know of them: a moment says nothing of any. */
export class SqlNextSurveyEnd implements NextSurveyEndQuery {
  constructor(private readonly sql: Sql) {}

  async after(moment: Date): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date | null }>(
      `select min(s.closes_at) as at from engagement.survey s where s.closed_at is null and s.closes_at > $1::timestamptz`,
      [moment],
    );
    return row?.at ?? null;
  }
}
