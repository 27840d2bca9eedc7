import { freePort } from '#infrastructure/platform/embedded-postgres/free-port';
import { firstAnswer, startScript } from './machine/server.ts';
import { type Measure, measure } from './measure.ts';
import type { Options } from './options.ts';
import { siteCpu } from './report/judge.ts';
import { Supply } from './supply.ts';
import { JUDGED_CONNECTIONS } from './targets.ts';

const BARE = [{ method: 'GET', path: '/' }] as const;
/** Of a round: long enough for twenty thousand answers. */
const PART = 0.6;

/**
 * The bare `hello` on the core of what is measured. It stays up, and what it costs before and after a measure tells how fast
 * the machine was meanwhile: other programs, and other machines on the same host, make it half as fast from one minute to the next.
 */
export class Yardstick {
  private constructor(
    private readonly options: Options,
    private readonly url: string,
    private readonly server: { readonly pid: number; stop(): Promise<void> },
  ) {}

  static async start(options: Options): Promise<Yardstick> {
    const port = await freePort();
    const server = await startScript('load/hello.ts', {
      name: 'hello',
      core: 'measured',
      env: { PORT: String(port) },
      dataDir: options.dataDir,
    });
    const url = `http://127.0.0.1:${port}`;
    await firstAnswer(url, performance.now());
    return new Yardstick(options, url, server);
  }

  measure(connections: number, options: Options = this.options): Promise<Measure> {
    const bench = {
      ...options,
      url: this.url,
      parts: { hello: this.server.pid },
      databasePid: null,
      statements: null,
    };
    return measure(bench, new Supply([...BARE]), connections, 'answered');
  }

  /** CPU milliseconds of one of its answers now; null where the system does not tell, or nothing is to be compared. */
  async take(): Promise<number | null> {
    if (this.options.smoke) return null;
    const { seconds, warmUpSeconds } = this.options;
    const brief = { ...this.options, rounds: 1, seconds: PART * seconds, warmUpSeconds: warmUpSeconds / 5 };
    return siteCpu(await this.measure(JUDGED_CONNECTIONS, brief));
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

/** What an answer of it cost around a measure: between before and after. */
export const beside = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : (before + after) / 2;
