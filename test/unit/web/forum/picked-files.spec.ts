import { expect, it } from '@jest/globals';
import { FIELDS } from '../../../../web/enhance/draft-fields.ts';
import { bringsWords, picturesAmong } from '../../../../web/enhance/picked-files.ts';

const file = (name: string, type: string) => ({ name, type }) as File;

it('a file that is no picture is named, and pictures beside it are taken', () => {
  const [wall, bill] = [file('mur.png', 'image/png'), file('facture.pdf', 'application/pdf')];
  expect(picturesAmong([bill, wall])).toEqual({ pictures: [wall], refused: 'facture.pdf' });
  expect(picturesAmong([wall])).toEqual({ pictures: [wall], refused: null });
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
