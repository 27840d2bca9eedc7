import { ContainerModule } from 'inversify';
import { CastBallot } from '#application/engagement/polls/cast-ballot';
import { ChangePoll } from '#application/engagement/polls/change-poll';
import { ClosePoll } from '#application/engagement/polls/close-poll';
import { OpenPoll } from '#application/engagement/polls/open-poll';
import type { PollListQuery, PollPageQuery } from '#application/engagement/polls/polls.query';
import { token } from '#application/shared/token';
import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import { CLOCK, ENTITY_MANAGER, IDS, REALTIME, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlPollList } from './poll-list.sql.ts';
import { SqlPollPage } from './poll-page.sql.ts';
import { PostgresPolls } from './postgres-polls.ts';
import { SqlBallots } from './sql-ballots.ts';

const POLLS = token<Polls>('Polls');
const BALLOTS = token<Ballots>('Ballots');
export const POLL_LIST = token<PollListQuery>('PollListQuery');
export const POLL_PAGE = token<PollPageQuery>('PollPageQuery');

/** Polls: asked, answered, counted. */
export const pollsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(POLLS, PostgresPolls, [ENTITY_MANAGER, SQL]);
  adapter(BALLOTS, SqlBallots, [SQL]);
  adapter(POLL_LIST, SqlPollList, [SQL, CLOCK]);
  adapter(POLL_PAGE, SqlPollPage, [SQL, CLOCK]);
  useCase(OpenPoll, [POLLS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ChangePoll, [POLLS, BALLOTS, CLOCK, UNIT_OF_WORK]);
  useCase(ClosePoll, [POLLS, CLOCK, UNIT_OF_WORK]);
  useCase(CastBallot, [POLLS, BALLOTS, REALTIME, CLOCK, UNIT_OF_WORK]);
});
