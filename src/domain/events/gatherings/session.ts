import { InvalidValue } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';

/** What goes on while an event takes place: by what members say that they are there, what is asked of all, and who came. */
export class Session {
  private constructor(
    /** By which members say that they are there. */
    readonly code: string,
    /** What is asked of all in it; null for nothing. */
    readonly pollId: Id<'Poll'> | null,
    /** When who was there was counted by the page that they had open; null as long as it was not. */
    readonly presenceCountedAt: Date | null,
  ) {}

  static coded(code: string): Session {
    return new Session(code, null, null);
  }

  get isCounted(): boolean {
    return this.presenceCountedAt !== null;
  }

  /** Typed with spaces or in small letters, it is the same. @throws InvalidValue beside `code` */
  mustBeToldBy(code: string): void {
    if (code.replaceAll(/\s/gu, '').toUpperCase() !== this.code)
      throw new InvalidValue('code', 'events.wrong-code');
  }

  /** Another poll, instead of a former one; null for none. */
  asking(pollId: Id<'Poll'> | null): Session {
    return new Session(this.code, pollId, this.presenceCountedAt);
  }

  /** It takes place on another day: who was there is to be known then. */
  uncounted(): Session {
    return new Session(this.code, this.pollId, null);
  }

  /** Who was there is known from then on. */
  counted(at: Date): Session {
    return new Session(this.code, this.pollId, at);
  }
}
