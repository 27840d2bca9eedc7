import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { Throttle } from '../../shared/ports.ts';
import { CONFIRM_PER_MEMBER } from './account.limits.ts';
import type { Credentials, CredentialsQuery } from './credentials.query.ts';
import type { PasswordHasher } from './password-hasher.port.ts';

/** Makes sure that it is still the member who sits at the browser. */
export class IdentityCheck {
  constructor(
    private readonly credentials: CredentialsQuery,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
  ) {}

  /**
   * @param field of the form that holds the password
   * @param refusal code of the reason
   * @throws InvalidValue, TooManyTries
   */
  async mustKnowPassword(
    memberId: MemberId,
    password: string,
    field: string,
    refusal = 'community.password-wrong',
  ): Promise<Credentials> {
    if (password === '') throw new InvalidValue(field, 'text.missing');
    await this.throttle.hit(CONFIRM_PER_MEMBER, memberId);
    const known = await this.credentials.ofMember(memberId);
    const right = await this.hasher.verify(known?.passwordHash ?? null, password.normalize('NFC'));
    if (!known || !right) throw new InvalidValue(field, refusal);
    await this.throttle.forget(CONFIRM_PER_MEMBER, memberId);
    return known;
  }
}
