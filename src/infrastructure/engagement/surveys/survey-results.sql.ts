import type {
  AnswersInWords,
  NamedResponse,
  QuestionCount,
  SurveyResults,
  SurveyWithheld,
} from '#application/engagement/surveys/survey-view';
import type {
  NamedResponses,
  NamedResponsesQuery,
  SurveyResultsQuery,
} from '#application/engagement/surveys/surveys.query';
import type { Clock } from '#application/shared/ports';
import { FEWEST } from '#domain/shared/masking';
import { isOfKnownSize } from '#domain/engagement/polls/asked-audiences';
import type { Population } from '#domain/engagement/polls/population';
import type { Answers } from '#domain/engagement/surveys/answers';
import { type Questionnaire, questionsIn } from '#domain/engagement/surveys/question';
import { SurveyNotFound } from '#domain/engagement/surveys/survey.errors';
import { surveyCountOf, type SurveyTallies } from '#domain/engagement/surveys/survey-count';
import { says } from '#domain/engagement/surveys/themes';
import type { Actor } from '#domain/shared/actor';
import type { Branch } from '#domain/shared/branch';
import type { Sql } from '../../platform/persistence/sql.ts';
import { CountedAnswers } from './counted-answers.ts';
import { SURVEY_ROW, surveyByKey, surveyIsOver, visibleSurvey } from './survey-rows.sql.ts';
import { lotsOf, pageOfWords } from './survey-words.sql.ts';

interface Row extends Omit<SurveyResults, 'withheld' | 'counts' | 'populationOn' | 'texts'> {
  readonly id: string;
  readonly audiences: readonly string[];
  readonly state: 'draft' | 'open' | 'closed';
}

const SURVEY = `
  select ${SURVEY_ROW}, s.intro, s.pages, coalesce(s.published, '{}') as "publishedKeys"
  from engagement.survey s where `;

/** Responses and marks by branch, and the population that was the latest when the survey opened. */
const COUNTED = `
  select 'responses' as what, b.branch, '' as question, '' as mark, b.responses as votes, null as day
  from engagement.survey_box b where b.survey_id = $1
  union all
  select 'mark', b.branch, q.key, m.key, m.value::int, null
  from engagement.survey_box b, jsonb_each(b.marks) q, jsonb_each_text(q.value) m where b.survey_id = $1
  union all
  select 'people', p.branch, '', '', p.people, p.counted_on::text from engagement.population p
  where p.counted_on = (select max(known.counted_on) from engagement.population known join engagement.survey asked
    on asked.id = $1 and known.counted_on <= (asked.opened_at at time zone 'Europe/Paris')::date)`;

interface Counted {
  readonly what: 'responses' | 'mark' | 'people';
  readonly branch: string;
  readonly question: string;
  readonly mark: string;
  readonly votes: number;
  readonly day: string | null;
}

export class SqlSurveyResults implements SurveyResultsQuery {
  private readonly words: CountedAnswers;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {
    this.words = new CountedAnswers(sql);
  }

  async published(actor: Actor, key: string): Promise<SurveyResults> {
    const row = await this.rowOf(actor, key, [`${visibleSurvey('s', '$4')} and `, actor.audiences]);
    const withheld = withheldOf(row) ?? (row.publishedKeys.length === 0 ? 'unpublished' : null);
    const pages = withheld ? [] : only(row.pages, row.publishedKeys);
    const { counts, populationOn } = withheld ? NOTHING : await this.counted(row, pages);
    return { ...told(row), pages, withheld, populationOn, counts, texts: {} };
  }

  async whole(actor: Actor, key: string): Promise<SurveyResults> {
    actor.mustBeAllowed('survey.manage');
    const row = await this.rowOf(actor, key, ['']);
    const withheld = withheldOf(row);
    if (withheld) return { ...told(row), withheld, ...NOTHING };
    const [counted, texts] = await Promise.all([this.counted(row, row.pages), this.firstTexts(row)]);
    return { ...told(row), withheld, ...counted, texts };
  }

  async inWords(
    actor: Actor,
    key: string,
    { question: asked, word, cursor }: Parameters<SurveyResultsQuery['inWords']>[2],
  ): Promise<AnswersInWords> {
    actor.mustBeAllowed('survey.manage');
    const row = await this.rowOf(actor, key, ['']);
    const question = inWordsIn(row.pages).find((one) => one.key === asked);
    if (!question || withheldOf(row)) throw new SurveyNotFound();
    const { slug, title } = row;
    const lots = (from: string | null) => lotsOf(this.sql, row.id, asked, from);
    const isMeant = word === null ? undefined : (answer: string) => says(answer, word);
    return { slug, title, question, page: await pageOfWords(lots, { cursor, size: PAGE }, isMeant) };
  }

