import { ChangePassword } from '#application/community/accounts/change-password';
import { ChangePseudonym } from '#application/community/accounts/change-pseudonym';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ConfirmEmailChange } from '#application/community/accounts/confirm-email-change';
import { ConfirmIdentity } from '#application/community/accounts/confirm-identity';
import { CreateFirstAdministrator } from '#application/community/accounts/create-first-administrator';
import { EndOtherSessions } from '#application/community/accounts/end-other-sessions';
import { EndSession } from '#application/community/accounts/end-session';
import { KeepForm } from '#application/community/accounts/kept-forms/keep-form';
import { LetFormGo } from '#application/community/accounts/kept-forms/let-form-go';
import { TakeUpForm } from '#application/community/accounts/kept-forms/take-up-form';
import { BegunSignUp } from '#application/community/accounts/begun-sign-up';
import { LookAtLink } from '#application/community/accounts/look-at-link';
import { RegisterMember } from '#application/community/accounts/register-member';
import { RequestEmailChange } from '#application/community/accounts/request-email-change';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { ResendConfirmation } from '#application/community/accounts/resend-confirmation';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { BEARERS } from '#application/community/published/bearers.api';
import { ResolveClient } from '#application/community/accounts/resolve-client';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { ExportMyData } from '#application/community/leaving/export-my-data';
import { AskForDataCopy } from '#application/community/leaving/ask-for-data-copy';
import { ReadDataCopy } from '#application/community/leaving/read-data-copy';
import { LeaveCommunity } from '#application/community/leaving/leave-community';
import { EndTrying } from '#application/community/accounts/trying/end-trying';
import { StartTrying } from '#application/community/accounts/trying/start-trying';
import { SignIn } from '#application/community/accounts/sign-in';
import { SignMemberOut } from '#application/community/accounts/sign-member-out';
import { SignOut } from '#application/community/accounts/sign-out';
import { SignOutEverywhere } from '#application/community/accounts/sign-out-everywhere';
import {
  FIRST_RUN,
  MY_ACCOUNT,
  MY_SESSIONS,
  OPEN_SESSIONS,
  SIGNS_OF_LIFE,
} from '#infrastructure/community/accounts/accounts.module';
import { ArriveByProvider } from '#application/community/sign-on/arrive-by-provider';
import { ReceiveAnswer } from '#application/community/sign-on/receive-answer';
import { BeginSignOn } from '#application/community/sign-on/begin-sign-on';
import { EndProvidedSessions } from '#application/community/sign-on/end-provided-sessions';
import { FollowProvider } from '#application/community/sign-on/follow-provider';
import { ForeseeSignOn } from '#application/community/sign-on/foresee-sign-on';
import { HearLogout } from '#application/community/sign-on/hear-logout';
import { CutMemberLinks } from '#application/community/sign-on/cut-member-links';
import { LinkWithPassword } from '#application/community/sign-on/link-with-password';
import { MakeProvidedAccount } from '#application/community/sign-on/make-provided-account';
import { SayFarewell } from '#application/community/sign-on/say-farewell';
import { UnlinkProvider } from '#application/community/sign-on/unlink-provider';
import { ReadMySites } from '#application/community/vouching/read-my-sites';
import { VouchForMember } from '#application/community/vouching/vouch-for-member';
import { WithdrawSiteConsent } from '#application/community/vouching/withdraw-site-consent';
import { AddPasskey } from '#application/community/factors/add-passkey';
import { AskForFactorAgain } from '#application/community/factors/ask-for-factor-again';
import { AskForPasskey } from '#application/community/factors/ask-for-passkey';
import { AskToShowPasskey } from '#application/community/factors/ask-to-show-passkey';
import { BeginCodeMaker } from '#application/community/factors/begin-code-maker';
import { ConfirmCodeMaker } from '#application/community/factors/confirm-code-maker';
import { RemoveFactor } from '#application/community/factors/remove-factor';
import { RenewRecoveryCodes } from '#application/community/factors/renew-recovery-codes';
import { ResetSecondFactor } from '#application/community/factors/reset-second-factor';
import { ShowBegunCodes } from '#application/community/factors/show-begun-codes';
import { ShowCode } from '#application/community/factors/show-code';
import { ShowPasskey } from '#application/community/factors/show-passkey';
import { TELLING_TEXTS } from '#infrastructure/community/leaving/leaving.module';
import { MY_FACTORS } from '#infrastructure/community/factors/factors.module';
import { MY_LINKS } from '#infrastructure/community/sign-on/sign-on.module';
import type { Get } from '../provided.ts';

