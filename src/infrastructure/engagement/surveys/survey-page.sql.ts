import type {
  QuotaState,
  ReminderState,
  SurveyDesk,
  SurveyRow,
  SurveyView,
} from '#application/engagement/surveys/survey-view';
import type { SurveyDeskQuery, SurveyPageQuery } from '#application/engagement/surveys/surveys.query';
import type { Clock } from '#application/shared/ports';
import { type Answers, firstOpenPage, isAskedOf } from '#domain/engagement/surveys/answers';
import { type Questionnaire, questionsIn } from '#domain/engagement/surveys/question';
import { goesAt, isSameReminder, type Reminder } from '#domain/engagement/surveys/reminders';
import { SurveyNotFound } from '#domain/engagement/surveys/survey.errors';
import { branchesToVoteFor, isAsked, isTooNew, type Voter } from '#domain/engagement/polls/voter';
import type { Quotas } from '#domain/engagement/surveys/survey-terms';
import type { Actor } from '#domain/shared/actor';
import { type Branch, BRANCHES } from '#domain/shared/branch';
import type { Sql } from '../../platform/persistence/sql.ts';
import { SURVEY_ROW, surveyByKey, visibleSurvey } from './survey-rows.sql.ts';

interface Row extends SurveyRow {
  readonly intro: string;
  readonly pages: Questionnaire;
  readonly quotas: Quotas;
  /** By branch, empty for members of none. */
  readonly counted: Readonly<Record<string, number>> | null;
}

interface ShownRow extends Row {
  readonly draft: { readonly branch: string; readonly answers: Answers } | null;
}

interface DeskRow extends Row {
  readonly archived: boolean;
  readonly version: number;
  readonly unfinished: number;
  readonly invitedAt: Date | null;
  readonly firstInvitedAt: Date | null;
  readonly planned: readonly Reminder[];
  readonly sent: readonly (Reminder & { readonly at: string; readonly members: number })[];
  readonly publishedKeys: readonly string[];
}

const WHOLE = `${SURVEY_ROW}, s.intro, s.pages, s.quotas,
  (select jsonb_object_agg(b.branch, b.responses) from engagement.survey_box b where b.survey_id = s.id) as counted`;

export class SqlSurveyPage implements SurveyPageQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(voter: Voter, key: string): Promise<SurveyView> {
    const { actor } = voter;
    const row = await this.sql.row<ShownRow>(
      `select ${WHOLE},
         (select jsonb_build_object('branch', d.branch, 'answers', d.answers) from engagement.survey_draft d
          where d.survey_id = s.id and d.member_id = $2) as draft
       from engagement.survey s where ${visibleSurvey('s', '$1')} and ${surveyByKey(key, '$4')}`,
      [actor.audiences, actor.memberId, this.clock.now(), key],
    );
    if (!row) throw new SurveyNotFound();
    const { quotas, counted, draft, ...survey } = row;
    const { pages } = survey;
    const answers = draft?.answers ?? {};
    const openedAt = survey.openedAt ?? this.clock.now();
    const asking = { audiences: survey.audiences, openedAt, isNamed: !survey.anonymous };
    const branches = branchesToVoteFor(asking, voter);
    return {
      ...survey,
      asked: isAsked(asking, voter),
      tooNew: isTooNew(asking, voter),
      branches,
      full: branches.filter((branch) => (counted?.[branch] ?? 0) >= (quotas[branch] ?? Infinity)),
      draft: draft && { branch: (draft.branch || null) as Branch | null, answers: draft.answers },
      askedKeys: questionsIn(pages)
        .filter((question) => isAskedOf(question, answers, pages))
        .map(({ key: asked }) => asked),
      openPage: firstOpenPage(pages, answers),
    };
  }
}

export class SqlSurveyDesk implements SurveyDeskQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, key: string): Promise<SurveyDesk> {
    actor.mustBeAllowed('survey.manage');
    const row = await this.sql.row<DeskRow>(
      `select ${WHOLE}, s.archived_at is not null as archived, s.version, s.invited_at as "invitedAt", s.first_invited_at as "firstInvitedAt",
         s.reminders as planned,
         (select coalesce(jsonb_agg(jsonb_build_object('moment', r.moment, 'days', r.days, 'at', r.sent_at, 'members', r.members)
            order by r.sent_at, r.moment, r.days), '[]')
          from engagement.survey_reminder r where r.survey_id = s.id) as sent,
         coalesce(s.published, '{}') as "publishedKeys",
         (select count(*)::int from engagement.survey_draft d where d.survey_id = s.id) as unfinished
       from engagement.survey s where ${surveyByKey(key, '$1')}`,
      [key, actor.memberId, this.clock.now()],
    );
    if (!row) throw new SurveyNotFound();
    const { quotas, counted, firstInvitedAt, planned, sent, ...survey } = row;
    return {
      ...survey,
      quotas: quotaStates(quotas, counted ?? {}, survey.state === 'open'),
      reminders: reminderStates({ ...survey, firstInvitedAt, planned, sent }),
    };
  }
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** What went out, and what is planned in the order in which it goes. */
function reminderStates(
  survey: Pick<DeskRow, 'state' | 'invitedAt' | 'closesAt' | 'firstInvitedAt' | 'planned' | 'sent'>,
): ReminderState[] {
  const { sent, state } = survey;
  const gone = sent.map((one) => ({ ...one, state: 'sent' as const, at: new Date(one.at) }));
  const left = survey.planned
    .filter((one) => !sent.some((other) => isSameReminder(one, other)))
    .map((one) => {
      const at = state === 'open' ? goesAt(one, survey) : null;
      const isWaiting = state === 'draft' || (state === 'open' && survey.firstInvitedAt === null);
      return { ...one, at, members: null, state: at ? 'planned' : isWaiting ? 'waiting' : 'missed' } as const;
    })
    .toSorted((a, b) => (a.at?.getTime() ?? NEVER) - (b.at?.getTime() ?? NEVER));
  return [...gone, ...left];
}

/**
 * Every branch that is wanted or has answered, and members of none where some have. While it goes on only those are counted of which so
 * many are wanted: how many of a small branch have answered would say who has.
 */
function quotaStates(
  quotas: Quotas,
  counted: Readonly<Record<string, number>>,
  goesOn: boolean,
): QuotaState[] {
  const states = BRANCHES.map((branch) => {
    const wanted = quotas[branch] ?? null;
    return { branch, wanted, responses: goesOn && wanted === null ? null : (counted[branch] ?? 0) };
  });
  const none = counted[''] ?? 0;
  return none > 0 && !goesOn ? [...states, { branch: null, responses: none, wanted: null }] : states;
}
