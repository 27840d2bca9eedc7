import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookOf, detector, foundBy, literal, rawRule, WRITING } from '../../../../support/word-workshop.ts';
import { EVASIONS } from '../../../../proofs/words/evasions.ts';

const rude = rawRule(
  literal('abruti', 'imbécile', 'connard', 'bite', 'con', 't’es minable', 'placement garanti'),
);
const found = (text: string): string[] => foundBy(rude, text);

describe('words are found', () => {
  it.each([
    ['between signs', 'Quel « abruti » !', 'abruti'],
    ['against a sign that is read as a letter', 'Quel abruti!', 'abruti'],
    ['after an elision', 'l’abruti', 'abruti'],
    ['as letters of another case, without accents', 'IMBECILE', 'IMBECILE'],
    ['in an alphabet that looks the same', 'un аbrutі', 'аbrutі'],
    ['with rn for m', 'irnbécile', 'irnbécile'],
    ['with l for I', 'lMBÉCILE', 'lMBÉCILE'],
    ['in digits and signs', '@brut1', '@brut1'],
    ['letter by letter', 'espèce de c o n n a r d', 'c o n n a r d'],
    ['letter by letter on lines', 'a\nb\nr\nu\nt\ni', 'a\nb\nr\nu\nt\ni'],
    ['in short pieces', 'co nn ar d', 'co nn ar d'],
    ['across a hyphen', 'abru-ti', 'abru-ti'],
    ['drawn out', 'abruuuuuti', 'abruuuuuti'],
    ['doubled', 'aabbrruuttii', 'aabbrruuttii'],
    ['with one consonant doubled', 'quel abbruti', 'abbruti'],
    ['with its last letter doubled', 'quel abrutii', 'abrutii'],
    ['with two letters doubled', 'quel abbrutti', 'abbrutti'],
    ['with one letter doubled where French doubles it', 'une imbécille', 'imbécille'],
    ['with one letter doubled in a word that has doubles', 'un connarrd', 'connarrd'],
    ['with one letter doubled and spaced', 'un abb ruti de plus, un a b r u t i', 'a b r u t i'],
    ['with one letter doubled in a phrase', 'le placcement garanti', 'placcement garanti'],
    ['in pieces of three letters', 'pla cem ent garanti', 'pla cem ent garanti'],
    ['split by bold', 'con**na**rd', 'con**na**rd'],
    ['split by a link', 'con[](https://x.fr)nard', 'con[](https://x.fr)nard'],
    ['split by a tag', 'con<b></b>nard', 'con<b></b>nard'],
    ['split by a backslash', 'con\\nard', 'con\\nard'],
    [
      'split by a long link',
      `con[](https://x.fr/${'a'.repeat(600)})nard`,
      `con[](https://x.fr/${'a'.repeat(600)})nard`,
    ],
    ['in what only looks like the end of a link', 'voir](connard)ici', 'connard'],
    ['split by what a name of HTML hides', 'con&NoBreak;nard', 'con&NoBreak;nard'],
    ['as named references to letters', '&copf;&oopf;nnard', '&copf;&oopf;nnard'],
    ['as references to characters', 'con&#110;ard', 'con&#110;ard'],
    ['in a name, before a number', 'Connard75', 'Connard'],
    ['in a name, after a small letter', 'SaleConnard', 'Connard'],
    ['as a phrase over a line', 'placement\ngaranti', 'placement\ngaranti'],
    ['as a phrase in one word', 'placementgaranti', 'placementgaranti'],
    ['as a phrase with another apostrophe', "T'es minable", "T'es minable"],
  ])('%s', (_, text, place) => {
    expect(found(text)).toEqual([place]);
  });
});

it('the address of where something takes place is nobody’s home', () => {
  const homes = rawRule(detector('postal_address'), { fields: ['event'] });
  const address = '12 rue de la Paix, 75002 Paris';
  expect(foundBy(homes, address, { field: 'event' })).not.toEqual([]);
  expect(foundBy(homes, address, { field: 'event', isVenue: true })).toEqual([]);
  const other = rawRule(literal('abruti'), { fields: ['event'] });
  expect(foundBy(other, `abruti, ${address}`, { field: 'event', isVenue: true })).toEqual(['abruti']);
});

