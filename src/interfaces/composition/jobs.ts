import { SweepCovers } from '#application/events/covers/sweep-covers';
import { ForgetParticipants } from '#application/events/registrations/forget-participants';
import { CountPresence } from '#application/events/registrations/count-presence';
import { GiveTurns } from '#application/events/registrations/give-turns';
import { SurveyAttendees } from '#application/events/registrations/survey-attendees';
import { SEND_EVENT_MAIL, type SendEventMailCommand } from '#application/community/letters/event-mail.job';
import { SendEventMail } from '#application/community/letters/send-event-mail';
import { RemindOfGatherings } from '#application/events/registrations/remind-of-gatherings';
import { LETTER_TO_MAIL } from '#infrastructure/events/events.module';
import type { Container } from 'inversify';
import { CheckAuditChain } from '#application/shared/audit-chain';
import { ForgetUnconfirmed } from '#application/community/accounts/forget-unconfirmed';
import {
  SEND_ACCOUNT_MAIL,
  type SendAccountMailCommand,
} from '#application/community/accounts/account.letters';
import { AnnounceEvent } from '#application/community/notifications/announce-event';
import {
  ANNOUNCE_EVENT,
  type AnnounceEventJob,
} from '#application/community/notifications/announce-event.job';
import {
  type DigestBatch,
  SEND_DIGEST_BATCH,
  SEND_DIGESTS,
  LETTERS_KEPT_DAYS,
  SEND_LETTERS,
} from '#application/community/letters/letters.jobs';
import { ForgetOldMessages } from '#application/community/chat/forget-old-messages';
import { ForgetOldNotifications } from '#application/community/notifications/forget-old-notifications';
import { SendDigests } from '#application/community/letters/send-digests';
import {
  SEND_DECISION_MAIL,
  type SendDecisionMailCommand,
} from '#application/community/letters/decision-mail.job';
import { SendDecisionMail } from '#application/community/letters/send-decision-mail';
import { ForgetNotifiers } from '#application/moderation/reports/forget-notifiers';
import { ForgetDeparted } from '#application/moderation/sanctions/forget-departed';
import { ForgetOldRegisters } from '#application/moderation/authorities/forget-old-registers';
import { EndRestrictions } from '#application/moderation/decisions/end-restrictions';
import { EndSanctions } from '#application/moderation/sanctions/end-sanctions';
import { AdmitLastJudges } from '#application/moderation/appeals/admit-last-judges';
import { SEND_CLAIM_MAIL, type SendClaimMailCommand } from '#application/community/claims/claim.letters';
import { EndAmbassadorTerms } from '#application/community/ambassadors/end-ambassador-terms';
import { ForgetClaims } from '#application/community/claims/forget-claims';
import { SendClaimMail } from '#application/community/claims/send-claim-mail';
import { WarnOfClaims } from '#application/community/claims/warn-of-claims';
import { CloseInactiveAccounts } from '#application/community/inactivity/close-inactive-accounts';
import type { DataCopyId } from '#application/community/leaving/data-copies.port';
import { MAKE_DATA_COPY, type MakeDataCopyJob } from '#application/community/leaving/data-copy.rules';
import type { SegmentId } from '#domain/community/segments/segment';
import type { DataExportId } from '#application/community/exports/exports.port';
import { MAKE_EXPORT, type MakeExportJob } from '#application/community/exports/exports.rules';
import { ForgetExports } from '#application/community/exports/forget-exports';
import { MakeExport } from '#application/community/exports/make-export';
import { ForgetDeletedWords } from '#application/community/purges/forget-deleted-words';
import { ForgetDataCopies } from '#application/community/leaving/forget-data-copies';
import { MakeDataCopy } from '#application/community/leaving/make-data-copy';
import { ReplayErasures } from '#application/community/leaving/replay-erasures';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import { ForgetTakenAway } from '#application/community/members/forget-taken-away';
import { ForgetInvitations } from '#application/community/invitations/forget-invitations';
import {
  RUN_INVITATION_IMPORTS,
  SEND_INVITATIONS,
} from '#application/community/invitations/invitations.jobs';
import { RunInvitationImports } from '#application/community/invitations/run-invitation-imports';
import { SendInvitations } from '#application/community/invitations/send-invitations';
import { SEEK_OCCASIONS } from '#application/community/automations/automations.jobs';
import { SeekOccasions } from '#application/community/automations/seek-occasions';
import {
  SEND_CAMPAIGNS,
  TAKE_BACK_STRANDED,
  TELL_STRANDED,
} from '#application/community/campaigns/campaigns.jobs';
import { type StrandedCampaign, TakeBackStranded } from '#application/community/campaigns/take-back-stranded';
import { SendCampaigns } from '#application/community/campaigns/send-campaigns';
import { FollowSegments } from '#application/community/segments/follow-segments';
import { RecountSegments } from '#application/community/segments/recount-segments';
import { FOLLOW_SEGMENT, RECOUNT_SEGMENTS } from '#application/community/segments/segments.jobs';
import { ForgetRolls } from '#application/community/segments/forget-rolls';
import { KeepRecentDoings } from '#application/community/segments/keep-recent-doings';
import { CountActiveMembers } from '#application/community/members/count-active-members';
import { SendLetters } from '#application/community/letters/send-letters';
import { SendAccountMail } from '#application/community/accounts/send-account-mail';
import { SweepOrphanFiles } from '#application/community/files/sweep-orphan-files';
import { ForgetTextPrints } from '#application/community/newcomers/forget-text-prints';
import { RecountTrust } from '#application/community/trust/recount-trust';
import { EscalateQuestions } from '#application/community/official/escalate-questions';
import { ReviewDueAnswers } from '#application/community/official/review-due-answers';
import { ForgetMergedVotes } from '#application/engagement/ideas/forget-merged-votes';
import { ForgetSurveyAnswers } from '#application/engagement/surveys/forget-survey-answers';
import { SweepPollPictures } from '#application/engagement/polls/sweep-poll-pictures';
import { ForgetBallots } from '#application/engagement/polls/forget-ballots';
import { SendSurveyReminders } from '#application/engagement/surveys/send-survey-reminders';
import { TellEndedPolls } from '#application/engagement/polls/tell-ended-polls';
import { RECOUNT_BADGES } from '#application/engagement/badges/badges.jobs';
import { RecountBadges } from '#application/engagement/badges/recount-badges';
import { ForgetContacts } from '#application/insights/deflection/forget-contacts';
import { MakeEditions } from '#application/insights/reports/make-editions';
import { SendEditions } from '#application/insights/reports/send-editions';
import { CountDays } from '#application/insights/rollups/count-days';
import { COUNT_DAYS } from '#application/insights/rollups/rollups.jobs';
import { ResumeDryRuns } from '#application/moderation/words/resume-dry-runs';
import { RunDryRun } from '#application/moderation/words/run-dry-run';
import { type DryRunJob, RESUME_DRY_RUNS, RUN_DRY_RUN } from '#application/moderation/words/words.jobs';
import { MeasureGraveScore } from '#application/moderation/reports/measure-grave-score';
import {
  MEASURE_GRAVE_SCORE,
  SEND_NOTICE_MAIL,
  type SendNoticeMailCommand,
} from '#application/moderation/reports/notice.letters';
import { SendNoticeMail } from '#application/moderation/reports/send-notice-mail';
import { DeliverWebhooks } from '#application/site/webhooks/deliver-webhooks';
import { ForgetWebhookLog } from '#application/site/webhooks/forget-webhook-log';
import { DELIVER_WEBHOOKS } from '#application/site/webhooks/webhooks.jobs';
import { ForgetApiTraces } from '#application/site/api-clients/forget-api-traces';
import { SweepSharePictures } from '#application/site/sharing/sweep-share-pictures';
import { ATTEMPTS } from '#infrastructure/site/sign-on/sign-on.module';
import { SESSIONS } from '#infrastructure/community/accounts/accounts.module';
import { CAMPAIGN_LETTERS } from '#infrastructure/community/campaigns/campaigns.module';
import { REPORT_LETTERS } from '#infrastructure/insights/insights.module';
import { LETTERS } from '#infrastructure/community/letters/letters.module';
import { AUDIT_CHAIN } from '#infrastructure/platform/platform.tokens';
import { FACTS_QUEUE } from '#infrastructure/platform/facts/fact-queue';
import { forgetOldFacts } from '#infrastructure/platform/facts/forget-old-facts';
import { JOBS_QUEUE } from '#infrastructure/platform/jobs/bull-jobs';
import { forgetOldFailures } from '#infrastructure/platform/jobs/failed-jobs';
import { forgetOldMails } from '#infrastructure/platform/mail/forget-old-mails';
import type { JobWorker } from '#infrastructure/platform/jobs/job-worker';
import { RenewFragments } from '#application/site/branding/renew-fragments';
import { takenFrom } from './provided.ts';
import type { OpenSurroundings } from './surroundings.ts';

