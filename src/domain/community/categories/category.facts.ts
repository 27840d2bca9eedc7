import type { Fact } from '../../shared/aggregate-root.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import type { Audience } from './audience.ts';

/** A category is for others than it was, and all that is written in it. */
export class CategoryAudienceChanged implements Fact {
  readonly name = 'category-audience-changed';
  constructor(
    readonly at: Date,
    readonly categoryId: Id<'Category'>,
    readonly audience: Audience,
    readonly former: Audience,
    /** What it was called until then: whoever is shut out does not hear what it is called now. */
    readonly formerName: string,
  ) {}
}

/** A category went into another one, for good. */
export class CategoryWentInto implements Fact {
  readonly name = 'category-went-into';
  constructor(
    readonly at: Date,
    readonly categoryId: Id<'Category'>,
    readonly into: Id<'Category'>,
    /** Who merged it. */
    readonly by: MemberId | null,
  ) {}
}
