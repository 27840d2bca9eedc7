import { DomainError } from '../../shared/domain-error.ts';

/** What keeps a category from being deleted, each counted; topics also where they are out of sight. */
export interface StandingInCategory {
  readonly topics: number;
  readonly categories: number;
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
