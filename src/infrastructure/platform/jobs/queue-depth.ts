import type { BullQueue } from './queue-backend.ts';
import { within } from './within.ts';

const STATES = ['waiting', 'active', 'delayed', 'prioritized', 'failed'] as const;
const ANSWER_MS = 5000;

/**
 * Jobs by state; `delayed` are those that somebody asked for. Each schedule keeps its next run there for ever: while that waits
 * its turn instead, `delayed` may show one less, and `waiting` one.
 */
export async function depthOf(queue: BullQueue): Promise<Record<string, number>> {
  const asked = Promise.all([queue.getJobCounts(...STATES), queue.getJobSchedulersCount()]);
  const [counts, schedules] = await within(ANSWER_MS, `counting ${queue.name}`, asked);
  return { ...counts, delayed: Math.max(0, (counts.delayed ?? 0) - schedules) };
}
