import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Of one sender only so many wait at the door (ADR 156): who finds no place comes again when told to, as often as it takes.
 * @param ask sends the request anew
 */
export async function untilATurn(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 429) return answer;
    const refusal = await answer.clone().text();
    if (!refusal.includes('request.too-many-writes')) return answer;
    await sleep(Number(answer.headers.get('retry-after')) * 1_000);
  }
}
