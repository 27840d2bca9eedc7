import { SEEK_OCCASIONS } from '#application/community/automations/automations.jobs';
import { SeekOccasions } from '#application/community/automations/seek-occasions';
import {
  SEND_CAMPAIGNS,
  TAKE_BACK_STRANDED,
  TELL_STRANDED,
} from '#application/community/campaigns/campaigns.jobs';
import { SendCampaigns } from '#application/community/campaigns/send-campaigns';
import { TakeBackStranded } from '#application/community/campaigns/take-back-stranded';
import { EMPTY_MERGED_CATEGORIES } from '#application/community/categories/categories.jobs';
import { EmptyMergedCategories } from '#application/community/categories/empty-merged-categories';
import { ForgetOldMessages } from '#application/community/chat/forget-old-messages';
import { SweepOrphanFiles } from '#application/community/files/sweep-orphan-files';
import { SEND_DECISION_MAIL } from '#application/community/letters/decision-mail.job';
import { SEND_EVENT_MAIL } from '#application/community/letters/event-mail.job';
import {
  LETTERS_KEPT_DAYS,
  SEND_DIGESTS,
  SEND_DIGEST_BATCH,
  SEND_LETTERS,
} from '#application/community/letters/letters.jobs';
import { SendDecisionMail } from '#application/community/letters/send-decision-mail';
import { SendDigests } from '#application/community/letters/send-digests';
import { SendEventMail } from '#application/community/letters/send-event-mail';
import { SendLetters } from '#application/community/letters/send-letters';
import { SweepLoosePictures } from '#application/community/members/sweep-loose-pictures';
import { ForgetDeletedWords } from '#application/community/purges/forget-deleted-words';
import { ForgetTextPrints } from '#application/community/newcomers/forget-text-prints';
import { AnnounceEvent } from '#application/community/notifications/announce-event';
import { ANNOUNCE_EVENT } from '#application/community/notifications/announce-event.job';
import { TellMergedCategory } from '#application/community/notifications/tell-merged-category';
import { TELL_MERGED_CATEGORY } from '#application/community/notifications/tell-merged-category.job';
import { ForgetOldNotifications } from '#application/community/notifications/forget-old-notifications';
import { EscalateQuestions } from '#application/community/official/escalate-questions';
import { ReviewDueAnswers } from '#application/community/official/review-due-answers';
import { FollowSegments } from '#application/community/segments/follow-segments';
import { ForgetRolls } from '#application/community/segments/forget-rolls';
import { KeepRecentDoings } from '#application/community/segments/keep-recent-doings';
import { RecountSegments } from '#application/community/segments/recount-segments';
import { FOLLOW_SEGMENT, RECOUNT_SEGMENTS } from '#application/community/segments/segments.jobs';
import { EndSessionsOfClosed } from '#application/community/sign-on/end-sessions-of-closed';
import { END_SESSIONS_OF_CLOSED, TAKE_BACK_PROVIDED } from '#application/community/sign-on/provided.jobs';
import { TakeBackProvided } from '#application/community/sign-on/take-back-provided';
import { RecountTrust } from '#application/community/trust/recount-trust';
import { knownId } from '#domain/shared/id';
import { CAMPAIGN_LETTERS } from '#infrastructure/community/campaigns/campaigns.module';
import { LETTERS } from '#infrastructure/community/letters/letters.module';
import { LETTER_TO_MAIL } from '#infrastructure/events/events.module';
import { REPORT_LETTERS } from '#infrastructure/insights/insights.module';
import { job } from '#application/shared/job';
import { aJob, EVERY_MINUTE, type JobsOf } from './planned-job.ts';

