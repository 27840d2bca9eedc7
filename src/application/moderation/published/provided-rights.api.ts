import { token } from '../../shared/token.ts';

/** What a sign-on provider gives somebody, after its ceiling. */
export interface ProvidedOffice {
  readonly role: string | null;
  /** Slugs. */
  readonly groups: readonly string[];
}

/** Roles and groups that follow from what a provider says. */
export interface ProvidedRights {
  /** What of it could be given at all. */
  foresee(wanted: ProvidedOffice): Promise<ProvidedOffice>;
  /**
   * Gives what is new and takes back what the same provider gave before; what a person decided stays. Within a unit
   * of work: what is kept of it is kept with it.
   * @param before what it gave the last time
   * @param provider for the record
   * @returns what it gives now
   */
  follow(
    memberId: string,
    change: { readonly before: ProvidedOffice; readonly wanted: ProvidedOffice; readonly provider: string },
  ): Promise<ProvidedOffice>;
  /** After that unit of work: what changed holds at once. */
  settle(memberId: string): void;
}
export const PROVIDED_RIGHTS = token<ProvidedRights>('ProvidedRights');
