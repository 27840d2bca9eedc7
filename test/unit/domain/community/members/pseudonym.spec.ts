import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';
import { cpuMilliseconds, fastest } from '../../../../support/cpu-time.ts';

const lookAlikes = new UnicodeLookAlikes();
const skeletonOf = (name: string) => lookAlikes.skeleton(name);
const of = (name: string, own: string[] = ['Caisse des artistes']) => Pseudonym.of(name, skeletonOf, own);
const codeOf = (name: string): string | null => {
  try {
    of(name);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a pseudonym', () => {
  it.each(['Assistance', 'Aide en ligne', 'Hotline', 'Help-desk', 'Référente', 'Ameli', 'Ssaa', 'SSAA Lyon'])(
    'is no help desk and no body that is known by its letters: %s',
    (name) => {
      expect(codeOf(name)).toBe('community.pseudonym-reserved');
    },
  );

  it.each(['Amélie', 'Assistance à l’éclipse', 'Une aide en ligne brisée', 'Cèdre'])(
    'may hold such a word among others, or be nearly called so: %s',
    (name) => {
      expect(codeOf(name)).toBeNull();
    },
  );

  it.each([
    'Plume du Rhône',
    'L’atelier des mouettes',
    "L'écrivaine du Larzac",
    'Chambre noire 44',
    'Plan-séquence',
    'Docu-fil',
    'J. Dupont',
    'Ñandú',
    'Œuvre au noir',
    'Ελένη',
    'Анна К.',
    '美咲',
    'さくら',
    'Жар-птица',
    'Support en bois',
    // A stage name, as are others in which nothing of the organisation follows the post.
    'Agent double',
    'Agente secrète',
    'Service en porcelaine',
    'Pôle Nord',
    'Pole danse',
    'Bureau des songes',
    'Valideur de rêves',
    'Le bot de Prusse',
    'Moderato cantabile',
    'Administré',
    'AB',
    'é'.repeat(40),
  ])('may be %s', (name) => expect(codeOf(name)).toBeNull());

  it('is tidied: one kind of apostrophe, single spaces, composed accents', () => {
    expect(of("  L'e\u0301te\u0301   indien ").text).toBe('L’été indien');
  });

  it.each([
    ['', 'text.missing'],
    ['A', 'text.too-short'],
    ['a'.repeat(41), 'text.too-long'],
    ['1234', 'community.pseudonym-characters'],
    ['evil.com', 'community.pseudonym-characters'],
    ['www.art.fr', 'community.pseudonym-characters'],
    ['a@b', 'community.pseudonym-characters'],
    ['Iris, Pôle', 'community.pseudonym-characters'],
    ['Zoé ✓', 'community.pseudonym-characters'],
    ['Zo\u200be\u0301', 'community.pseudonym-characters'],
    ['Zoé\u202eeoZ', 'community.pseudonym-characters'],
    ['Zoé\nTitre', 'community.pseudonym-characters'],
    ['<b>Zoé</b>', 'community.pseudonym-characters'],
    ['Z\u0336o\u0336e\u0336', 'community.pseudonym-scripts'],
    ['Αlinea', 'community.pseudonym-scripts'],
    ['Plumе', 'community.pseudonym-scripts'],
    ['Paул', 'community.pseudonym-scripts'],
  ])('may not be %j (%s)', (name, code) => expect(codeOf(name)).toBe(code));

  it('never claims an office or a body, however it is spelt: 300 attempts', () => {
    const offices = [
      'Admin',
      'Modération',
      'Officiel',
      'Organisation',
      'Administrateur',
      'Ancien membre',
      'Webmaster',
      'Urssaf',
      'Agessa',
      'Sécurité sociale',
      'Maison des artistes',
      'Caisse des artistes',
      'Modérateur',
    ];
    const cyrillic: Record<string, string> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', i: 'і' };
    const disguises: ((name: string) => string)[] = [
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
      (name) => name.replace(/i/g, '1'),
      (name) => name.replace(/i/g, 'l'),
      (name) => name.replace(/o/gi, '0'),
      (name) => name.replace(/e|é/gi, '3'),
      (name) => name.replace(/a/gi, '4'),
      (name) => name.replace(/s/gi, '5'),
      (name) => name.replace(/m/g, 'rn'),
      (name) => name.replace(/[aeocpi]/g, (letter) => cyrillic[letter] ?? letter),
      (name) => name.replace(/[aeo]/, (letter) => cyrillic[letter] ?? letter),
      (name) => `${name} 1`,
      (name) => `${name}2026`,
      (name) => `42${name}`,
      (name) => `Le ${name}`,
      (name) => `${name} de la communauté`,
      (name) => `Compte-${name}`,
      (name) => `Le ${name}2026 bis`,
      (name) => name.split('').join('-').replace(/- -/g, ' '),
      (name) => name.replace(/ /g, ''),
      (name) => name.replace(/ /g, '-'),
      (name) => name.replace(/a/g, 'à').replace(/o/g, 'ö'),
      (name) => `«${name}»`,
    ];
    const attempts = offices.flatMap((name) => disguises.map((disguise) => disguise(name)));
    expect(attempts.length).toBeGreaterThanOrEqual(300);
    expect(attempts.filter((name) => codeOf(name) === null)).toEqual([]);
  });

  it.each([
    'Les modérateurs',
    'Administratrices',
    'Officielles',
    'Admins 2',
    'Les Urssaf',
    'Les ministères',
    'Iris certifiée',
    'Compte vérifié',
    'Vérifiées',
    'Réponse validée',
    'Verified Iris',
    'V3r1f1é',
    'Сеrtifié',
    'Pôle affiliation',
    'Pôle accompagnement',
    'P0le retraite',
    'Le Pôle juridique',
    'Pôle',
    'Agent Martin',
    'La Direction',
    'Direction générale',
    'État français',
    'Défenseur des droits',
    'Animatrice communauté',
    'Animation',
    'Animateur de la communauté',
    'Anlmation',
    'Organisme',
    'Agent retraite',
    'Agente des cotisations',
    'Conseillère sociale',
    'Équipe affiliation',
    'Service des artistes-auteurs',
    'Référente droits sociaux',
    'Les agents du recouvrement',
    'Expert sécu',
  ])('may not claim to be %s', (name) =>
    expect(codeOf(name)).toMatch(/community\.pseudonym-(?:reserved|scripts)/),
  );

  it.each(['Support', 'staff 2', 'Agents', 'Membres', 'R00T', 'Membre', 'Systeme', 'b-o-t'])(
    'may not be %s alone',
    (name) => expect(codeOf(name)).toBe('community.pseudonym-reserved'),
  );

  it.each([
    'Organisme',
    'Lorganisme répond',
    'L’ organisme',
    'Les amis de lorganisme',
    'Maison commune des auteurs',
  ])('may not be « %s » where the organisation is called so', (name) => {
    const own = ['L’organisme', 'La Maison commune des auteurs'];
    expect(() => of(name, own)).toThrow('community.pseudonym-reserved');
  });

  it.each([
    'Direction artistique',
    'États d’âme',
    'Animation en volume',
    'Agent double',
    'Agence tous risques',
  ])('may be « %s »', (name) => expect(codeOf(name)).toBeNull());

  it('of the staff may say the office', () => {
    expect(Pseudonym.ofStaff('Lanterne (modération)', skeletonOf).text).toBe('Lanterne (modération)');
    expect(Pseudonym.ofStaff('Iris, Pôle affiliation', skeletonOf).text).toBe('Iris, Pôle affiliation');
    expect(() => Pseudonym.ofStaff('Іris', skeletonOf)).toThrow('community.pseudonym-scripts');
  });

  it('has one skeleton with all that look like it', () => {
    const skeletons = ['Alinéa', 'alinea', 'ALINEA', 'A-linéa', 'Aiinea'].map((name) => of(name).skeleton);
    expect(new Set(skeletons).size).toBe(1);
    expect(of('Autre').skeleton).not.toBe(skeletons[0]);
  });

  it('is judged in linear time', () => {
    const judged = () => {
      codeOf('a-'.repeat(50_000));
      codeOf(`${'x'.repeat(30)} `.repeat(3_000));
    };
    expect(fastest(() => cpuMilliseconds(judged), 200)).toBeLessThan(200);
  });
});

it.each(['Membre 1a2b3c4d', 'membre 00000000', 'Mernbre deadbeef', 'Membre-1A2B-3C4D', 'Membre l234567O'])(
  'the name of who lost theirs is nobody’s to choose: « %s »',
  (name) => expect(codeOf(name)).toBe('community.pseudonym-reserved'),
);
it.each(['Membre bretonne', 'Membre du quatuor', 'Membre 1a2b3c4d5'])('nor is « %s » kept for that', (name) =>
  expect(codeOf(name)).toBeNull(),
);

it('the reserved names are written in lower case without accents, as they are compared', () => {
  const source = readFileSync(
    new URL('../../../../../src/domain/community/members/reserved-names.ts', import.meta.url),
    'utf8',
  );
  const names = [...source.matchAll(/^ {2}'([^']+)',$/gm)].map((found) => found[1]!);
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !/^[a-z ]+$/.test(name))).toEqual([]);
});
