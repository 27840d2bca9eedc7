import { type Answers, isAskedOf } from '#domain/engagement/surveys/answers';
import { type Question, questionsIn } from '#domain/engagement/surveys/question';
import { type AskedPage, questionnaireOf } from '#domain/engagement/surveys/questionnaire';
import { meantFor, type Reminder } from '#domain/engagement/surveys/reminders';
import { Survey, type SurveyId, type SurveyResponse } from '#domain/engagement/surveys/survey';
import type { MemberId } from '#domain/shared/id';
import { slugOf } from '#domain/shared/slug';
import { chance } from '../../cli/seed/chance.ts';
import content from '../../cli/seed/content/surveys.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import type { SeedParts } from './parts.ts';
import { insertRows } from './rows.ts';

const DAY = 86_400_000;

interface SurveyContent {
  readonly key: string;
  readonly title: string;
  readonly intro: string;
  readonly anonymous: boolean;
  readonly state: string;
  readonly quotas: Readonly<Record<string, number | undefined>>;
  readonly pages: readonly AskedPage[];
  readonly openedDaysAgo?: number;
  readonly closedDaysAgo?: number;
  readonly openDays?: number;
  readonly responses?: Readonly<Record<string, number>>;
  readonly verbatims?: Readonly<Record<string, readonly string[]>>;
  readonly published?: string;
  /** Of an open one: the first went already. */
  readonly reminders?: readonly Reminder[];
  readonly reminded?: number;
}

const SURVEYS = content.surveys as unknown as readonly SurveyContent[];

/** Surveys with the answers of people who have left since: one that is over, one that is open, one that is written. @returns how many */
export async function writeSurveys(parts: SeedParts, plan: Plan): Promise<number> {
  const by = plan.members.find(({ role }) => role === 'community_manager')!.id as MemberId;
  const written = SURVEYS.map((one) => ({ one, survey: surveyOf(parts, plan, one, by) }));
  for (const { survey } of written) {
    survey.pullFacts();
    parts.em.persist(survey);
  }
  await parts.em.flush();
  for (const { one, survey } of written) {
    await writeResponses(parts, one, survey);
    await writeSentReminder(parts, one, openedAtOf(plan, one), survey);
  }
  return written.length;
}

function surveyOf({ ids }: SeedParts, plan: Plan, one: SurveyContent, by: MemberId): Survey {
  const { openDays = 30 } = one;
  const { now } = plan;
  const at = openedAtOf(plan, one);
  const survey = Survey.draft({
    id: ids.next<SurveyId>(),
    slug: slugOf(one.title, 72),
    by,
    at,
    title: typeset(one.title),
    intro: typeset(one.intro),
    anonymous: one.anonymous,
    audiences: ['public'],
    quotas: one.quotas,
    pages: pagesOf(one),
  });
  if (one.state === 'draft') return survey;
  survey.open(new Date(at.getTime() + openDays * DAY), at);
  if (one.reminders) inviteAndRemind(survey, one, { by, at });
  if (one.published === 'all')
    survey.publish(
      questionsIn(questionnaireOf(pagesOf(one))).map(({ key }) => key),
      now,
    );
  return survey;
}

/** Members were invited as it opened, and reminded once since: nobody of the demonstration is written to. */
function inviteAndRemind(
  survey: Survey,
  { reminders = [] }: SurveyContent,
  { by, at }: { by: MemberId; at: Date },
): void {
  survey.planReminders(reminders, [], at);
  survey.invite([], by, at);
  survey.remind([], sentAt(reminders[0]!, at));
}

const sentAt = (first: Reminder, openedAt: Date): Date =>
  meantFor(first, { firstInvitedAt: openedAt, invitedAt: openedAt, closesAt: null })!;

async function writeSentReminder({ sql }: SeedParts, one: SurveyContent, openedAt: Date, survey: Survey) {
  const [first] = one.reminders ?? [];
  if (!first) return;
  const { moment, days } = first;
  await insertRows(
    sql,
    'engagement.survey_reminder',
    { survey_id: 'uuid', moment: 'text', days: 'int', sent_at: 'timestamptz', members: 'int' },
    [{ survey_id: survey.id, moment, days, sent_at: sentAt(first, openedAt), members: one.reminded ?? 0 }],
  );
}

