import type { Id } from '#domain/shared/id';
import type { Branch } from '#domain/shared/branch';
import type { Answers } from '#domain/engagement/surveys/answers';
import type { Question, Questionnaire } from '#domain/engagement/surveys/question';
import type { Reminder } from '#domain/engagement/surveys/reminders';
import type { QuestionCount } from '#domain/engagement/surveys/survey-count';
import type { Page } from '../../shared/page.ts';

export type { Question, QuestionKind, Questionnaire, SurveyPage } from '#domain/engagement/surveys/question';
export type { ReminderMoment } from '#domain/engagement/surveys/reminders';
export type { QuestionCount } from '#domain/engagement/surveys/survey-count';
export type { Answers } from '#domain/engagement/surveys/answers';

export type SurveyState = 'draft' | 'open' | 'closed';

/** A survey as a list shows it. */
export interface SurveyRow {
  readonly id: Id<'Survey'>;
  readonly slug: string;
  readonly title: string;
  readonly state: SurveyState;
  readonly anonymous: boolean;
  readonly audiences: readonly string[];
  /** Null of a draft. */
  readonly openedAt: Date | null;
  /** When it ends or ended; null of a draft. */
  readonly closesAt: Date | null;
  readonly responses: number;
  /** Whether the viewer has answered. */
  readonly answered: boolean;
  /** Whether the viewer has begun and not handed in. */
  readonly begun: boolean;
  /** Whether results of some questions are published. */
  readonly published: boolean;
}

/** A survey as its page shows it to one viewer. */
export interface SurveyView extends SurveyRow {
  readonly intro: string;
  readonly pages: Questionnaire;
  /** Whether the viewer is asked, answers being taken or not. */
  readonly asked: boolean;
  /** The viewer's account was made after it opened: they read it, and are asked the next time. */
  readonly tooNew: boolean;
  /** Branches to answer in the name of. */
  readonly branches: readonly Branch[];
  /** Those of them whose quota is reached. */
  readonly full: readonly Branch[];
  /** What the viewer has answered and not handed in. */
  readonly draft: { readonly branch: Branch | null; readonly answers: Answers } | null;
  /** Keys of the questions that the viewer is asked, for what they have answered. */
  readonly askedKeys: readonly string[];
  /** Place of the first page on which an answer is missing that they must give; null for none. */
  readonly openPage: number | null;
}

/** How far a branch has come. */
export interface QuotaState {
  readonly branch: Branch | null;
  /** Null while the survey goes on, where as many are taken as come. */
  readonly responses: number | null;
  /** Null where as many are taken as come. */
  readonly wanted: number | null;
}

/** A reminder that is planned or went out. */
export interface ReminderState extends Reminder {
  /** `waiting` until members are invited; `missed` where its time comes before that, or after the end. */
  readonly state: 'waiting' | 'planned' | 'sent' | 'missed';
  /** When it goes or went; null where that is not known, or never. */
  readonly at: Date | null;
  /** How many members it was for; null until it went. */
  readonly members: number | null;
}

/** A survey as those who run it see it. */
export interface SurveyDesk extends SurveyRow {
  /** Whether it was put away: it stands in the archive of those who run surveys. */
  readonly archived: boolean;
  readonly intro: string;
  readonly version: number;
  readonly pages: Questionnaire;
  readonly quotas: readonly QuotaState[];
  /** How many have begun and not handed in. */
  readonly unfinished: number;
  readonly invitedAt: Date | null;
  /** Those that went out first, then those that are planned. */
  readonly reminders: readonly ReminderState[];
  readonly publishedKeys: readonly string[];
}

/** Why results are not shown: the survey is open, fewer than five answered, or nobody published any. */
export type SurveyWithheld = 'not-yet' | 'few' | 'unpublished';

/** What came of a survey: of the published questions, or of all to those who run it. */
export interface SurveyResults {
  readonly slug: string;
  readonly title: string;
  readonly intro: string;
  readonly anonymous: boolean;
  readonly closesAt: Date | null;
  readonly responses: number;
  readonly withheld: SurveyWithheld | null;
  readonly pages: Questionnaire;
  readonly counts: readonly QuestionCount[];
  /** Day of the known population, `yyyy-mm-dd`. */
  readonly populationOn: string | null;
  /** The first answers in words of each question, for those who run surveys only; the others are read page by page. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly publishedKeys: readonly string[];
}

/** Answers in words to one question, for those who run surveys. */
export interface AnswersInWords {
  readonly slug: string;
  readonly title: string;
  readonly question: Question;
  readonly page: Page<string>;
}

/** What one member answered where answers bear names, for a file. */
export interface NamedResponse {
  readonly member: string;
  readonly branch: Branch | null;
  readonly answers: Answers;
}
