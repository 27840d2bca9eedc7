import type { Fact } from '../../shared/aggregate-root.ts';
import type { Audience } from './audience.ts';
import type { CategoryId } from './category.ts';

/** A category is for others than it was, and all that is written in it. */
export class CategoryAudienceChanged implements Fact {
  readonly name = 'category-audience-changed';
  constructor(
    readonly at: Date,
    readonly categoryId: CategoryId,
    readonly audience: Audience,
    readonly former: Audience,
  ) {}
}
