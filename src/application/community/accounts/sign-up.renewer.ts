import type { Password } from '#domain/community/accounts/password';
import { acceptedCharter } from '#domain/community/members/charter';
import type { Member } from '#domain/community/members/member';
import { languageOf } from '#domain/community/members/preferences';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { branchesOf } from '#domain/shared/branch';
import { judgedTogether } from '#domain/shared/domain-error';
import type { LookAlikes } from '../../shared/text.ports.ts';
import type { WordsGate } from '../words/words.gate.ts';
import type { FreeNames } from './free-names.policy.ts';
import type { NewcomerForm } from './newcomer.registrar.ts';
import type { OrganisationNames } from './organisation-names.port.ts';

/** What of a sign-up is said anew. */
export type RenewedForm = Omit<NewcomerForm, 'email' | 'password'>;
type RenewedSignUp = Awaited<ReturnType<SignUpRenewer['judge']>>['anew'];

/**
 * Whoever holds the mailbox did not have to begin the sign-up that waits for it: the newest one takes the address, whosever it is. So
 * who comes by the mailbox alone says again what the account is called and in what it works, and accepts the charter.
 */
export class SignUpRenewer {
  constructor(
    private readonly free: FreeNames,
    private readonly lookAlikes: LookAlikes,
    private readonly names: OrganisationNames,
    private readonly words: WordsGate,
  ) {}

  /**
   * Before the unit of work.
   * @param password chosen in the same form, refused together with the rest
   * @throws InvalidValue, InvalidValues, and what the rules of words refuse
   */
  async judge(form: RenewedForm, password: () => Password) {
    const own = await this.names.list();
    const { password: chosen, ...values } = judgedTogether({
      password,
      pseudonym: () => Pseudonym.of(form.pseudonym, (name) => this.lookAlikes.skeleton(name), own),
      branches: () => branchesOf(form.branches),
      charterVersion: () => acceptedCharter(form.charter, form.charterInForce),
      language: () => languageOf(form.language),
    });
    const { judged: words } = await this.words.passName(values.pseudonym.text);
    return { password: chosen, anew: { ...values, words } };
  }

  /** Inside it; of a sign-up that was confirmed meanwhile nothing is said anew. @throws PseudonymTaken */
  async renew(member: Member, { words, ...values }: RenewedSignUp, at: Date): Promise<void> {
    if (!member.isPending) return;
    await this.free.mustBeFree(values.pseudonym, member.id, at);
    member.beginAnew({ ...values, at });
    member.tellOfName(words, at);
  }
}
