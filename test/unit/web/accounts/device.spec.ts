import { describe, expect, it } from '@jest/globals';
import { deviceNamed } from '../../../../web/accounts/device.ts';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the name of a device', () => {
  it.each([
    [`Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox · Linux'],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/126.0 Safari/537.36 Edg/126.0`,
      'Edge · Windows',
    ],
    [`Mozilla/5.0 (Linux; Android 14) ${WEBKIT} Chrome/126.0 Mobile Safari/537.36`, 'Chrome · Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1',
      'Safari · iPhone',
    ],
    ['curl/8.5.0', ''],
  ])('%s is %s', (said, name) => {
    expect(deviceNamed(said)).toBe(name);
  });

  it('is empty for a browser that says nothing', () => {
    expect(deviceNamed(null)).toBe('');
  });

  it('is looked for in the first thousand characters only', () => {
    expect(deviceNamed(`${'Mozilla '.repeat(100_000)}Firefox/140`)).toBe('');
  });
});
