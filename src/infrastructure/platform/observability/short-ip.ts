import { isIPv4, isIPv6 } from 'node:net';

/** Enough of an address to see where trouble comes from, too little to see who: the first 24 bits, or 48. */
export function shortIp(ip: string): string {
  const plain = ip.startsWith('::ffff:') && isIPv4(ip.slice(7)) ? ip.slice(7) : ip;
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0`;
  if (!isIPv6(plain)) return 'unknown';
  return `${sixteenBitGroups(plain).slice(0, 3).join(':')}::`;
}

function sixteenBitGroups(ip: string): string[] {
  const [head = '', tail = ''] = ip.split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === '' ? [] : tail.split(':');
  const zeros = new Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0');
  return ip.includes('::') ? [...start, ...zeros, ...end] : start;
}
