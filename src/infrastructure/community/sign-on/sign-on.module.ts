import { ContainerModule } from 'inversify';
import { EndClosedProvider } from '#application/community/consumers/end-closed-provider';
import { TakeBackByChangedRules } from '#application/community/consumers/take-back-by-changed-rules';
import { SignMemberOut } from '#application/community/accounts/sign-member-out';
import { ArriveByProvider } from '#application/community/sign-on/arrive-by-provider';
import { PasswordLinkGate } from '#application/community/sign-on/password-link.gate';
import { ProviderLinker } from '#application/community/sign-on/provider.linker';
import { ReceiveAnswer } from '#application/community/sign-on/receive-answer';
import { BeginSignOn } from '#application/community/sign-on/begin-sign-on';
import { EndProvidedSessions } from '#application/community/sign-on/end-provided-sessions';
import { EndSessionsOfClosed } from '#application/community/sign-on/end-sessions-of-closed';
import { FollowProvider } from '#application/community/sign-on/follow-provider';
import { ForeseeSignOn } from '#application/community/sign-on/foresee-sign-on';
import { HearLogout } from '#application/community/sign-on/hear-logout';
import { CutMemberLinks } from '#application/community/sign-on/cut-member-links';
import { LinkWithPassword } from '#application/community/sign-on/link-with-password';
import { MakeProvidedAccount } from '#application/community/sign-on/make-provided-account';
import type { MyLinksQuery } from '#application/community/sign-on/my-links.query';
import { ProvidedEntrance } from '#application/community/sign-on/provided.entrance';
import { SayFarewell } from '#application/community/sign-on/say-farewell';
import { SessionsOverHearing } from '#application/community/sign-on/sessions-over.hearing';
import { TakeBackProvided } from '#application/community/sign-on/take-back-provided';
import { UnlinkProvider } from '#application/community/sign-on/unlink-provider';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { PROVIDED_RIGHTS } from '#application/moderation/published/provided-rights.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { token } from '#application/shared/token';
import { SIGN_ON_API } from '#application/site/published/sign-on.api';
import { SINGLE_LOGOUT_API } from '#application/site/published/single-logout.api';
import type { ProvidedSessions, ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import {
  ACTS,
  AUDIT_LOG,
  CLOCK,
  IDS,
  JOBS,
  LASTING_DIGESTS,
  LOOK_ALIKES,
  SECRETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import {
  ACCOUNTS,
  CREDENTIALS,
  DECOYS,
  FACTORS,
  GUARD,
  HALFWAYS,
  MARKS,
  OPENER,
  RESCUER,
  FREE_NAMES,
  ORGANISATION_NAMES,
  PASSWORD_HASHER,
  ENDER,
  SESSIONS,
  UNCONFIRMED,
  UNLINKER,
} from '../accounts/accounts.module.ts';
import { MEMBERS } from '../members/members.module.ts';
import { WORDS_GATE } from '../words/words.module.ts';
import { SqlProvidedSessions, SqlProviderLinks } from './provider-links.sql.ts';

export const PROVIDER_LINKS = token<ProviderLinks>('ProviderLinks');
export const MY_LINKS = token<MyLinksQuery>('MyLinksQuery');
export const PROVIDED_SESSIONS = token<ProvidedSessions>('ProvidedSessions');
export const ENTRANCE = token<ProvidedEntrance>('ProvidedEntrance');
export const LINKER = token<ProviderLinker>('ProviderLinker');
export const LINK_GATE = token<PasswordLinkGate>('PasswordLinkGate');
export const HEARING = token<SessionsOverHearing>('SessionsOverHearing');

export const providerLinksModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  const running = [CLOCK, UNIT_OF_WORK] as const;
  adapter(PROVIDER_LINKS, SqlProviderLinks, [SQL]);
  adapter(MY_LINKS, SqlProviderLinks, [SQL]);
  adapter(PROVIDED_SESSIONS, SqlProvidedSessions, [SQL]);
  adapter(LINKER, ProviderLinker, [PROVIDER_LINKS, AUDIT_LOG, RETURNING_MEMBERS, IDS]);
  adapter(LINK_GATE, PasswordLinkGate, [PROVIDER_LINKS, FACTORS, MODERATION_API, SIGN_ON_API]);
  adapter(ENTRANCE, ProvidedEntrance, [
    PROVIDER_LINKS,
    PROVIDED_SESSIONS,
    ACCOUNTS,
    SIGN_ON_API,
    PROVIDED_RIGHTS,
    OPENER,
    CREDENTIALS,
    LASTING_DIGESTS,
    ...running,
  ]);
  useCase(ReceiveAnswer, [SIGN_ON_API, AUDIT_LOG, THROTTLE, CLOCK]);
  useCase(BeginSignOn, [SIGN_ON_API, CREDENTIALS, THROTTLE, CLOCK]);
  useCase(ArriveByProvider, [
    SIGN_ON_API,
    PROVIDER_LINKS,
    LINKER,
    ACCOUNTS,
    CREDENTIALS,
    SESSIONS,
    ENTRANCE,
    AUDIT_LOG,
    THROTTLE,
    SECRETS,
    ...running,
  ]);
  useCase(MakeProvidedAccount, [
    SIGN_ON_API,
    PROVIDER_LINKS,
    MEMBERS,
    ACCOUNTS,
    UNCONFIRMED,
    LOOK_ALIKES,
    ORGANISATION_NAMES,
    FREE_NAMES,
    WORDS_GATE,
    RETURNING_MEMBERS,
    ENTRANCE,
    AUDIT_LOG,
    THROTTLE,
    SECRETS,
    IDS,
    ...running,
  ]);
  useCase(LinkWithPassword, [
    SIGN_ON_API,
    LINKER,
    LINK_GATE,
    CREDENTIALS,
    ACCOUNTS,
    HALFWAYS,
    PASSWORD_HASHER,
    GUARD,
    MARKS,
    ENTRANCE,
    DECOYS,
    SECRETS,
    ...running,
  ]);
  useCase(CutMemberLinks, [UNLINKER, ACCOUNTS, RESCUER, CLOCK]);
  useCase(UnlinkProvider, [PROVIDER_LINKS, UNLINKER, ACCOUNTS, SIGN_ON_API, ACTS, CLOCK]);
  adapter(HEARING, SessionsOverHearing, [
    SIGN_ON_API,
    PROVIDED_SESSIONS,
    PROVIDER_LINKS,
    AUDIT_LOG,
    THROTTLE,
    ...running,
  ]);
  useCase(EndProvidedSessions, [SIGN_ON_API, HEARING]);
  useCase(HearLogout, [SINGLE_LOGOUT_API, HEARING]);
  useCase(EndSessionsOfClosed, [PROVIDED_SESSIONS, UNIT_OF_WORK]);
  useCase(EndClosedProvider, [PROVIDED_SESSIONS, JOBS]);
  useCase(TakeBackByChangedRules, [JOBS]);
  useCase(TakeBackProvided, [SIGN_ON_API, PROVIDER_LINKS, PROVIDED_RIGHTS, UNIT_OF_WORK]);
  useCase(SayFarewell, [PROVIDED_SESSIONS, SIGN_ON_API]);
  useCase(FollowProvider, [
    SIGN_ON_API,
    PROVIDER_LINKS,
    PROVIDED_SESSIONS,
    CREDENTIALS,
    PROVIDED_RIGHTS,
    ACTS,
    CLOCK,
  ]);
  useCase(SignMemberOut, [ENDER, MODERATION_API, ACTS]);
  useCase(ForeseeSignOn, [PROVIDER_LINKS, CREDENTIALS, PROVIDED_RIGHTS]);
});
