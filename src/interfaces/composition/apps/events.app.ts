import { ExportParticipants } from '#application/events/registrations/export-participants';
import { PersonalCalendar } from '#application/events/calendars/personal-calendar';
import { RenewCalendarFeed } from '#application/events/calendars/renew-calendar-feed';
import { RevokeCalendarFeed } from '#application/events/calendars/revoke-calendar-feed';
import { CancelGathering } from '#application/events/gatherings/cancel-gathering';
import { EndGathering } from '#application/events/gatherings/end-gathering';
import { ChangeGathering } from '#application/events/gatherings/change-gathering';
import { DiscardGatheringDraft } from '#application/events/gatherings/discard-gathering-draft';
import { PlanGathering } from '#application/events/gatherings/plan-gathering';
import { PublishGathering } from '#application/events/gatherings/publish-gathering';
import { RememberGathering } from '#application/events/gatherings/remember-gathering';
import { CoverGathering } from '#application/events/covers/cover-gathering';
import { ReadCover } from '#application/events/covers/read-cover';
import { UncoverGathering } from '#application/events/covers/uncover-gathering';
import { AskRegistrants } from '#application/events/forms/ask-registrants';
import { ChangeAnswers } from '#application/events/forms/change-answers';
import { CancelSeries } from '#application/events/series/cancel-series';
import { ChangeSeries } from '#application/events/series/change-series';
import { PublishSeries } from '#application/events/series/publish-series';
import { CancelRegistration } from '#application/events/registrations/cancel-registration';
import { CheckIn } from '#application/events/registrations/check-in';
import { NoteAttendance } from '#application/events/registrations/note-attendance';
import { RegisterForGathering } from '#application/events/registrations/register-for-gathering';
import { AskPoll } from '#application/events/questions/ask-poll';
import { AskQuestion } from '#application/events/questions/ask-question';
import { GiveWord } from '#application/events/questions/give-word';
import { RaiseHand } from '#application/events/questions/raise-hand';
import { HideQuestion } from '#application/events/questions/hide-question';
import { ShowQuestion } from '#application/events/questions/show-question';
import { SettleQuestion } from '#application/events/questions/settle-question';
import { VoteForQuestion } from '#application/events/questions/vote-for-question';
import { NoteVisit } from '#application/events/questions/note-visit';
import { TakeUpQuestion } from '#application/events/questions/take-up-question';
import { WriteToParticipants } from '#application/events/letters/write-to-participants';
import { TakeOfferedSeat } from '#application/events/registrations/take-offered-seat';
import {
  AGENDA_ON_CLOCKS,
  EVENTS_SHEET,
  GATHERING_FIGURES,
  GATHERING_LETTERS,
  GATHERING_FILE,
  GATHERING_LIST,
  GATHERING_PIECES,
  GATHERINGS_BESIDE,
  GATHERING_MONTH,
  GATHERING_PAGE,
  GATHERING_PLAN,
  GATHERING_NAMES,
  GATHERING_CHANGES,
  GATHERING_TITLES,
  HAS_CALENDAR_FEED,
  NEXT_GATHERING_TURN,
  PARTICIPANTS,
  RUN_GATHERINGS,
  GATHERING_DRAFTS,
  RUN_MONTH,
  SERIES,
  WALL_CLOCK,
} from '#infrastructure/events/events.module';
import { EVENT_PLAYERS } from '#infrastructure/platform/platform.tokens';
import {
  ASKED_QUESTIONS,
  LIVE,
  LIVE_CHANNEL,
  SESSION_DESK,
  TOPICS_OF_GATHERING,
} from '#infrastructure/events/questions/questions.module';
import type { Get } from '../provided.ts';

/** Events: planned, registered to, read, put into calendars. */
export const eventsApp = (get: Get) => ({
  planGathering: get(PlanGathering),
  changeGathering: get(ChangeGathering),
  publishGathering: get(PublishGathering),
  discardDraft: get(DiscardGatheringDraft),
  cancelGathering: get(CancelGathering),
  endGathering: get(EndGathering),
  rememberGathering: get(RememberGathering),
  coverGathering: get(CoverGathering),
  uncoverGathering: get(UncoverGathering),
  cover: get(ReadCover),
  askRegistrants: get(AskRegistrants),
  changeAnswers: get(ChangeAnswers),
  publishSeries: get(PublishSeries),
  changeSeries: get(ChangeSeries),
  cancelSeries: get(CancelSeries),
  series: get(SERIES),
  runMonth: get(RUN_MONTH),
  gatheringDrafts: get(GATHERING_DRAFTS),
  register: get(RegisterForGathering),
  cancelRegistration: get(CancelRegistration),
  takeOfferedSeat: get(TakeOfferedSeat),
  checkIn: get(CheckIn),
  noteAttendance: get(NoteAttendance),
  askQuestion: get(AskQuestion),
  voteForQuestion: get(VoteForQuestion),
  settleQuestion: get(SettleQuestion),
  hideQuestion: get(HideQuestion),
  showQuestion: get(ShowQuestion),
  raiseHand: get(RaiseHand),
  giveWord: get(GiveWord),
  askPoll: get(AskPoll),
  takeUpQuestion: get(TakeUpQuestion),
  askedQuestions: get(ASKED_QUESTIONS),
  topicsOfGathering: get(TOPICS_OF_GATHERING),
  writeToParticipants: get(WriteToParticipants),
  letters: get(GATHERING_LETTERS),
  figures: get(GATHERING_FIGURES),
  noteVisit: get(NoteVisit),
  live: get(LIVE),
  sessionDesk: get(SESSION_DESK),
  liveChannel: get(LIVE_CHANNEL),
  players: get(EVENT_PLAYERS),
  renewCalendarFeed: get(RenewCalendarFeed),
  revokeCalendarFeed: get(RevokeCalendarFeed),
  personalCalendar: get(PersonalCalendar),
  wall: get(WALL_CLOCK),
  agendaOnClocks: get(AGENDA_ON_CLOCKS),
  gatheringList: get(GATHERING_LIST),
  gatheringPieces: get(GATHERING_PIECES),
  piecesBeside: get(GATHERINGS_BESIDE),
  gatheringMonth: get(GATHERING_MONTH),
  nextTurn: get(NEXT_GATHERING_TURN),
  gatheringPage: get(GATHERING_PAGE),
  gatheringPlan: get(GATHERING_PLAN),
  gatheringChanges: get(GATHERING_CHANGES),
  gatheringTitles: get(GATHERING_TITLES),
  gatheringNames: get(GATHERING_NAMES),
  runGatherings: get(RUN_GATHERINGS),
  participants: get(PARTICIPANTS),
  exportParticipants: get(ExportParticipants),
  sheet: get(EVENTS_SHEET),
  gatheringFile: get(GATHERING_FILE),
  hasCalendarFeed: get(HAS_CALENDAR_FEED),
});
