import { DomainError } from '../../shared/domain-error.ts';

export class CampaignNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.campaign-not-found';
  constructor() {
    super('No such campaign');
  }
}

/** What is asked for does not go with how far the campaign is. */
export class CampaignElsewhere extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.campaign-elsewhere';
  constructor(state: string) {
    super(`The campaign is ${state}`, { state });
  }
}

/** The segment that it was meant for is gone. */
export class CampaignWithoutSegment extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.campaign-without-segment';
  constructor() {
    super('The campaign has no segment');
  }
}
