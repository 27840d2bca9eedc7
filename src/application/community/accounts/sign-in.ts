import { WrongCredentials } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { CredentialsQuery } from './credentials.query.ts';
import type { Decoys } from './decoys.port.ts';
import type { DeviceMarks } from './device.marks.ts';
import type { PasswordHasher } from './password-hasher.port.ts';
import type { Browser, OpenedSession, SessionOpener } from './session.opener.ts';
import type { SignInGuard } from './sign-in.guard.ts';

interface SignInCommand extends Browser {
  readonly email: string;
  readonly password: string;
  readonly network: string;
  /** What an earlier sign-in left in this browser. */
  readonly mark: string | null;
}

export class SignIn {
  constructor(
    private readonly credentials: CredentialsQuery,
    private readonly accounts: Accounts,
    private readonly hasher: PasswordHasher,
    private readonly guard: SignInGuard,
    private readonly marks: DeviceMarks,
    private readonly opener: SessionOpener,
    private readonly decoys: Decoys,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws WrongCredentials, TooManyTries, AccountSuspended */
  async execute(command: SignInCommand): Promise<OpenedSession> {
    const email = Email.find(command.email);
    const password = command.password.normalize('NFC');
    const known = email && (await this.credentials.byEmail(email.key));
    const attempt = {
      account: email?.key ?? command.email,
      network: command.network,
      device: this.marks.known(command.mark, known),
    };
    await this.guard.mustBeOpen(attempt);
    const right = await this.hasher.verify(known?.passwordHash ?? null, password);
    if (!known || !right || known.status === 'deleted') {
      if (await this.guard.failed(attempt)) await this.tellOwner(email);
      throw new WrongCredentials();
    }
    await this.guard.succeeded(attempt);
    const { memberId } = known;
    const stronger = this.hasher.isOutdated(known.passwordHash) ? await this.hasher.hash(password) : null;
    const passwordHash = stronger ?? known.passwordHash;
    const session = await this.opener.prepare({ ...known, passwordHash }, command);
    await this.unitOfWork.run(async () => {
      const account = await this.accounts.getForChange(memberId);
      if (account.hash !== known.passwordHash) throw new WrongCredentials(); // changed since it was checked
      if (stronger) account.strengthenHash(stronger);
      await this.opener.open(session, command);
    });
    return session.opened;
  }

  private async tellOwner(email: Email | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      const account = email && (await this.accounts.byEmail(email));
      if (account) account.noteFailedSignIns(this.clock.now());
      else await this.decoys.leave(this.clock.now());
    });
  }
}
