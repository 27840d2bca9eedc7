import type { MemberId } from '../../shared/id.ts';
import { slugOf } from '../../shared/slug.ts';
import { RenamedRecently } from './member.errors.ts';
import type { FormerPseudonym } from './profile-measures.ts';
import type { Pseudonym } from './pseudonym.ts';

/** A member takes another name at most once in so many days. */
const RENAME_DAYS = 30;
/** So long a name that was left is given to nobody else. */
const NAME_REST_DAYS = 365;
const DAY_MS = 86_400_000;
const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / DAY_MS;
/** Names left before this moment may be taken by others. */
export const nameRestEnd = (at: Date): Date => new Date(at.getTime() - NAME_REST_DAYS * DAY_MS);

/** The part of the address of a member's page. */
export const handleOf = (pseudonym: Pseudonym, id: MemberId): string =>
  slugOf(pseudonym.text, 60, '') || `m-${id.slice(-8)}`;

/** A name that a member carried before. */
export interface FormerName extends FormerPseudonym {
  readonly memberId: MemberId;
  readonly leftAt: Date;
}

/** The name that a member carries in public, with the address and the likeness that follow from it. */
export class PublicName {
  private constructor(
    readonly pseudonym: string,
    readonly handle: string,
    /** What names that look alike have in common. */
    readonly skeleton: string,
    /** When the member chose it themselves; null for the first one, and where another may be chosen at once. */
    readonly renamedAt: Date | null,
  ) {}

  static of(name: Pseudonym, id: MemberId): PublicName {
    return new PublicName(name.text, handleOf(name, id), name.skeleton, null);
  }

  /** To the letter. */
  is(name: Pseudonym): boolean {
    return name.text === this.pseudonym;
  }

  looksLike(name: { readonly skeleton: string }): boolean {
    return name.skeleton === this.skeleton;
  }

  /** @throws RenamedRecently */
  mustBeChangeable(at: Date): void {
    const days = this.renamedAt === null ? 0 : Math.ceil(RENAME_DAYS - daysBetween(this.renamedAt, at));
    if (days > 0) throw new RenamedRecently(days);
  }

  /** Chosen by the member. */
  chosen(name: Pseudonym, id: MemberId, at: Date): PublicName {
    return new PublicName(name.text, handleOf(name, id), name.skeleton, at);
  }

  /** Carried in its place when they leave. */
  left(neutral: Pseudonym, id: MemberId): PublicName {
    return new PublicName(neutral.text, handleOf(neutral, id), neutral.skeleton, this.renamedAt);
  }

  again({ pseudonym, handle, skeleton }: FormerPseudonym): PublicName {
    return new PublicName(pseudonym, handle, skeleton, this.renamedAt);
  }

  get parts(): FormerPseudonym {
    const { pseudonym, handle, skeleton } = this;
    return { pseudonym, handle, skeleton };
  }
}
