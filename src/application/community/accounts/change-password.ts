import { WrongCredentials } from '#domain/community/accounts/account';
import type { Accounts, AccountTokens, Sessions } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { Password } from '#domain/community/accounts/password';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { ProviderUnlinker } from '../sign-on/provider.unlinker.ts';
import type { Clock, Secrets, UnitOfWork } from '../../shared/ports.ts';
import type { DeviceMark, DeviceMarks } from './device.marks.ts';
import type { IdentityCheck } from './identity.check.ts';
import type { OrganisationNames } from './organisation-names.port.ts';
import type { PasswordHasher } from './password-hasher.port.ts';
import type { SessionEnder } from './session.ender.ts';

interface ChangePasswordCommand {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * Every other session and every link of a mail dies; this session goes on under a new secret. Whoever knew the former password may have
 * linked a provider of theirs with it: what was linked since it was set is cut, unless members come in by a provider alone.
 */
export class ChangePassword {
  constructor(
    private readonly identity: IdentityCheck,
    private readonly accounts: Accounts,
    private readonly tokens: AccountTokens,
    private readonly sessions: Sessions,
    private readonly ender: SessionEnder,
    private readonly unlinker: ProviderUnlinker,
    private readonly marks: DeviceMarks,
    private readonly names: OrganisationNames,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `currentPassword` or `newPassword`, TooManyTries, SessionNotFound */
  async execute(
    command: ChangePasswordCommand,
  ): Promise<{ secret: string; expiresAt: Date; mark: DeviceMark }> {
    const memberId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('account.manage-self');
    const known = await this.identity.mustKnowPassword(memberId, command.currentPassword, 'currentPassword');
    const context = [known.pseudonym, Email.restore(known.email).localPart, ...(await this.names.list())];
    const password = Password.of(command.newPassword, context, 'newPassword');
    const passwordHash = await this.hasher.hash(password.text);
    const sessionId = knownId<'Session'>(command.sessionId);
    const cuts = await this.unlinker.leavesAWayIn(memberId, known);
    const secret = this.secrets.next();
    const { expiresAt, timesForgotten } = await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const account = await this.accounts.getForChange(memberId);
      if (account.hash !== known.passwordHash) throw new WrongCredentials(); // changed since it was checked
      const since = account.passwordSetAt;
      account.changePassword(passwordHash, at);
      await this.tokens.cancelAllButDisowning(memberId);
      await this.ender.endAll(memberId, sessionId);
      if (cuts && (await this.unlinker.cutAll(memberId, since, sessionId)))
        account.noteProvider('unlinked', at);
      const expiresAt = await this.sessions.renew(sessionId, memberId, this.secrets.hash(secret), at);
      return { expiresAt, timesForgotten: account.timesForgotten };
    });
    this.unlinker.settle(memberId);
    return { secret, expiresAt, mark: this.marks.issue({ ...known, passwordHash, timesForgotten }) };
  }
}
