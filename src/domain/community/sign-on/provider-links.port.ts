import type { MemberId } from '../../shared/id.ts';
import type { SessionId } from '../accounts/session.ts';
import type { ProviderLink, ProviderLinkId } from './provider-link.ts';

/** Which person of a provider is which member. */
export interface ProviderLinks {
  find(providerId: string, subject: string): Promise<ProviderLink | null>;
  ofMember(memberId: MemberId): Promise<readonly ProviderLink[]>;
  /**
   * Links to a provider that gave a role or groups the last time, in the order of their ids.
   * @param lot `after`: the last one of the lot before; null for the first lot
   */
  thatGave(
    providerId: string,
    lot: { readonly after: ProviderLinkId | null; readonly most: number },
  ): Promise<readonly ProviderLink[]>;
  /** @throws ProviderLinkTaken */
  add(link: ProviderLink): Promise<void>;
  /** What it gave the last time; nobody changes it until the transaction ends. Null once it is cut. */
  givenForChange(id: ProviderLinkId): Promise<ProviderLink['given'] | null>;
  used(id: ProviderLinkId, given: ProviderLink['given'], at: Date): Promise<void>;
  /** @returns what it was; null where the member had no such link */
  remove(id: ProviderLinkId, memberId: MemberId): Promise<ProviderLink | null>;
}

/** A session as the provider knows it. */
export interface ProvidedSession {
  readonly providerId: string;
  readonly subject: string;
  readonly sid: string | null;
  readonly sealedIdToken: string | null;
  /** Print of the address that the provider told; null where it told none. */
  readonly told: string | null;
  /** When the provider named them, by its own clock; ISO 8601, UTC. Null where it told no moment that counts, and of sessions from before it was kept. */
  readonly saidAt: string | null;
}

/** What came from a provider and is over: sessions of those names; without any all of that person. */
export interface ProvidedOver {
  readonly providerId: string;
  readonly subject: string | null;
  readonly sids: readonly string[];
  /**
   * When the provider said so, by its own clock; null where it was not the provider that said it. What it said of them since, in a session that
   * the word does not name, is not over.
   */
  readonly saidAt: Date | null;
}

/** Which sessions came from a provider. */
export interface ProvidedSessions {
  note(id: SessionId, provided: ProvidedSession): Promise<void>;
  of(id: SessionId): Promise<ProvidedSession | null>;
  /** Ends what is over. @param kept goes on all the same @returns whose ended */
  end(over: ProvidedOver, kept?: SessionId | null): Promise<readonly MemberId[]>;
  /**
   * Whoever lets somebody in by what a provider said, or ends what came of it, holds that first, before any account, until the transaction
   * ends: of two that cross, the later one sees all that the earlier one did.
   */
  holdComing(provided: Pick<ProvidedSession, 'providerId' | 'subject' | 'sid' | 'told'>): Promise<void>;
  /** The same for who ends what came of an address. @param told as `ProvidedSession.told` */
  holdTold(told: string): Promise<void>;
  /**
   * The same for who ends what came of a session with the provider, as `end` is asked to; and the accounts whose sessions these are, in the
   * one order of all.
   */
  holdOver(over: ProvidedOver): Promise<void>;
  /** The same for who closes the provider: alone, after all who are coming in from there. */
  holdProvider(providerId: string): Promise<void>;
  /**
   * Holds the accounts of some who came from there, in the one order of all, and ends what came of it.
   * @param lot `after`: the last one of the lot before; null for the first lot
   * @returns the last one; null where there was no full lot
   */
  endLot(
    providerId: string,
    lot: { readonly after: MemberId | null; readonly most: number },
  ): Promise<MemberId | null>;
  /** Who came in with an address of that print, as a provider told it, or is halfway in. @param told as `ProvidedSession.told` */
  whoCameWith(told: string): Promise<readonly MemberId[]>;
  /** Ends theirs that came of it, and what is halfway. */
  endToldOf(memberId: MemberId, told: string): Promise<void>;
}
