import type { Id } from '../../shared/id.ts';

export type GatheringId = Id<'Gathering'>;
export type RegistrationId = Id<'Registration'>;
