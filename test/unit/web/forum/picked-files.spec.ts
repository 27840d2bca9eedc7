import { expect, it } from '@jest/globals';
import { FIELDS } from '../../../../web/enhance/draft-fields.ts';
import { bringsWords, picturesAmong } from '../../../../web/enhance/picked-files.ts';

const MAX_BYTES = 10;
const file = (name: string, type: string, size = MAX_BYTES) => ({ name, type, size }) as File;

it('a file that is no picture is named, and pictures beside it are taken', () => {
  const [wall, bill] = [file('mur.png', 'image/png'), file('facture.pdf', 'application/pdf')];
  expect(picturesAmong([bill, wall], MAX_BYTES)).toEqual({
    pictures: [wall],
    refused: { file: bill, why: 'noPicture' },
  });
  expect(picturesAmong([wall], MAX_BYTES)).toEqual({ pictures: [wall], refused: null });
});

it.each([
  ['a photograph of a telephone, whose type the browser knows', file('a.heic', 'image/heic'), 'heic'],
  ['the same where it does not', file('IMG_2041.HEIC', ''), 'heic'],
  ['one that is too heavy', file('mur.png', 'image/png', MAX_BYTES + 1), 'tooLarge'],
])('%s is refused for what it is, before anything is described', (_, one, why) => {
  expect(picturesAmong([one], MAX_BYTES)).toEqual({ pictures: [], refused: { file: one, why } });
});

const pasted = (brought: { type?: string; types: readonly string[]; text: string; files?: string[] }) =>
  Object.assign(new Event(brought.type ?? 'paste'), {
    clipboardData: {
      types: brought.types,
      getData: () => brought.text,
      files: (brought.files ?? ['image.png']).map((name) => file(name, 'image/png')),
    },
  });

it('a picture that was copied where files are listed is taken, though its name comes with it', () => {
  const types = ['text/plain', 'Files'];
  const named = ['mur.png', 'toit.png'];
  expect(bringsWords(pasted({ types, text: 'mur.png', files: ['mur.png'] }))).toBe(false);
  expect(bringsWords(pasted({ types, text: '/home/lea/mur.png\r\n/home/lea/toit.png', files: named }))).toBe(
    false,
  );
  expect(bringsWords(pasted({ types, text: 'mur.png et la suite', files: ['mur.png'] }))).toBe(true);
});

it('a draft remembers that similar topics were shown', () => {
  expect(FIELDS).toContain('similarSeen');
});

it('words that are pasted with a picture of them are what is meant; a picture alone, or one that is dropped, is taken', () => {
  const event = (type: string, types: readonly string[]) => pasted({ type, types, text: 'Mur, sol et toit' });
  expect(bringsWords(event('paste', ['text/plain', 'text/html', 'text/rtf', 'Files']))).toBe(true);
  expect(bringsWords(event('paste', ['text/html', 'Files']))).toBe(false);
  expect(bringsWords(event('drop', ['text/plain', 'Files']))).toBe(false);
});
