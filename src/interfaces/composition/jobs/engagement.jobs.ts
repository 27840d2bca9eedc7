import { RECOUNT_BADGES } from '#application/engagement/badges/badges.jobs';
import { RecountBadges } from '#application/engagement/badges/recount-badges';
import { ForgetMergedVotes } from '#application/engagement/ideas/forget-merged-votes';
import { ForgetSealedIdeas } from '#application/engagement/ideas/forget-sealed-ideas';
import { ForgetBallots } from '#application/engagement/polls/forget-ballots';
import { SweepPollPictures } from '#application/engagement/polls/sweep-poll-pictures';
import { TellEndedPolls } from '#application/engagement/polls/tell-ended-polls';
import { ForgetSurveyAnswers } from '#application/engagement/surveys/forget-survey-answers';
import { SendSurveyReminders } from '#application/engagement/surveys/send-survey-reminders';
import { job } from '#application/shared/job';
import { aJob, EVERY_MINUTE, type JobsOf } from './planned-job.ts';

export const engagementJobs: JobsOf = (get) => [
  aJob({ job: RECOUNT_BADGES, at: '35 2 * * *', run: () => get(RecountBadges).execute() }),
  aJob({
    job: job('engagement.tell-ended-polls'),
    at: EVERY_MINUTE,
    run: () => get(TellEndedPolls).execute(),
  }),
  aJob({ job: job('engagement.forget-ballots'), at: '50 3 * * *', run: () => get(ForgetBallots).execute() }),
  aJob({
    job: job('engagement.sweep-poll-pictures'),
    at: '25 4 * * *',
    run: () => get(SweepPollPictures).execute(),
  }),
  aJob({
    job: job('engagement.forget-merged-votes'),
    at: '20 3 * * *',
    run: () => get(ForgetMergedVotes).execute(),
  }),
  aJob({
    job: job('engagement.forget-sealed-ideas'),
    at: '30 3 * * *',
    run: () => get(ForgetSealedIdeas).execute(),
  }),
  aJob({
    job: job('engagement.forget-survey-answers'),
    at: '5 3 * * *',
    run: () => get(ForgetSurveyAnswers).execute(),
  }),
  // By day: nobody is written to at night by a machine.
  aJob({
    job: job('engagement.send-survey-reminders'),
    at: '*/5 9-18 * * *',
    run: () => get(SendSurveyReminders).execute(),
  }),
];
