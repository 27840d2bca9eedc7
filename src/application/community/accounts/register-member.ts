import { SignInByProvider } from '#domain/community/sign-on/provider-link';
import { takesSignUps } from '#domain/community/sign-on/ways-in';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Throttle } from '../../shared/ports.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import { REGISTER_PER_NETWORK } from './account.limits.ts';
import type { NewcomerForm, NewcomerRegistrar } from './newcomer.registrar.ts';
import type { WayKeeper } from './way.keeper.ts';

interface RegisterMemberCommand extends NewcomerForm {
  readonly network: string;
  /** The page that they were going to. */
  readonly onward?: string | undefined;
}

/** A visitor becomes a member, and learns nothing of other accounts. */
export class RegisterMember {
  constructor(
    private readonly registrar: NewcomerRegistrar,
    private readonly ways: WayKeeper,
    private readonly signOn: SignOnApi,
    private readonly throttle: Throttle,
  ) {}

  /** @throws InvalidValue, InvalidValues, PseudonymTaken, TooManyTries, SignInByProvider where a provider is the only way in */
  async execute(command: RegisterMemberCommand): Promise<void> {
    await hitByNetwork(this.throttle, REGISTER_PER_NETWORK, command.network);
    if (!takesSignUps({ byProvidersAlone: await this.signOn.isOnlyWay() })) throw new SignInByProvider();
    const newcomer = await this.registrar.judge(command);
    await this.registrar.register(newcomer, async ({ id, account, at }) => {
      if (account) await this.ways.keepOfSignUp(id, command.onward, at);
    });
  }
}
