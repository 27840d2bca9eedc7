import type { PublishedFact } from '../../shared/ports.ts';

/** What Community hears of an event, whoever tells it: it is announced to these circles. */
export interface AnnouncedEvent extends PublishedFact {
  readonly number: number;
  /** Who planned it: they know. */
  readonly by: string;
  /** `members`, or `branch:music`… */
  readonly circles: readonly string[];
}

/** Some of those whom it is for, in one order. */
export interface ToldLot {
  /** Whom it was told on the site, of those who may be there now. */
  readonly told: readonly string[];
  /** The last of the lot; null when nobody comes after them. */
  readonly last: string | null;
}

export interface EventAnnouncements {
  /**
   * Tells so many, who come after one member.
   * @param cause the fact: nobody is told of one twice
   */
  tell(
    announced: {
      readonly cause: string;
      readonly at: Date;
      readonly after: string | null;
    } & Pick<AnnouncedEvent, 'number' | 'by' | 'circles'>,
    aLot: number,
  ): Promise<ToldLot>;
}
