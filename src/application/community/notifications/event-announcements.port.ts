import type { PublishedFact } from '../../shared/ports.ts';

/** What Community hears of an event, whoever tells it: it is announced to these circles. */
export interface AnnouncedEvent extends PublishedFact {
  readonly number: number;
  /** Who planned it: they know. */
  readonly by: string;
  /** `members`, or `branch:music`… */
  readonly circles: readonly string[];
}

export interface EventAnnouncements {
  /** @param cause the fact: nobody is told of one twice @returns whom it was told on the site */
  tell(
    announced: { readonly cause: string; readonly at: Date } & Pick<
      AnnouncedEvent,
      'number' | 'by' | 'circles'
    >,
  ): Promise<readonly string[]>;
}
