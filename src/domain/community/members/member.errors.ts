import { DomainError } from '../../shared/domain-error.ts';

export class MemberNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.member-not-found';
  constructor() {
    super('No such member');
  }
}

export class PseudonymTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.pseudonym-taken';
  readonly fields = [{ field: 'pseudonym', code: this.code }];
  constructor() {
    super('Pseudonym taken');
  }
}

export class RenamedRecently extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.renamed-recently';
  readonly fields;
  /** @param days until they may again */
  constructor(days: number) {
    super('Renamed recently', { days });
    this.fields = [{ field: 'pseudonym', code: this.code, details: { days } }];
  }
}

/** A decision took the name away: it is not taken again while that stands. */
export class PseudonymRefused extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.pseudonym-refused';
  readonly fields = [{ field: 'pseudonym', code: this.code }];
  constructor() {
    super('Pseudonym taken away by a decision');
  }
}

/** A decision took these words away: they are not put back while it stands. */
export class BioRefused extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.bio-refused';
  readonly fields = [{ field: 'bio', code: this.code }];
  constructor() {
    super('Presentation taken away by a decision');
  }
}

/** A decision took a picture away that looks the same: it is not put back while that stands. */
export class AvatarRefused extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.avatar-refused';
  readonly fields = [{ field: 'file', code: this.code }];
  constructor() {
    super('Picture taken away by a decision');
  }
}
