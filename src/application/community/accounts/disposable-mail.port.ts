import type { DisposableDomains } from '#domain/community/accounts/disposable-domains';

export interface DisposableMail {
  domains(): Promise<DisposableDomains>;
}
