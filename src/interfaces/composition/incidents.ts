import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Logs what nobody foresaw under a short reference that a person can read out: `7F2-41K`. */
export function incidentLog(logger: Logger): (error: unknown) => string {
  return (error) => {
    const draw = (count: number) =>
      Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    const reference = `${draw(3)}-${draw(3)}`;
    logger.error({ incident: reference, err: error }, 'incident');
    return reference;
  };
}
