import type { BullQueue } from './queue-backend.ts';
import { within } from './within.ts';

const STATES = ['waiting', 'active', 'delayed', 'prioritized', 'failed'] as const;
const ANSWER_MS = 5000;

/** Jobs by state. */
export const depthOf = (queue: BullQueue): Promise<Record<string, number>> =>
  within(ANSWER_MS, `counting ${queue.name}`, queue.getJobCounts(...STATES));
