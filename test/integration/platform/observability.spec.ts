import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createLogger } from '#infrastructure/platform/observability/logger';
import { Metrics } from '#infrastructure/platform/observability/metrics';
import { type MetricsServer, serveMetrics } from '#infrastructure/platform/observability/metrics-server';
import { type AnsweredRequest, requestLog } from '#infrastructure/platform/observability/request-log';
import { observers, WorkLog } from '#infrastructure/platform/observability/work-log';

function captured() {
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger('info', {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  return { lines, logger };
}

describe('the log', () => {
  it('removes personal values wherever they hide', () => {
    const { lines, logger } = captured();
    const person = { email: 'ada@example.org', password: 'secret-1', token: 'secret-2', ip: '192.0.2.7' };
    logger.info({
      ...person,
      person,
      request: { headers: { cookie: 'sid=secret-3', authorization: 'Bearer secret-4', host: 'here' } },
    });
    const text = JSON.stringify(lines);
    for (const secret of ['ada@', 'secret-', '192.0.2.7']) expect(text).not.toContain(secret);
    expect(text).toContain('here');
  });

  it('tells an error without the row or the address it quotes', () => {
    const { lines, logger } = captured();
    const error = Object.assign(new Error('no mailbox ada@example.org here'), {
      code: '23505',
      constraint: 'account_email_key',
      detail: 'Key (email)=(bob@example.org) already exists.',
    });
    logger.error({ err: error }, 'failed');
    expect(lines[0]).toMatchObject({
      level: 'error',
      msg: 'failed',
      err: { message: 'no mailbox [address] here', code: '23505', constraint: 'account_email_key' },
    });
    expect(JSON.stringify(lines)).not.toMatch(/ada@|bob@/);
  });

  it('keeps a parked job apart from one that will be tried again', () => {
    const { lines, logger } = captured();
    const failure = { queue: 'facts', job: 'notify', id: '1', attempt: 1, error: new Error('broken') };
    const log = observers(new WorkLog(logger));
    log.failed({ ...failure, parked: false });
    log.failed({ ...failure, parked: true });
    expect(lines.map((line) => line.level)).toEqual(['warn', 'error']);
  });
});

describe('a request', () => {
  let server: Server | undefined;
  let metricsServer: MetricsServer | undefined;
  afterEach(async () => {
    server?.close();
    await metricsServer?.close();
  });

  it('is told by route, with a shortened address, and measured', async () => {
    const { lines, logger } = captured();
    const metrics = new Metrics();
    metrics.watchPool('reads', { totalCount: 3, idleCount: 2, waitingCount: 0 });
    metrics.watchQueue('facts', async () => ({ waiting: 7 }));
    metrics.watchQueue('jobs', () => Promise.reject(new Error('away')));
    metrics.relayed(2, 6);
    metrics.failed({ queue: 'facts', job: 'notify', id: '1', attempt: 8, parked: true, error: new Error() });
    const middleware = requestLog({
      logger,
      routeOf: () => 'topic.read',
      requestIdOf: () => 'r1',
      ipOf: () => '2001:db8:1:2::3',
      observe: (request: AnsweredRequest) => metrics.answered(request),
    });
    server = createServer((request, response) =>
      middleware(request, response, () => response.writeHead(503).end('later')),
    );
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    await fetch(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/topics/what-i-look-for?q=private`,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'error',
      requestId: 'r1',
      method: 'GET',
      route: 'topic.read',
      status: 503,
      from: '2001:db8:1::',
    });
    expect(JSON.stringify(lines)).not.toMatch(/private|look-for/);
    // Nothing is looked for in such a line: whatever is added to it has to be as little personal as these.
    expect(Object.keys(lines[0]!).sort()).toEqual(
      ['from', 'level', 'method', 'milliseconds', 'msg', 'requestId', 'route', 'status', 'time'].sort(),
    );

    metricsServer = await serveMetrics(metrics.registry, 0);
    const scrape = async () => (await fetch(`http://127.0.0.1:${metricsServer?.port}/metrics`)).text();
    await scrape(); // the trouble of a queue shows from the next time on
    const text = await scrape();
    for (const line of [
      'http_request_duration_seconds_count{method="GET",route="topic.read",status="5xx"} 1',
      'database_connections{pool="reads",state="open"} 3',
      'queue_depth{queue="facts",state="waiting"} 7',
      'queue_troubles_total{queue="jobs"} ',
      'facts_total{what="relayed"} 2',
      'job_failures_total{queue="facts",job="notify",parked="true"} 1',
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    expect((await fetch(`http://127.0.0.1:${metricsServer.port}/`)).status).toBe(404);
  });

  it('is told with the trace of other systems that it is a part of, and with nothing that is none', async () => {
    const { lines, logger } = captured();
    const middleware = requestLog({
      logger,
      routeOf: () => 'me',
      requestIdOf: () => 'r1',
      ipOf: () => '192.0.2.7',
      observe: () => {},
    });
    server = createServer((request, response) =>
      middleware(request, response, () => response.writeHead(200).end()),
    );
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    for (const traceparent of [
      `00-${trace}-00f067aa0ba902b7-01`,
      `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
      `00-${trace}-${'0'.repeat(16)}-01`,
      `00-${trace.toUpperCase()}-00f067aa0ba902b7-01`,
      'what I look for',
    ])
      await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
        headers: { traceparent },
      });
    expect(lines.map((line) => line.trace)).toEqual([trace, undefined, undefined, undefined, undefined]);
  });
});
