import { ContainerModule } from 'inversify';
import { ARRIVING_TEXTS } from '#application/community/published/arriving-texts.api';
import { EnforceQuestionDecisions } from '#application/events/consumers/enforce-question-decisions';
import { RingSession } from '#application/events/consumers/ring-session';
import { AskPoll } from '#application/events/questions/ask-poll';
import { AskQuestion } from '#application/events/questions/ask-question';
import { HideQuestion } from '#application/events/questions/hide-question';
import { ShowQuestion } from '#application/events/questions/show-question';
import { GiveWord } from '#application/events/questions/give-word';
import type { LiveChannelQuery, LiveQuery, SessionDeskQuery } from '#application/events/questions/live.query';
import { type AskedLately, QuestionsGate } from '#application/events/questions/questions.gate';
import { QuestionWords } from '#application/events/questions/question.words';
import type { PieceWords } from '#application/moderation/published/piece-words.api';
import { RaiseHand } from '#application/events/questions/raise-hand';
import { SessionDoor } from '#application/events/questions/session.door';
import { SettleQuestion } from '#application/events/questions/settle-question';
import { TakeQuestionsBack } from '#application/events/questions/take-questions-back';
import { TakeUpQuestion } from '#application/events/questions/take-up-question';
import type {
  AskedQuestionsQuery,
  TopicsOfGatheringQuery,
} from '#application/events/questions/asked-questions.query';
import { VoteForQuestion } from '#application/events/questions/vote-for-question';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind } from '#application/moderation/published/moderated-kind.api';
import { WORDS_API } from '#application/moderation/published/words.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import { token } from '#application/shared/token';
import type { Hands, Questions } from '#domain/events/questions/questions.port';
import { CLOCK, ENTITY_MANAGER, IDS, SQL, THROTTLE, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { GATHERINGS, LIVE_BELL, REGISTRATIONS } from '../events.module.ts';
import { SqlAskedQuestions, SqlTopicsOfGathering } from './asked-questions.sql.ts';
import { SqlLive, SqlLiveChannel, SqlSessionDesk } from './live.sql.ts';
import { SqlModeratedQuestions, SqlWrittenQuestions } from './moderated-questions.sql.ts';
import { PostgresQuestions, SqlAskedLately, SqlHands } from './postgres-questions.ts';

const QUESTIONS = token<Questions>('Questions');
const HANDS = token<Hands>('Hands');
const SESSION_DOOR = token<SessionDoor>('SessionDoor');
const QUESTIONS_GATE = token<QuestionsGate>('QuestionsGate');
const ASKED_LATELY = token<AskedLately>('AskedLately');
const QUESTION_WORDS = token<PieceWords>('QuestionWords');
export const LIVE = token<LiveQuery>('LiveQuery');
export const SESSION_DESK = token<SessionDeskQuery>('SessionDeskQuery');
export const LIVE_CHANNEL = token<LiveChannelQuery>('LiveChannelQuery');
export const ASKED_QUESTIONS = token<AskedQuestionsQuery>('AskedQuestionsQuery');
export const TOPICS_OF_GATHERING = token<TopicsOfGatheringQuery>('TopicsOfGatheringQuery');
export const MODERATED_QUESTIONS = token<ModeratedKind>('ModeratedQuestions');
export const WRITTEN_QUESTIONS = token<WrittenTexts>('WrittenQuestions');

/** What goes on in the session of an event: questions with votes, hands that are up, the word that is given. */
export const questionsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(QUESTIONS, PostgresQuestions, [ENTITY_MANAGER, SQL]);
  adapter(HANDS, SqlHands, [SQL]);
  adapter(ASKED_LATELY, SqlAskedLately, [SQL]);
  adapter(SESSION_DOOR, SessionDoor, [GATHERINGS, REGISTRATIONS]);
  adapter(QUESTIONS_GATE, QuestionsGate, [WORDS_API, MEMBER_CARDS, ASKED_LATELY, ARRIVING_TEXTS]);
  adapter(LIVE, SqlLive, [SQL, CLOCK]);
  adapter(SESSION_DESK, SqlSessionDesk, [SQL]);
  adapter(LIVE_CHANNEL, SqlLiveChannel, [SQL]);
  adapter(QUESTION_WORDS, QuestionWords, [QUESTIONS]);
  adapter(MODERATED_QUESTIONS, SqlModeratedQuestions, [SQL, MEMBER_CARDS, QUESTION_WORDS]);
  adapter(WRITTEN_QUESTIONS, SqlWrittenQuestions, [SQL, MEMBER_CARDS]);
  useCase(AskQuestion, [
    QUESTIONS,
    SESSION_DOOR,
    QUESTIONS_GATE,
    LIVE_BELL,
    THROTTLE,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(VoteForQuestion, [QUESTIONS, SESSION_DOOR, LIVE_BELL, THROTTLE, CLOCK, UNIT_OF_WORK]);
  useCase(HideQuestion, [QUESTIONS, GATHERINGS, LIVE_BELL, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ShowQuestion, [QUESTIONS, GATHERINGS, LIVE_BELL, CLOCK, UNIT_OF_WORK]);
  useCase(SettleQuestion, [QUESTIONS, GATHERINGS, LIVE_BELL, CLOCK, UNIT_OF_WORK]);
  adapter(ASKED_QUESTIONS, SqlAskedQuestions, [SQL]);
  adapter(TOPICS_OF_GATHERING, SqlTopicsOfGathering, [SQL]);
  useCase(TakeUpQuestion, [QUESTIONS, GATHERINGS, IDS, UNIT_OF_WORK]);
  useCase(RaiseHand, [HANDS, SESSION_DOOR, LIVE_BELL, THROTTLE, CLOCK, UNIT_OF_WORK]);
  useCase(AskPoll, [GATHERINGS, LIVE_BELL, UNIT_OF_WORK]);
  useCase(GiveWord, [GATHERINGS, HANDS, LIVE_BELL, CLOCK, UNIT_OF_WORK]);
  useCase(EnforceQuestionDecisions, [QUESTIONS, FALLEN_DECISIONS, CLOCK]);
  useCase(RingSession, [LIVE_BELL]);
  useCase(TakeQuestionsBack, [QUESTIONS, CLOCK, UNIT_OF_WORK]);
});
