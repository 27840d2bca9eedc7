import { describe, expect, it } from '@jest/globals';
import { StatementWriter, valuesOf } from '#application/moderation/review/statement.writer';
import { judgedStatement } from '#domain/moderation/decisions/statement-of-reasons';
import { FIRST_TEMPLATES } from '../../../../../src/interfaces/cli/seed/moderation-defaults.ts';

const templates = { find: async (key: string) => FIRST_TEMPLATES.find((one) => one.key === key) ?? null };
const writer = new StatementWriter(templates as unknown as ConstructorParameters<typeof StatementWriter>[0]);
const NAMES = ['date_contenu', 'extrait', 'type_contenu', 'nature_de_la_donnée', 'contexte_faits'];
const values = {
  ...Object.fromEntries(NAMES.map((name) => [name, 'ceci'])),
  suite_masquage: 'Tant que la décision tient.',
};
const origin = { source: 'notice', automatedDetection: false, automatedDecision: 'no' } as const;
const written = async (template: string, action: string, language: 'fr' | 'en', duration?: string) =>
  judgedStatement(
    await writer.write(
      { template, duration, facts: 'The facts of it.', explanation: 'Why the rule applies.' },
      { actions: [action], origin, language, values },
    ),
  );

describe('a statement of reasons', () => {
  it.each([
    ['retrait-haine', 'delete', 'fr', 'Contenu retiré pour tous les visiteurs, en tout lieu.', 'Définitif.'],
    ['retrait-haine', 'delete', 'en', 'Content removed for all visitors, everywhere.', 'For good.'],
    [
      'masquage-immediat',
      'hide',
      'fr',
      'Contenu masqué pour tous les visiteurs, en tout lieu. Vous seul et l’équipe de modération le voyez.',
      'Jusqu’à ce qu’une personne de la modération ait examiné les signalements.',
    ],
    [
      'masquage-immediat',
      'hide',
      'en',
      'Content hidden from all visitors, everywhere. You alone and the moderators see it.',
      'Until a moderator has looked at the reports.',
    ],
  ] as const)('on %s (%s, in %s) says where it holds, and apart how long', async (...asked) => {
    const [key, action, language, scope, duration] = asked;
    expect(await written(key, action, language)).toMatchObject({ scope, duration });
  });

  it('says how long in the words of who decides, where they wrote some', async () => {
    expect(await written('retrait-haine', 'delete', 'fr', 'Trente jours.')).toMatchObject({
      scope: 'Contenu retiré pour tous les visiteurs, en tout lieu.',
      duration: 'Trente jours.',
    });
  });
});

describe('what a statement cites of a piece', () => {
  const theirs = { language: 'fr', hiddenUntil: () => '' } as const;
  const piece = {
    title: 'Où déposer ma déclaration ?',
    text: 'Bonjour, appelez-moi au 06 12 34 56 78 pour en parler.',
    writtenAt: '2026-11-01T10:00:00Z',
  } as unknown as Parameters<typeof valuesOf>[1];

  it('is the first words of its text, of a topic too, without the number of anybody', () => {
    for (const kind of ['topic', 'post'])
      expect(valuesOf(kind, piece, theirs)).toMatchObject({
        titre_sujet: 'Où déposer ma déclaration ?',
        extrait: 'Bonjour, appelez-moi au ••••• pour en parler.',
      });
  });

  it('has no number in its title either, and goes by that where it has no words', () => {
    const titled = { ...piece, title: 'Appelez le 06 12 34 56 78', text: ' ' };
    expect(valuesOf('topic', titled, theirs)).toMatchObject({
      titre_sujet: 'Appelez le •••••',
      extrait: 'Appelez le •••••',
    });
  });

  it('was sent, whether or not it ever appeared', () => {
    const texts = ['retrait-hors-sujet', 'retrait-publicite'].map((key) =>
      FIRST_TEMPLATES.find((one) => one.key === key)!,
    );
    for (const { facts, english } of texts) {
      expect(facts).toContain('vous avez envoyé');
      expect(english!.facts).toContain('you sent');
    }
  });
});
