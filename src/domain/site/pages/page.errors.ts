import { DomainError, InvalidValues } from '../../shared/domain-error.ts';

export class PageNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.page-unknown';
  constructor() {
    super('No such page');
  }
}

/** It was shown, and was taken out of the site. */
export class PageWithdrawn extends DomainError {
  readonly kind = 'gone';
  readonly code = 'site.page-withdrawn';
  constructor() {
    super('The page was withdrawn');
  }
}

export class PageVersionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.page-version-not-found';
  constructor() {
    super('No such version of this page');
  }
}

export class BlockNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.block-not-found';
  constructor() {
    super('No such block in this page');
  }
}

export class PageUnchanged extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.page-unchanged';
  constructor() {
    super('That is what is shown already');
  }
}

export class PageEmpty extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.page-empty';
  constructor() {
    super('A page without a block says nothing');
  }
}

/** Blocks that would be shown empty, each as the field `blocks.` and its key. */
export class BlocksUnfinished extends InvalidValues {
  constructor(keys: readonly string[]) {
    super(keys.map((key) => ({ field: `blocks.${key}`, code: 'site.block-unfinished' })));
  }
}

export class HomeStays extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.home-stays';
  constructor() {
    super('The home page cannot be taken away');
  }
}

export class BlockOnce extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.block-once';
  constructor(kind: string) {
    super('A page holds one block of this kind', { kind });
  }
}

export class TooManyBlocks extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.page-full';
  constructor(max: number) {
    super('This page holds as many blocks as it may', { max });
  }
}
