import { expect, it } from '@jest/globals';
import { link, pastedOver } from '../../../../web/enhance/writing/link.ts';
import { pressed, shown, writingOf } from './shown.ts';

it('selected words become a link whose address is to be typed; the next press takes it away', () => {
  expect(pressed(link, 'voir ⟦la page⟧.')).toEqual(['voir [la page](⟦https://⟧).']);
  expect(pressed(link, 'voir [la page](⟦https://⟧).')).toEqual(['voir ⟦la page⟧.']);
});

it('with nothing selected it takes the word, or waits for words; two presses leave what was there', () => {
  expect(pressed(link, 'voir i‸ci', 'voir ‸')).toEqual(['voir [ici](⟦https://⟧)', 'voir [‸](https://)']);
  expect(pressed(link, 'voir [ici](⟦https://⟧)', 'voir [‸](https://)')).toEqual(['voir ⟦ici⟧', 'voir ‸']);
});

it('an address becomes where the link leads, and its words are to be typed', () => {
  expect(
    pressed(link, 'voir ⟦https://a.fr/b⟧ ce soir', 'voir https://a.‸fr/b.', '⟦www.a.fr⟧', '<https://a.fr‸>'),
  ).toEqual([
    'voir [‸](https://a.fr/b) ce soir',
    'voir [‸](https://a.fr/b).',
    '[‸](https://www.a.fr)',
    '[‸](https://a.fr)',
  ]);
});

it('of a link that stands there the address is edited, then the link taken away: never one within another', () => {
  expect(
    pressed(
      link,
      '[la p‸age](https://a.fr)',
      '⟦[la page](https://a.fr)⟧',
      '[la ⟦page⟧](https://a.fr "Titre")',
    ),
  ).toEqual(['[la page](⟦https://a.fr⟧)', '[la page](⟦https://a.fr⟧)', '[la page](⟦https://a.fr⟧ "Titre")']);
  expect(pressed(link, '[la page](⟦https://a.fr⟧)', '[la page](⟦https://a.fr⟧ "Titre")')).toEqual([
    '⟦la page⟧',
    '⟦la page⟧',
  ]);
});

it('a selection with links in it loses them and keeps its words', () => {
  expect(
    pressed(link, '⟦un [a](https://a.fr) et [b](https://b.fr)⟧ fin', '⟦un [a](https://a.fr)⟧ fin'),
  ).toEqual(['⟦un a et b⟧ fin', 'un ⟦a⟧ fin']);
});

it('an image is no link, and a linked one is', () => {
  expect(link.isOn(writingOf('![un mur‸](/images/1)'))).toBe(false);
  expect(pressed(link, '[![un m‸ur](/images/1)](https://a.fr)')).toEqual([
    '[![un mur](/images/1)](⟦https://a.fr⟧)',
  ]);
});

it('brackets of the words and of the address are kept from ending it', () => {
  expect(pressed(link, '⟦a] b⟧', '⟦a [b] c⟧', '⟦https://a.fr/(b⟧', '⟦https://a.fr/(b)⟧')).toEqual([
    '[a\\] b](⟦https://⟧)',
    '[a [b] c](⟦https://⟧)',
    '[‸](https://a.fr/%28b)',
    '[‸](https://a.fr/(b))',
  ]);
});

it('an address that is pasted over words makes them a link', () => {
  const pasted = (written: string, address: string) => {
    const next = pastedOver(writingOf(written), address);
    return next && shown(next);
  };
  expect(pasted('voir ⟦la page ⟧ce soir', ' https://a.fr ')).toBe('voir [la page](https://a.fr)‸ ce soir');
  for (const [written, address] of [
    ['voir ‸', 'https://a.fr'],
    ['⟦https://b.fr⟧', 'https://a.fr'],
    ['[ici](⟦https://⟧)', 'https://a.fr'],
    ['⟦ici⟧', 'deux mots'],
    ['⟦ici⟧', 'https://a.fr https://b.fr'],
    ['⟦deux\nlignes⟧', 'https://a.fr'],
    ['⟦ici⟧', 'javascript:alert(1)'],
    ['```\ncurl ⟦ici⟧\n```', 'https://a.fr'],
    ['tapez `curl ⟦ici⟧ -I`', 'https://a.fr'],
  ] as const)
    expect(pasted(written, address)).toBeNull();
});