describe('words are not found', () => {
  it.each([
    ['within others', 'Le concours de l’abrutissement, un second, des balcons'],
    ['within others that are partly bold', '**Con**cours'],
    ['in another word with one letter doubled', 'la bitte d’amarrage'],
    ['across the end of a word', 'un bac on dit'],
    ['in single letters of a longer word', 'c o n t e n t'],
    ['in words that stand side by side', 'il a pu te dire, mon imbé cile'],
    ['across paragraphs', 'placement\n\ngaranti'],
    ['in numbers', 'le 0417, 455 et 1 234'],
    ['in initials', 'M. C. O. N’Diaye'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('in another word of French with one letter doubled, whatever rule names it', () => {
    const others = rawRule(literal('baiser', 'cotisait', 'fêle', 'poison', 'tâches', 'morale'));
    const text = 'baisser, cottisait ? cotissait, fêlée, felee, poisson, tachées, fêlées, morale';
    expect(foundBy(others, text)).toEqual(['cottisait', 'morale']);
    expect(foundBy(rawRule(literal('agréé', 'degré')), 'agréée, agréées, dégréée')).toEqual([]);
    expect(foundBy(rawRule(literal('merde')), 'merdeee, merdée')).toEqual(['merdeee']);
    expect(foundBy(rawRule(literal('camés')), 'carnées, carnes')).toEqual(['carnes']);
  });

  it('in short words with one letter doubled, or where an end of the word is open', () => {
    expect(found('Conn, connu, cull, une putte')).toEqual([]);
    expect(foundBy(rawRule({ type: 'wildcard', values: ['*canon*'] }), 'la cannonade')).toEqual([]);
  });

  it('in short words but where a letter is doubled that no language doubles there', () => {
    const short = rawRule(literal('pute', 'bite', 'con', 'fion', 'tina', 'aron', 'loyd', 'ami', 'obèse'));
    expect(foundBy(short, 'sale ppute, une puute, la biite, gros ccon, C.C.O.N')).toEqual([
      'ppute',
      'puute',
      'biite',
      'ccon',
    ]);
    const names = 'Putte, Conn, Coon, Ffion, Lloyd, Aaron, Amii, une putee, un conn ami';
    expect(foundBy(short, names)).toEqual(['ami']);
    // A capital I and an l look alike: « Mlle » is no « mie ».
    expect(foundBy(rawRule(literal('mie')), 'Mlle Dupont')).toEqual([]);
    expect(foundBy(rawRule({ type: 'wildcard', values: ['pute*'] }), 'ppute')).toEqual([]);
  });

  it('in two words side by side, but where a long one was cut in two', () => {
    const long = rawRule(literal('kakarinette', 'poursuivre', 'entretenant', 'crétin'));
    expect(foundBy(long, 'ma kakari nette')).toEqual(['kakari nette']);
    expect(foundBy(long, 'ka ka ri ne tte')).toEqual(['ka ka ri ne tte']);
    expect(foundBy(long, 'pour suivre, entre tenant, kak arinette, kakari\n\nnette, cré tin')).toEqual([]);
  });

  it('within others, which are told to who writes the rule', () => {
    const book = bookOf({ rude });
    expect(book.aroundIn('Le concours de l’Abrutissement, un second con, des balcons')).toEqual([
      'concours',
      'abrutissement',
      'second',
      'balcons',
    ]);
    expect(book.aroundIn('Connard75 dit c o n')).toEqual([]);
  });

  it('in a word that is an exception, but in its disguise', () => {
    const rule = rawRule(literal('coche'), { exceptions: ['côche'] });
    expect(foundBy(rule, 'une côche')).toEqual([]);
    expect(foundBy(rule, 'une coche')).toEqual(['coche']);
    expect(foundBy(rule, 'une c ô c h e')).toEqual(['c ô c h e']);
  });

  it('m for rn: an m is no r and n', () => {
    expect(foundBy(rawRule(literal('corne')), 'come')).toEqual([]);
  });
});

describe('wildcards', () => {
  const found = (entry: string, text: string) =>
    foundBy(rawRule({ type: 'wildcard', values: [entry] }), text);
  it('a star at an end leaves that end open', () => {
    expect(found('*moderat*', 'Équipe-Modération')).toEqual(['Modérat']);
    expect(found('moderat*', 'immodération')).toEqual([]);
    expect(found('*ation', 'modération')).toEqual(['ation']);
  });
  it('signs count where there are any', () => {
    expect(found('bit.ly/*', 'voir https://bit.ly/3x')).toEqual(['bit.ly/']);
    expect(found('bit.ly/*', 'habit.ly/3x')).toEqual([]);
    expect(found('*.exe', 'lire facture.EXE')).toEqual(['.EXE']);
    expect(found('*.exe', 'lire facture.exemple')).toEqual([]);
    expect(found('*?abo=1*', 'https://x.fr/a?abo=12')).toEqual(['?abo=1']);
  });
  it('a star within stays in one word', () => {
    expect(found('faux*papier', 'faux-papier, faux petit papier')).toEqual(['faux-papier']);
  });
});

describe('rules concern', () => {
  it('their fields, and members below their level of trust', () => {
    const rule = rawRule(literal('abruti'), { fields: ['title'], trustBelow: 2 });
    expect(foundBy(rule, 'abruti', { field: 'title', trust: 1 })).toEqual(['abruti']);
    expect(foundBy(rule, 'abruti', { field: 'title', trust: 2 })).toEqual([]);
    expect(foundBy(rule, 'abruti', { field: 'post', trust: 1 })).toEqual([]);
  });
});

describe('any text', () => {
  it('a hidden word is found wherever it stands between others, at its very place', () => {
    const around = fc.constantFrom(
      'Bonjour',
      'merci beaucoup',
      'le 12 mai',
      '**gras**',
      '« cité »',
      'à Paris',
      'fin.',
    );
    fc.assert(
      fc.property(fc.constantFrom(...EVASIONS), around, around, ({ of }, before, after) => {
        const hidden = of('salopard');
        const text = `${before} ${hidden} ${after}`;
        const places = foundBy(rawRule(literal('salopard')), text);
        expect(places).toEqual([hidden]);
      }),
    );
  });

  it('hits stand in order and within the text', () => {
    const book = bookOf({ one: rude, two: rawRule({ type: 'detector', values: ['email'] }) });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let last = 0;
        for (const { start, end } of book.hitsIn(`${text} connard x@y.fr ${text}`, WRITING)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
        expect(last).toBeGreaterThan(0);
      }),
    );
  });
});