/** Work that is asked for, and work that comes back by the clock, in Paris time. */
export async function registerJobs(
  worker: JobWorker,
  around: OpenSurroundings,
  container: Container,
): Promise<void> {
  worker.handleMail(SEND_ACCOUNT_MAIL, (data) =>
    container.get<SendAccountMail>(SendAccountMail).execute(data as unknown as SendAccountMailCommand),
  );
  worker.handleMail(SEND_DECISION_MAIL, (data) =>
    container.get<SendDecisionMail>(SendDecisionMail).execute(data as unknown as SendDecisionMailCommand),
  );
  worker.handleMail(SEND_EVENT_MAIL, async (data) => {
    const { letterId, memberId } = data as unknown as SendEventMailCommand;
    const letter = await takenFrom(container)(LETTER_TO_MAIL).execute(letterId);
    if (letter) await takenFrom(container)(SendEventMail).execute({ ...letter, letterId, memberId });
  });
  worker.handle('moderation.end-sanctions', async () => {
    await takenFrom(container)(EndSanctions).execute();
  });
  await around.jobs.every('moderation.end-sanctions', '* * * * *', 'moderation.end-sanctions');
  worker.handle('moderation.end-restrictions', async () => {
    await takenFrom(container)(EndRestrictions).execute();
  });
  await around.jobs.every('moderation.end-restrictions', '* * * * *', 'moderation.end-restrictions');
  worker.handle('moderation.forget-old-registers', async () => {
    await takenFrom(container)(ForgetOldRegisters).execute();
  });
  await around.jobs.every('moderation.forget-old-registers', '35 3 * * *', 'moderation.forget-old-registers');
  worker.handle('moderation.forget-notifiers', async () => {
    await takenFrom(container)(ForgetNotifiers).execute();
  });
  await around.jobs.every('moderation.forget-notifiers', '55 3 * * *', 'moderation.forget-notifiers');
  worker.handleMail(SEND_NOTICE_MAIL, (data) =>
    takenFrom(container)(SendNoticeMail).execute(data as unknown as SendNoticeMailCommand),
  );
  worker.handle(MEASURE_GRAVE_SCORE, () => takenFrom(container)(MeasureGraveScore).execute());
  await around.jobs.every(MEASURE_GRAVE_SCORE, '20 2 * * *', MEASURE_GRAVE_SCORE);
  worker.handle('platform.forget-old-facts', async () => {
    await forgetOldFacts(around.database.pool);
  });
  worker.handle('platform.forget-old-failures', async () => {
    for (const queue of [FACTS_QUEUE, JOBS_QUEUE]) await forgetOldFailures(around.queue, queue);
  });
  worker.handle('platform.forget-old-mails', () => forgetOldMails(around.mailFolder, around.clock.now()));
  await around.jobs.every('platform.forget-old-mails', '5 3 * * *', 'platform.forget-old-mails');
  worker.handle('platform.chain-audit', async () => {
    await takenFrom(container)(AUDIT_CHAIN).grow();
  });
  worker.handle('platform.check-audit', async () => {
    const { breaks } = await takenFrom(container)(CheckAuditChain).execute();
    if (breaks.length > 0) throw new Error(`The audit log was altered: ${JSON.stringify(breaks)}`);
  });
  worker.handle('community.sweep-orphan-files', async () => {
    await container.get<SweepOrphanFiles>(SweepOrphanFiles).execute();
  });
  worker.handle('site.forget-api-traces', async () => {
    await takenFrom(container)(ForgetApiTraces).execute();
  });
  await around.jobs.every('site.forget-api-traces', '45 3 * * *', 'site.forget-api-traces');
  worker.handle(DELIVER_WEBHOOKS, () => takenFrom(container)(DeliverWebhooks).execute());
  // Nothing is lost without what asks for it sooner: it comes by the clock too.
  await around.jobs.every(DELIVER_WEBHOOKS, '* * * * *', DELIVER_WEBHOOKS);
  worker.handle('site.forget-webhook-log', async () => {
    await takenFrom(container)(ForgetWebhookLog).execute();
  });
  await around.jobs.every('site.forget-webhook-log', '35 4 * * *', 'site.forget-webhook-log');
  worker.handle('site.renew-fragments', async () => {
    await takenFrom(container)(RenewFragments).execute();
  });
  await around.jobs.every('site.renew-fragments', '*/5 * * * *', 'site.renew-fragments');
  worker.handle('site.sweep-share-pictures', async () => {
    await takenFrom(container)(SweepSharePictures).execute();
  });
  worker.handle('community.forget-dead-sessions', async () => {
    await takenFrom(container)(SESSIONS).forgetDead(around.clock.now());
    await takenFrom(container)(ATTEMPTS).forgetOver(around.clock.now());
  });
  worker.handle(RUN_DRY_RUN, async (data) => {
    await takenFrom(container)(RunDryRun).execute((data as unknown as DryRunJob).dryRunId);
  });
  worker.handle(RESUME_DRY_RUNS, () => takenFrom(container)(ResumeDryRuns).execute());
  await around.jobs.every(RESUME_DRY_RUNS, '*/5 * * * *', RESUME_DRY_RUNS);
  worker.handle('community.review-due-answers', async () => {
    await takenFrom(container)(ReviewDueAnswers).execute();
  });
  worker.handle('community.escalate-questions', async () => {
    await takenFrom(container)(EscalateQuestions).execute();
  });
  worker.handle('community.count-active-members', async () => {
    await takenFrom(container)(CountActiveMembers).execute();
  });
  // Right before midnight too: whoever comes back in the new month is not seen in the old one any more.
  await around.jobs.every('community.count-active-members', '59 * * * *', 'community.count-active-members');
  worker.handle(RUN_INVITATION_IMPORTS, () => takenFrom(container)(RunInvitationImports).execute());
  await around.jobs.every(RUN_INVITATION_IMPORTS, '* * * * *', RUN_INVITATION_IMPORTS);
  worker.handle(SEND_INVITATIONS, () => takenFrom(container)(SendInvitations).execute());
  await around.jobs.every(SEND_INVITATIONS, '* * * * *', SEND_INVITATIONS);
  worker.handle('community.forget-invitations', () => takenFrom(container)(ForgetInvitations).execute());
  await around.jobs.every('community.forget-invitations', '55 4 * * *', 'community.forget-invitations');
  worker.handle(SEND_CAMPAIGNS, () => takenFrom(container)(SendCampaigns).execute());
  await around.jobs.every(SEND_CAMPAIGNS, '* * * * *', SEND_CAMPAIGNS);
  worker.handle(TAKE_BACK_STRANDED, () => takenFrom(container)(TakeBackStranded).execute());
  await around.jobs.every(TAKE_BACK_STRANDED, '* * * * *', TAKE_BACK_STRANDED);
  worker.handle(TELL_STRANDED, (data) =>
    takenFrom(container)(TakeBackStranded).tell(data as unknown as StrandedCampaign),
  );
  worker.handle(SEEK_OCCASIONS, () => takenFrom(container)(SeekOccasions).execute());
  // By day: nobody is written to at night by a machine.
  await around.jobs.every(SEEK_OCCASIONS, '15 9-18 * * *', SEEK_OCCASIONS);
  worker.handle('community.keep-recent-doings', () => takenFrom(container)(KeepRecentDoings).execute());
  // Before the hour, so that the last one of a day belongs to it.
  await around.jobs.every('community.keep-recent-doings', '57 * * * *', 'community.keep-recent-doings');
  worker.handle('community.follow-segments', () => takenFrom(container)(FollowSegments).execute());
  worker.handle(FOLLOW_SEGMENT, async ({ segmentId }) => {
    // Votes wait for the rolls; the count is for the list of segments alone.
    await takenFrom(container)(FollowSegments).follow(segmentId as SegmentId);
    await takenFrom(container)(RecountSegments).these([segmentId as SegmentId]);
  });
  worker.handle(RECOUNT_SEGMENTS, () => takenFrom(container)(RecountSegments).execute());
  await around.jobs.every(RECOUNT_SEGMENTS, '32 * * * *', RECOUNT_SEGMENTS);
  // Those that nobody counted yet.
  await around.jobs.enqueue(RECOUNT_SEGMENTS, {}, { dedupeKey: RECOUNT_SEGMENTS });
  await around.jobs.every('community.follow-segments', '12 * * * *', 'community.follow-segments');
  worker.handle('community.forget-rolls', () => takenFrom(container)(ForgetRolls).execute());
  await around.jobs.every('community.forget-rolls', '25 3 * * *', 'community.forget-rolls');
  worker.handle('community.recount-trust', async () => {
    await container.get<RecountTrust>(RecountTrust).execute();
  });
  worker.handle(RECOUNT_BADGES, async () => {
    await takenFrom(container)(RecountBadges).execute();
  });
  await around.jobs.every(RECOUNT_BADGES, '35 2 * * *', RECOUNT_BADGES);
  worker.handle(COUNT_DAYS, async () => {
    await takenFrom(container)(CountDays).execute();
  });
  // Again and again: a day of which facts are still on their way is counted once they have come.
  await around.jobs.every(COUNT_DAYS, '*/10 * * * *', COUNT_DAYS);
  // What was missed while nobody worked, or before anybody counted, is counted at once.
  await around.jobs.enqueue(COUNT_DAYS, {}, { dedupeKey: COUNT_DAYS });
  worker.handle('insights.send-reports', async () => {
    try {
      await takenFrom(container)(MakeEditions).execute();
    } finally {
      await takenFrom(container)(SendEditions).execute();
    }
  });
  await around.jobs.every('insights.send-reports', '* * * * *', 'insights.send-reports');
  worker.handle('insights.forget-contacts', async () => {
    await takenFrom(container)(ForgetContacts).execute();
  });
  await around.jobs.every('insights.forget-contacts', '50 4 * * *', 'insights.forget-contacts');
  worker.handle('events.give-turns', () => takenFrom(container)(GiveTurns).execute());
  await around.jobs.every('events.give-turns', '* * * * *', 'events.give-turns');
  worker.handle('events.forget-participants', () => takenFrom(container)(ForgetParticipants).execute());
  await around.jobs.every('events.forget-participants', '40 3 * * *', 'events.forget-participants');
  worker.handle('events.remind', () => takenFrom(container)(RemindOfGatherings).execute());
  await around.jobs.every('events.remind', '* * * * *', 'events.remind');
  worker.handle('events.count-presence', () => takenFrom(container)(CountPresence).execute());
  await around.jobs.every('events.count-presence', '*/5 * * * *', 'events.count-presence');
  worker.handle('events.survey-attendees', () => takenFrom(container)(SurveyAttendees).execute());
  await around.jobs.every('events.survey-attendees', '*/5 * * * *', 'events.survey-attendees');
  worker.handle('events.sweep-covers', async () => {
    await takenFrom(container)(SweepCovers).execute();
  });
  await around.jobs.every('events.sweep-covers', '30 4 * * *', 'events.sweep-covers');
  worker.handle('engagement.forget-survey-answers', async () => {
    await takenFrom(container)(ForgetSurveyAnswers).execute();
  });
  await around.jobs.every(
    'engagement.forget-survey-answers',
    '5 3 * * *',
    'engagement.forget-survey-answers',
  );
  worker.handle('engagement.send-survey-reminders', () =>
    takenFrom(container)(SendSurveyReminders).execute(),
  );
  // By day: nobody is written to at night by a machine.
  await around.jobs.every(
    'engagement.send-survey-reminders',
    '*/5 9-18 * * *',
    'engagement.send-survey-reminders',
  );
  worker.handle('engagement.tell-ended-polls', async () => {
    await takenFrom(container)(TellEndedPolls).execute();
  });
  await around.jobs.every('engagement.tell-ended-polls', '* * * * *', 'engagement.tell-ended-polls');
  worker.handle('engagement.forget-merged-votes', () => takenFrom(container)(ForgetMergedVotes).execute());
  await around.jobs.every('engagement.forget-merged-votes', '20 3 * * *', 'engagement.forget-merged-votes');
  worker.handle('engagement.forget-ballots', async () => {
    await takenFrom(container)(ForgetBallots).execute();
  });
  await around.jobs.every('engagement.forget-ballots', '50 3 * * *', 'engagement.forget-ballots');
  worker.handle('engagement.sweep-poll-pictures', async () => {
    await takenFrom(container)(SweepPollPictures).execute();
  });
  await around.jobs.every('engagement.sweep-poll-pictures', '25 4 * * *', 'engagement.sweep-poll-pictures');
  worker.handle('community.forget-deleted-words', () => takenFrom(container)(ForgetDeletedWords).execute());
  await around.jobs.every('community.forget-deleted-words', '15 3 * * *', 'community.forget-deleted-words');
  worker.handle('community.forget-text-prints', async () => {
    await container.get<ForgetTextPrints>(ForgetTextPrints).execute();
  });
  await around.jobs.every('community.forget-text-prints', '15 4 * * *', 'community.forget-text-prints');
  await around.jobs.every('community.recount-trust', '20 2 * * *', 'community.recount-trust');
  await around.jobs.every('community.review-due-answers', '10 0 * * *', 'community.review-due-answers');
  await around.jobs.every('community.escalate-questions', '30 7 * * *', 'community.escalate-questions');
  const letters = () => container.get<SendLetters>(SendLetters);
  const digests = () => container.get<SendDigests>(SendDigests);
  worker.handle(SEND_LETTERS, () => letters().execute());
  worker.handle(SEND_DIGESTS, () => digests().execute());
  worker.handle(SEND_DIGEST_BATCH, (data) => digests().batch(data as unknown as DigestBatch));
  worker.handle(ANNOUNCE_EVENT, (data) =>
    takenFrom(container)(AnnounceEvent).execute(data as unknown as AnnounceEventJob),
  );
  worker.handle('community.forget-old-letters', async () => {
    const before = new Date(around.clock.now().getTime() - LETTERS_KEPT_DAYS * 86_400_000);
    await takenFrom(container)(LETTERS).forgetBefore(before);
    await takenFrom(container)(CAMPAIGN_LETTERS).forgetBefore(before);
    await takenFrom(container)(REPORT_LETTERS).forgetBefore(before);
  });
  worker.handle('community.forget-old-notifications', async () => {
    await container.get<ForgetOldNotifications>(ForgetOldNotifications).execute();
  });
  await around.jobs.every(
    'community.forget-old-notifications',
    '10 4 * * *',
    'community.forget-old-notifications',
  );
  worker.handle('community.forget-old-messages', async () => {
    await takenFrom(container)(ForgetOldMessages).execute();
  });
  await around.jobs.every('community.forget-old-messages', '20 4 * * *', 'community.forget-old-messages');
  await around.jobs.every(SEND_LETTERS, '* * * * *', SEND_LETTERS);
  await around.jobs.every(SEND_DIGESTS, '0,30 * * * *', SEND_DIGESTS);
  await around.jobs.every('community.forget-old-letters', '25 4 * * *', 'community.forget-old-letters');
  worker.handle('moderation.admit-last-judges', async () => {
    await takenFrom(container)(AdmitLastJudges).execute();
  });
  await around.jobs.every('moderation.admit-last-judges', '5 * * * *', 'moderation.admit-last-judges');
  worker.handle('community.forget-former-members', () => takenFrom(container)(ForgetFormerMembers).execute());
  await around.jobs.every('community.forget-former-members', '* * * * *', 'community.forget-former-members');
  worker.handle('community.replay-erasures', async () => {
    await takenFrom(container)(ReplayErasures).execute();
  });
  await around.jobs.enqueue('community.replay-erasures', {}, { dedupeKey: 'community.replay-erasures' });
  worker.handle('community.drop-closed-accounts', async () => {
    await takenFrom(container)(ForgetFormerMembers).dropOld();
    await takenFrom(container)(ForgetDeparted).execute();
  });
  await around.jobs.every('community.drop-closed-accounts', '40 4 * * *', 'community.drop-closed-accounts');
  worker.handle('community.close-inactive-accounts', () =>
    takenFrom(container)(CloseInactiveAccounts).execute(),
  );
  // By day: nobody is written to at night by a machine.
  await around.jobs.every(
    'community.close-inactive-accounts',
    '25 9-18 * * *',
    'community.close-inactive-accounts',
  );
  worker.handle(MAKE_DATA_COPY, (data) =>
    takenFrom(container)(MakeDataCopy).execute((data as unknown as MakeDataCopyJob).copyId as DataCopyId),
  );
  worker.handle(MAKE_EXPORT, (data) =>
    takenFrom(container)(MakeExport).execute((data as unknown as MakeExportJob).exportId as DataExportId),
  );
  worker.handle('community.forget-exports', () => takenFrom(container)(ForgetExports).execute());
  await around.jobs.every('community.forget-exports', '17 * * * *', 'community.forget-exports');
  worker.handleMail(SEND_CLAIM_MAIL, (data) =>
    takenFrom(container)(SendClaimMail).execute(data as unknown as SendClaimMailCommand),
  );
  worker.handle('community.forget-claims', () => takenFrom(container)(ForgetClaims).execute());
  await around.jobs.every('community.forget-claims', '40 3 * * *', 'community.forget-claims');
  worker.handle('community.warn-of-claims', () => takenFrom(container)(WarnOfClaims).execute());
  await around.jobs.every('community.warn-of-claims', '30 6 * * *', 'community.warn-of-claims');
  worker.handle('community.end-terms', () => takenFrom(container)(EndAmbassadorTerms).execute());
  await around.jobs.every('community.end-terms', '15 6 * * *', 'community.end-terms');
  worker.handle('community.forget-data-copies', () => takenFrom(container)(ForgetDataCopies).execute());
  await around.jobs.every('community.forget-data-copies', '12 * * * *', 'community.forget-data-copies');
  worker.handle('community.forget-taken-away', async () => {
    await takenFrom(container)(ForgetTakenAway).execute();
  });
  await around.jobs.every('community.forget-taken-away', '30 4 * * *', 'community.forget-taken-away');
  worker.handle('community.forget-unconfirmed', async () => {
    await container.get(ForgetUnconfirmed).execute();
  });
  await around.jobs.every('platform.chain-audit', '* * * * *', 'platform.chain-audit');
  await around.jobs.every('platform.check-audit', '40 3 * * *', 'platform.check-audit');
  await around.jobs.every('platform.forget-old-facts', '15 3 * * *', 'platform.forget-old-facts');
  await around.jobs.every('platform.forget-old-failures', '25 3 * * *', 'platform.forget-old-failures');
  await around.jobs.every('site.sweep-share-pictures', '50 3 * * *', 'site.sweep-share-pictures');
  await around.jobs.every('community.sweep-orphan-files', '45 3 * * *', 'community.sweep-orphan-files');
  await around.jobs.every('community.forget-dead-sessions', '5 4 * * *', 'community.forget-dead-sessions');
  await around.jobs.every('community.forget-unconfirmed', '25 4 * * *', 'community.forget-unconfirmed');
}
