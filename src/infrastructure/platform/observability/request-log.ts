import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { shortIp } from './short-ip.ts';

export interface AnsweredRequest {
  readonly requestId: string;
  readonly method: string;
  /** The name of the route, never the address: addresses hold what people look for. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

interface RequestLogOptions {
  readonly logger: Logger;
  /** Asked once the answer is sent. */
  readonly routeOf: (request: IncomingMessage) => string;
  readonly requestIdOf: (request: IncomingMessage) => string;
  /** The address of the browser, as the trusted proxy tells it. */
  readonly ipOf: (request: IncomingMessage) => string;
  readonly observe: (answered: AnsweredRequest) => void;
}

const TRACE = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Of which trace of other systems the call is a part, as W3C Trace Context writes it; null for what it does not. */
const traceIn = (header: string | readonly string[] | undefined): string | null =>
  typeof header === 'string' ? (TRACE.exec(header)?.[1] ?? null) : null;

/** Express middleware: one line and one measure for each answer. */
export function requestLog(options: RequestLogOptions) {
  // Its fields are these few and no others, and none is personal: to look for what is took four times as long as to write them.
  const lines = options.logger.child({}, { redact: [] });
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const started = performance.now();
    response.once('close', () => {
      const answered: AnsweredRequest = {
        requestId: options.requestIdOf(request),
        method: request.method ?? 'GET',
        route: options.routeOf(request),
        status: response.writableFinished ? response.statusCode : 499,
        milliseconds: Math.round((performance.now() - started) * 10) / 10,
      };
      options.observe(answered);
      const trace = traceIn(request.headers['traceparent']);
      const line = { ...answered, ...(trace && { trace }), from: shortIp(options.ipOf(request)) };
      if (answered.status >= 500) lines.error(line, 'request');
      else lines.info(line, 'request');
    });
    next();
  };
}
