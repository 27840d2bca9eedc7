import { ContainerModule } from 'inversify';
import type {
  CalendarEntries,
  CalendarFeeds,
  CalendarFiles,
} from '#application/events/calendars/calendar-files.port';
import type { GatheringFileQuery, HasCalendarFeedQuery } from '#application/events/calendars/calendars.query';
import { PersonalCalendar } from '#application/events/calendars/personal-calendar';
import { RenewCalendarFeed } from '#application/events/calendars/renew-calendar-feed';
import { RevokeCalendarFeed } from '#application/events/calendars/revoke-calendar-feed';
import { CancelGathering } from '#application/events/gatherings/cancel-gathering';
import { EndGathering } from '#application/events/gatherings/end-gathering';
import { ChangeGathering } from '#application/events/gatherings/change-gathering';
import { DiscardGatheringDraft } from '#application/events/gatherings/discard-gathering-draft';
import { GatheringForm } from '#application/events/gatherings/gathering-form.gate';
import { GatheringTexts } from '#application/events/gatherings/gathering-texts.composer';
import type {
  GatheringListQuery,
  GatheringMonthQuery,
  GatheringPageQuery,
  GatheringPlanQuery,
  GatheringNamesQuery,
  GatheringChangesQuery,
  GatheringTitlesQuery,
  NextGatheringTurnQuery,
  ParticipantsQuery,
  RunGatheringsQuery,
  GatheringDraftsQuery,
  RunMonthQuery,
} from '#application/events/gatherings/gatherings.query';
import { PlanGathering } from '#application/events/gatherings/plan-gathering';
import { PublishGathering } from '#application/events/gatherings/publish-gathering';
import { RememberGathering } from '#application/events/gatherings/remember-gathering';
import { WaitingList } from '#application/events/gatherings/waiting-list.policy';
import { AgendaOnClocks } from '#application/events/gatherings/agenda-on-clocks.policy';
import type { WallClock } from '#application/events/gatherings/wall-clock.port';
import { CoverGathering } from '#application/events/covers/cover-gathering';
import type { Covers } from '#application/events/covers/covers.port';
import { ReadCover } from '#application/events/covers/read-cover';
import { SweepCovers } from '#application/events/covers/sweep-covers';
import { UncoverGathering } from '#application/events/covers/uncover-gathering';
import { AskRegistrants } from '#application/events/forms/ask-registrants';
import { ChangeAnswers } from '#application/events/forms/change-answers';
import { CancelSeries } from '#application/events/series/cancel-series';
import { ChangeSeries } from '#application/events/series/change-series';
import { PublishSeries } from '#application/events/series/publish-series';
import type { SeriesQuery } from '#application/events/series/series.query';
import { SeriesDates } from '#application/events/series/series-dates.policy';
import { CheckIn } from '#application/events/registrations/check-in';
import { LiveBell } from '#application/events/questions/live.bell';
import { CancelRegistration } from '#application/events/registrations/cancel-registration';
import { FollowExclusions } from '#application/events/consumers/follow-exclusions';
import { FreedSeats } from '#application/events/registrations/freed-seats.policy';
import { FreeSeats } from '#application/events/registrations/free-seats';
import {
  ForgetParticipants,
  type PastParticipants,
} from '#application/events/registrations/forget-participants';
import { CountPresence } from '#application/events/registrations/count-presence';
import { GiveTurns } from '#application/events/registrations/give-turns';
import { NoteAttendance } from '#application/events/registrations/note-attendance';
import { RegisterForGathering } from '#application/events/registrations/register-for-gathering';
import type {
  GatheringFiguresQuery,
  SessionVisits,
} from '#application/events/gatherings/gathering-figures.query';
import type { GatheringLettersQuery, LetterToMailQuery } from '#application/events/letters/letters.query';
import { WriteToParticipants } from '#application/events/letters/write-to-participants';
import { NoteVisit } from '#application/events/questions/note-visit';
import { SurveyAttendees } from '#application/events/registrations/survey-attendees';
import type { EventsSheetQuery } from '#application/events/sheets/events-sheet.query';
import { ExportParticipants } from '#application/events/registrations/export-participants';
import type { GatheringLetters } from '#domain/events/letters/letters.port';
import { RemindOfGatherings } from '#application/events/registrations/remind-of-gatherings';
import { TakeOfferedSeat } from '#application/events/registrations/take-offered-seat';
import { EnforceEventDecisions } from '#application/events/consumers/enforce-event-decisions';
import { Hosts } from '#application/events/gatherings/hosts.gate';
import { LinkPrints } from '#application/events/gatherings/link.prints';
import { GatheringWords } from '#application/events/gatherings/gathering-words.gate';
import { EXCLUSIONS } from '#application/moderation/published/exclusions.api';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { WORDS_API } from '#application/moderation/published/words.api';
import type { PiecesSaid } from '#application/community/published/pieces-said.api';
import { BEARERS } from '#application/community/published/bearers.api';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import type { PiecesBesideQuery, PiecesQuery } from '#application/shared/found-pieces';
import { token } from '#application/shared/token';
import type { Presences } from '#domain/events/gatherings/presences.port';
import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import {
  ACTS,
  CLOCK,
  ENTITY_MANAGER,
  FILES,
  FOUND_FILES,
  IDS,
  IMAGES,
  LASTING_DIGESTS,
  PUBLIC_URL,
  REALTIME,
  RENDERER,
  SECRETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
  UNIT_OF_WORK_IN_TURN,
} from '../platform/platform.tokens.ts';
import { wire } from '../platform/wire.ts';
import { SqlCovers } from './covers/sql-covers.ts';
import { SqlGatheringFigures, SqlSessionVisits } from './gatherings/gathering-figures.sql.ts';
import { PostgresGatheringLetters, SqlLetterToMail, SqlGatheringLetters } from './letters/letters.sql.ts';
import { SqlGatheringPieces, SqlGatheringsBeside } from './gatherings/gathering-pieces.sql.ts';
import {
  SqlCalendarEntries,
  SqlCalendarFeeds,
  SqlGatheringFile,
  SqlHasCalendarFeed,
} from './calendars/calendars.sql.ts';
import { IcsFiles } from './calendars/ics-files.ts';
import { SqlGatheringChanges } from './gatherings/gathering-changes.sql.ts';
import {
  SqlGatheringList,
  SqlGatheringMonth,
  SqlGatheringTitles,
  SqlNextGatheringTurn,
  SqlRunGatherings,
  SqlGatheringDrafts,
  SqlRunMonth,
} from './gatherings/gathering-list.sql.ts';
import { SqlGatheringsSaid } from './gatherings/gatherings-said.sql.ts';
import { SqlGatheringNames } from './gatherings/gathering-names.sql.ts';
import { SqlGatheringPage, SqlGatheringPlan } from './gatherings/gathering-page.sql.ts';
import { LuxonWallClock } from './gatherings/luxon-wall-clock.ts';
import { SqlPastParticipants } from './gatherings/past-participants.sql.ts';
import { SqlPresences } from './gatherings/sql-presences.ts';
import { SqlParticipants } from './gatherings/participants.sql.ts';
import { SqlSeries } from './series/series.sql.ts';
import { SqlEventsSheet } from './sheets/events-sheet.sql.ts';
import { PostgresGatherings } from './gatherings/postgres-gatherings.ts';
import { PostgresRegistrations } from './gatherings/postgres-registrations.ts';

