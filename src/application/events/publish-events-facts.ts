import {
  AttendanceTakenBack,
  AttendeesAsked,
  GatheringAttended,
  GatheringPublished,
  GatheringRestrained,
  GatheringScheduled,
  GatheringTold,
  RestraintUndone,
  SeatChanged,
} from '#domain/events/gatherings/gathering.facts';
import { GatheringLetterWritten } from '#domain/events/letters/letter.facts';
import {
  QuestionHeld,
  QuestionHidden,
  QuestionShown,
  QuestionTakenBack,
  SessionChanged,
} from '#domain/events/questions/question.facts';
import { WordsFound } from '#domain/events/words-found';
import { Publications } from '../shared/publishing.ts';
import { toldFindings } from '../shared/told-findings.ts';
import type { EventsFact } from './published/events.facts.ts';

export const publishEventsFact = new Publications<EventsFact>()
  .tell(GatheringTold, 'events.gathering-told.v1', (fact) => ({
    gatheringId: fact.gatheringId,
    number: fact.number,
    news: fact.news,
    memberIds: fact.memberIds,
  }))
  .tell(GatheringScheduled, 'events.gathering-scheduled.v1', (fact) => ({
    gatheringId: fact.gatheringId,
    number: fact.number,
    title: fact.title,
    summary: fact.summary,
    opensAt: fact.opensAt.toISOString(),
    closesAt: fact.closesAt.toISOString(),
    people: fact.people,
    held: fact.held,
    audience: fact.audience,
    isAway: fact.isAway,
  }))
  .tell(SeatChanged, 'events.seat-changed.v1', ({ gatheringId, memberId, seated }) => ({
    gatheringId,
    memberId,
    seated,
  }))
  .tell(GatheringAttended, 'events.gathering-attended.v1', (fact) => ({
    gatheringId: fact.gatheringId,
    memberId: fact.memberId,
    branches: fact.branches,
  }))
  .tell(AttendanceTakenBack, 'events.attendance-taken-back.v1', (fact) => ({
    gatheringId: fact.gatheringId,
    memberId: fact.memberId,
    branches: fact.branches,
  }))
  .tell(GatheringPublished, 'events.gathering-published.v1', (fact) => ({
    gatheringId: fact.gatheringId,
    number: fact.number,
    by: fact.authorId,
    circles: fact.circles,
    startsAt: fact.startsAt.toISOString(),
  }))
  .tell(
    GatheringRestrained,
    'events.gathering-restrained.v1',
    ({ gatheringId, change, by, restriction }) => ({
      targetKind: 'event',
      targetId: gatheringId,
      change,
      by,
      restriction: { ...restriction, writtenAt: restriction.writtenAt.toISOString(), ground: null },
    }),
  )
  .tell(RestraintUndone, 'events.restraint-undone.v1', ({ gatheringId, decisionId, outcome }) => ({
    gatheringId,
    decisionId,
    outcome,
  }))
  .tell(AttendeesAsked, 'events.attendees-asked.v1', (fact) => ({
    gatheringId: fact.gatheringId,
    surveyId: fact.surveyId,
    by: fact.by,
    memberIds: fact.memberIds,
  }))
  .tell(GatheringLetterWritten, 'events.letter-written.v1', ({ letterId, memberIds }) => ({
    letterId,
    memberIds,
  }))
  .tell(SessionChanged, 'events.session-changed.v1', ({ gatheringId }) => ({ gatheringId }))
  .tell(QuestionHidden, 'events.question-restrained.v1', ({ questionId, by, restriction }) => ({
    targetKind: 'event-question',
    targetId: questionId,
    change: 'hidden' as const,
    by,
    restriction: { ...restriction, writtenAt: restriction.writtenAt.toISOString() },
  }))
  .tell(QuestionShown, 'events.question-shown.v1', ({ questionId, by, decisionId }) => ({
    questionId,
    by,
    decisionId,
  }))
  .tell(QuestionHeld, 'events.content-held.v1', ({ questionId, heldFor }) => ({
    targetKind: 'event-question',
    targetId: questionId,
    why: heldFor.rule,
    hits: [],
    because: null,
    score: heldFor.score,
    priority: heldFor.priority,
    // It waits under the decision that Moderation makes of it.
    decisionId: null,
    // A question is never said otherwise.
    wasRead: false,
  }))
  .tell(QuestionTakenBack, 'events.content-taken-back.v1', ({ target }) => ({
    targetKind: target.kind,
    targetId: target.id,
  }))
  .tell(WordsFound, 'events.words-found.v1', (fact) => ({
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    authorId: fact.authorId,
    automated: true as const,
    findings: toldFindings(fact.findings),
  })).publish;
