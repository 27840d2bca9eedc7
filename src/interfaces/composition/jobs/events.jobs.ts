import { SweepCovers } from '#application/events/covers/sweep-covers';
import { CountPresence } from '#application/events/registrations/count-presence';
import { ForgetParticipants } from '#application/events/registrations/forget-participants';
import { GiveTurns } from '#application/events/registrations/give-turns';
import { RemindOfGatherings } from '#application/events/registrations/remind-of-gatherings';
import { SurveyAttendees } from '#application/events/registrations/survey-attendees';
import { job } from '#application/shared/job';
import { aJob, EVERY_MINUTE, type JobsOf } from './planned-job.ts';

export const eventsJobs: JobsOf = (get) => [
  aJob({ job: job('events.give-turns'), at: EVERY_MINUTE, run: () => get(GiveTurns).execute() }),
  aJob({ job: job('events.remind'), at: EVERY_MINUTE, run: () => get(RemindOfGatherings).execute() }),
  aJob({ job: job('events.count-presence'), at: '*/5 * * * *', run: () => get(CountPresence).execute() }),
  aJob({ job: job('events.survey-attendees'), at: '*/5 * * * *', run: () => get(SurveyAttendees).execute() }),
  aJob({
    job: job('events.forget-participants'),
    at: '40 3 * * *',
    run: () => get(ForgetParticipants).execute(),
  }),
  aJob({ job: job('events.sweep-covers'), at: '30 4 * * *', run: () => get(SweepCovers).execute() }),
];