const openedAtOf = ({ now }: Plan, one: SurveyContent): Date => {
  const { openDays = 30, closedDaysAgo, openedDaysAgo } = one;
  return new Date(now.getTime() - (openedDaysAgo ?? (closedDaysAgo ?? 0) + openDays) * DAY);
};

const pagesOf = ({ pages }: SurveyContent): readonly AskedPage[] =>
  pages.map(({ title, questions }) => ({
    title: typeset(title),
    questions: questions.map(({ options = [], label, ...question }) => ({
      ...question,
      label: typeset(label),
      options: options.map(typeset),
    })),
  }));

async function writeResponses({ sql, ids }: SeedParts, one: SurveyContent, survey: Survey): Promise<void> {
  const all = Object.entries(one.responses ?? {}).flatMap(([branch, many]) =>
    Array.from({ length: many }, (_, at) => ({
      member: ids.next<MemberId>(),
      branch,
      response: answered(one, survey, branch, at),
    })),
  );
  if (all.length === 0) return;
  const survey_id = survey.id;
  await insertRows(
    sql,
    'engagement.survey_turnout',
    { survey_id: 'uuid', member_id: 'uuid', anonymous: 'boolean' },
    all.map(({ member }) => ({ survey_id, member_id: member, anonymous: one.anonymous })),
  );
  await insertRows(
    sql,
    'engagement.survey_box',
    { survey_id: 'uuid', branch: 'text', responses: 'int', marks: 'jsonb' },
    Object.keys(one.responses ?? {}).map((branch) => {
      const own = all.filter((each) => each.branch === branch).map(({ response }) => response.marks);
      return { survey_id, branch, responses: own.length, marks: counted(own) };
    }),
  );
  await insertRows(
    sql,
    'engagement.survey_words',
    { survey_id: 'uuid', question: 'text', answers: 'text[]' },
    Object.entries(one.verbatims ?? {}).map(([question, said]) => ({
      survey_id,
      question,
      answers: said.map(typeset).sort(),
    })),
  );
  if (one.anonymous) return;
  await insertRows(
    sql,
    'engagement.survey_response',
    { survey_id: 'uuid', member_id: 'uuid', branch: 'text', marks: 'jsonb', words: 'jsonb' },
    all.map(({ member, branch, response }) => ({
      survey_id,
      member_id: member,
      branch,
      marks: response.marks,
      words: {},
    })),
  );
}

/** How often each mark was made, by question. */
function counted(all: readonly Answers[]): Record<string, Record<string, number>> {
  const marks: Record<string, Record<string, number>> = {};
  for (const answers of all)
    for (const [key, mark] of Object.entries(answers)) {
      const own = (marks[key] ??= {});
      own[mark] = (own[mark] ?? 0) + 1;
    }
  return marks;
}

/** What one respondent says, always the same: they answer as they are asked. */
function answered(one: SurveyContent, survey: Survey, branch: string, at: number): SurveyResponse {
  const pages = questionnaireOf(pagesOf(one));
  const answers: Record<string, string> = {};
  for (const question of questionsIn(pages)) {
    if (question.kind === 'text' || !isAskedOf(question, answers, pages)) continue;
    if (!question.required && chance(one.key, question.key, branch, String(at), 'skips') < 0.25) continue;
    answers[question.key] = markOf(question, [one.key, question.key, branch], String(at));
  }
  return survey.responseOf({ branch: branch as SurveyResponse['branch'], answers });
}

function markOf(question: Question, about: readonly string[], who: string): string {
  const lot = chance(...about, who);
  const { from, to, options } = question;
  if (question.kind === 'scale') return String(Math.round(from! + (to! - from!) * Math.sqrt(lot)));
  if (question.kind === 'number') return String(Math.floor(from! + (to! - from!) * lot ** 2.2));
  const weights = options.map(
    (option) => (0.15 + chance(about[1]!, option)) * (0.7 + 0.6 * chance(about[2]!, about[1]!, option)),
  );
  if (question.kind === 'single') return String(drawn(weights, lot));
  const ticked = options.flatMap((option, place) =>
    chance(...about, who, option) < 0.45 * weights[place]! ? [place] : [],
  );
  return (ticked.length > 0 ? ticked : [drawn(weights, lot)]).join(' ');
}

function drawn(weights: readonly number[], lot: number): number {
  let left = lot * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found === -1 ? weights.length - 1 : found;
}
