import type { MemberId } from '#domain/shared/id';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Correspondents } from './correspondents.port.ts';

/** Whom somebody would write to passes here: named as they are called, and willing. */
export class ConversationGate {
  constructor(private readonly correspondents: Correspondents) {}

  /** @throws InvalidValue beside `to`: nobody is called so, or they take no messages of this member */
  async people(by: MemberId, to: readonly string[]): Promise<readonly MemberId[]> {
    const found = await this.correspondents.named(by, to);
    const unknown = to.filter((name) => !found.some(({ typed }) => typed === name));
    if (unknown.length > 0)
      throw new InvalidValue('to', 'community.correspondent-unknown', { names: unknown.join(', ') });
    const unwilling = found.filter(({ id, takesMessages }) => id !== by && !takesMessages);
    if (unwilling.length > 0)
      throw new InvalidValue('to', 'community.correspondent-unwilling', {
        names: unwilling.map(({ pseudonym }) => pseudonym).join(', '),
      });
    return found.map(({ id }) => id);
  }
}
