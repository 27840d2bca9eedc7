import type { Visit } from '../lib/gates.server.ts';

/** Whether official answers ask something of them: who seals or runs the community. */
export const hasDuties = (actor: Visit['actor']): boolean =>
  actor.may('official.author') || actor.may('official.validate') || actor.may('official.review');
