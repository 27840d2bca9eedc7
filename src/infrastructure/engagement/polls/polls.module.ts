import { WORDS_GIVEN_WAY } from '#application/shared/words-given-way';
import { ContainerModule } from 'inversify';
import { EnforceOnPolls } from '#application/engagement/consumers/enforce-on-polls';
import { ArchivePoll } from '#application/engagement/polls/archive-poll';
import { BringBackPoll } from '#application/engagement/polls/bring-back-poll';
import { CastBallot } from '#application/engagement/polls/cast-ballot';
import { ChangePoll } from '#application/engagement/polls/change-poll';
import { ClosePoll } from '#application/engagement/polls/close-poll';
import { PollAskers } from '#application/engagement/polls/poll-askers.policy';
import { RecordPopulation } from '#application/engagement/polls/record-population';
import { ForgetBallots } from '#application/engagement/polls/forget-ballots';
import { TellEndedPolls } from '#application/engagement/polls/tell-ended-polls';
import { PictureOption } from '#application/engagement/polls/picture-option';
import type { PollPictures } from '#application/engagement/polls/poll-pictures.port';
import { PollsToAsk } from '#application/engagement/polls/polls-to-ask.policy';
import { ReadPollPicture } from '#application/engagement/polls/read-poll-picture';
import { SweepPollPictures } from '#application/engagement/polls/sweep-poll-pictures';
import { UnpictureOption } from '#application/engagement/polls/unpicture-option';
import { TakePollsBack } from '#application/engagement/polls/take-polls-back';
import { OpenPoll } from '#application/engagement/polls/open-poll';
import type {
  NextPollEndQuery,
  PollChannelQuery,
  PollListQuery,
  PollPageQuery,
  PollQuestionsQuery,
  PopulationQuery,
} from '#application/engagement/polls/polls.query';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import type { PiecesQuery } from '#application/shared/found-pieces';
import { token } from '#application/shared/token';
import type { Ballots, Polls, Populations } from '#domain/engagement/polls/polls.port';
import {
  ACTS,
  CLOCK,
  ENTITY_MANAGER,
  FILES,
  FOUND_FILES,
  IDS,
  IMAGES,
  REALTIME,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlPollPieces } from './poll-pieces.sql.ts';
import { CONTRIBUTION_GATE } from '../ideas/ideas.module.ts';
import { ASKED_SEGMENTS } from '../segments/asked-segments.module.ts';
import { SqlPollChannel } from './poll-channel.sql.ts';
import { SqlNextPollEnd, SqlPollList } from './poll-list.sql.ts';
import { SqlPollQuestions } from './poll-questions.sql.ts';
import { SqlPollPage } from './poll-page.sql.ts';
import { PostgresPolls } from './postgres-polls.ts';
import { SqlPopulation, SqlPopulations } from './population.sql.ts';
import { SqlBallots } from './sql-ballots.ts';
import { SqlPollPictures } from './sql-poll-pictures.ts';
import { SqlWrittenPolls } from './written-polls.sql.ts';

export const POLLS = token<Polls>('Polls');
export const BALLOTS = token<Ballots>('Ballots');
const POLL_PICTURES = token<PollPictures>('PollPictures');
const POPULATIONS = token<Populations>('Populations');
export const POLL_ASKERS = token<PollAskers>('PollAskers');
export const WRITTEN_POLLS = token<WrittenTexts>('WrittenPolls');
export const POLLS_TO_ASK = token<PollsToAsk>('PollsToAsk');
export const POLL_LIST = token<PollListQuery>('PollListQuery');
export const NEXT_POLL_END = token<NextPollEndQuery>('NextPollEndQuery');
export const POLL_PIECES = token<PiecesQuery>('PollPieces');
export const POLL_PAGE = token<PollPageQuery>('PollPageQuery');
export const POLL_QUESTIONS = token<PollQuestionsQuery>('PollQuestionsQuery');
export const POLL_CHANNEL = token<PollChannelQuery>('PollChannelQuery');
export const POPULATION = token<PopulationQuery>('PopulationQuery');

/** Polls: asked, answered, counted. */
export const pollsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(POLLS, PostgresPolls, [ENTITY_MANAGER, SQL]);
  adapter(BALLOTS, SqlBallots, [SQL]);
  adapter(POLL_LIST, SqlPollList, [SQL, CLOCK]);
  adapter(NEXT_POLL_END, SqlNextPollEnd, [SQL]);
  adapter(POLL_PIECES, SqlPollPieces, [SQL]);
  adapter(POLL_PAGE, SqlPollPage, [SQL, MEMBER_CARDS, CLOCK]);
  adapter(POLL_QUESTIONS, SqlPollQuestions, [SQL]);
  adapter(POLL_CHANNEL, SqlPollChannel, [SQL]);
  adapter(POPULATIONS, SqlPopulations, [SQL]);
  adapter(POPULATION, SqlPopulation, [SQL]);
  useCase(EnforceOnPolls, [POLLS, BALLOTS, FALLEN_DECISIONS, WORDS_GIVEN_WAY, CLOCK]);
  useCase(TakePollsBack, [POLLS, BALLOTS, CLOCK, UNIT_OF_WORK]);
  adapter(POLL_ASKERS, PollAskers, [MEMBER_CARDS]);
  adapter(WRITTEN_POLLS, SqlWrittenPolls, [SQL, MEMBER_CARDS]);
  useCase(OpenPoll, [
    POLLS,
    POLL_ASKERS,
    ASKED_SEGMENTS,
    CONTRIBUTION_GATE,
    THROTTLE,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(ChangePoll, [
    POLLS,
    BALLOTS,
    ASKED_SEGMENTS,
    CONTRIBUTION_GATE,
    MEMBER_CARDS,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(ClosePoll, [POLLS, MEMBER_CARDS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ArchivePoll, [POLLS, ACTS, CLOCK]);
  useCase(BringBackPoll, [POLLS, ACTS]);
  adapter(POLLS_TO_ASK, PollsToAsk, [POLL_ASKERS, POLL_PAGE]);
  adapter(POLL_PICTURES, SqlPollPictures, [SQL]);
  useCase(PictureOption, [
    POLLS,
    BALLOTS,
    POLL_PICTURES,
    IMAGES,
    FILES,
    CONTRIBUTION_GATE,
    THROTTLE,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(UnpictureOption, [POLLS, BALLOTS, CLOCK, UNIT_OF_WORK]);
  useCase(ReadPollPicture, [POLL_PICTURES, FOUND_FILES]);
  useCase(SweepPollPictures, [POLL_PICTURES, FILES, CLOCK, UNIT_OF_WORK]);
  useCase(ForgetBallots, [BALLOTS, MEMBER_CARDS, CLOCK, UNIT_OF_WORK]);
  useCase(TellEndedPolls, [POLLS, BALLOTS, CLOCK, UNIT_OF_WORK]);
  useCase(CastBallot, [POLLS, BALLOTS, CONTRIBUTION_GATE, REALTIME, CLOCK, UNIT_OF_WORK]);
  useCase(RecordPopulation, [POPULATIONS, ACTS, CLOCK]);
});
