import { AdmitLastJudges } from '#application/moderation/appeals/admit-last-judges';
import { ForgetOldRegisters } from '#application/moderation/authorities/forget-old-registers';
import { ForgetOldDecisions } from '#application/moderation/decisions/forget-old-decisions';
import { EndRestrictions } from '#application/moderation/decisions/end-restrictions';
import { ForgetNotifiers } from '#application/moderation/reports/forget-notifiers';
import { MeasureGraveScore } from '#application/moderation/reports/measure-grave-score';
import { MEASURE_GRAVE_SCORE, SEND_NOTICE_MAIL } from '#application/moderation/reports/notice.letters';
import { SendNoticeMail } from '#application/moderation/reports/send-notice-mail';
import { EndSanctions } from '#application/moderation/sanctions/end-sanctions';
import { ResumeDryRuns } from '#application/moderation/words/resume-dry-runs';
import { RunDryRun } from '#application/moderation/words/run-dry-run';
import { RESUME_DRY_RUNS, RUN_DRY_RUN } from '#application/moderation/words/words.jobs';
import { job } from '#application/shared/job';
import { aJob, EVERY_MINUTE, type JobsOf } from './planned-job.ts';

export const moderationJobs: JobsOf = (get) => [
  aJob({ job: job('moderation.end-sanctions'), at: EVERY_MINUTE, run: () => get(EndSanctions).execute() }),
  aJob({
    job: job('moderation.end-restrictions'),
    at: EVERY_MINUTE,
    run: () => get(EndRestrictions).execute(),
  }),
  aJob({
    job: job('moderation.admit-last-judges'),
    at: '5 * * * *',
    run: () => get(AdmitLastJudges).execute(),
  }),
  aJob({
    job: job('moderation.forget-old-registers'),
    at: '35 3 * * *',
    run: () => get(ForgetOldRegisters).execute(),
  }),
  aJob({
    job: job('moderation.forget-notifiers'),
    at: '55 3 * * *',
    run: () => get(ForgetNotifiers).execute(),
  }),
  aJob({
    job: job('moderation.forget-old-decisions'),
    at: '58 3 * * *',
    run: () => get(ForgetOldDecisions).execute(),
  }),
  aJob({ job: MEASURE_GRAVE_SCORE, at: '20 2 * * *', run: () => get(MeasureGraveScore).execute() }),
  aJob({ job: RESUME_DRY_RUNS, at: '*/5 * * * *', run: () => get(ResumeDryRuns).execute() }),
  aJob({ job: RUN_DRY_RUN, run: ({ dryRunId }) => get(RunDryRun).execute(dryRunId) }),
  aJob({ job: SEND_NOTICE_MAIL, sendsOneMail: true, run: (notice) => get(SendNoticeMail).execute(notice) }),
];
