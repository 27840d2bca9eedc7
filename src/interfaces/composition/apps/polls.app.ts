import { ArchivePoll } from '#application/engagement/polls/archive-poll';
import { BringBackPoll } from '#application/engagement/polls/bring-back-poll';
import { CastBallot } from '#application/engagement/polls/cast-ballot';
import { ChangePoll } from '#application/engagement/polls/change-poll';
import { ClosePoll } from '#application/engagement/polls/close-poll';
import { PictureOption } from '#application/engagement/polls/picture-option';
import { ReadPollPicture } from '#application/engagement/polls/read-poll-picture';
import { UnpictureOption } from '#application/engagement/polls/unpicture-option';
import { OpenPoll } from '#application/engagement/polls/open-poll';
import { RecordPopulation } from '#application/engagement/polls/record-population';
import {
  NEXT_POLL_END,
  POLL_ASKERS,
  POLL_CHANNEL,
  POLL_LIST,
  POLL_PIECES,
  POLL_PAGE,
  POLL_QUESTIONS,
  POLLS_TO_ASK,
  POPULATION,
} from '#infrastructure/engagement/polls/polls.module';
import type { Get } from '../provided.ts';

/** Polls: asked, answered, read. */
export const pollsApp = (get: Get) => ({
  openPoll: get(OpenPoll),
  changePoll: get(ChangePoll),
  closePoll: get(ClosePoll),
  archivePoll: get(ArchivePoll),
  bringBackPoll: get(BringBackPoll),
  castBallot: get(CastBallot),
  recordPopulation: get(RecordPopulation),
  pictureOption: get(PictureOption),
  unpictureOption: get(UnpictureOption),
  pollPicture: get(ReadPollPicture),
  pollsToAsk: get(POLLS_TO_ASK),
  pollAskers: get(POLL_ASKERS),
  population: get(POPULATION),
  pollChannel: get(POLL_CHANNEL),
  pollList: get(POLL_LIST),
  nextPollEnd: get(NEXT_POLL_END),
  pollPieces: get(POLL_PIECES),
  pollPage: get(POLL_PAGE),
  pollQuestions: get(POLL_QUESTIONS),
});