/** What is written in the community, and who is written to about it. */
export const communityJobs: JobsOf = (get, around) => [
  aJob({ job: SEND_DECISION_MAIL, sendsOneMail: true, run: (mail) => get(SendDecisionMail).execute(mail) }),
  aJob({
    job: SEND_EVENT_MAIL,
    sendsOneMail: true,
    run: async ({ letterId, memberId }) => {
      const letter = await get(LETTER_TO_MAIL).execute(letterId);
      if (letter) await get(SendEventMail).execute({ ...letter, letterId, memberId });
    },
  }),
  aJob({ job: SEND_LETTERS, at: EVERY_MINUTE, isTriedOnce: true, run: () => get(SendLetters).execute() }),
  aJob({ job: SEND_DIGESTS, at: '0,30 * * * *', run: () => get(SendDigests).execute() }),
  aJob({ job: SEND_DIGEST_BATCH, run: (batch) => get(SendDigests).batch(batch) }),
  aJob({ job: END_SESSIONS_OF_CLOSED, run: (closed) => get(EndSessionsOfClosed).execute(closed) }),
  aJob({ job: TAKE_BACK_PROVIDED, run: (asked) => get(TakeBackProvided).execute(asked) }),
  aJob({ job: ANNOUNCE_EVENT, run: (announced) => get(AnnounceEvent).execute(announced) }),
  aJob({ job: TELL_MERGED_CATEGORY, run: (merged) => get(TellMergedCategory).execute(merged) }),
  aJob({
    job: job('community.forget-old-letters'),
    at: '25 4 * * *',
    run: async () => {
      const before = new Date(around.clock.now().getTime() - LETTERS_KEPT_DAYS * 86_400_000);
      await get(LETTERS).forgetBefore(before);
      await get(CAMPAIGN_LETTERS).forgetBefore(before);
      await get(REPORT_LETTERS).forgetBefore(before);
    },
  }),
  aJob({
    job: job('community.forget-old-notifications'),
    at: '10 4 * * *',
    run: () => get(ForgetOldNotifications).execute(),
  }),
  aJob({
    job: job('community.forget-old-messages'),
    at: '20 4 * * *',
    run: () => get(ForgetOldMessages).execute(),
  }),
  aJob({ job: SEND_CAMPAIGNS, at: EVERY_MINUTE, isTriedOnce: true, run: () => get(SendCampaigns).execute() }),
  aJob({ job: TAKE_BACK_STRANDED, at: EVERY_MINUTE, run: () => get(TakeBackStranded).execute() }),
  aJob({ job: TELL_STRANDED, run: (stranded) => get(TakeBackStranded).tell(stranded) }),
  aJob({
    job: EMPTY_MERGED_CATEGORIES,
    at: EVERY_MINUTE,
    run: async () => {
      await get(TellMergedCategory).takeUp();
      await get(EmptyMergedCategories).execute();
    },
  }),
  // By day: nobody is written to at night by a machine.
  aJob({ job: SEEK_OCCASIONS, at: '15 9-18 * * *', run: () => get(SeekOccasions).execute() }),
  // Before the hour, so that the last one of a day belongs to it.
  aJob({
    job: job('community.keep-recent-doings'),
    at: '57 * * * *',
    run: () => get(KeepRecentDoings).execute(),
  }),
  aJob({ job: job('community.follow-segments'), at: '12 * * * *', run: () => get(FollowSegments).execute() }),
  aJob({
    job: FOLLOW_SEGMENT,
    run: async ({ segmentId }) => {
      // Votes wait for the rolls; the count is for the list of segments alone.
      await get(FollowSegments).follow(knownId<'Segment'>(segmentId));
      await get(RecountSegments).these([knownId<'Segment'>(segmentId)]);
    },
  }),
  // At the start, those that nobody counted yet.
  aJob({ job: RECOUNT_SEGMENTS, at: '32 * * * *', atStart: true, run: () => get(RecountSegments).execute() }),
  aJob({ job: job('community.forget-rolls'), at: '25 3 * * *', run: () => get(ForgetRolls).execute() }),
  aJob({ job: job('community.recount-trust'), at: '20 2 * * *', run: () => get(RecountTrust).execute() }),
  aJob({
    job: job('community.review-due-answers'),
    at: '10 0 * * *',
    run: () => get(ReviewDueAnswers).execute(),
  }),
  aJob({
    job: job('community.escalate-questions'),
    at: '30 7 * * *',
    run: () => get(EscalateQuestions).execute(),
  }),
  aJob({
    job: job('community.forget-deleted-words'),
    at: '15 3 * * *',
    run: () => get(ForgetDeletedWords).execute(),
  }),
  aJob({
    job: job('community.forget-text-prints'),
    at: '15 4 * * *',
    run: () => get(ForgetTextPrints).execute(),
  }),
  aJob({
    job: job('community.sweep-orphan-files'),
    at: '45 3 * * *',
    run: () => get(SweepOrphanFiles).execute(),
  }),
  aJob({
    job: job('community.sweep-loose-pictures'),
    at: EVERY_MINUTE,
    run: () => get(SweepLoosePictures).execute(),
  }),
];
