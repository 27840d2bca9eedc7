import { ContainerModule } from 'inversify';
import { AddPasskey } from '#application/community/factors/add-passkey';
import { AskForFactorAgain } from '#application/community/factors/ask-for-factor-again';
import { AskForPasskey } from '#application/community/factors/ask-for-passkey';
import { AskToShowPasskey } from '#application/community/factors/ask-to-show-passkey';
import { BeginCodeMaker } from '#application/community/factors/begin-code-maker';
import { ConfirmCodeMaker } from '#application/community/factors/confirm-code-maker';
import { FactorKeeper } from '#application/community/factors/factor.keeper';
import type { MyFactorsQuery } from '#application/community/factors/my-factors.query';
import type { OneTimeCodes } from '#application/community/factors/one-time-codes.port';
import type { PasskeyCeremony } from '#application/community/factors/passkey-ceremony.port';
import { RemoveFactor } from '#application/community/factors/remove-factor';
import { RenewRecoveryCodes } from '#application/community/factors/renew-recovery-codes';
import { ResetSecondFactor } from '#application/community/factors/reset-second-factor';
import { SecondStep } from '#application/community/factors/second.step';
import { ShowBegunCodes } from '#application/community/factors/show-begun-codes';
import { ShowCode } from '#application/community/factors/show-code';
import { ShowPasskey } from '#application/community/factors/show-passkey';
import { LinkingStep } from '#application/community/sign-on/linking.step';
import { token } from '#application/shared/token';
import { SIGN_ON_API } from '#application/site/published/sign-on.api';
import type { Challenges } from '#domain/community/factors/halfways.port';
import {
  ACTS,
  AUDIT_LOG,
  CLOCK,
  IDS,
  PUBLIC_URL,
  SEALING,
  SECRETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import {
  ACCOUNT_TOKENS,
  ACCOUNTS,
  CREDENTIALS,
  ENDER,
  FACTORS,
  HALFWAYS,
  MARKS,
  OPENER,
  RESCUER,
  SESSIONS,
  UNLINKER,
} from '../accounts/accounts.module.ts';
import { ENTRANCE, LINK_GATE, LINKER, PROVIDED_SESSIONS } from '../sign-on/sign-on.module.ts';
import { SqlFactors } from './factors.sql.ts';
import { SqlChallenges } from './halfways.sql.ts';
import { OtpauthCodes } from './otpauth-codes.ts';
import { WebAuthnCeremony } from './web-authn.ts';

export const MY_FACTORS = token<MyFactorsQuery>('MyFactorsQuery');
const ONE_TIME_CODES = token<OneTimeCodes>('OneTimeCodes');
const CHALLENGES = token<Challenges>('PasskeyChallenges');
const CEREMONY = token<PasskeyCeremony>('PasskeyCeremony');
const KEEPER = token<FactorKeeper>('FactorKeeper');
const LINKING = token<LinkingStep>('LinkingStep');
const STEP = token<SecondStep>('SecondStep');

export const factorsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  const running = [CLOCK, UNIT_OF_WORK] as const;
  adapter(MY_FACTORS, SqlFactors, [SQL]);
  adapter(ONE_TIME_CODES, OtpauthCodes, []);
  adapter(CHALLENGES, SqlChallenges, [SQL]);
  adapter(CEREMONY, WebAuthnCeremony, [PUBLIC_URL]);
  adapter(KEEPER, FactorKeeper, [
    FACTORS,
    ACCOUNTS,
    SESSIONS,
    ACCOUNT_TOKENS,
    ENDER,
    UNLINKER,
    CREDENTIALS,
    SIGN_ON_API,
    SECRETS,
    CLOCK,
  ]);
  adapter(LINKING, LinkingStep, [SIGN_ON_API, LINKER, LINK_GATE, ACCOUNTS, HALFWAYS, ENTRANCE, ...running]);
  adapter(STEP, SecondStep, [
    HALFWAYS,
    PROVIDED_SESSIONS,
    ACCOUNTS,
    CREDENTIALS,
    OPENER,
    LINKING,
    ...running,
  ]);
  useCase(AskForFactorAgain, [FACTORS, SESSIONS, HALFWAYS, PROVIDED_SESSIONS, KEEPER, SECRETS, ...running]);
  useCase(BeginCodeMaker, [FACTORS, KEEPER, ONE_TIME_CODES, SEALING, ...running]);
  useCase(ShowBegunCodes, [FACTORS, KEEPER, ONE_TIME_CODES, SEALING, CLOCK]);
  useCase(ConfirmCodeMaker, [FACTORS, KEEPER, ONE_TIME_CODES, SEALING, ACTS, THROTTLE, CLOCK]);
  useCase(AskForPasskey, [FACTORS, CHALLENGES, KEEPER, CEREMONY, ...running]);
  useCase(AddPasskey, [FACTORS, CHALLENGES, KEEPER, CEREMONY, ACTS, IDS, CLOCK]);
  useCase(RemoveFactor, [FACTORS, KEEPER, ACTS]);
  useCase(RenewRecoveryCodes, [FACTORS, KEEPER, ACTS]);
  useCase(ResetSecondFactor, [FACTORS, ACCOUNTS, ACCOUNT_TOKENS, ENDER, RESCUER, CLOCK]);
  useCase(ShowCode, [
    HALFWAYS,
    FACTORS,
    ACCOUNTS,
    ONE_TIME_CODES,
    STEP,
    CREDENTIALS,
    MARKS,
    SEALING,
    AUDIT_LOG,
    THROTTLE,
    SECRETS,
    ...running,
  ]);
  useCase(AskToShowPasskey, [HALFWAYS, CHALLENGES, FACTORS, CEREMONY, THROTTLE, SECRETS, ...running]);
  useCase(ShowPasskey, [HALFWAYS, CHALLENGES, FACTORS, CEREMONY, STEP, AUDIT_LOG, THROTTLE, SECRETS, CLOCK]);
});
