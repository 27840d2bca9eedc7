import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';

const looks = new UnicodeLookAlikes();
const skeleton = (name: string): string => looks.skeleton(name);

/** A name of the site, and others that a reader could take for it. */
const SAME: readonly (readonly [string, ...string[]])[] = [
  [
    'Plume du Rhône',
    'plume-du-rhone',
    'PIume du Rhöne',
    'PLUME DU RHONE',
    'plume_du_rhone',
    'plume.du.rhône',
    'plumedurhone',
    'Рlume du Rhоne',
    'Plume du Rhоne',
    'Plurne du Rhône',
    'P1ume du Rh0ne',
    'P|ume du Rhône',
    'Plume  du  Rhône',
    'Plu\u200Bme du Rhône',
    'Plu\u00ADme du Rhône',
    'Plume\u2060 du Rhône',
    '\u202EPlume du Rhône',
    'Plüme dü Rhône',
    'Ρlume du Rhône',
    'ᴘʟᴜᴍᴇ du Rhône',
    '𝓟𝓵𝓾𝓶𝓮 du Rhône',
    '𝐏𝐥𝐮𝐦𝐞 du Rhône',
    'Ｐｌｕｍｅ du Rhône',
    'ⓟⓛⓤⓜⓔ du Rhône',
    '🅿🅻🆄🅼🅴 du Rhône',
    '🅟🅛🅤🅜🅔 du Rhône',
    'Plumе du Rhône',
    'Plume du Rһône',
    'Plume đu Rhône',
    'P\u0336lume du Rhône',
    'Plume du Rhôn\u00E9',
    'Plume du Rhone\u0301',
    'Pluⅿe du Rhône',
    'Ⲣlume du Rhône',
    'ꓑlume du Rhône',
    'Plume du Rhøne',
    'Plume du Rh\u03BFne',
    'Plume\u3164du Rhône',
    '★ Plume du Rhône ★',
    'Plume du Rhône 🎨',
    'Plume du Rhône.',
  ],
  [
    'Contretemps',
    'Соntretemps',
    'CONTRETEMPS',
    'contreternps',
    'C0ntretemps',
    'Contretеmps',
    'Cоntrеtеmрs',
    'Contretemрѕ',
  ],
  [
    'Lanterne (modération)',
    'Lanterne [moderation]',
    'Ianterne modération',
    'LANTERNE MODÉRATION',
    'Lanterne m0dération',
  ],
  ['Œuvre vive', 'oeuvre-vive', 'ŒUVRE VIVE', 'Œuvre vіve'],
  ['Web et encre', 'VVeb et encre', 'ＷEB ET ENCRE', 'vveb-et-encre'],
  ['Iris', 'lris', 'IRIS', '1ris', 'Ιris', 'Іrіs'],
  ['Balise', 'Ваlise', 'Bаlise', 'ʙalise', 'Baliѕe'],
  ['Straße', 'strasse', 'STRASSE'],
  ['Focale 50', 'focale-5o', 'Focale 5O', 'Focale ５０'],
  ['Пламя', 'ПЛАМЯ', 'пламя'],
];

const PSEUDONYMS = [
  'plume-du-rhone',
  'atelier-des-mouettes',
  'contretemps',
  'chambre-noire-44',
  'plan-sequence',
  'encre-et-papier',
  'terre-cuite-06',
  'graveuse-du-vercors',
  'papier-froisse',
  'argile-et-sel',
  'bleu-de-prusse',
  'crayon-gras',
  'fil-a-plomb',
  'lino-et-cie',
  'pigment-rouge',
  'ronde-bosse',
  'vitrail-bourguignon',
  'sculpteur-des-landes',
  'graphiste-lillois',
  'toile-ecrue',
  'mosaique-kreol',
  'fusain-normand',
  'traductrice-du-soir',
  'page-blanche-63',
  'conteuse-des-iles',
  'bulle-carree',
  'mots-de-passe',
  'alinea',
  'poesie-de-gare',
  'roman-fleuve',
  'virgule-et-cie',
  'marque-page',
  'autrice-jeunesse-35',
  'ecrivaine-du-larzac',
  'feuillet-volant',
  'case-depart',
  'cle-de-sol-974',
  'croche-pied',
  'arrangeur-du-nord',
  'parolier-des-ondes',
  'melodie-mineure',
  'bec-et-anche',
  'studio-du-fond',
  'silence-compte',
  'harmonique-bleue',
  'scenario-sans-fin',
  'docu-fil',
  'bobine-perdue',
  'hors-champ',
  'storyboard-marseille',
  'montage-alterne',
  'voix-off-lyon',
  'grain-argentique',
  'focale-50',
  'obturateur',
  'lumiere-du-matin',
  'contre-jour-971',
  'tirage-limite',
  'planche-contact',
  'sel-d-argent',
  'iris-affiliation',
  'cedre-cotisations',
  'tilleul-sante',
  'saule-retraite',
  'bruyere-diffuseurs',
  'lanterne',
  'balise',
  'vigie',
  'tisserande',
  'gardien-du-site',
];

