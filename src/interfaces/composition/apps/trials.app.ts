import { GiveFeedback } from '#application/engagement/trials/give-feedback';
import { JoinTrial } from '#application/engagement/trials/join-trial';
import { LeadTrial } from '#application/engagement/trials/lead-trial';
import { LeaveTrial } from '#application/engagement/trials/leave-trial';
import { SaveTrial } from '#application/engagement/trials/save-trial';
import { TellTask } from '#application/engagement/trials/tell-task';
import { TriageFeedback } from '#application/engagement/trials/triage-feedback';
import {
  FEEDBACK_CHOICES,
  FEEDBACK_EXPORT,
  FEEDBACK_WAITING,
  ONE_FEEDBACK,
  OWN_SEAT,
  TRIAL_FEEDBACK,
  TRIAL_LIST,
  TRIAL_PAGE,
  TRIAL_REPORT,
  TRIAL_TESTERS,
  TRIAL_TITLES,
  UNSEEN_SEATS,
} from '#infrastructure/engagement/trials/trials.module';
import type { Get } from '../provided.ts';

/** Product tests: drafted, joined, gone through, told of. */
export const trialsApp = (get: Get) => ({
  saveTrial: get(SaveTrial),
  leadTrial: get(LeadTrial),
  joinTrial: get(JoinTrial),
  leaveTrial: get(LeaveTrial),
  tellTask: get(TellTask),
  giveFeedback: get(GiveFeedback),
  triageFeedback: get(TriageFeedback),
  trialList: get(TRIAL_LIST),
  trialPage: get(TRIAL_PAGE),
  trialFeedback: get(TRIAL_FEEDBACK),
  ownSeat: get(OWN_SEAT),
  unseenSeats: get(UNSEEN_SEATS),
  trialTitles: get(TRIAL_TITLES),
  oneFeedback: get(ONE_FEEDBACK),
  feedbackChoices: get(FEEDBACK_CHOICES),
  trialTesters: get(TRIAL_TESTERS),
  trialReport: get(TRIAL_REPORT),
  feedbackExport: get(FEEDBACK_EXPORT),
  feedbackWaiting: get(FEEDBACK_WAITING),
});
