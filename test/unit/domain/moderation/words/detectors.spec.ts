import { describe, expect, it } from '@jest/globals';
import { bookOf, detector, foundBy, rawRule } from '../../../../support/word-workshop.ts';

const found = (name: string, text: string, params = {}): string[] =>
  foundBy(rawRule(detector(name, params)), text);

describe('numbers of social security', () => {
  it.each([
    ['in groups', 'Mon numéro : 2 69 05 49 588 157 80, merci', '2 69 05 49 588 157 80'],
    ['in one', '269054958815780', '269054958815780'],
    ['with points', '2.69.05.49.588.157.80', '2.69.05.49.588.157.80'],
    ['with its key named', '2 69 05 49 588 157 clé 80', '2 69 05 49 588 157 clé 80'],
    ['in full width', '２６９０５４９５８８１５７８０', '２６９０５４９５８８１５７８０'],
    ['with characters that cannot be seen', '2690\u200b54958815780', '2690\u200b54958815780'],
    ['of Corsica', '1 84 12 2A 004 032 17', '1 84 12 2A 004 032 17'],
    ['without its key, in groups', '2 69 05 49 588 157', '2 69 05 49 588 157'],
    ['named, with its key mistyped', 'ma sécu : 2 69 05 49 588 157 81', '2 69 05 49 588 157 81'],
    ['without its key, named', 'ma sécu : 2690549588157', '2690549588157'],
    ['digit by digit', 'nir 2 6 9 0 5 4 9 5 8 8 1 5 7 8 0, merci', '2 6 9 0 5 4 9 5 8 8 1 5 7 8 0'],
    ['of Corsica, digit by digit', '1-8-4-1-2-2-A-0-0-4-0-3-2-1-7', '1-8-4-1-2-2-A-0-0-4-0-3-2-1-7'],
    ['in bold', '2690**5495**8815780', '2690**5495**8815780'],
    ['in backticks and underscores', '2690`5`495_8815_780', '2690`5`495_8815_780'],
    ['in tags', '2690<b>54</b>958815780', '2690<b>54</b>958815780'],
    ['in Arabic digits', '٢٦٩٠٥٤٩٥٨٨١٥٧٨٠', '٢٦٩٠٥٤٩٥٨٨١٥٧٨٠'],
    ['over two lines', '2 69 05 49\n588 157 80', '2 69 05 49\n588 157 80'],
    [
      'without its key, named, digit by digit',
      'sécu : 2 6 9 0 5 4 9 5 8 8 1 5 7',
      '2 6 9 0 5 4 9 5 8 8 1 5 7',
    ],
  ])('%s', (_, text, place) => {
    expect(found('nir', text)).toEqual([place]);
  });
  it.each([
    ['with a wrong key', '2 69 05 49 588 157 81'],
    ['of Corsica with a wrong key', '1 84 12 2A 004 032 18'],
    ['in a month that is none', '2 69 13 49 588 157 80'],
    ['thirteen digits of something else', '2690549588157'],
    ['within a longer number', '9269054958815780'],
    ['digit by digit with a wrong key', '2 6 9 0 5 4 9 5 8 8 1 5 7 8 1'],
    ['within a longer row of digits', '2 6 9 0 5 4 9 5 8 8 1 5 7 8 0 4'],
    ['a row of figures', '2, 69, 05, 49, 588, 157'],
  ])('not %s', (_, text) => {
    expect(found('nir', text)).toEqual([]);
  });
});

