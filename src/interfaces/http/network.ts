import type { IncomingMessage } from 'node:http';

/**
 * Who sent a request, when so many proxies in front are believed: Express' own rule, for requests that it never sees.
 * @returns an IP address as the socket or the proxies wrote it
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const told = String(request.headers['x-forwarded-for'] ?? '');
  const forwarded = told.split(',').map((each) => each.trim());
  const nearestFirst = [request.socket.remoteAddress ?? '', ...forwarded.filter(Boolean).reverse()];
  return nearestFirst[Math.min(proxies, nearestFirst.length - 1)] ?? '';
}

/** @returns the network of an address, /24 or /64: nobody dodges a throttle by changing the last digits */
export function networkOf(ip: string): string {
  const address = ip.replace(/^::ffff:/, '');
  if (!address.includes(':')) return address.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}

/** This machine itself, or a proxy on it that is not believed: behind that one nobody could be told from anybody. */
export const isHere = (network: string): boolean => network === '127.0.0' || network === '0:0:0:0';
