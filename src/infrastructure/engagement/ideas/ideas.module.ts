import { WORDS_GIVEN_WAY } from '#application/shared/words-given-way';
import { ARRIVING_TEXTS } from '#application/community/published/arriving-texts.api';
import type { PiecesSaid } from '#application/community/published/pieces-said.api';
import { SqlIdeasSaid } from './ideas-said.sql.ts';
import { ContainerModule } from 'inversify';
import { CreditIdeas } from '#application/engagement/consumers/credit-ideas';
import { EnforceIdeaDecisions } from '#application/engagement/consumers/enforce-idea-decisions';
import { AnswerIdea } from '#application/engagement/ideas/answer-idea';
import { CommentOnIdea } from '#application/engagement/ideas/comment-on-idea';
import { EditIdeaComment } from '#application/engagement/ideas/edit-comment';
import { EditIdea } from '#application/engagement/ideas/edit-idea';
import { IdeaCreditKeeper } from '#application/engagement/ideas/idea-credit.keeper';
import { type ContributionAuthors, ContributionGate } from '#application/engagement/words/contribution.gate';
import type {
  IdeaCommentPlaceQuery,
  IdeaCommentsQuery,
  IdeaExportQuery,
  IdeaListQuery,
  IdeaPageQuery,
  IdeaTitlesQuery,
  MergeForeseenQuery,
  NextStaleSupportQuery,
  OwnIdeaCommentQuery,
  RoadmapQuery,
  SimilarIdeasQuery,
} from '#application/engagement/ideas/ideas.query';
import type { SealedIdeas } from '#application/engagement/ideas/sealed-ideas.port';
import { ForgetSealedIdeas } from '#application/engagement/ideas/forget-sealed-ideas';
import { ForgetMergedVotes, type MergedVotes } from '#application/engagement/ideas/forget-merged-votes';
import { MergeIdeas } from '#application/engagement/ideas/merge-ideas';
import { MergeRights } from '#application/engagement/ideas/merge.rights';
import { IdeaOffices } from '#application/engagement/ideas/office.policy';
import { ProposeIdea } from '#application/engagement/ideas/propose-idea';
import { TakeIdeasBack } from '#application/engagement/ideas/take-ideas-back';
import { VoteForIdea } from '#application/engagement/ideas/vote-for-idea';
import { WithdrawIdeaComment } from '#application/engagement/ideas/withdraw-comment';
import { WithdrawIdea } from '#application/engagement/ideas/withdraw-idea';
import { WithdrawVote } from '#application/engagement/ideas/withdraw-vote';
import { CONTESTABLE_DECISIONS } from '#application/moderation/published/contestable-decisions.api';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { OPEN_CASES } from '#application/moderation/published/open-cases.api';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { WORDS_API } from '#application/moderation/published/words.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import type { PiecesQuery } from '#application/shared/found-pieces';
import { token } from '#application/shared/token';
import type { Ideas, IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import {
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  PUBLIC_URL,
  RENDERER,
  SQL,
  THROTTLE,
  TROUBLES,
  UNIT_OF_WORK,
  UNIT_OF_WORK_IN_TURN,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { LEDGER_KEEPER } from '../points/points.module.ts';
import { SqlIdeaPieces } from './idea-pieces.sql.ts';
import { SqlIdeaList, SqlNextStaleSupport } from './idea-list.sql.ts';
import { SqlIdeaCommentPlace, SqlIdeaComments, SqlIdeaPage, SqlOwnIdeaComment } from './idea-page.sql.ts';
import {
  SqlIdeaExport,
  SqlIdeaTitles,
  SqlMergeForeseen,
  SqlRoadmap,
  SqlSimilarIdeas,
} from './idea-reads.sql.ts';
import { PostgresIdeas } from './postgres-ideas.ts';
import { SqlIdeaVotes } from './sql-idea-votes.ts';
import { SqlSealedIdeas } from './sql-sealed-ideas.ts';
import { SqlIdeaAuthors, SqlWrittenIdeas } from './written-ideas.sql.ts';

export const IDEAS = token<Ideas>('Ideas');
export const IDEA_VOTES = token<IdeaVotes>('IdeaVotes');
const CONTRIBUTION_AUTHORS = token<ContributionAuthors>('ContributionAuthors');
export const CONTRIBUTION_GATE = token<ContributionGate>('ContributionGate');
const IDEA_CREDIT = token<IdeaCreditKeeper>('IdeaCreditKeeper');
const SEALED_IDEAS = token<SealedIdeas>('SealedIdeas');
const MERGED_VOTES = token<MergedVotes>('MergedVotes');
export const MERGE_RIGHTS = token<MergeRights>('MergeRights');
const IDEA_OFFICES = token<IdeaOffices>('IdeaOffices');
export const IDEA_LIST = token<IdeaListQuery>('IdeaListQuery');
export const NEXT_STALE_SUPPORT = token<NextStaleSupportQuery>('NextStaleSupportQuery');
export const IDEA_PIECES = token<PiecesQuery>('IdeaPieces');
export const IDEA_PAGE = token<IdeaPageQuery>('IdeaPageQuery');
export const IDEA_COMMENTS = token<IdeaCommentsQuery>('IdeaCommentsQuery');
export const IDEA_COMMENT_PLACE = token<IdeaCommentPlaceQuery>('IdeaCommentPlaceQuery');
export const OWN_IDEA_COMMENT = token<OwnIdeaCommentQuery>('OwnIdeaCommentQuery');
export const SIMILAR_IDEAS = token<SimilarIdeasQuery>('SimilarIdeasQuery');
export const ROADMAP = token<RoadmapQuery>('RoadmapQuery');
export const MERGE_FORESEEN = token<MergeForeseenQuery>('MergeForeseenQuery');
export const IDEA_TITLES = token<IdeaTitlesQuery>('IdeaTitlesQuery');
export const IDEAS_SAID = token<PiecesSaid>('IdeasSaid');
export const IDEA_EXPORT = token<IdeaExportQuery>('IdeaExportQuery');
export const WRITTEN_IDEAS = token<WrittenTexts>('WrittenIdeas');

/** Ideas: proposed, supported, answered, merged. */
export const ideasModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(IDEAS, PostgresIdeas, [ENTITY_MANAGER, SQL]);
  adapter(IDEA_VOTES, SqlIdeaVotes, [SQL]);
  adapter(MERGED_VOTES, SqlIdeaVotes, [SQL]);
  adapter(MERGE_RIGHTS, MergeRights, [MEMBER_CARDS]);
  adapter(CONTRIBUTION_AUTHORS, SqlIdeaAuthors, [SQL]);
  adapter(CONTRIBUTION_GATE, ContributionGate, [
    WORDS_API,
    MEMBER_CARDS,
    CONTRIBUTION_AUTHORS,
    RENDERER,
    ARRIVING_TEXTS,
    PUBLIC_URL,
  ]);
  adapter(IDEA_CREDIT, IdeaCreditKeeper, [LEDGER_KEEPER]);
  adapter(IDEA_OFFICES, IdeaOffices, [MODERATION_API]);
  adapter(IDEA_LIST, SqlIdeaList, [SQL, CLOCK]);
  adapter(NEXT_STALE_SUPPORT, SqlNextStaleSupport, [SQL]);
  adapter(IDEA_PIECES, SqlIdeaPieces, [SQL]);
  adapter(IDEA_PAGE, SqlIdeaPage, [SQL]);
  adapter(IDEA_COMMENTS, SqlIdeaComments, [SQL, CLOCK]);
  adapter(IDEA_COMMENT_PLACE, SqlIdeaCommentPlace, [SQL]);
  adapter(OWN_IDEA_COMMENT, SqlOwnIdeaComment, [SQL]);
  adapter(SIMILAR_IDEAS, SqlSimilarIdeas, [SQL]);
  adapter(ROADMAP, SqlRoadmap, [SQL]);
  adapter(MERGE_FORESEEN, SqlMergeForeseen, [SQL]);
  adapter(IDEA_TITLES, SqlIdeaTitles, [SQL]);
  adapter(IDEAS_SAID, SqlIdeasSaid, [SQL]);
  adapter(IDEA_EXPORT, SqlIdeaExport, [SQL]);
  adapter(WRITTEN_IDEAS, SqlWrittenIdeas, [SQL, MEMBER_CARDS]);
  useCase(ProposeIdea, [IDEAS, CONTRIBUTION_GATE, THROTTLE, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(EditIdea, [IDEAS, CONTRIBUTION_GATE, CLOCK, UNIT_OF_WORK]);
  useCase(WithdrawIdea, [IDEAS, IDEA_VOTES, CLOCK, UNIT_OF_WORK]);
  useCase(TakeIdeasBack, [IDEAS, IDEA_VOTES, CLOCK, UNIT_OF_WORK]);
  useCase(EditIdeaComment, [IDEAS, CONTRIBUTION_GATE, CLOCK, UNIT_OF_WORK]);
  useCase(WithdrawIdeaComment, [IDEAS, CLOCK, UNIT_OF_WORK]);
  useCase(VoteForIdea, [IDEAS, IDEA_VOTES, THROTTLE, CLOCK, UNIT_OF_WORK_IN_TURN]);
  useCase(WithdrawVote, [IDEAS, IDEA_VOTES, THROTTLE, UNIT_OF_WORK_IN_TURN]);
  useCase(AnswerIdea, [IDEAS, IDEA_VOTES, IDEA_OFFICES, CONTRIBUTION_GATE, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(MergeIdeas, [
    IDEAS,
    IDEA_VOTES,
    IDEA_OFFICES,
    MERGE_RIGHTS,
    CONTRIBUTION_GATE,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(ForgetMergedVotes, [MERGED_VOTES, CONTESTABLE_DECISIONS, CLOCK]);
  adapter(SEALED_IDEAS, SqlSealedIdeas, [SQL]);
  useCase(ForgetSealedIdeas, [
    SEALED_IDEAS,
    IDEAS,
    OPEN_CASES,
    CONTESTABLE_DECISIONS,
    CLOCK,
    TROUBLES,
    UNIT_OF_WORK,
  ]);
  useCase(CommentOnIdea, [IDEAS, CONTRIBUTION_GATE, THROTTLE, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(EnforceIdeaDecisions, [IDEAS, IDEA_VOTES, FALLEN_DECISIONS, IDEA_CREDIT, WORDS_GIVEN_WAY]);
  useCase(CreditIdeas, [IDEAS, IDEA_CREDIT]);
});
