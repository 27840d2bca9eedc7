import net from 'node:net';
import type { Networks } from '#application/site/api-clients/networks.port';

const BITS = { ipv4: 32, ipv6: 128 } as const;

interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

export class BlockListNetworks implements Networks {
  isNetwork(text: string): boolean {
    return parsed(text) !== null;
  }

  hold(networks: readonly string[], address: string): boolean {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    const family = familyOf(plain);
    if (family === null) return false;
    const list = new net.BlockList();
    for (const one of networks.map(parsed))
      if (one !== null) list.addSubnet(one.address, one.bits, one.family);
    return list.check(plain, family);
  }
}

const familyOf = (address: string): 'ipv4' | 'ipv6' | null =>
  net.isIPv4(address) ? 'ipv4' : net.isIPv6(address) && !address.includes('%') ? 'ipv6' : null;

function parsed(text: string): Network | null {
  const [address = '', prefix, ...more] = text.split('/');
  const family = familyOf(address);
  if (family === null || more.length > 0) return null;
  if (prefix === undefined) return { address, bits: BITS[family], family };
  const bits = /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
  return bits >= 1 && bits <= BITS[family] ? { address, bits, family } : null;
}
