import { setTimeout as sleep } from 'node:timers/promises';
import type { AskedPoll, Voter } from './electorate.ts';

/** What became of one request: `unknown` where no answer came, or none that says what was done. */
export type Cast = 'taken' | 'already' | 'unknown' | `fault ${number}`;

const PATIENCE_MS = 30_000;
const ENTRIES = 60;

/** One vote by the adapter. */
export async function cast(origin: string, voter: Voter, poll: AskedPoll, choice: number): Promise<Cast> {
  try {
    const answer = await fetch(`${origin}/api/v1/polls/${poll.id}/ballot`, {
      method: 'PUT',
      headers: { cookie: voter.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ choices: [choice] }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body = await answer.text();
    if (answer.status === 204) return 'taken';
    if (answer.status === 409) return body.includes('already-voted') ? 'already' : 'unknown';
    return `fault ${answer.status}`;
  } catch {
    return 'unknown';
  }
}

/** As a member who presses the button until the site says that the vote is in. */
export async function castUntilIn(
  origins: readonly string[],
  voter: Voter,
  poll: AskedPoll,
  choice: number,
): Promise<Cast> {
  for (let entry = 0; entry < ENTRIES; entry++) {
    const outcome = await cast(origins[entry % origins.length]!, voter, poll, choice);
    if (outcome === 'taken' || outcome === 'already') return outcome;
    await sleep(200 + Math.random() * 300);
  }
  return 'unknown';
}
