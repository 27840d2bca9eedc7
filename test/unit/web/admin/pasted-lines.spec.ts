import { expect, it } from '@jest/globals';
import { pastedLines } from '../../../../web/admin/pasted-lines.server.ts';

function deedWith(chosen: string | null) {
  const given: Record<string, string> = {};
  return {
    given,
    file: () => (chosen === null ? null : new File([chosen], 'lines.csv')),
    giveBack: (fields: Readonly<Record<string, string>>) => void Object.assign(given, fields),
  };
}

it('a file that was chosen comes back as lines, so that those that are wrong can be mended', async () => {
  const deed = deedWith('a;b\r\nc;d\0');
  expect(await pastedLines(undefined, deed)).toBe('a;b\nc;d');
  expect(deed.given).toEqual({ lines: 'a;b\nc;d' });
});

it('also where they are too many', async () => {
  const deed = deedWith('abcdef');
  await expect(pastedLines(undefined, deed, 5)).rejects.toMatchObject({ code: 'text.too-long' });
  expect(deed.given).toEqual({ lines: 'abcdef' });
});

it('a file that was mended and chosen once more takes the place of what came back of it', async () => {
  const deed = deedWith('head\na;c\n');
  expect(await pastedLines('head\na;b', deed)).toBe('head\na;c\n');
  expect(deed.given).toEqual({ lines: 'head\na;c\n' });
});

it('what was typed stays where no file was chosen', async () => {
  const deed = deedWith(null);
  expect(await pastedLines('x', deed)).toBe('x');
});
