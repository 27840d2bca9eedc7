import { idOf } from '#interfaces/http/validate';
import type { Visit } from '../lib/gates.server.ts';

const UNKNOWN = 'moderation.statement-batch-not-found';
/** No batch has so many calls. */
const MOST = 999;

/** The records of one call of the batch in the address. */
export function callOf({ app, actor, params }: Visit, number = params['number'] ?? '') {
  const batch = idOf<'StatementBatch'>(params['id'], UNKNOWN);
  if (!/^[1-9]\d{0,2}$/.test(number))
    throw Object.assign(new Error('No such call'), { kind: 'not-found', code: UNKNOWN });
  return app.transparency.batches.call(actor, batch, Number(number));
}

/** All records of the batch in the address, call by call. */
export async function* callsOf(visit: Visit) {
  yield await callOf(visit, '1');
  for (let number = 2; number <= MOST; number += 1) {
    try {
      yield await callOf(visit, String(number));
    } catch (error) {
      if ((error as { code?: string }).code === UNKNOWN) return;
      throw error;
    }
  }
}
