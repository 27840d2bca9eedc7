import type { ThrottleRule } from '../../shared/ports.ts';

/** Votes and hands of one member: each rings everybody who follows the session. */
export const LIVE_ACTS: ThrottleRule = { name: 'events.live-act', limit: 120, windowSeconds: 600 };