export const GATHERINGS = token<Gatherings>('Gatherings');
export const REGISTRATIONS = token<Registrations>('Registrations');
export const LIVE_BELL = token<LiveBell>('LiveBell');
const PAST_PARTICIPANTS = token<PastParticipants>('PastParticipants');
const WAITING_LIST = token<WaitingList>('WaitingList');
export const GATHERING_TEXTS = token<GatheringTexts>('GatheringTexts');
const HOSTS = token<Hosts>('GatheringHosts');
const GATHERING_FORM = token<GatheringForm>('GatheringForm');
const LINK_PRINTS = token<LinkPrints>('LinkPrints');
const GATHERING_WORDS = token<GatheringWords>('GatheringWords');
const CALENDAR_FILES = token<CalendarFiles>('CalendarFiles');
const CALENDAR_FEEDS = token<CalendarFeeds>('CalendarFeeds');
const CALENDAR_ENTRIES = token<CalendarEntries>('CalendarEntries');
export const WALL_CLOCK = token<WallClock>('WallClock');
export const AGENDA_ON_CLOCKS = token<AgendaOnClocks>('AgendaOnClocks');
const SERIES_DATES = token<SeriesDates>('SeriesDates');
export const SERIES = token<SeriesQuery>('SeriesQuery');
export const GATHERING_DRAFTS = token<GatheringDraftsQuery>('GatheringDraftsQuery');
export const RUN_MONTH = token<RunMonthQuery>('RunMonthQuery');
const FREED_SEATS = token<FreedSeats>('FreedSeats');
const PRESENCES = token<Presences>('Presences');
export const COVERS = token<Covers>('Covers');
const LETTERS = token<GatheringLetters>('GatheringLetters');
const SESSION_VISITS = token<SessionVisits>('SessionVisits');
export const LETTER_TO_MAIL = token<LetterToMailQuery>('LetterToMailQuery');
export const GATHERING_LETTERS = token<GatheringLettersQuery>('GatheringLettersQuery');
export const GATHERING_FIGURES = token<GatheringFiguresQuery>('GatheringFiguresQuery');
export const GATHERING_LIST = token<GatheringListQuery>('GatheringListQuery');
export const GATHERING_PIECES = token<PiecesQuery>('GatheringPieces');
export const GATHERINGS_BESIDE = token<PiecesBesideQuery<'event'>>('GatheringsBeside');
export const GATHERING_MONTH = token<GatheringMonthQuery>('GatheringMonthQuery');
export const NEXT_GATHERING_TURN = token<NextGatheringTurnQuery>('NextGatheringTurnQuery');
export const GATHERING_PAGE = token<GatheringPageQuery>('GatheringPageQuery');
export const GATHERING_PLAN = token<GatheringPlanQuery>('GatheringPlanQuery');
/** For letters. */
export const GATHERINGS_SAID = token<PiecesSaid>('GatheringsSaid');
export const GATHERING_NAMES = token<GatheringNamesQuery>('GatheringNamesQuery');
export const GATHERING_CHANGES = token<GatheringChangesQuery>('GatheringChangesQuery');
export const GATHERING_TITLES = token<GatheringTitlesQuery>('GatheringTitlesQuery');
export const RUN_GATHERINGS = token<RunGatheringsQuery>('RunGatheringsQuery');
export const EVENTS_SHEET = token<EventsSheetQuery>('EventsSheetQuery');
export const PARTICIPANTS = token<ParticipantsQuery>('ParticipantsQuery');
export const GATHERING_FILE = token<GatheringFileQuery>('GatheringFileQuery');
export const HAS_CALENDAR_FEED = token<HasCalendarFeedQuery>('HasCalendarFeedQuery');