describe('accounts and cards', () => {
  it.each([
    ['FR76 3000 6000 0112 3456 7890 189', 'FR76 3000 6000 0112 3456 7890 189'],
    ['fr7630006000011234567890189 merci', 'fr7630006000011234567890189'],
    ['DE89 3704 0044 0532 0130 00.', 'DE89 3704 0044 0532 0130 00'],
    [
      'F R 7 6 3 0 0 0 6 0 0 0 0 1 1 2 3 4 5 6 7 8 9 0 1 8 9',
      'F R 7 6 3 0 0 0 6 0 0 0 0 1 1 2 3 4 5 6 7 8 9 0 1 8 9',
    ],
    ['FR76**3000**6000 0112_3456`7890`189 !', 'FR76**3000**6000 0112_3456`7890`189'],
    ['FR٧٦ 3000 6000 0112 3456 7890 189', 'FR٧٦ 3000 6000 0112 3456 7890 189'],
    ['RIB 30006 00001 12345678901 89', '30006 00001 12345678901 89'],
  ])('IBAN: %s', (text, place) => {
    expect(found('iban', text)).toEqual([place]);
  });
  it('two IBAN side by side are two', () => {
    expect(found('iban', 'FR7630006000011234567890189 et DE89370400440532013000')).toHaveLength(2);
  });
  it.each(['FR76 3000 6000 0112 3456 7890 188', 'FR76 3000 6000', 'ZZ89 3704 0044 0532 0130 00'])(
    'no IBAN: %s',
    (text) => {
      expect(found('iban', text)).toEqual([]);
    },
  );
  it('ordinary words are no IBAN, whatever their check', () => {
    const words = Array.from(
      { length: 400 },
      (_, index) => `de ${10 + (index % 90)} ans, elle - ou eux - a ${10_000 + index}`,
    );
    expect(words.filter((text) => found('iban', text).length > 0)).toEqual([]);
  });
  it('social security with letters O for zeros, and in a link without its bracket', () => {
    expect(found('nir', 'mon 185O378OO6O8459, 2 ou 3 oeufs')).toEqual(['185O378OO6O8459']);
    expect(found('nir', '[x](http://exemple.fr/185037800608459) fin')).toEqual(['185037800608459']);
    expect(found('nir', '1 85 03 78 006 084 (59)')).toEqual(['1 85 03 78 006 084 (59)']);
  });
  it('numbers and addresses that HTML hides something in, where they were written', () => {
    expect(found('nir', 'mon 1&NoBreak;85&ic;03&af;78&NoBreak;006&NoBreak;084&NoBreak;59.')).toEqual([
      '1&NoBreak;85&ic;03&af;78&NoBreak;006&NoBreak;084&NoBreak;59',
    ]);
    expect(found('nir', 'mon [1850378](<https://exemple.fr/a b>)00608459 !')).toEqual([
      '1850378](<https://exemple.fr/a b>)00608459',
    ]);
    expect(found('nir', 'mon ❶❽❺⓿❸❼❽⓿⓿❻⓿❽❹❺❾ !')).toEqual(['❶❽❺⓿❸❼❽⓿⓿❻⓿❽❹❺❾']);
    expect(found('email', 'ou marie.durand&commat;wanadoo&period;fr ?')).toEqual([
      'marie.durand&commat;wanadoo&period;fr',
    ]);
    expect(found('phone', 'au 0612&NoBreak;345678')).toEqual(['0612&NoBreak;345678']);
  });
  it('cards by network, length and check', () => {
    expect(found('card', '4970 1011 2233 4456')).toEqual([]);
    expect(found('card', 'ma carte 4111 1111 1111 1111')).toEqual(['4111 1111 1111 1111']);
    expect(found('card', '4111 1111 1111 1112')).toEqual([]);
  });
  it('tax numbers by their key', () => {
    expect(found('tax_number', '30 23 217 600 053')).toEqual(['30 23 217 600 053']);
    expect(found('tax_number', '30 23 217 600 054')).toEqual([]);
  });
});

describe('where somebody is reached', () => {
  it('SIRET by its check', () => {
    expect(found('siret', '732 829 320 00074')).toEqual(['732 829 320 00074']);
    expect(found('siret', '732 829 320 00075')).toEqual([]);
  });
  it('telephones of people, not of services', () => {
    expect(found('phone', 'au 06 12 34 56 78 ou +33 6 12 34 56 78')).toEqual([
      '06 12 34 56 78',
      '+33 6 12 34 56 78',
    ]);
    expect(found('phone', 'le 0806 804 208, le 36 46, en 2025 10 20 30 40')).toEqual([]);
    expect(found('phone', 'comme @01a21b82-0612-3456-78ab-1eceb84bb0ec le disait')).toEqual([]);
    expect(found('phone', 'comme @0612-3456-78 le disait')).toHaveLength(1);
  });
  it('addresses of mail, also spelled out, but not those of examples and of public bodies', () => {
    expect(found('email', 'camille.durand@mail.fr, jo (at) studio (dot) com')).toEqual([
      'camille.durand@mail.fr',
      'jo (at) studio (dot) com',
    ]);
    expect(found('email', 'nom@exemple.fr ou contact@urssaf.fr, @camille, a@b')).toEqual([]);
  });
  it('postal addresses with their town', () => {
    expect(found('postal_address', 'au 12 bis, rue de l’Église, 69002 Lyon.')).toEqual([
      '12 bis, rue de l’Église, 69002 Lyon',
    ]);
    expect(found('postal_address', 'il y a 3 places, 2 cours de dessin, en 2024 rue et atelier')).toEqual([]);
  });
});