/** Close, and yet plainly different to a reader. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['chambre-noire-44', 'chambre-noire-45'],
  ['autrice-35', 'autrice-53'],
  ['focale-50', 'focale-500'],
  ['encre', 'ancre'],
  ['papier', 'papiers'],
  ['auteur', 'autrice'],
  ['lino', 'vino'],
  ['plume', 'plumes'],
  ['sel', 'cel'],
  ['page', 'rage'],
  ['roman', 'romand'],
  ['toile', 'toise'],
  ['voix', 'choix'],
  ['gare', 'gore'],
  ['bulle', 'balle'],
  ['case', 'casse'],
  ['conte', 'compte'],
  ['grain', 'train'],
  ['matin', 'satin'],
  ['jour', 'four'],
  ['nord', 'fort'],
  ['terre', 'verre'],
  ['pigment', 'piment'],
  ['ronde', 'sonde'],
  ['champ', 'chant'],
  ['mer', 'mère-et-fille'],
  ['dupont', 'durand'],
  ['dupond', 'dupont'],
  ['louise', 'louis'],
  ['marie', 'maria'],
  ['jean', 'joan'],
  ['anne', 'anna'],
  ['paul', 'paule'],
  ['claire', 'clara'],
  ['emma', 'emme'],
  ['hugo', 'hugues'],
  ['noé', 'noël'],
  ['zoé', 'joé'],
  ['théo', 'léo'],
  ['rose', 'rosa'],
  ['dessin', 'dessein'],
  ['peintre', 'peinture'],
  ['sculpteur', 'sculpture'],
  ['photo', 'phono'],
  ['cinéma', 'cinémas'],
  ['musique', 'musicien'],
  ['atelier', 'ateliers'],
  ['poète', 'poésie'],
  ['brume', 'brune-et-rousse'],
  ['vague', 'bague'],
  ['pierre', 'lierre'],
  ['rouge', 'bouge'],
  ['bleu', 'bleue'],
  ['noir', 'noire'],
  ['vert', 'verte'],
  ['studio-2', 'studio-3'],
  ['a-b', 'a-c'],
  ['x', 'y'],
  ['日本', '日木'],
  ['мир', 'мор'],
  ['λόγος', 'νόμος'],
];

describe('names that look the same', () => {
  const cases = SAME.flatMap(([name, ...others]) => others.map((other) => [name, other] as const));

  it('are at least sixty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(cases)('%s and %s share a skeleton', (name, other) => {
    expect(skeleton(other)).toBe(skeleton(name));
  });
});

describe('names that differ', () => {
  it('are at least sixty', () => {
    expect(DIFFERENT.length).toBeGreaterThanOrEqual(60);
  });

  it.each(DIFFERENT)('%s and %s have their own skeletons', (name, other) => {
    expect(skeleton(other)).not.toBe(skeleton(name));
  });

  it('seventy pseudonyms of artists stay seventy', () => {
    expect(new Set(PSEUDONYMS.map(skeleton)).size).toBe(PSEUDONYMS.length);
    expect(PSEUDONYMS).toHaveLength(70);
  });
});

describe('a skeleton', () => {
  it('of a skeleton is the skeleton, and case never matters in Latin', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        expect(skeleton(skeleton(name))).toBe(skeleton(name));
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-ÿœ0-9 -]{1,20}$/), (name) => {
        expect(skeleton(name.toUpperCase())).toBe(skeleton(name));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['', ' - ', '🎨', '\u200B\u3164'])('of a name without letter or digit ("%s") is empty', (name) => {
    expect(skeleton(name)).toBe('');
  });
});

describe('scripts', () => {
  it.each([
    ['Plume du Rhône 44', ['Latin']],
    ['Рlume', ['Cyrillic', 'Latin']],
    ['λόγος', ['Greek']],
    ['漢字かなカナ', ['Han', 'Hiragana', 'Katakana']],
    ['123 🎨', []],
    ['ꙮ', ['Cyrillic']],
    ['𐌰', ['Other']],
  ])('of %s are %j', (name, scripts) => {
    expect(looks.scripts(name)).toEqual(scripts);
  });

  it.each(['Рlume', 'Plume du Rhоne', 'mаrie-claire', 'αlpha'])('%s mixes them in a word', (name) => {
    expect(looks.mixesScripts(name)).toBe(true);
  });

  it.each(['Plume du Rhône', 'Марія Marie', '漢字かなカナ', 'L’été 2025', '日本 studio', 'e\u0301te'])(
    '%s mixes none in a word',
    (name) => {
      expect(looks.mixesScripts(name)).toBe(false);
    },
  );
});
