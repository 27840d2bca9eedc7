import { SEND_ACCOUNT_MAIL } from '#application/community/accounts/account.letters';
import { ForgetUnconfirmed } from '#application/community/accounts/forget-unconfirmed';
import { SendAccountMail } from '#application/community/accounts/send-account-mail';
import { EndAmbassadorTerms } from '#application/community/ambassadors/end-ambassador-terms';
import { SEND_CLAIM_MAIL } from '#application/community/claims/claim.letters';
import { ForgetClaims } from '#application/community/claims/forget-claims';
import { SendClaimMail } from '#application/community/claims/send-claim-mail';
import { WarnOfClaims } from '#application/community/claims/warn-of-claims';
import { MAKE_EXPORT } from '#application/community/exports/exports.rules';
import { ForgetExports } from '#application/community/exports/forget-exports';
import { MakeExport } from '#application/community/exports/make-export';
import { CloseInactiveAccounts } from '#application/community/inactivity/close-inactive-accounts';
import { ForgetInvitations } from '#application/community/invitations/forget-invitations';
import {
  RUN_INVITATION_IMPORTS,
  SEND_INVITATIONS,
} from '#application/community/invitations/invitations.jobs';
import { RunInvitationImports } from '#application/community/invitations/run-invitation-imports';
import { SendInvitations } from '#application/community/invitations/send-invitations';
import { SEND_CLOSING_LETTER } from '#application/community/leaving/closing.letter';
import { MAKE_DATA_COPY } from '#application/community/leaving/data-copy.rules';
import { ForgetDataCopies } from '#application/community/leaving/forget-data-copies';
import { MarkTakenAlong } from '#application/community/leaving/mark-taken-along';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import { TakeLeftTraces } from '#application/community/leaving/take-left-traces';
import { MakeDataCopy } from '#application/community/leaving/make-data-copy';
import { ReplayErasures } from '#application/community/leaving/replay-erasures';
import { SendClosingLetter } from '#application/community/leaving/send-closing-letter';
import { CountActiveMembers } from '#application/community/members/count-active-members';
import { ForgetTakenAway } from '#application/community/members/forget-taken-away';
import { ForgetDeparted } from '#application/moderation/sanctions/forget-departed';
import { knownId } from '#domain/shared/id';
import { SESSIONS } from '#infrastructure/community/accounts/accounts.module';
import { ATTEMPTS } from '#infrastructure/site/sign-on/sign-on.module';
import { job } from '#application/shared/job';
import { aJob, EVERY_MINUTE, type JobsOf } from './planned-job.ts';

/** Accounts and members: coming, being away, leaving. */
export const accountsJobs: JobsOf = (get, around) => [
  aJob({ job: SEND_ACCOUNT_MAIL, sendsOneMail: true, run: (mail) => get(SendAccountMail).execute(mail) }),
  aJob({ job: SEND_CLOSING_LETTER, sendsOneMail: true, run: (mail) => get(SendClosingLetter).execute(mail) }),
  aJob({
    job: job('community.forget-dead-sessions'),
    at: '5 4 * * *',
    run: async () => void (await get(SESSIONS).forgetDead(around.clock.now())),
  }),
  aJob({
    job: job('site.forget-sign-on-over'),
    at: '*/10 * * * *',
    run: () => get(ATTEMPTS).forgetOver(around.clock.now()),
  }),
  aJob({
    job: job('community.forget-unconfirmed'),
    at: '25 4 * * *',
    run: () => get(ForgetUnconfirmed).execute(),
  }),
  // Right before midnight too: whoever comes back in the new month is not seen in the old one any more.
  aJob({
    job: job('community.count-active-members'),
    at: '59 * * * *',
    run: () => get(CountActiveMembers).execute(),
  }),
  // By day: nobody is written to at night by a machine.
  aJob({
    job: job('community.close-inactive-accounts'),
    at: '25 9-18 * * *',
    isTriedOnce: true,
    run: () => get(CloseInactiveAccounts).execute(),
  }),
  aJob({
    job: MAKE_DATA_COPY,
    run: ({ copyId }) => get(MakeDataCopy).execute(knownId<'DataCopy'>(copyId)),
  }),
  aJob({
    job: job('community.forget-data-copies'),
    at: '12 * * * *',
    run: () => get(ForgetDataCopies).execute(),
  }),
  aJob({
    job: MAKE_EXPORT,
    run: ({ exportId }) => get(MakeExport).execute(knownId<'DataExport'>(exportId)),
  }),
  aJob({ job: job('community.forget-exports'), at: '17 * * * *', run: () => get(ForgetExports).execute() }),
  aJob({
    job: job('community.forget-former-members'),
    at: EVERY_MINUTE,
    run: () => get(ForgetFormerMembers).execute(),
  }),
  aJob({
    job: job('community.take-left-traces'),
    at: EVERY_MINUTE,
    run: () => get(TakeLeftTraces).execute(),
  }),
  aJob({
    job: job('community.mark-taken-along'),
    at: EVERY_MINUTE,
    atStart: true,
    run: () => get(MarkTakenAlong).execute(),
  }),
  aJob({
    job: job('community.replay-erasures'),
    atStart: true,
    run: () => get(ReplayErasures).execute(),
  }),
  aJob({
    job: job('community.drop-closed-accounts'),
    at: '40 4 * * *',
    run: async () => {
      await get(ForgetFormerMembers).dropOld();
      await get(ForgetDeparted).execute();
    },
  }),
  aJob({
    job: job('community.forget-taken-away'),
    at: '30 4 * * *',
    run: () => get(ForgetTakenAway).execute(),
  }),
  aJob({ job: SEND_CLAIM_MAIL, sendsOneMail: true, run: (mail) => get(SendClaimMail).execute(mail) }),
  aJob({ job: job('community.warn-of-claims'), at: '30 6 * * *', run: () => get(WarnOfClaims).execute() }),
  aJob({ job: job('community.forget-claims'), at: '40 3 * * *', run: () => get(ForgetClaims).execute() }),
  aJob({ job: RUN_INVITATION_IMPORTS, at: EVERY_MINUTE, run: () => get(RunInvitationImports).execute() }),
  aJob({
    job: SEND_INVITATIONS,
    at: EVERY_MINUTE,
    isTriedOnce: true,
    run: () => get(SendInvitations).execute(),
  }),
  aJob({
    job: job('community.forget-invitations'),
    at: '55 4 * * *',
    run: () => get(ForgetInvitations).execute(),
  }),
  aJob({ job: job('community.end-terms'), at: '15 6 * * *', run: () => get(EndAmbassadorTerms).execute() }),
];
