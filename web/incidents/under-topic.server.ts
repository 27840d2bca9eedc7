import { data } from '@remix-run/node';
import type { Deed, Refused } from '../lib/gates.server.ts';

/**
 * Opens something under a topic that was published for it a moment ago. Where that is refused the topic stands, so the form comes
 * back with its number filled in: trying again publishes no other one.
 */
export async function underNewTopic(
  topicNumber: number,
  { typed, problemOf }: Pick<Deed, 'typed' | 'problemOf'>,
  open: (topicNumber: number) => Promise<Response>,
) {
  try {
    return await open(topicNumber);
  } catch (error) {
    const problem = problemOf(error);
    const refused: Refused = { problem, typed: { ...typed, topic: String(topicNumber) } };
    return data(refused, { status: problem.status, headers: { 'Cache-Control': 'private, no-store' } });
  }
}