/** Events: planned, published, registered to, attended, put into calendars. */
export const eventsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(GATHERINGS, PostgresGatherings, [ENTITY_MANAGER, SQL]);
  adapter(REGISTRATIONS, PostgresRegistrations, [ENTITY_MANAGER, SQL]);
  adapter(LIVE_BELL, LiveBell, [REALTIME]);
  adapter(PAST_PARTICIPANTS, SqlPastParticipants, [SQL]);
  adapter(WAITING_LIST, WaitingList, [REGISTRATIONS]);
  adapter(GATHERING_TEXTS, GatheringTexts, [RENDERER, PUBLIC_URL]);
  adapter(GATHERING_WORDS, GatheringWords, [WORDS_API, MEMBER_CARDS]);
  adapter(HOSTS, Hosts, [BEARERS, MEMBER_CARDS]);
  adapter(GATHERING_FORM, GatheringForm, [HOSTS, GATHERING_WORDS, GATHERING_TEXTS]);
  adapter(LINK_PRINTS, LinkPrints, [LASTING_DIGESTS]);
  adapter(WALL_CLOCK, LuxonWallClock, []);
  adapter(AGENDA_ON_CLOCKS, AgendaOnClocks, [WALL_CLOCK]);
  adapter(CALENDAR_FILES, IcsFiles, [PUBLIC_URL]);
  adapter(CALENDAR_FEEDS, SqlCalendarFeeds, [SQL]);
  adapter(CALENDAR_ENTRIES, SqlCalendarEntries, [SQL]);
  adapter(GATHERING_LIST, SqlGatheringList, [SQL, CLOCK]);
  adapter(GATHERING_PIECES, SqlGatheringPieces, [SQL]);
  adapter(GATHERINGS_BESIDE, SqlGatheringsBeside, [SQL]);
  adapter(GATHERING_MONTH, SqlGatheringMonth, [SQL, CLOCK]);
  adapter(NEXT_GATHERING_TURN, SqlNextGatheringTurn, [SQL]);
  adapter(GATHERING_PAGE, SqlGatheringPage, [SQL, CLOCK]);
  adapter(GATHERING_PLAN, SqlGatheringPlan, [SQL, WALL_CLOCK, CLOCK]);
  adapter(GATHERING_CHANGES, SqlGatheringChanges, [SQL]);
  adapter(GATHERING_TITLES, SqlGatheringTitles, [SQL]);
  adapter(GATHERINGS_SAID, SqlGatheringsSaid, [SQL, CALENDAR_FILES, BEARERS]);
  adapter(GATHERING_NAMES, SqlGatheringNames, [SQL]);
  adapter(RUN_GATHERINGS, SqlRunGatherings, [SQL, CLOCK]);
  adapter(PARTICIPANTS, SqlParticipants, [SQL]);
  adapter(EVENTS_SHEET, SqlEventsSheet, [SQL]);
  adapter(GATHERING_FILE, SqlGatheringFile, [SQL, CALENDAR_FILES, CLOCK]);
  adapter(HAS_CALENDAR_FEED, SqlHasCalendarFeed, [CALENDAR_FEEDS, BEARERS]);
  adapter(LETTERS, PostgresGatheringLetters, [ENTITY_MANAGER, SQL]);
  adapter(LETTER_TO_MAIL, SqlLetterToMail, [SQL]);
  adapter(GATHERING_LETTERS, SqlGatheringLetters, [SQL]);
  adapter(GATHERING_FIGURES, SqlGatheringFigures, [SQL, CLOCK]);
  adapter(SESSION_VISITS, SqlSessionVisits, [SQL]);
  useCase(WriteToParticipants, [LETTERS, GATHERINGS, GATHERING_WORDS, ACTS, THROTTLE, IDS, CLOCK]);
  useCase(SurveyAttendees, [GATHERINGS, REGISTRATIONS, CLOCK, UNIT_OF_WORK]);
  useCase(NoteVisit, [SESSION_VISITS, CLOCK]);
  useCase(PlanGathering, [GATHERINGS, GATHERING_FORM, WALL_CLOCK, SECRETS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ChangeGathering, [
    GATHERINGS,
    REGISTRATIONS,
    WAITING_LIST,
    GATHERING_FORM,
    LINK_PRINTS,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(PublishGathering, [GATHERINGS, CLOCK, UNIT_OF_WORK]);
  useCase(DiscardGatheringDraft, [GATHERINGS, UNIT_OF_WORK]);
  useCase(CancelGathering, [GATHERINGS, REGISTRATIONS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(EndGathering, [GATHERINGS, LIVE_BELL, CLOCK, UNIT_OF_WORK]);
  useCase(RememberGathering, [GATHERINGS, GATHERING_TEXTS, GATHERING_WORDS, IDS, CLOCK, UNIT_OF_WORK]);
  adapter(COVERS, SqlCovers, [SQL]);
  useCase(CoverGathering, [
    GATHERINGS,
    COVERS,
    GATHERING_WORDS,
    IMAGES,
    FILES,
    THROTTLE,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(UncoverGathering, [GATHERINGS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ReadCover, [COVERS, FOUND_FILES]);
  useCase(SweepCovers, [COVERS, FILES, CLOCK, UNIT_OF_WORK]);
  adapter(RUN_MONTH, SqlRunMonth, [SQL, CLOCK]);
  adapter(GATHERING_DRAFTS, SqlGatheringDrafts, [SQL, CLOCK]);
  adapter(SERIES, SqlSeries, [SQL, CLOCK]);
  adapter(SERIES_DATES, SeriesDates, [GATHERINGS]);
  useCase(PublishSeries, [SERIES_DATES, CLOCK, UNIT_OF_WORK]);
  useCase(ChangeSeries, [
    SERIES_DATES,
    REGISTRATIONS,
    WAITING_LIST,
    WALL_CLOCK,
    LINK_PRINTS,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(CancelSeries, [SERIES_DATES, GATHERINGS, REGISTRATIONS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(AskRegistrants, [GATHERINGS, GATHERING_WORDS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ChangeAnswers, [GATHERINGS, REGISTRATIONS, THROTTLE, CLOCK, UNIT_OF_WORK_IN_TURN]);
  useCase(EnforceEventDecisions, [GATHERINGS, FALLEN_DECISIONS, CLOCK]);
  useCase(RegisterForGathering, [
    GATHERINGS,
    REGISTRATIONS,
    WAITING_LIST,
    THROTTLE,
    IDS,
    CLOCK,
    UNIT_OF_WORK_IN_TURN,
  ]);
  adapter(FREED_SEATS, FreedSeats, [GATHERINGS, REGISTRATIONS, WAITING_LIST]);
  useCase(FreeSeats, [REGISTRATIONS, FREED_SEATS, CLOCK, UNIT_OF_WORK]);
  useCase(FollowExclusions, [REGISTRATIONS, FREED_SEATS, EXCLUSIONS, CLOCK]);
  useCase(CancelRegistration, [
    GATHERINGS,
    REGISTRATIONS,
    WAITING_LIST,
    THROTTLE,
    CLOCK,
    UNIT_OF_WORK_IN_TURN,
  ]);
  useCase(TakeOfferedSeat, [GATHERINGS, REGISTRATIONS, THROTTLE, CLOCK, UNIT_OF_WORK_IN_TURN]);
  useCase(GiveTurns, [GATHERINGS, REGISTRATIONS, WAITING_LIST, CLOCK, UNIT_OF_WORK]);
  useCase(RemindOfGatherings, [GATHERINGS, REGISTRATIONS, CLOCK, UNIT_OF_WORK]);
  useCase(ExportParticipants, [PARTICIPANTS, ACTS, THROTTLE, CLOCK]);
  useCase(ForgetParticipants, [PAST_PARTICIPANTS, CLOCK, UNIT_OF_WORK]);
  useCase(CheckIn, [GATHERINGS, REGISTRATIONS, THROTTLE, LIVE_BELL, CLOCK, UNIT_OF_WORK_IN_TURN]);
  useCase(NoteAttendance, [GATHERINGS, REGISTRATIONS, CLOCK, UNIT_OF_WORK]);
  adapter(PRESENCES, SqlPresences, [SQL]);
  useCase(CountPresence, [GATHERINGS, REGISTRATIONS, PRESENCES, CLOCK, UNIT_OF_WORK]);
  useCase(RenewCalendarFeed, [CALENDAR_FEEDS, SECRETS, CLOCK]);
  useCase(RevokeCalendarFeed, [CALENDAR_FEEDS]);
  useCase(PersonalCalendar, [
    CALENDAR_FEEDS,
    CALENDAR_ENTRIES,
    CALENDAR_FILES,
    BEARERS,
    SECRETS,
    CLOCK,
  ] as const);
});
