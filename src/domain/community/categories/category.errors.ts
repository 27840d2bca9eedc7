import { DomainError } from '../../shared/domain-error.ts';

/** What keeps a category from being deleted, each counted; topics also where they are out of sight. */
export interface StandingInCategory {
  readonly topics: number;
  readonly categories: number;
  /** Those that went into it: their addresses lead here. */
  readonly merged: number;
  readonly references: number;
  /** Other sites whose comments are topics of it. */
  readonly sites: number;
}

/** What stands or stood in it leads back to it: it can be closed instead. */
export class CategoryInUse extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.category-in-use';
  constructor(standing: StandingInCategory) {
    super('Something stands in that category, or stood there', { ...standing });
  }
}

export class CategoryClosed extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.category-closed';
  constructor() {
    super('No topic is put into a category that is closed');
  }
}

/** It went into another one, where its topics are. */
export class CategoryMerged extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.category-merged';
  constructor() {
    super('That category was merged into another one');
  }
}

export class CategoryIntoItself extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.category-into-itself';
  constructor() {
    super('A category is merged neither into itself nor into one that stands in it');
  }
}

/** What was written for some would be read by others, or by fewer: that is decided first, by changing who reads a category. */
export class CategoryOfOthers extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.category-of-others';
  constructor() {
    super('Only categories that the same people read are merged');
  }
}

export class CategoryTooDeep extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.category-too-deep';
  constructor() {
    super('Categories are nested two deep at most');
  }
}

/** What still stands elsewhere would miss the change. */
export class CategoryReceiving extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.category-receiving';
  constructor() {
    super('Topics of another category are still coming into that one');
  }
}
