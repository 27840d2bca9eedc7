import { token } from '../../shared/token.ts';

/** What a site that shares a secret with us asks, once its word was judged. */
export interface AskedOfUs {
  readonly siteId: string;
  readonly label: string;
  readonly origin: string;
  /** Where the answer goes: at that origin. */
  readonly returnTo: string;
  readonly nonce: string;
  /** Whether it is told the address of who comes. */
  readonly tellsEmail: boolean;
  /** sign-in: who is there · sign-out: that they leave here too */
  readonly wants: 'sign-in' | 'sign-out';
  /** Nobody is to be asked anything: an answer, or that there is none. */
  readonly isSilent: boolean;
}

/** Sites to which members may let be known who they are here. */
export interface ConnectedSitesApi {
  /**
   * @param query as the browser brought it, with `sso` and `sig`
   * @throws AskedByNobodyKnown
   */
  judge(query: string): Promise<AskedOfUs>;
  /** The address that carries an answer. @throws AskedByNobodyKnown where the site was closed meanwhile */
  answer(asked: AskedOfUs, fields: Readonly<Record<string, string>>): Promise<string>;
  /** What sites are called; those that are gone are left out. */
  labels(
    ids: readonly string[],
  ): Promise<readonly { readonly id: string; readonly label: string; readonly origin: string }[]>;
}
export const CONNECTED_SITES_API = token<ConnectedSitesApi>('ConnectedSitesApi');
