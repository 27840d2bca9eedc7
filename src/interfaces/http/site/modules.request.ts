import { IsIn } from 'class-validator';
import { MODULE_STATES, SITE_LIMITS } from '#application/site/limits';
import { OptionalDay, Segments, Text, Whole } from '../fields.request.ts';

/** How a part of the site is set: to whom it is open, between which days, and why. */
export class SwitchModuleRequest {
  @IsIn(MODULE_STATES)
  state!: (typeof MODULE_STATES)[number];

  /** Whom it is open to, where it is to some: `members`, `role:agent`, `branch:music`, `group:panel`. */
  @Segments()
  segments: string[] = [];

  @OptionalDay()
  from?: string;

  @OptionalDay()
  until?: string;

  /** As the form showed it; 0 for a part that nobody ever set. */
  @Whole({ min: 0 })
  version!: number;

  @Text(SITE_LIMITS.reason)
  reason!: string;
}
