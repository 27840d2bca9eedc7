import { ProviderNotFound, SignOnUnknown } from '#domain/site/sign-on/provider.errors';
import type { Clock, Secrets } from '../../shared/ports.ts';
import type {
  AfterLogout,
  AnswerTo,
  Ended,
  LogoutMessage,
  SingleLogoutApi,
} from '../published/single-logout.api.ts';
import type { Attempts } from './attempts.port.ts';
import type { KnownProvider, KnownProvidersQuery } from './known-providers.query.ts';
import { labelsOf, LASTS_MS, noticeKey } from './sign-on.door.ts';
import type { SingleLogout } from './single-logout.port.ts';

/** Where providers of SAML say that a session is over. What is said is judged here, never what becomes of it. */
export class SingleLogoutDoor implements SingleLogoutApi {
  constructor(
    private readonly providers: KnownProvidersQuery,
    private readonly logout: SingleLogout,
    private readonly attempts: Attempts,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async judge(slug: string, message: LogoutMessage) {
    const provider = await this.provider(slug);
    const word = await this.logout.judge(provider, message);
    if (word.kind === 'answered') {
      const hash = this.secrets.hash(word.to);
      if (!(await this.attempts.takeAnswered(provider.id, hash, this.clock.now()))) throw new SignOnUnknown();
      const ticket = await this.ticketFor(provider, word.isOver ? 'there' : 'not-there');
      return { kind: 'answered', ticket } as const;
    }
    const { id, relayState, subject, sids, saidAt, until } = word;
    const once = { key: noticeKey(id), until };
    return {
      kind: 'asked',
      providerId: provider.id,
      subject,
      sids,
      saidAt,
      once,
      answerTo: { id, relayState },
    } as const;
  }

  async answer(slug: string, to: AnswerTo, known: boolean): Promise<AfterLogout> {
    const provider = await this.provider(slug);
    const leaveTo = await this.logout.answer(provider, to, known);
    return leaveTo === null ? { ticket: await this.ticketFor(provider, 'here') } : { leaveTo };
  }

  async told(slug: string, ticket: string) {
    const provider = await this.provider(slug);
    const found = await this.attempts.look(this.secrets.hash(ticket), provider.id, this.clock.now());
    const ended = found?.kept['ended'];
    return ended === undefined ? null : { labels: labelsOf(provider), ended: ended as Ended };
  }

  /** Open or not: a session that came from there may be ended from there. @throws ProviderNotFound */
  private async provider(slug: string): Promise<KnownProvider> {
    const provider = await this.providers.bySlug(slug);
    if (provider?.kind !== 'saml') throw new ProviderNotFound();
    return provider;
  }

  /** Tells of a sign-out without a cookie, which does not come along from another site, and names nobody. */
  private async ticketFor({ id }: KnownProvider, ended: Ended): Promise<string> {
    const ticket = this.secrets.next();
    const begunAt = this.clock.now();
    await this.attempts.add({
      hash: this.secrets.hash(ticket),
      providerId: id,
      purpose: 'farewell',
      memberId: null,
      returnTo: '/',
      stateHash: null,
      kept: { ended },
      arrival: null,
      begunAt,
      expiresAt: new Date(begunAt.getTime() + LASTS_MS),
    });
    return ticket;
  }
}
