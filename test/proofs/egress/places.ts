import { OwnSite } from '../support/own-site.ts';
import type { Progress } from '../support/figures.ts';
import { LoopbackProvider } from '../../support/sign-on/loopback-provider.ts';
import { SEALING_KEY } from '../sso/world.ts';
import { Canary } from './canary.ts';
import { CLIENT, Sinks } from './sinks.ts';
import { type Target, TARGETS } from './targets.ts';

/** The port that addresses of others may name beside 443, which only the master of a machine may listen at. */
const PORT = 8443;
/** An address of this machine that is no target: there the operator lets webhooks go. */
const TRUSTED = `https://127.0.0.77:${PORT}`;
/** Where these lead is asked of the network that a machine is in. */
const ASKED_OF_OTHERS = ['localhost.localdomain', 'metadata.google.internal'];

interface PlacesFound {
  readonly places: number;
  readonly attempts: number;
  readonly connections: number;
  readonly short: readonly string[];
}

/**
 * Drives the running site, as it is shipped, from every place that goes to addresses of others, to every target.
 * @param oneIn of the targets, one in so many
 * @param more of the environment of the site
 */
export async function provePlaces(
  oneIn: number,
  progress: Progress,
  more: Readonly<Record<string, string>> = {},
): Promise<PlacesFound> {
  const canary = new Canary();
  await canary.listen('::', PORT);
  const idp = await LoopbackProvider.open(CLIENT);
  const site = await OwnSite.prepare('egress');
  const server = site.start('all', {
    SEALING_KEY,
    WEBHOOK_ORIGINS: TRUSTED,
    PRIVATE_PROVIDERS: idp.issuer,
    ...more,
  });
  const short: string[] = [];
  let [attempts, places] = [0, 0];
  try {
    await server.untilReady();
    const sinks = await Sinks.on(site, idp, PORT);
    await sinks.heardAt(TRUSTED);
    if (canary.connections < 1) short.push('the canary hears nothing of the site');
    canary.connections = 0;
    const targets = chosen(oneIn);
    for (const [place, { drive, refusals }] of Object.entries(sinks.all())) {
      places += 1;
      progress.show(`${attempts} attempts from places · ${canary.connections} connections · ${place}`);
      const before = canary.connections;
      const came = await drive(targets);
      attempts += came.length;
      came.forEach((outcome, index) => {
        if (!refusals.includes(outcome)) short.push(`${place}, ${targets[index]!.host}: ${outcome}`);
      });
      if (canary.connections > before) short.push(`${place}: the canary was reached`);
    }
    if (server.crashes.length > 0) short.push(`the process ended: ${server.crashes.join('; ')}`);
    return { places, attempts, connections: canary.connections, short };
  } finally {
    await server.rest();
    await Promise.all([site.close(), idp.close()]);
    canary.close();
  }
}

const chosen = (oneIn: number): readonly Target[] =>
  TARGETS.filter(({ host }) => !ASKED_OF_OTHERS.includes(host)).filter((_, index) => index % oneIn === 0);
