import { ContainerModule } from 'inversify';
import { ChangePseudonym } from '#application/community/accounts/change-pseudonym';
import { ChangePassword } from '#application/community/accounts/change-password';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { ConfirmEmailChange } from '#application/community/accounts/confirm-email-change';
import { ConfirmIdentity } from '#application/community/accounts/confirm-identity';
import { CreateFirstAdministrator } from '#application/community/accounts/create-first-administrator';
import type { CredentialsQuery } from '#application/community/accounts/credentials.query';
import type { Decoys } from '#application/community/accounts/decoys.port';
import { DeviceMarks } from '#application/community/accounts/device.marks';
import type { DisposableMail } from '#application/community/accounts/disposable-mail.port';
import { BegunSignUp } from '#application/community/accounts/begun-sign-up';
import { SignUpRenewer } from '#application/community/accounts/sign-up.renewer';
import { DisownedUndoer } from '#application/community/accounts/disowned.undoer';
import { EndOtherSessions } from '#application/community/accounts/end-other-sessions';
import { EndSession } from '#application/community/accounts/end-session';
import type { FirstRunQuery } from '#application/community/accounts/first-run.query';
import { KeepForm } from '#application/community/accounts/kept-forms/keep-form';
import type { FormKeeper } from '#application/community/accounts/kept-forms/kept-forms.port';
import { LetFormGo } from '#application/community/accounts/kept-forms/let-form-go';
import { TakeUpForm } from '#application/community/accounts/kept-forms/take-up-form';
import { ForgetUnconfirmed } from '#application/community/accounts/forget-unconfirmed';
import { IdentityCheck } from '#application/community/accounts/identity.check';
import { LookAtLink } from '#application/community/accounts/look-at-link';
import type { MyAccountQuery } from '#application/community/accounts/my-account.query';
import type { MySessionsQuery } from '#application/community/accounts/my-sessions.query';
import { NetworkGate } from '#application/community/accounts/network.gate';
import type { OpenSessionsQuery } from '#application/community/accounts/open-sessions.query';
import { NewcomerRegistrar } from '#application/community/accounts/newcomer.registrar';
import { FreeNames } from '#application/community/accounts/free-names.policy';
import type { OrganisationNames } from '#application/community/accounts/organisation-names.port';
import type { PasswordHasher } from '#application/community/accounts/password-hasher.port';
import type { RefusedAddresses } from '#application/community/accounts/refused-addresses.port';
import { RegisterMember } from '#application/community/accounts/register-member';
import { RequestEmailChange } from '#application/community/accounts/request-email-change';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { ResendConfirmation } from '#application/community/accounts/resend-confirmation';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { BorrowedEyes } from '#application/community/accounts/trying/borrowed.eyes';
import { EndTrying } from '#application/community/accounts/trying/end-trying';
import { TryingEnder } from '#application/community/accounts/trying/trying.ender';
import { StartTrying } from '#application/community/accounts/trying/start-trying';
import type { TriedMembers } from '#application/community/accounts/trying/tried-members.port';
import type { TryingSessions } from '#application/community/accounts/trying/trying-sessions.port';
import type { MemberNamesQuery } from '#application/community/members/member-names.query';
import { RecogniseBearers } from '#application/community/accounts/recognise-bearers';
import { ResolveClient } from '#application/community/accounts/resolve-client';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import type { SignsOfLife } from '#application/community/accounts/signs-of-life.port';
import { SendAccountMail } from '#application/community/accounts/send-account-mail';
import { SessionOpener } from '#application/community/accounts/session.opener';
import { SessionEnder } from '#application/community/accounts/session.ender';
import { SignInGuard } from '#application/community/accounts/sign-in.guard';
import { SignIn } from '#application/community/accounts/sign-in';
import { SignOut } from '#application/community/accounts/sign-out';
import { SignOutEverywhere } from '#application/community/accounts/sign-out-everywhere';
import type { UnconfirmedAccounts } from '#application/community/accounts/unconfirmed-accounts.port';
import { WaysInRescuer } from '#application/community/accounts/ways-in.rescuer';
import { WayKeeper } from '#application/community/accounts/way.keeper';
import type { WaysOn } from '#application/community/accounts/ways-on.port';
import type { ViewerRowQuery } from '#application/community/accounts/viewer-row.query';
import { TellOfWebhooks } from '#application/community/consumers/tell-of-webhooks';
import { AskForAccountMail } from '#application/community/consumers/ask-for-account-mail';
import { CarryStanding } from '#application/community/consumers/carry-standing';
import { TellOfDecisions } from '#application/community/consumers/tell-of-decisions';
import { AskForEventMails } from '#application/community/consumers/ask-for-event-mails';
import { SendEventMail } from '#application/community/letters/send-event-mail';
import { SendDecisionMail } from '#application/community/letters/send-decision-mail';
import type { DecisionNotices } from '#application/community/notifications/decision-notices.port';
import { BEARERS } from '#application/community/published/bearers.api';
import { DECISION_LETTERS } from '#application/moderation/published/decision-letters.api';
import { SqlDecisionNotices } from '../notifications/sql-decision-notices.ts';
import type { CarriedGroups } from '#application/community/consumers/carried-groups.port';
import { CarryGroups } from '#application/community/consumers/carry-groups';
import { CarryRole } from '#application/community/consumers/carry-role';
import { MODULES_API } from '#application/site/published/modules.api';
import { SIGN_ON_API } from '#application/site/published/sign-on.api';
import { ProviderUnlinker } from '#application/community/sign-on/provider.unlinker';
import { PROVIDED_RIGHTS } from '#application/moderation/published/provided-rights.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { API_CLIENTS_API } from '#application/site/published/api-clients.api';
import { MACHINES_OF_MEMBER } from '#application/site/published/machines-of-member.api';
import { token } from '#application/shared/token';
import type { Accounts, AccountTokens, Sessions } from '#domain/community/accounts/accounts.port';
import type { Factors } from '#domain/community/factors/factors.port';
import type { Halfways } from '#domain/community/factors/halfways.port';
import type { ProvidedSessions, ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import {
  ACTS,
  ALLOWED_MAIL_DOMAINS,
  AUDIT_LOG,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  JOBS,
  LOOK_ALIKES,
  MAILER,
  KEYED_DIGESTS,
  SEALING,
  REALTIME,
  SECRETS,
  SQL,
  THROTTLE,
  TROUBLES,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { WORDS_GATE } from '../words/words.module.ts';
import { RIGHTS_NOTICES } from '../forum.tokens.ts';
import { LETTERS } from '../letters/letters.module.ts';
import { MEMBERS } from '../members/members.module.ts';
import { SqlAccountTokens } from './account-tokens.sql.ts';
import { Argon2Hasher } from './argon2-hasher.ts';
import { SqlCredentials } from './credentials.sql.ts';
import { SqlFirstRun } from './first-run.sql.ts';
import { SqlKeptForms } from './kept-forms.sql.ts';
import { ListedDisposableMail } from './listed-disposable-mail.ts';
import { SqlMyAccount } from './my-account.sql.ts';
import { SqlMySessions } from './my-sessions.sql.ts';
import { SqlOpenSessions } from './open-sessions.sql.ts';
import { OutboxDecoys } from './outbox-decoys.ts';
import { PostgresAccounts } from './postgres-accounts.ts';
import { SqlRefusedAddresses } from './refused-addresses.sql.ts';
import { SqlSessions } from './sessions.sql.ts';
import { BufferedSignsOfLife } from './buffered-signs-of-life.ts';
import { SqlFactors } from '../factors/factors.sql.ts';
import { SqlHalfways } from '../factors/halfways.sql.ts';
import { SqlProvidedSessions, SqlProviderLinks } from '../sign-on/provider-links.sql.ts';
import { SqlCarriedGroups } from '../members/sql-carried-groups.ts';
import { SqlMemberNames } from '../members/member-names.sql.ts';
import { SqlTriedMembers, SqlTryingSessions } from './trying.sql.ts';
import { SqlUnconfirmedAccounts } from './unconfirmed-accounts.sql.ts';
import { SqlViewerRow } from './viewer-row.sql.ts';
import { SqlWaysOn } from './ways-on.sql.ts';

export const ACCOUNTS = token<Accounts>('Accounts');
export const ACCOUNT_TOKENS = token<AccountTokens>('AccountTokens');
export const SESSIONS = token<Sessions>('Sessions');
export const ENDER = token<SessionEnder>('SessionEnder');
export const PASSWORD_HASHER = token<PasswordHasher>('PasswordHasher');
/** To be bound by the composition: what the organisation is called. */
export const FREE_NAMES = token<FreeNames>('FreeNames');
export const ORGANISATION_NAMES = token<OrganisationNames>('OrganisationNames');
export const CREDENTIALS = token<CredentialsQuery>('CredentialsQuery');
const VIEWER_ROW = token<ViewerRowQuery>('ViewerRowQuery');
export const UNCONFIRMED = token<UnconfirmedAccounts>('UnconfirmedAccounts');
export const DISPOSABLE_MAIL = token<DisposableMail>('DisposableMail');
const CARRIED_GROUPS = token<CarriedGroups>('CarriedGroups');
const TRYING_SESSIONS = token<TryingSessions>('TryingSessions');
const TRIED_MEMBERS = token<TriedMembers>('TriedMembers');
const EYES = token<BorrowedEyes>('BorrowedEyes');
const TRYING_NAMES = token<MemberNamesQuery>('TryingNames');
const TRYING_ENDER = token<TryingEnder>('TryingEnder');
export const DECOYS = token<Decoys>('Decoys');
const GATE = token<NetworkGate>('NetworkGate');
export const NEWCOMERS = token<NewcomerRegistrar>('NewcomerRegistrar');
export const GUARD = token<SignInGuard>('SignInGuard');
export const MARKS = token<DeviceMarks>('DeviceMarks');
const SESSIONS_TO_END = token<ProvidedSessions>('ProvidedSessionsToEnd');
const LINKS = token<ProviderLinks>('LinksToCut');
export const UNLINKER = token<ProviderUnlinker>('ProviderUnlinker');
export const FACTORS = token<Factors>('Factors');
export const HALFWAYS = token<Halfways>('Halfways');
export const OPENER = token<SessionOpener>('SessionOpener');
export const RESCUER = token<WaysInRescuer>('WaysInRescuer');
const REFUSED_ADDRESSES = token<RefusedAddresses>('RefusedAddresses');
export const IDENTITY = token<IdentityCheck>('IdentityCheck');

const FORM_KEEPER = token<FormKeeper>('FormKeeper');
const WAYS_ON = token<WaysOn>('WaysOn');
const WAYS = token<WayKeeper>('WayKeeper');
const RENEWER = token<SignUpRenewer>('SignUpRenewer');
const DISOWNED = token<DisownedUndoer>('DisownedUndoer');

export const SIGNS_OF_LIFE = token<SignsOfLife>('SignsOfLife');
export const OPEN_SESSIONS = token<OpenSessionsQuery>('OpenSessionsQuery');
export const MY_SESSIONS = token<MySessionsQuery>('MySessionsQuery');
export const MY_ACCOUNT = token<MyAccountQuery>('MyAccountQuery');
const DECISION_NOTICES = token<DecisionNotices>('DecisionNotices');
export const FIRST_RUN = token<FirstRunQuery>('FirstRunQuery');

export const accountsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(ACCOUNTS, PostgresAccounts, [ENTITY_MANAGER]);
  adapter(ACCOUNT_TOKENS, SqlAccountTokens, [SQL]);
  adapter(SESSIONS, SqlSessions, [SQL]);
  adapter(SIGNS_OF_LIFE, BufferedSignsOfLife, [SQL, TROUBLES]);
  adapter(PASSWORD_HASHER, Argon2Hasher, []);
  adapter(CREDENTIALS, SqlCredentials, [SQL]);
  adapter(VIEWER_ROW, SqlViewerRow, [SQL]);
  adapter(GATE, NetworkGate, [THROTTLE, CLOCK]);
  adapter(GUARD, SignInGuard, [GATE, THROTTLE]);
  adapter(MARKS, DeviceMarks, [SECRETS, KEYED_DIGESTS, CLOCK]);
  adapter(FACTORS, SqlFactors, [SQL]);
  adapter(HALFWAYS, SqlHalfways, [SQL]);
  adapter(RESCUER, WaysInRescuer, [MODERATION_API, ACTS, CLOCK]);
  adapter(OPENER, SessionOpener, [
    SESSIONS,
    HALFWAYS,
    FACTORS,
    MODERATION_API,
    SIGN_ON_API,
    MARKS,
    SECRETS,
    IDS,
    CLOCK,
  ]);
  adapter(LINKS, SqlProviderLinks, [SQL]);
  adapter(SESSIONS_TO_END, SqlProvidedSessions, [SQL]);
  adapter(UNLINKER, ProviderUnlinker, [
    LINKS,
    SESSIONS_TO_END,
    PROVIDED_RIGHTS,
    MODERATION_API,
    SIGN_ON_API,
    RETURNING_MEMBERS,
  ]);
  adapter(UNCONFIRMED, SqlUnconfirmedAccounts, [SQL]);
  adapter(DECOYS, OutboxDecoys, [SQL, IDS]);
  adapter(REFUSED_ADDRESSES, SqlRefusedAddresses, [SQL]);
  adapter(DISPOSABLE_MAIL, ListedDisposableMail, [ALLOWED_MAIL_DOMAINS]);
  adapter(WAYS_ON, SqlWaysOn, [SQL]);
  adapter(WAYS, WayKeeper, [WAYS_ON, IDS]);
  adapter(IDENTITY, IdentityCheck, [CREDENTIALS, PASSWORD_HASHER, THROTTLE]);

  adapter(OPEN_SESSIONS, SqlOpenSessions, [SQL]);
  adapter(MY_SESSIONS, SqlMySessions, [SQL, CLOCK]);
  adapter(MY_ACCOUNT, SqlMyAccount, [SQL]);
  adapter(FIRST_RUN, SqlFirstRun, [SQL]);

  const judging = [LOOK_ALIKES, ORGANISATION_NAMES, PASSWORD_HASHER] as const;
  const running = [CLOCK, UNIT_OF_WORK] as const;
  adapter(FREE_NAMES, FreeNames, [MEMBERS, LOOK_ALIKES]);
  adapter(NEWCOMERS, NewcomerRegistrar, [
    MEMBERS,
    ACCOUNTS,
    UNCONFIRMED,
    LOOK_ALIKES,
    ORGANISATION_NAMES,
    FREE_NAMES,
    DISPOSABLE_MAIL,
    WORDS_GATE,
    PASSWORD_HASHER,
    IDS,
    ...running,
  ]);
  useCase(RegisterMember, [NEWCOMERS, WAYS, SIGN_ON_API, THROTTLE]);
  useCase(CreateFirstAdministrator, [
    MEMBERS,
    ACCOUNTS,
    ...judging,
    MODERATION_API,
    FIRST_RUN,
    THROTTLE,
    IDS,
    ...running,
  ]);
  useCase(ConfirmEmail, [
    ACCOUNT_TOKENS,
    ACCOUNTS,
    MEMBERS,
    WAYS,
    IDENTITY,
    OPENER,
    RETURNING_MEMBERS,
    SECRETS,
    ...running,
  ]);
  useCase(LookAtLink, [ACCOUNT_TOKENS, SECRETS, CLOCK]);
  adapter(RENEWER, SignUpRenewer, [FREE_NAMES, LOOK_ALIKES, ORGANISATION_NAMES, WORDS_GATE]);
  useCase(BegunSignUp, [ACCOUNT_TOKENS, CREDENTIALS, SECRETS, CLOCK]);
  useCase(ForgetUnconfirmed, [UNCONFIRMED, CLOCK]);
  useCase(ResendConfirmation, [ACCOUNTS, WAYS, DECOYS, THROTTLE, ...running]);
  useCase(RequestPasswordReset, [ACCOUNTS, WAYS, DECOYS, THROTTLE, ...running]);
  adapter(DISOWNED, DisownedUndoer, [
    ACCOUNTS,
    UNCONFIRMED,
    REFUSED_ADDRESSES,
    ACCOUNT_TOKENS,
    FACTORS,
    AUDIT_LOG,
    SEALING,
  ]);
  useCase(ResetPassword, [
    ACCOUNT_TOKENS,
    ACCOUNTS,
    DISOWNED,
    MEMBERS,
    RENEWER,
    WAYS,
    ENDER,
    UNLINKER,
    RETURNING_MEMBERS,
    CREDENTIALS,
    GUARD,
    ORGANISATION_NAMES,
    PASSWORD_HASHER,
    SECRETS,
    ...running,
  ]);
  useCase(SignIn, [CREDENTIALS, ACCOUNTS, PASSWORD_HASHER, GUARD, MARKS, OPENER, DECOYS, ...running]);
  adapter(FORM_KEEPER, SqlKeptForms, [SQL]);
  useCase(KeepForm, [FORM_KEEPER, THROTTLE, MARKS, KEYED_DIGESTS, SECRETS, CLOCK]);
  useCase(TakeUpForm, [FORM_KEEPER, MARKS, CLOCK]);
  useCase(LetFormGo, [FORM_KEEPER, CLOCK]);
  useCase(SignOut, [SESSIONS, SECRETS]);
  adapter(ENDER, SessionEnder, [ACCOUNTS, SESSIONS]);
  useCase(SignOutEverywhere, [ENDER, UNIT_OF_WORK]);
  useCase(EndOtherSessions, [ENDER, CREDENTIALS, MARKS, UNIT_OF_WORK]);
  useCase(EndSession, [SESSIONS]);
  useCase(ConfirmIdentity, [IDENTITY, SESSIONS, SECRETS, ...running]);
  useCase(ChangePassword, [
    IDENTITY,
    ACCOUNTS,
    ACCOUNT_TOKENS,
    SESSIONS,
    ENDER,
    UNLINKER,
    MARKS,
    ORGANISATION_NAMES,
    PASSWORD_HASHER,
    SECRETS,
    ...running,
  ]);
  useCase(ChangePseudonym, [MEMBERS, LOOK_ALIKES, ORGANISATION_NAMES, FREE_NAMES, WORDS_GATE, CLOCK, ACTS]);
  useCase(RequestEmailChange, [
    ACCOUNTS,
    ACCOUNT_TOKENS,
    REFUSED_ADDRESSES,
    DISPOSABLE_MAIL,
    THROTTLE,
    ...running,
  ]);
  useCase(ConfirmEmailChange, [
    ACCOUNT_TOKENS,
    ACCOUNTS,
    MEMBERS,
    WAYS,
    REFUSED_ADDRESSES,
    RETURNING_MEMBERS,
    IDENTITY,
    SEALING,
    SECRETS,
    ...running,
  ]);
  useCase(SendAccountMail, [
    MEMBERS,
    ACCOUNTS,
    ACCOUNT_TOKENS,
    MACHINES_OF_MEMBER,
    MAILER,
    THROTTLE,
    TROUBLES,
    SEALING,
    SECRETS,
    ...running,
  ]);
  adapter(TRYING_SESSIONS, SqlTryingSessions, [SQL]);
  adapter(TRIED_MEMBERS, SqlTriedMembers, [SQL]);
  adapter(EYES, BorrowedEyes, [MODERATION_API, TRIED_MEMBERS, MODULES_API]);
  adapter(TRYING_NAMES, SqlMemberNames, [SQL]);
  useCase(StartTrying, [
    TRYING_SESSIONS,
    MODERATION_API,
    TRYING_NAMES,
    RIGHTS_NOTICES,
    REALTIME,
    ACTS,
    IDS,
    CLOCK,
  ]);
  adapter(TRYING_ENDER, TryingEnder, [TRYING_SESSIONS, AUDIT_LOG, CLOCK, UNIT_OF_WORK]);
  useCase(EndTrying, [TRYING_ENDER]);
  useCase(ResolveSession, [
    VIEWER_ROW,
    SIGNS_OF_LIFE,
    MODERATION_API,
    MODULES_API,
    SIGN_ON_API,
    EYES,
    TRYING_ENDER,
    SECRETS,
    CLOCK,
  ]);
  adapter(BEARERS, RecogniseBearers, [VIEWER_ROW, MODERATION_API, MODULES_API, SIGN_ON_API, CLOCK]);
  useCase(ResolveClient, [API_CLIENTS_API, BEARERS]);

  useCase(AskForAccountMail, [JOBS]);
  useCase(TellOfWebhooks, [JOBS]);
  adapter(CARRIED_GROUPS, SqlCarriedGroups, [SQL]);
  useCase(CarryGroups, [CARRIED_GROUPS, MODERATION_API]);
  useCase(CarryRole, [MEMBERS, SESSIONS, MODERATION_API]);
  useCase(CarryStanding, [MEMBERS, ACCOUNTS, ENDER]);
  useCase(SendDecisionMail, [DECISION_LETTERS, MEMBERS, ACCOUNTS, MAILER, UNIT_OF_WORK]);
  useCase(AskForEventMails, [JOBS]);
  useCase(SendEventMail, [MEMBERS, ACCOUNTS, BEARERS, LETTERS, MAILER, JOBS, CLOCK, UNIT_OF_WORK]);
  adapter(DECISION_NOTICES, SqlDecisionNotices, [SQL]);
  useCase(TellOfDecisions, [DECISION_NOTICES, JOBS, REALTIME]);
});
