import type { PublishedFact } from '../../shared/ports.ts';
import type { ToldLot } from './told-lot.ts';

/** What Community hears of an event, whoever tells it: it is announced to these circles. */
export interface AnnouncedEvent extends PublishedFact {
  readonly number: number;
  /** Who planned it: they know. */
  readonly by: string;
  /** `members`, or `branch:music`… */
  readonly circles: readonly string[];
  /** As it was planned then; facts told before this was known lack it. */
  readonly startsAt?: string;
}

export interface EventAnnouncements {
  /**
   * Tells so many, who come after one member.
   * @param cause the fact: nobody is told of one twice
   */
  tell(
    announced: {
      readonly cause: string;
      /** When these are told, so that the next digest holds it, however long after the fact that is. */
      readonly at: Date;
      /** From when on a letter may tell those who want to hear of it at once. */
      readonly mailAt: Date;
      readonly after: string | null;
    } & Pick<AnnouncedEvent, 'number' | 'by' | 'circles'>,
    aLot: number,
  ): Promise<ToldLot>;
}
