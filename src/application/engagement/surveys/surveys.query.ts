import type { Actor } from '#domain/shared/actor';
import type { Voter } from '#domain/engagement/polls/voter';
import type { Page } from '../../shared/page.ts';
import type { NamedResponse, SurveyDesk, SurveyResults, SurveyRow, SurveyView } from './survey-view.ts';

export interface SurveyListQuery {
  /** Those that are shown to the viewer, the latest first; drafts are shown to those who run surveys. @throws InvalidValue `cursor.broken` */
  execute(
    voter: Voter,
    asked: { readonly state: 'open' | 'closed' | 'all' | 'desk'; readonly cursor: string | null },
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
  /** Of all questions, with what was answered in words. @throws SurveyNotFound, NotAllowed */
  whole(actor: Actor, key: string): Promise<SurveyResults>;
}

export interface NamedResponsesQuery {
  /** @throws SurveyNotFound, of an anonymous one too; NotAllowed */
  execute(actor: Actor, key: string): Promise<readonly NamedResponse[]>;
}
