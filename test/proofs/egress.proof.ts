import http from 'node:http';
import {
  type EgressOptions,
  type EgressRequest,
  EgressRefused,
  HttpClient,
} from '#infrastructure/platform/egress/http-client';
import { Canary, listening } from './egress/canary.ts';
import { provePlaces } from './egress/places.ts';
import { type Target, TARGETS } from './egress/targets.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';

interface EgressProofOptions {
  /** Of the targets, one in so many. */
  readonly oneIn?: number;
  /** The same of those that the places of the running site are driven to; null for no site at all. */
  readonly placesOneIn?: number | null;
  /** A client that judges otherwise, which must be noticed. */
  readonly instead?: EgressOptions;
  readonly progress?: Progress;
}

/** An address of this machine that stands for the internet: it may be reached. */
const PEER = '127.0.0.9';
const PUBLIC = '93.184.215.14';

interface Attempt {
  readonly options: EgressOptions;
  readonly request: EgressRequest;
  /** Whether the peer may answer; everything else is to be refused. */
  readonly reachesPeer?: boolean;
}
type Manner = (target: Target, ports: Ports) => Attempt;
interface Ports {
  readonly canary: number;
  readonly peer: number;
}

const straight =
  (request: Omit<EgressRequest, 'url'>, scheme = 'http'): Manner =>
  ({ host, address }, { canary }) => ({
    options: { resolve: async () => [address] },
    request: { ...request, url: `${scheme}://${host}:${canary}/` },
  });

const named =
  (...beside: readonly string[]): Manner =>
  ({ address }, { canary }) => ({
    options: { resolve: async () => [...beside, address] },
    request: { url: `http://anything.example:${canary}/` },
  });

/** The ways in which somebody who writes an address tries to be led astray. */
const MANNERS: Readonly<Record<string, Manner>> = {
  'asked for': straight({}),
  'written to': straight({ method: 'POST', body: '{"type":"post.created"}' }),
  'looked at': straight({ method: 'HEAD' }),
  'asked for by https': straight({}, 'https'),
  'behind a name': named(),
  'behind a name that is public as well': named(PUBLIC),
  'behind a name that changes once it was judged': ({ address }, { peer }) => {
    const answers = [PEER];
    return {
      options: { isAllowed: (one) => one === PEER, resolve: async () => [answers.pop() ?? address] },
      request: { url: `http://changing.example:${peer}/` },
      reachesPeer: true,
    };
  },
  'beside an origin that the operator trusts': ({ host, address }, { canary, peer }) => ({
    options: {
      trustedOrigins: [`http://${PEER}:${canary}`, `http://localhost:${peer}`, `https://127.0.0.1:${canary}`],
      resolve: async () => [address],
    },
    request: { method: 'POST', body: '{}', url: `http://${host}:${canary}/` },
  }),
  'behind a redirect': ({ host }, { canary, peer }) => ({
    options: { isAllowed: (one) => one === PEER, resolve: async () => [PEER] },
    request: {
      method: 'POST',
      body: '{}',
      url: `http://leading.example:${peer}/?to=${encodeURIComponent(`http://${host}:${canary}/`)}`,
    },
    reachesPeer: true,
  }),
};

/**
 * Nothing that others write makes this machine speak to itself or to its neighbours: neither by the one way out itself, however
 * an address is disguised, nor from any place of the running site.
 */
export async function proveEgress(options: EgressProofOptions = {}): Promise<Figures> {
  const { oneIn = 1, placesOneIn = 1, progress = silence } = options;
  const client = await proveClient(oneIn, progress, options.instead);
  const places =
    placesOneIn === null
      ? { places: 0, attempts: 0, connections: 0, short: [] }
      : await provePlaces(placesOneIn, progress);
  return {
    numbers: {
      targets: Math.ceil(TARGETS.length / oneIn),
      manners: Object.keys(MANNERS).length,
      places: places.places,
      'attempts from places': places.attempts,
      attempts: client.attempts + places.attempts,
      connections: client.connections + places.connections,
    },
    short: [...client.short, ...places.short],
  };
}

async function proveClient(oneIn: number, progress: Progress, instead?: EgressOptions) {
  const peer = http.createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://peer').searchParams.get('to');
    if (to === null) response.end('the peer');
    else response.writeHead(307, { Location: encodeURI(to) }).end();
  });
  const peerPort = await listening(peer, PEER, 0);
  // Where a name that changed would lead, and everything else on this machine.
  const canary = new Canary();
  const ports = { peer: peerPort, canary: await canary.listen('::', 0) };
  await canary.listen('127.0.0.1', peerPort);
  await canary.listen('::1', peerPort);
  const short: string[] = [];
  let attempts = 0;
  try {
    await hears({ ...ports }, canary, short);
    canary.connections = 0;
    const chosen = TARGETS.filter((_, index) => index % oneIn === 0);
    for (const target of chosen)
      for (const [manner, make] of Object.entries(MANNERS)) {
        attempts += 1;
        progress.show(`${attempts} attempts · ${canary.connections} connections`);
        const { options: own, request, reachesPeer = false } = make(target, ports);
        const client = new HttpClient({
          allowHttp: true,
          ports: [ports.canary, ports.peer],
          timeoutMs: 2_000,
          ...own,
          ...instead,
        });
        const before = canary.connections;
        const came = await outcomeOf(client.send(request));
        if (canary.connections > before) short.push(`${target.host} ${manner}: it was reached`);
        if (came !== (reachesPeer ? 'answered' : 'refused')) short.push(`${target.host} ${manner}: ${came}`);
      }
    return { attempts, connections: canary.connections, short };
  } finally {
    canary.close();
    peer.close();
    peer.closeAllConnections();
  }
}

/** A canary that hears nothing would prove nothing. */
async function hears(ports: Ports, canary: Canary, short: string[]): Promise<void> {
  const client = new HttpClient({
    allowHttp: true,
    ports: [ports.canary],
    isAllowed: () => true,
    timeoutMs: 2_000,
  });
  await outcomeOf(client.send({ url: `http://127.0.0.1:${ports.canary}/` }));
  await outcomeOf(client.send({ url: `http://[::1]:${ports.canary}/` }));
  if (canary.connections < 1) short.push('the canary hears nothing');
}

async function outcomeOf(sending: Promise<unknown>): Promise<string> {
  try {
    await sending;
    return 'answered';
  } catch (error) {
    if (!(error instanceof EgressRefused)) return String(error);
    return ['private', 'address'].includes(error.reason) ? 'refused' : error.reason;
  }
}

if (isProgram(import.meta)) await conclude('egress', (progress) => proveEgress({ progress }));
