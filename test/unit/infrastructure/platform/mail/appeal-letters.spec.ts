import { describe, expect, it } from '@jest/globals';
import { composeMail } from '#infrastructure/platform/mail/compose';

const settings = {
  from: 'a@b.test',
  publicUrl: 'https://site.test',
  communityName: async () => 'La Fabrique',
};
const values = {
  pseudonym: '',
  number: '12',
  filedAt: '2026-03-02T10:00:00Z',
  outcome: 'rejected',
  reply: 'Nous avons relu le message entier.',
  bodies: 'un organisme certifié',
  path: '/decisions/12',
};
const letter = async (language: 'fr' | 'en', byParty: 'yes' | 'no', besides = '') => {
  const mail = { to: 'who@mail.test', language, template: 'appeal-answered' as const };
  return String((await composeMail({ ...mail, values: { ...values, byParty, besides } }, settings)).text);
};

describe('the answer to an appeal', () => {
  it('says of somebody who had no part in the decision that they had none', async () => {
    expect(await letter('fr', 'no')).toContain('Une personne qui n’y avait pas pris part a examiné');
    expect(await letter('en', 'no')).toContain('Somebody who had no part in it');
  });

  it('says so where the team had nobody else than who decided', async () => {
    expect(await letter('fr', 'yes')).toContain(
      'y avait pris part\u00a0: l’équipe n’en comptait pas d’autre',
    );
    expect(await letter('fr', 'yes')).not.toContain('n’y avait pas pris part');
    expect(await letter('en', 'yes')).toContain('had a part in it');
  });

  it('names what else was decided of the same facts, and is silent of nothing', async () => {
    expect(await letter('fr', 'no', '13 silence')).toContain(
      'Une autre décision porte sur les mêmes faits\u00a0: n°\u00a013, publication suspendue.',
    );
    expect(await letter('en', 'no', '13 silence, 14 warn')).toContain(
      'Other decisions rest on the same facts: no.\u00a013, posting suspended; no.\u00a014, warning.',
    );
    expect(await letter('fr', 'no')).not.toContain('mêmes faits');
  });

  it('says what of it may be contested too, and nothing of it where nothing may', async () => {
    expect(await letter('fr', 'no', '13 silence contestable')).toContain(
      'publication suspendue. Vous pouvez aussi la contester.',
    );
    expect(await letter('en', 'no', '13 silence contestable')).toContain('You may contest it as well.');
    const several = '13 silence contestable, 14 warn, 15 hide contestable';
    expect(await letter('fr', 'no', several)).toContain(
      'Vous pouvez aussi contester\u00a0: n°\u00a013, n°\u00a015.',
    );
    expect(await letter('en', 'no', several)).toContain('You may also contest no.\u00a013, no.\u00a015.');
    for (const none of ['13 silence', '13 silence, 14 warn']) {
      expect(await letter('fr', 'no', none)).not.toMatch(/pouvez aussi (la )?contester|à part/);
      expect(await letter('en', 'no', none)).not.toMatch(/You may (also )?contest|on its own/);
    }
  });
});
