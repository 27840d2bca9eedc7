import type { Actor } from '#domain/shared/actor';
import type { KnownProvider } from './known-providers.query.ts';

/** A provider as the back office shows it: whether there is a secret, never which. */
export type ProviderView = Omit<KnownProvider, 'sealedSecret'> & {
  readonly hasSecret: boolean;
  /** Somebody came through it, to try it. */
  readonly isTried: boolean;
  readonly createdAt: Date;
};

export interface SignOnDeskQuery {
  /** By their French name; 100 at most. @throws NotAllowed */
  all(actor: Actor): Promise<readonly ProviderView[]>;
  /** @throws NotAllowed */
  one(actor: Actor, id: string): Promise<ProviderView | null>;
}
