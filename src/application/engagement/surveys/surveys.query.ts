import type { Actor } from '#domain/shared/actor';
import type { Voter } from '#domain/engagement/polls/voter';
import type { Page } from '../../shared/page.ts';
import type {
  AnswersInWords,
  NamedResponse,
  SurveyDesk,
  SurveyResults,
  SurveyRow,
  SurveyView,
} from './survey-view.ts';

export interface SurveyListQuery {
  /**
   * Those that are shown to the viewer, the latest first. To those who run surveys `desk` is what is at hand, `archived` what was put
   * away, `run` both, drafts with them.
   * @throws InvalidValue `cursor.broken`, NotAllowed
   */
  execute(
    voter: Voter,
    asked: {
      readonly state: 'open' | 'closed' | 'all' | 'desk' | 'archived' | 'run';
      readonly cursor: string | null;
      readonly limit?: number | undefined;
    },
  ): Promise<Page<SurveyRow>>;
}

export interface SurveyPageQuery {
  /** @param key slug or id @throws SurveyNotFound, of a draft too */
  execute(voter: Voter, key: string): Promise<SurveyView>;
}

export interface BegunSurveysQuery {
  /** Those that still take answers and that the actor has begun to answer, and not handed in. */
  execute(actor: Actor): Promise<readonly SurveyRow[]>;
}

export interface NextSurveyEndQuery {
  /** When the clock alone next ends any survey; null for never. */
  after(moment: Date): Promise<Date | null>;
}

export interface SurveyDeskQuery {
  /** @param key slug or id @throws SurveyNotFound, NotAllowed */
  execute(actor: Actor, key: string): Promise<SurveyDesk>;
}

export interface SurveyResultsQuery {
  /** Of the published questions. @throws SurveyNotFound */
  published(actor: Actor, key: string): Promise<SurveyResults>;
  /** Of all questions, with the first of what was answered in words. @throws SurveyNotFound, NotAllowed */
  whole(actor: Actor, key: string): Promise<SurveyResults>;
  /**
   * What was answered in words to one question, in the order of the alphabet.
   * @param asked.word that answers say, in whatever form; null for all answers
   * @throws SurveyNotFound, of what is withheld and of what is not answered in words too; NotAllowed, InvalidValue `cursor.broken`
   */
  inWords(
    actor: Actor,
    key: string,
    asked: { readonly question: string; readonly word: string | null; readonly cursor: string | null },
  ): Promise<AnswersInWords>;
}

/** What was answered to a survey under names. */
export interface NamedResponses {
  readonly surveyId: string;
  readonly count: number;
  /** Some at a time, as they are asked for. */
  lots(): AsyncIterable<readonly NamedResponse[]>;
}

export interface NamedResponsesQuery {
  /** @throws SurveyNotFound, of an anonymous one too and of one that is not over; NotAllowed */
  execute(actor: Actor, key: string): Promise<NamedResponses>;
}
