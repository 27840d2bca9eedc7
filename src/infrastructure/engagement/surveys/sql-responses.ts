import { isDeepStrictEqual } from 'node:util';
import type { Respondents } from '#application/engagement/surveys/respondents.port';
import type { SurveyRemains } from '#application/engagement/surveys/forget-survey-answers';
import type { Answers } from '#domain/engagement/surveys/answers';
import type { Survey, SurveyDraft, SurveyId, SurveyResponse } from '#domain/engagement/surveys/survey';
import { inRanges, type KeptMarks } from '#domain/engagement/surveys/survey-count';
import type { Questionnaire } from '#domain/engagement/surveys/question';
import { AlreadyAnswered, QuotaReached, SurveyNotFound } from '#domain/engagement/surveys/survey.errors';
import type { Responses } from '#domain/engagement/surveys/surveys.port';
import type { Branch } from '#domain/shared/branch';
import type { MemberId } from '#domain/shared/id';
import { deleteInLots } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { addWords } from './survey-words.sql.ts';

const RESPONDENT = `
  insert into engagement.survey_turnout (survey_id, member_id, anonymous) values ($1, $2, $3)
  on conflict do nothing returning 1`;

/**
 * One more in the box of a branch: its row is written anew with every answer, and not once its quota is reached. Whoever comes
 * at the same time waits for the row, and sees it as it is then.
 */
const INTO_BOX = `
  insert into engagement.survey_box as box (survey_id, branch, responses, marks)
  select $1, $2, 1, coalesce(jsonb_object_agg(a.key, jsonb_build_object(a.value, 1)), '{}') from jsonb_each_text($3::jsonb) a
  on conflict (survey_id, branch) do update set
    responses = box.responses + 1,
    marks = box.marks || (
      select coalesce(jsonb_object_agg(a.key, coalesce(box.marks -> a.key, '{}') ||
        jsonb_build_object(a.value, coalesce((box.marks -> a.key ->> a.value)::int, 0) + 1)), '{}')
      from jsonb_each_text($3::jsonb) a)
  where $4::int is null or box.responses < $4::int
  returning 1`;

const UNDER_NAME = `
  insert into engagement.survey_response (survey_id, member_id, branch, marks, words)
  values ($1, $2, $3, $4::jsonb, $5::jsonb)`;

const ENDED = 'least(s.closes_at, s.closed_at) < $1';

export class SqlResponses implements Responses, Respondents, SurveyRemains {
  constructor(private readonly sql: Sql) {}

  async takeUp(survey: SurveyId, member: MemberId): Promise<SurveyDraft | null> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 54))`, [
      survey,
      member,
    ]);
    if (await this.hasAnswered(survey, member)) throw new AlreadyAnswered();
    const row = await this.sql.row<{ branch: string; answers: Answers }>(
      'select branch, answers from engagement.survey_draft where survey_id = $1 and member_id = $2',
      [survey, member],
    );
    return row && { branch: (row.branch || null) as Branch | null, answers: row.answers };
  }

  async keepDraft(survey: SurveyId, member: MemberId, { branch, answers }: SurveyDraft): Promise<void> {
    await this.sql.rows(
      `insert into engagement.survey_draft (survey_id, member_id, branch, answers) values ($1, $2, $3, $4::jsonb)
       on conflict (survey_id, member_id) do update set branch = excluded.branch, answers = excluded.answers`,
      [survey, member, branch ?? '', JSON.stringify(answers)],
    );
  }

  async dropDrafts(survey: SurveyId): Promise<void> {
    await this.sql.rows('delete from engagement.survey_draft where survey_id = $1', [survey]);
  }

  async handIn(survey: Survey, member: MemberId, { branch, marks, words }: SurveyResponse): Promise<void> {
    const { id, isAnonymous } = survey;
    if (!(await this.sql.row(RESPONDENT, [id, member, isAnonymous]))) throw new AlreadyAnswered();
    const taken = await this.sql.row(INTO_BOX, [
      id,
      branch ?? '',
      JSON.stringify(marks),
      survey.quotaOf(branch),
    ]);
    if (!taken) throw new QuotaReached();
    await addWords(this.sql, id, words);
    if (!isAnonymous)
      await this.sql.rows(UNDER_NAME, [
        id,
        member,
        branch ?? '',
        JSON.stringify(marks),
        JSON.stringify(words),
      ]);
    await this.sql.rows('delete from engagement.survey_draft where survey_id = $1 and member_id = $2', [
      id,
      member,
    ]);
  }

  async circleOf(survey: SurveyId) {
    const row = await this.sql.row<{ audiences: string[]; openedAt: Date | null }>(
      'select audiences, case when anonymous then opened_at end as "openedAt" from engagement.survey where id = $1',
      [survey],
    );
    if (!row) throw new SurveyNotFound();
    return row;
  }

  async all(survey: SurveyId): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      'select member_id as id from engagement.survey_turnout where survey_id = $1',
      [survey],
    );
    return rows.map(({ id }) => id);
  }

  async among(survey: SurveyId, members: readonly MemberId[]): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      'select member_id as id from engagement.survey_turnout where survey_id = $1 and member_id = any($2::uuid[])',
      [survey, [...members]],
    );
    return rows.map(({ id }) => id);
  }

  forgetDrafts(now: Date): Promise<number> {
    return this.gone('survey_draft', '(s.closed_at is not null or s.closes_at <= $1)', now);
  }

  async forgetAnswers(before: Date): Promise<number> {
    await this.foldNumbers(before);
    let gone = 0;
    for (const table of ['survey_response', 'survey_turnout']) gone += await this.gone(table, ENDED, before);
    const words = await this.sql.rows(
      `delete from engagement.survey_words x using engagement.survey s where s.id = x.survey_id and ${ENDED} returning 1`,
      [before],
    );
    gone += words.length;
    return gone;
  }

  /** Numbers that members typed stay as ranges. */
  private async foldNumbers(before: Date): Promise<void> {
    const boxes = await this.sql.rows<{ id: string; branch: string; pages: Questionnaire; marks: KeptMarks }>(
      `select b.survey_id as id, b.branch, s.pages, b.marks from engagement.survey_box b
       join engagement.survey s on s.id = b.survey_id
       where least(s.closes_at, s.closed_at) < $1
         and jsonb_path_exists(s.pages, '$[*].questions[*] ? (@.kind == "number")')`,
      [before],
    );
    for (const { id, branch, pages, marks } of boxes) {
      const folded = inRanges(pages, marks);
      if (!isDeepStrictEqual(folded, marks))
        await this.sql.rows(
          `update engagement.survey_box set marks = $3::jsonb where survey_id = $1 and branch = $2`,
          [id, branch, JSON.stringify(folded)],
        );
    }
  }

  private async hasAnswered(survey: SurveyId, member: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      'select 1 from engagement.survey_turnout where survey_id = $1 and member_id = $2',
      [survey, member],
    );
    return row !== null;
  }

  /** Of surveys `s` that are over, what is kept of each member. */
  private gone(of: string, isOver: string, at: Date): Promise<number> {
    const table = `engagement.${of}`;
    const which = `select x.survey_id, x.member_id from engagement.survey s join ${table} x on x.survey_id = s.id where ${isOver}`;
    const [key, order] = ['survey_id, member_id', 'x.survey_id, x.member_id'];
    return deleteInLots(this.sql, { table, key, which, order }, [at]);
  }
}
