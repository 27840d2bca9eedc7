import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passesForOneOf } from '#domain/community/members/names-of-team';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';

const lookAlikes = new UnicodeLookAlikes();
const passes = (name: string, ...team: string[]) =>
  passesForOneOf(team, name, (one) => lookAlikes.skeleton(one));

it.each([
  ['Cèdre', 'Cèdre, Pôle déclarations, Paris'],
  ['Cèdre - Pôle affiliation', 'Cèdre, Pôle déclarations, Paris'],
  ['Cèdre. Pôle affiliation', 'Cèdre, Pôle déclarations, Paris'],
  ['Cèdre -Pôle affiliation', 'Cèdre, Pôle déclarations, Paris'],
  ['Cèdre- Pôle affiliation', 'Cèdre, Pôle déclarations, Paris'],
  ['Cèdre, Paris', 'Cèdre. Pôle déclarations'],
  ['Ceclre', 'Cèdre (modération)'],
  ['Lanteme', 'Lanterne (modération)'],
  ['Lantenne', 'Lanterne - modération'],
  ['Gennnond', 'Gemnond, Pôle retraite'],
  ['C3dre', 'Cèdre'],
  ['Iris', 'Іris'],
  ['VVendel', 'Wendel, Pôle retraite'],
])('« %s » passes for « %s »', (name, own) => expect(passes(name, own)).toBe(true));

it.each([
  ['Le cèdre bleu', 'Cèdre, Pôle déclarations, Paris'],
  ['Paris', 'Cèdre, Pôle déclarations, Paris'],
  ['Jean', 'Jean-Pierre, Pôle retraite'],
  ['A.B. Cèdre', 'A.B.C. Pôle retraite'],
  ['J. Rivière', 'J. Lanterne, Pôle retraite'],
  ['Mme. Rivière', 'Mme. Lanterne, Pôle retraite'],
  ['Lanterne rouge', 'Lanterne (modération)'],
  ['Ombre', '(modération)'],
])('« %s » does not pass for « %s »', (name, own) => expect(passes(name, own)).toBe(false));

const LOOKS: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['m', 'nn'],
  ['w', 'vv'],
  ['d', 'cl'],
  ['d', 'c1'],
  ['i', 'l'],
  ['o', '0'],
  ['e', '3'],
  ['s', '5'],
  ['e', 'é'],
];
const name = fc
  .array(fc.constantFrom(...'abcdefghijklmnoprstuvw'), { minLength: 2, maxLength: 12 })
  .map((letters) => letters.join(''));
const behind = fc.constantFrom(
  '',
  ', Pôle déclarations',
  ' (modération)',
  ' - Paris',
  ' -Paris',
  '- Paris',
  '. Paris',
  ', Pôle retraite, Lyon',
);

it('whatever is drawn like the name of somebody of the team passes for it, whatever stands behind either', () => {
  fc.assert(
    fc.property(
      name,
      behind,
      behind,
      fc.array(fc.record({ look: fc.constantFrom(...LOOKS), at: fc.nat(11) }), { maxLength: 6 }),
      (own, ofTeam, ofOther, changes) => {
        let drawn = [...own];
        for (const { look, at } of changes)
          drawn = drawn.map((letter, place) => (place === at && letter === look[0] ? look[1] : letter));
        return passes(drawn.join('') + ofOther, own + ofTeam);
      },
    ),
  );
});

it('whoever is called otherwise does not, however the team is', () => {
  fc.assert(
    fc.property(name, name, behind, (one, other, ofTeam) => {
      const told = (text: string) => text.replaceAll(/[dclmnrvwijb]/g, '');
      fc.pre(told(one) !== told(other));
      return !passes(one, other + ofTeam);
    }),
  );
});
