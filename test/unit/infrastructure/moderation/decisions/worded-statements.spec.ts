import { describe, expect, it } from '@jest/globals';
import { WordedStatements } from '#infrastructure/moderation/decisions/worded-statements';

const WAITING = { fr: 'si cette personne', en: 'if that person' };
const STAYING = { fr: 'tant que la décision tient', en: 'as long as the decision stands' };
const act = {
  action: 'mask',
  what: 'passage-masked',
  target: { kind: 'post', id: 'p1' },
  by: 'm1',
  restriction: { title: 'A topic', writtenAt: '2026-03-01T09:00:00Z', reason: 'A name' },
  at: '2026-03-02T09:00:00Z',
};

describe.each(['fr', 'en'] as const)('a masked passage, as told in %s', (language) => {
  const words = new WordedStatements(language);

  it('waits for somebody above its author, where it was masked meanwhile', () => {
    expect(words.ofAct(act as never, 'regles-de-vie').scope).toContain(WAITING[language]);
  });

  it('stays masked, where somebody above its author decided so', () => {
    const { scope } = words.ofOwn('mask', { facts: 'A person is named.' });
    expect(scope).not.toContain(WAITING[language]);
    expect(scope).toContain(STAYING[language]);
  });
});

describe('what a rule of words took out, as it is told', () => {
  const finding = { ruleLabel: 'A number', family: 'donnees_personnelles', explanation: 'Nobody needs it.' };
  const masking = { targetKind: 'topic', findings: [finding], at: '2026-03-02T09:00:00Z' };
  const words = new WordedStatements('fr');

  it('says that the rest is published only where it is', () => {
    expect(words.ofMask({ ...masking, waits: false }).scope).toContain('est publié');
    expect(words.ofMask({ ...masking, waits: true }).scope).toContain('n’est pas encore publié\u00a0:');
  });

  it('leads to the drafts, where what waits is corrected or withdrawn', () => {
    const hold = (targetKind: string) =>
      words.ofHold({ targetKind, because: null, wasRead: false, isReworded: false, at: masking.at });
    expect(hold('topic').scope).toContain('corriger depuis vos brouillons');
    expect(hold('idea').scope).not.toContain('brouillons');
  });
});
