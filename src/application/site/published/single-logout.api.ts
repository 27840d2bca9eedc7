import { token } from '../../shared/token.ts';
import type { SessionsOver, SignOnButton } from './sign-on.api.ts';

/** What a browser brought from a provider to where sessions end, as it came: what is signed is signed as it was written. */
export type LogoutMessage =
  /** Without its question mark. */
  | { readonly binding: 'redirect'; readonly query: string }
  | { readonly binding: 'post'; readonly fields: Readonly<Record<string, string>> };

/** Whom an answer goes to. */
export interface AnswerTo {
  /** Of what was asked. */
  readonly id: string;
  /** Comes back as it came. */
  readonly relayState: string | null;
}

/** A provider, of one person: their session there is over. */
interface EndingAsked extends SessionsOver {
  readonly kind: 'asked';
  readonly answerTo: AnswerTo;
}

/** here: the provider asked for it · there: we asked, and it did · not-there: we asked, and it did not */
export type Ended = 'here' | 'there' | 'not-there';

/** Where the browser goes on: to the provider, or to a page of ours that tells. */
export type AfterLogout = { readonly leaveTo: string } | { readonly ticket: string };

/** SAML 2.0 single logout: the messages that providers and this site send each other by somebody's browser. */
export interface SingleLogoutApi {
  /**
   * Judges what was sent; `SignOnApi.hear` keeps the same from being heard twice. An answer to what we asked is told of on a page.
   * @throws ProviderNotFound, SignOnUnknown, SignOnRefused
   */
  judge(slug: string, message: LogoutMessage): Promise<EndingAsked | { kind: 'answered'; ticket: string }>;
  /** @param known whether that person is known here at all @throws ProviderNotFound */
  answer(slug: string, to: AnswerTo, known: boolean): Promise<AfterLogout>;
  /** What became of a sign-out, for ten minutes; null for whoever has no ticket of it. */
  told(slug: string, ticket: string): Promise<(Pick<SignOnButton, 'labels'> & { ended: Ended }) | null>;
}
export const SINGLE_LOGOUT_API = token<SingleLogoutApi>('SingleLogoutApi');
