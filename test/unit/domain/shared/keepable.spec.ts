import { expect, it } from '@jest/globals';
import { isKeepable } from '#domain/shared/keepable';

it.each([{ id: 'a\u0000' }, ['\ud800'], { '\u0000': 1 }, { deep: [{ er: '\udc00x' }] }, '\0'])(
  'what no database keeps is known wherever it stands: %j',
  (read) => {
    expect(isKeepable(read)).toBe(false);
  },
);

it('whole characters are kept, beyond the first plane too', () => {
  expect(isKeepable({ a: '😀', b: [null, 1, true, 'é\n'], '🎨': undefined })).toBe(true);
});

it('what is nested deeper than calls may be is read all the same', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}"\\u0000"${']'.repeat(50_000)}`) as unknown;
  expect(isKeepable(deep)).toBe(false);
});
