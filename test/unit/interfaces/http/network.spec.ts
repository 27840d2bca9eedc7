import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { addressOf, networkOf } from '#interfaces/http/network';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('who sent a request', () => {
  it.each([
    [0, 'nobody in front', '203.0.113.9', '10.0.0.1'],
    [1, 'the nearest proxy tells the truth', '203.0.113.9', '203.0.113.9'],
    [1, 'what the visitor wrote before it is not believed', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
    [2, 'two proxies', '203.0.113.9, 10.0.0.7', '203.0.113.9'],
    [2, 'fewer entries than proxies', '203.0.113.9', '203.0.113.9'],
    [1, 'no entry at all', undefined, '10.0.0.1'],
  ])('with %p proxies, %s', (proxies, _what, forwarded, address) => {
    expect(addressOf(request('10.0.0.1', forwarded), proxies)).toBe(address);
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113'],
    ['::ffff:203.0.113.9', '203.0.113'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%p is of %p', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
