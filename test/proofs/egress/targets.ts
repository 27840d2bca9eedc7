/** What is not the internet, in every disguise that somebody wrote it in: as it stands in an address, and what it comes to. */
export interface Target {
  readonly host: string;
  readonly address: string;
}

const LOOPBACK = '127.0.0.1';
const METADATA = '169.254.169.254';

/** Written so that a parser makes 127.0.0.1 of it. */
const AS_LOOPBACK = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7F.0.0.1',
  '0x7f.1',
  '0177.0.0.1',
  '0177.1',
  '017700000001',
  '127.0.0.1.',
  '１２７.０.０.１',
  '127。0。0。1',
  '127．0．0．1',
  '①②⑦.⓪.⓪.①',
  '%31%32%37.0.0.1',
];
const AS_METADATA = [
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  '0xa9.254.169.254',
  '0251.0376.0251.0376',
  '169.16689662',
];
const V4 = [
  '127.0.0.2',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.0.170',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '192.168.255.255',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
];
const V6 = [
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:a9fe:a9fe',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
  '0:0:0:0:0:0:0:1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::a00:1',
  '100::1',
  '2001:0:7f00:1::',
  '2001:db8::1',
  '2002:7f00:1::',
  '2002:a9fe:a9fe::',
  '3fff::1',
  'fc00::1',
  'fd00:ec2::254',
  'fd12:3456::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
];
/** Names that lead there. */
const NAMES: readonly Target[] = [
  { host: 'localhost', address: LOOPBACK },
  { host: 'localhost.localdomain', address: '::1' },
  { host: 'metadata.google.internal', address: METADATA },
];

export const TARGETS: readonly Target[] = [
  ...AS_LOOPBACK.map((host) => ({ host, address: LOOPBACK })),
  ...AS_METADATA.map((host) => ({ host, address: METADATA })),
  ...V4.map((address) => ({ host: address, address })),
  ...V6.map((address) => ({ host: `[${address}]`, address })),
  ...NAMES,
];
