import { setTimeout as sleep } from 'node:timers/promises';
import { untilATurn } from '../support/until-a-turn.ts';
import type { AskedPoll, Voter } from './electorate.ts';

/** What became of one request: `unknown` where no answer came, or none that says what was done. */
export type Cast = 'taken' | 'already' | 'unknown' | `fault ${number}`;

/** One of the processes, and the address that all of them are known by. */
export interface Door {
  readonly url: string;
  readonly publicUrl: string;
}

const PATIENCE_MS = 30_000;
/** How long a member tries: longer than a process takes to rise again. */
const PATIENCE_OF_ALL_MS = 180_000;

/** One vote by the adapter. */
export async function cast(door: Door, voter: Voter, poll: AskedPoll, choice: number): Promise<Cast> {
  try {
    const answer = await untilATurn(() =>
      fetch(`${door.url}/api/v1/polls/${poll.id}/ballot`, {
        method: 'PUT',
        headers: { cookie: voter.cookie, origin: door.publicUrl, 'content-type': 'application/json' },
        body: JSON.stringify({ version: 1, choices: [choice] }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }),
    );
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
  doors: readonly Door[],
  voter: Voter,
  poll: AskedPoll,
  choice: number,
): Promise<Cast> {
  const end = Date.now() + PATIENCE_OF_ALL_MS;
  for (let entry = 0; Date.now() < end; entry++) {
    const outcome = await cast(doors[entry % doors.length]!, voter, poll, choice);
    if (outcome === 'taken' || outcome === 'already') return outcome;
    await sleep(200 + Math.random() * 300);
  }
  return 'unknown';
}