describe('sites that imitate', () => {
  it.each([
    'urssaf-paiement.com',
    'www.urssaf.com',
    'https://ursaf.fr/x',
    'ameli.fr.connexion.net',
    'lmpots-gouv.net/',
  ])('%s', (text) => {
    expect(found('lookalike_domain', `voir ${text} vite`)).toHaveLength(text.startsWith('lmpots') ? 0 : 1);
  });
  it.each([
    'https://www.urssaf.fr/accueil',
    'artistes-auteurs.urssaf.fr',
    'mon-site.fr',
    'camille@urssaf.fr',
    'lire.Puis',
  ])('not %s', (text) => {
    expect(found('lookalike_domain', text)).toEqual([]);
  });
});

describe('the manner of a text', () => {
  it('links from so many on, and in the first text of a member', () => {
    const two = 'https://a.fr et www.b.fr';
    expect(found('link_count', two, { min: 2 })).toHaveLength(2);
    expect(found('link_count', two, { min: 3 })).toEqual([]);
    const first = rawRule(detector('link_count', { min: 1, firstPostOnly: true }));
    expect(foundBy(first, two, { isFirst: false })).toEqual([]);
    expect(foundBy(first, two, { isFirst: true })).toHaveLength(2);
  });
  it('capitals', () => {
    const shouted = 'JE NE COMPRENDS VRAIMENT RIEN À CE COURRIER DE LA CAISSE';
    expect(found('uppercase_ratio', shouted)).toEqual([shouted]);
    expect(found('uppercase_ratio', 'URGENT')).toEqual([]);
    expect(found('uppercase_ratio', shouted.toLowerCase())).toEqual([]);
  });
  it('characters that cannot be seen within words, but not the joiners of signs', () => {
    expect(found('invisible_chars', 'a\u200bb\u200bc\u200bd')).toHaveLength(1);
    expect(found('invisible_chars', 'une coupure\u00ad ici 👩\u200d🎨')).toEqual([]);
    expect(found('invisible_chars', 'fiche\u202egpj.exe')).toHaveLength(1);
  });
  it('words of distress, and not those that only sound like it', () => {
    expect(found('distress', 'Je n’ai plus envie de vivre.')).toHaveLength(1);
    expect(found('distress', 'j’ai des idées suicidaires')).toHaveLength(1);
    expect(found('distress', 'Je veux en finir avec cette déclaration')).toEqual([]);
  });
  it('a text that the author has nearly published before', () => {
    const text = 'Venez découvrir notre atelier de reliure à Lyon, ouvert tous les samedis aux auteurs';
    const rule = rawRule(detector('duplicate_text'));
    expect(foundBy(rule, `${text} !`, { others: [text] })).toHaveLength(1);
    expect(
      foundBy(rule, text, { others: ['Tout autre chose, dit autrement et plus longuement que cela'] }),
    ).toEqual([]);
  });
  it('what else an author wrote is wanted where a rule that concerns them compares it, and for as long', () => {
    const book = bookOf({
      news: rawRule(detector('duplicate_text', { windowHours: 24 }), { trustBelow: 3 }),
      names: rawRule(detector('duplicate_text', { windowHours: 72 }), { fields: ['title'] }),
      links: rawRule(detector('link_count')),
    });
    expect(book.hoursOfOthers).toBe(72);
    expect(book.hoursOfOthersFor([{ field: 'post', trust: 2 }])).toBe(24);
    expect(book.hoursOfOthersFor([{ field: 'post', trust: 3 }])).toBe(0);
    const both = [{ field: 'title', trust: 3 } as const, { field: 'post', trust: 3 } as const];
    expect(book.hoursOfOthersFor(both)).toBe(72);
  });
});
