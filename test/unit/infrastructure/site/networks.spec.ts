import { expect, it } from '@jest/globals';
import { BlockListNetworks } from '#infrastructure/site/api-clients/block-list-networks';

const networks = new BlockListNetworks();

it.each(['192.0.2.7', '192.0.2.0/24', '2001:db8::/32', '::1'])('%s is a network', (text) => {
  expect(networks.isNetwork(text)).toBe(true);
});

it.each([
  '',
  'example.org',
  '192.0.2.0/33',
  '192.0.2.0/0',
  '192.0.2.0/24/24',
  '192.0.2',
  'fe80::1%eth0',
  '0.0.0.0/-1',
])('%p is none', (text) => {
  expect(networks.isNetwork(text)).toBe(false);
});

it('holds addresses however they are written', () => {
  expect(networks.hold(['192.0.2.0/24'], '::ffff:192.0.2.9')).toBe(true);
  expect(networks.hold(['192.0.2.0/24'], '192.0.3.9')).toBe(false);
  expect(networks.hold(['2001:db8::/32'], '2001:db8:1::1')).toBe(true);
  expect(networks.hold(['192.0.2.7'], '192.0.2.8')).toBe(false);
  expect(networks.hold(['192.0.2.7'], 'nonsense')).toBe(false);
});
