import type { Actor } from '#domain/shared/actor';
import type { LeftWords } from '../../shared/person-stores.ts';
import type { IdentityCheck } from '../accounts/identity.check.ts';
import type { AccountCloser } from './account.closer.ts';

interface LeaveCommunityCommand {
  readonly actor: Actor;
  readonly password: string;
  readonly words: LeftWords;
}

/** A member closes their account, for good. */
export class LeaveCommunity {
  constructor(
    private readonly identity: IdentityCheck,
    private readonly closer: AccountCloser,
  ) {}

  /** @throws InvalidValue beside `password`, TooManyTries, LastAdministrator, NotAllowed */
  async execute({ actor, password, words }: LeaveCommunityCommand): Promise<void> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('account.manage-self');
    await this.identity.mustKnowPassword(memberId, password, 'password');
    await this.closer.close({ memberId, words, why: 'own' });
  }
}