/** Accounts: coming in, going out, and proving who one is. */
export const accountsApp = (get: Get) => ({
  changePassword: get(ChangePassword),
  changePseudonym: get(ChangePseudonym),
  confirmEmail: get(ConfirmEmail),
  confirmEmailChange: get(ConfirmEmailChange),
  confirmIdentity: get(ConfirmIdentity),
  createFirstAdministrator: get(CreateFirstAdministrator),
  endSession: get(EndSession),
  endOtherSessions: get(EndOtherSessions),
  registerMember: get(RegisterMember),
  requestEmailChange: get(RequestEmailChange),
  requestPasswordReset: get(RequestPasswordReset),
  resendConfirmation: get(ResendConfirmation),
  resetPassword: get(ResetPassword),
  resolveSession: get(ResolveSession),
  resolveClient: get(ResolveClient),
  bearers: get(BEARERS),
  startTrying: get(StartTrying),
  endTrying: get(EndTrying),
  signIn: get(SignIn),
  lookAtLink: get(LookAtLink),
  begunSignUp: get(BegunSignUp),
  keepForm: get(KeepForm),
  takeUpForm: get(TakeUpForm),
  letFormGo: get(LetFormGo),
  signOut: get(SignOut),
  signOutEverywhere: get(SignOutEverywhere),
  beginSignOn: get(BeginSignOn),
  receiveAnswer: get(ReceiveAnswer),
  arriveByProvider: get(ArriveByProvider),
  makeProvidedAccount: get(MakeProvidedAccount),
  linkWithPassword: get(LinkWithPassword),
  cutMemberLinks: get(CutMemberLinks),
  unlinkProvider: get(UnlinkProvider),
  endProvidedSessions: get(EndProvidedSessions),
  hearLogout: get(HearLogout),
  sayFarewell: get(SayFarewell),
  foreseeSignOn: get(ForeseeSignOn),
  followProvider: get(FollowProvider),
  signMemberOut: get(SignMemberOut),
  myLinks: get(MY_LINKS),
  vouchForMember: get(VouchForMember),
  withdrawSiteConsent: get(WithdrawSiteConsent),
  mySites: get(ReadMySites),
  myFactors: get(MY_FACTORS),
  beginCodeMaker: get(BeginCodeMaker),
  showBegunCodes: get(ShowBegunCodes),
  confirmCodeMaker: get(ConfirmCodeMaker),
  askForFactorAgain: get(AskForFactorAgain),
  askForPasskey: get(AskForPasskey),
  addPasskey: get(AddPasskey),
  removeFactor: get(RemoveFactor),
  renewRecoveryCodes: get(RenewRecoveryCodes),
  resetSecondFactor: get(ResetSecondFactor),
  showCode: get(ShowCode),
  askToShowPasskey: get(AskToShowPasskey),
  showPasskey: get(ShowPasskey),
  firstRun: get(FIRST_RUN),
  leave: get(LeaveCommunity),
  tellingTexts: get(TELLING_TEXTS),
  exportMyData: get(ExportMyData),
  askForDataCopy: get(AskForDataCopy),
  dataCopy: get(ReadDataCopy),
  mine: get(MY_ACCOUNT),
  mySessions: get(MY_SESSIONS),
  openSessions: get(OPEN_SESSIONS),
  signsOfLife: get(SIGNS_OF_LIFE),
});
