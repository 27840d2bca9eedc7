import { LRUCache } from 'lru-cache';

/** Something that was made from the database, and what it hangs on. */
export interface Kept<Content> {
  readonly content: Content;
  readonly bytes: number;
  /** What it shows, as the database tells its changes: `topic:0199…`, `names`, `forum`. */
  readonly tags: readonly string[];
  /** When the clock alone makes it another one: "il y a 5 minutes". */
  readonly freshUntil: Date;
}

/** Taken before a page is read from the database: what changes from then on is known when it is to be kept. */
export interface Ticket {
  readonly takenAt: number;
}

/** What has changed is told on this channel by triggers, at commit: one tag a telling. */
export const CHANGES_CHANNEL = 'changes';

/** The tag by which everything is told to have changed. */
export const EVERYTHING = '*';

/** Of so many tags the last telling is remembered; beyond, all pages are made anew. */
const TAGS = 50_000;
const OVERHEAD_BYTES = 1024;
/** Of all that is kept: addresses that ask for something, of which anybody can think of as many as they like. */
const OF_ASKED = 1 / 4;

/**
 * Pages for visitors, exact: one is given away only while nothing that it shows has changed. Changes are told by the
 * database at commit; who cannot hear them gives nothing away.
 */
export class PageCache<Content> {
  private readonly bare: LRUCache<string, Kept<Content> & Ticket>;
  private readonly asked: LRUCache<string, Kept<Content> & Ticket>;
  /** The number of the last telling of each tag. */
  private readonly told = new Map<string, number>();
  private tellings = 0;
  private forgottenAt = 0;
  private hearing = false;

  /**
   * @param now in milliseconds since 1970
   * @param maxBytes of all pages together
   */
  constructor(
    private readonly now: () => number,
    maxBytes: number,
  ) {
    const sizeCalculation = ({ bytes }: Kept<Content> & Ticket) => bytes + OVERHEAD_BYTES;
    const ofAsked = Math.ceil(maxBytes * OF_ASKED);
    this.bare = new LRUCache({ maxSize: Math.max(1, maxBytes - ofAsked), sizeCalculation });
    this.asked = new LRUCache({ maxSize: ofAsked, sizeCalculation });
  }

  find(address: string): Content | null {
    const pages = this.pagesAt(address);
    const page = pages.get(address);
    if (!page) return null;
    if (this.stands(page)) return page.content;
    pages.delete(address);
    return null;
  }

  ticket(): Ticket {
    return { takenAt: this.tellings };
  }

  /** Keeps a page, unless something that it shows was told to have changed while it was made. */
  keep(address: string, page: Kept<Content>, ticket: Ticket): void {
    const kept = { ...page, takenAt: ticket.takenAt };
    if (this.hearing && this.stands(kept)) this.pagesAt(address).set(address, kept);
  }

  /** Something changed. */
  tell(tag: string): void {
    this.tellings += 1;
    if (tag === EVERYTHING || this.told.size >= TAGS) return this.forget();
    this.told.set(tag, this.tellings);
  }

  /** Changes can be heard from now on; what was kept before may have changed unheard. */
  hear(): void {
    this.hearing = true;
    this.forget();
  }

  /** Changes can no longer be heard. */
  deafen(): void {
    this.hearing = false;
    this.forget();
  }

  /** Whoever thinks of many things to ask for pushes out what others asked for, and no page that is simply there. */
  private pagesAt(address: string): LRUCache<string, Kept<Content> & Ticket> {
    return address.includes('?') ? this.asked : this.bare;
  }

  private forget(): void {
    this.tellings += 1;
    this.forgottenAt = this.tellings;
    this.told.clear();
    this.bare.clear();
    this.asked.clear();
  }

  private stands({ takenAt, tags, freshUntil }: Kept<Content> & Ticket): boolean {
    return (
      takenAt >= this.forgottenAt &&
      freshUntil.getTime() > this.now() &&
      tags.every((tag) => (this.told.get(tag) ?? 0) <= takenAt)
    );
  }
}
