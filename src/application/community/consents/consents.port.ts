import type { ConsentWay, Purpose } from '#domain/community/consents/consent';

interface Choice {
  readonly memberId: string;
  readonly purpose: Purpose;
  readonly way: ConsentWay;
  readonly at: Date;
}

/** What members agreed to: when, to which words, by which way, and when they took it back. */
export interface Consents {
  /** Changes nothing where it is given already. */
  give(choice: Choice & { readonly wording: string }): Promise<void>;
  /**
   * Changes nothing where it was not given.
   * @param choice.campaignId whose letter it was withdrawn by: counted there
   */
  withdraw(choice: Choice & { readonly campaignId: string | null }): Promise<void>;
}
