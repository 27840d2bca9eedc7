/**
 * The site as production wires it, built, with one thing changed: nobody writes too fast for it; and one policy broken where
 * `OPEN_DOOR` names it. Everything else comes from the environment, as always. Says `ready` when it serves or works; ends when its standard input closes.
 */
import { ROLE_RIGHTS } from '#infrastructure/moderation/moderation.module';
import { appFrom } from '#interfaces/composition/app';
import { readConfig } from '#interfaces/composition/config';
import { containerFor } from '#interfaces/composition/container';
import { prepareData } from '#interfaces/composition/prepare-data';
import { type Part, stopOnSignals } from '#interfaces/composition/shutdown';
import { openSurroundings } from '#interfaces/composition/surroundings';
import { openDoor as openFrontDoor } from '#interfaces/composition/door';
import { startServing } from '#interfaces/composition/web-process';
import { startWorking } from '#interfaces/composition/worker-process';
import { POLICIES } from '#interfaces/http/policies';
import type { Throttle, ThrottleRule } from '#application/shared/ports';
import { createLogger } from '#infrastructure/platform/observability/logger';
import { Metrics } from '#infrastructure/platform/observability/metrics';
import { migrate } from '#infrastructure/platform/persistence/migrate';

const MORE = 100_000;

/** Counts every try as the real one does, against limits that nobody reaches. */
function generous(throttle: Throttle): Throttle {
  const more = (rule: ThrottleRule) => ({ ...rule, limit: rule.limit * MORE });
  return {
    hit: (rule, key, points) => throttle.hit(more(rule), key, points),
    hitAll: (rules, key) => throttle.hitAll(rules.map(more), key),
    forget: (rule, key) => throttle.forget(more(rule), key),
  };
}

// A proof of permissions must notice it when one door stands open.
const openDoor = process.env['OPEN_DOOR'];
if (openDoor !== undefined) Object.assign(POLICIES, { [openDoor]: 'everybody' });

const config = readConfig(process.env);
const databaseUrl = config.databaseUrl ?? '';
const logger = createLogger(config.logLevel);
const stops: Part[] = [];
stopOnSignals(stops, logger);
process.stdin.resume().once('close', () => process.exit(0));

await migrate(databaseUrl);
const around = await openSurroundings(config, databaseUrl, logger);
stops.unshift({ name: 'surroundings', stop: () => around.close() });
const container = await containerFor({
  ...around,
  throttle: generous(around.throttle),
  publicUrl: config.publicUrl,
});
const app = appFrom(container);
await prepareData(container, config.seed);
const metrics = new Metrics();
if (config.process !== 'web') {
  const working = await startWorking({ config, databaseUrl, container, around, metrics, logger });
  stops.unshift({ name: 'worker', stop: () => working.close() });
}
if (config.process !== 'worker') {
  const serving = await startServing({
    door: await openFrontDoor(config),
    config,
    app,
    rights: container.get(ROLE_RIGHTS),
    around,
    metrics,
    logger,
  });
  stops.unshift({ name: 'http', stop: () => serving.close() });
}
process.stdout.write('ready\n');
