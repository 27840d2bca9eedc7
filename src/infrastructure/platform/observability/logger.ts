import { type DestinationStream, type Logger, pino } from 'pino';

const PERSONAL = ['email', 'password', 'cookie', 'authorization', 'set-cookie', 'token', 'secret', 'ip'];

/** Where a personal value may hide, two objects deep: a log line is flat by habit. */
const PERSONAL_PATHS = PERSONAL.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/** Lines wait for each other a moment: a write to the system for each answer is dear. What waits is written at the end. */
const GATHERED = { sync: false, minLength: 8_192, periodicFlush: 200 };

/** One JSON object a line, on standard output unless told otherwise; personal values never reach it. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: PERSONAL_PATHS, censor: '[removed]' },
      serializers: { err: withoutValues },
    },
    destination ?? pino.destination(GATHERED),
  );
}

/** PostgreSQL's `detail` quotes the row, addresses included: only what names the fault is kept. */
function withoutValues(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an error' };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: withoutAddresses(error.message),
    code,
    constraint,
    stack: framesOf(error),
  };
}

const framesOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .join('\n');

const withoutAddresses = (text: string) => text.replace(/[^\s@"'<>(=]+@[^\s@"'<>)]+/g, '[address]');