  /** Of each question that is answered in words, as many as its results begin with. */
  private async firstTexts({ id, pages }: Row): Promise<Record<string, readonly string[]>> {
    const first = inWordsIn(pages).map(async ({ key }) => {
      const lots = (from: string | null) => lotsOf(this.sql, id, key, from);
      return [key, (await pageOfWords(lots, { cursor: null, size: FIRST })).items] as const;
    });
    return Object.fromEntries(await Promise.all(first));
  }

  private async rowOf(
    actor: Actor,
    key: string,
    [filter, ...more]: readonly [string, ...unknown[]],
  ): Promise<Row> {
    const row = await this.sql.row<Row>(`${SURVEY} ${filter} ${surveyByKey(key, '$1')}`, [
      key,
      actor.memberId,
      this.clock.now(),
      ...more,
    ]);
    if (!row) throw new SurveyNotFound();
    return row;
  }

  private async counted(
    { id, audiences }: Pick<Row, 'id' | 'audiences'>,
    pages: Questionnaire,
  ): Promise<Pick<SurveyResults, 'counts' | 'populationOn'>> {
    const rows = await this.sql.rows<Counted>(COUNTED, [id]);
    const words = await this.words.of(
      id,
      inWordsIn(pages).map(({ key }) => key),
    );
    const of = (what: Counted['what']) => rows.filter((row) => row.what === what);
    const branchOf = ({ branch }: Counted) => (branch || null) as Branch | null;
    const tallies: SurveyTallies = {
      responses: of('responses').map((row) => ({ branch: branchOf(row), responses: row.votes })),
      marks: of('mark').map((row) => ({
        branch: branchOf(row),
        question: row.question,
        mark: row.mark,
        votes: row.votes,
      })),
      words,
    };
    const people = isOfKnownSize(audiences) ? of('people') : [];
    const population = Object.fromEntries(people.map(({ branch, votes }) => [branch, votes])) as Population;
    return {
      counts: surveyCountOf(pages, tallies, population),
      populationOn: people[0]?.day ?? null,
    };
  }
}

const PAGE = 50;
/** So many answers stand with the results themselves. */
const FIRST = 20;

const inWordsIn = (pages: Questionnaire) => questionsIn(pages).filter(({ kind }) => kind === 'text');

const NOTHING = { counts: [] as readonly QuestionCount[], texts: {}, populationOn: null } as const;

/** Until it is over nobody sees what comes in, whatever their rank: whoever watched it would see who answers what. */
function withheldOf({ state, responses }: Row): SurveyWithheld | null {
  if (state !== 'closed') return 'not-yet';
  return responses < FEWEST ? 'few' : null;
}

const only = (pages: Questionnaire, keys: readonly string[]): Questionnaire =>
  pages
    .map((page) => ({ ...page, questions: page.questions.filter(({ key }) => keys.includes(key)) }))
    .filter(({ questions }) => questions.length > 0);

const told = ({ slug, title, intro, anonymous, closesAt, responses, pages, publishedKeys }: Row) => ({
  slug,
  title,
  intro,
  anonymous,
  closesAt,
  responses,
  pages,
  publishedKeys,
});

export class SqlNamedResponses implements NamedResponsesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** Until it is over they are withheld as its results are, whatever the rank of who asks. */
  async execute(actor: Actor, key: string): Promise<NamedResponses> {
    actor.mustBeAllowed('survey.manage');
    const survey = await this.sql.row<{ id: string; pages: Questionnaire; count: number }>(
      `select s.id, s.pages,
         (select count(*)::int from engagement.survey_response r where r.survey_id = s.id) as count
       from engagement.survey s
       where ${surveyByKey(key, '$1')} and not s.anonymous and s.opened_at is not null and ${surveyIsOver('s', '$2')}`,
      [key, this.clock.now()],
    );
    if (!survey) throw new SurveyNotFound();
    const { id: surveyId, pages, count } = survey;
    return { surveyId, count, lots: () => this.lots(surveyId, pages) };
  }

  private async *lots(id: string, pages: Questionnaire): AsyncIterable<readonly NamedResponse[]> {
    const known = questionsIn(pages).map((question) => question.key);
    for (let last: string | null = null; ;) {
      const rows: readonly { member: string; branch: string; answers: Answers }[] = await this.sql.rows(
        `select member_id as member, branch, marks || words as answers from engagement.survey_response
         where survey_id = $1 and ($2::uuid is null or member_id > $2::uuid) order by member_id limit ${AT_ONCE}`,
        [id, last],
      );
      if (rows.length > 0) yield rows.map((row) => named(row, known));
      if (rows.length < AT_ONCE) return;
      last = rows.at(-1)!.member;
    }
  }
}

const AT_ONCE = 500;

const named = (
  { member, branch, answers }: { member: string; branch: string; answers: Answers },
  known: readonly string[],
): NamedResponse => ({
  member,
  branch: (branch || null) as Branch | null,
  answers: Object.fromEntries(known.filter((one) => one in answers).map((one) => [one, answers[one]!])),
});
