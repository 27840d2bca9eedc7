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

  it('says the rule in the language of the statement, as far as somebody wrote it in that', () => {
    const inBoth = {
      ...finding,
      ruleLabel: 'Un numéro',
      ruleLabelEn: 'A number',
      explanationEn: 'Not needed.',
    };
    const facts = (findings: readonly (typeof finding)[], language: 'fr' | 'en') =>
      new WordedStatements(language).ofMask({ ...masking, findings, waits: false }).facts;
    expect(facts([inBoth], 'en')).toContain('“A number”: Not needed.');
    expect(facts([inBoth], 'fr')).toContain('«\u00a0Un numéro\u00a0»\u00a0: Nobody needs it.');
    expect(facts([finding], 'en')).toContain('“A number”: Nobody needs it.');
    const because = { ...inBoth, family: 'spam' };
    const held = { targetKind: 'idea', because, wasRead: false, isReworded: false, at: masking.at };
    expect(new WordedStatements('en').ofHold(held).facts).toContain('“A number”: Not needed.');
  });

  it('leads to the drafts, where what waits is corrected or withdrawn', () => {
    const hold = (targetKind: string) =>
      words.ofHold({ targetKind, because: null, wasRead: false, isReworded: false, at: masking.at });
    expect(hold('topic').duration).toContain('corriger depuis vos brouillons');
    expect(hold('idea').duration).not.toContain('brouillons');
  });
});

describe('what was done, as a whole sentence', () => {
  const done = {
    fr: {
      deleted: 'a été supprimé par l’équipe de modération.',
      edited: 'a été modifié par l’équipe de modération.',
      redacted:
        'a été privé d’un passage, retiré aussi de ses versions précédentes et des citations, par l’équipe de modération.',
      'passage-masked':
        'a été masqué en partie, en attendant la décision d’une personne d’un rang plus élevé que le vôtre, par l’équipe de modération.',
      purged:
        'a été effacé définitivement, après avoir été supprimé, avec l’accord de deux personnes, par l’équipe de modération.',
      retitled: 'a reçu un autre titre, donné par l’équipe de modération.',
      closed: 'a été fermé aux réponses par l’équipe de modération.',
      'closed-as-duplicate':
        'a été fermé comme doublon d’un autre, auquel il renvoie, par l’équipe de modération.',
      moved: 'a été déplacé dans un autre espace par l’équipe de modération.',
      merged: 'a été réuni à un autre sujet, auquel son adresse mène désormais, par l’équipe de modération.',
      'poll-closed': 'a été clos avant son terme par l’équipe de modération.',
      'poll-rewritten': 'a été modifié par l’équipe de modération.',
      'event-cancelled': 'a été annulé par l’équipe de modération.',
      'event-rewritten': 'a été modifié par l’équipe de modération.',
      'question-hidden': 'a été masqué par l’équipe qui anime la séance.',
      'message-removed': 'a été retiré de la vue des autres par l’équipe qui anime le salon.',
    },
    en: {
      deleted: 'was deleted by the moderation team.',
      edited: 'was edited by the moderation team.',
      redacted: 'had a passage taken out, also of its former versions and of quotes, by the moderation team.',
      'passage-masked':
        'was masked in part, until somebody of a higher rank than yours decides, by the moderation team.',
      purged:
        'was erased for good, after it had been deleted, with the agreement of two people, by the moderation team.',
      retitled: 'was given another title by the moderation team.',
      closed: 'was closed to replies by the moderation team.',
      'closed-as-duplicate':
        'was closed as a duplicate of another, to which it now leads, by the moderation team.',
      moved: 'was moved to another space by the moderation team.',
      merged: 'was merged with another topic, to which its address now leads, by the moderation team.',
      'poll-closed': 'was closed before its time by the moderation team.',
      'poll-rewritten': 'was edited by the moderation team.',
      'event-cancelled': 'was cancelled by the moderation team.',
      'event-rewritten': 'was edited by the moderation team.',
      'question-hidden': 'was hidden by those who run the session.',
      'message-removed': 'was taken out of the sight of others by those who run the channel.',
    },
  } as const;
  const begins = {
    fr: 'Le 2 mars 2026, votre message du 1er mars 2026, dans le sujet «\u00a0A topic\u00a0», ',
    en: 'On 2 March 2026, your message of 1 March 2026, in the topic “A topic”, ',
  };

  it.each(['fr', 'en'] as const)('reads well in %s, whatever was done', (language) => {
    const words = new WordedStatements(language);
    const told = Object.keys(done[language]).map((what) => [
      what,
      words.ofAct({ ...act, what } as never, 'regles-de-vie').facts.split('\n')[0]!,
    ]);
    const whole = Object.entries(done[language]).map(([what, end]) => [what, begins[language] + end]);
    expect(told).toEqual(whole);
  });
});

describe('a passage that is gone from what stands outside topics', () => {
  const factsOf = (language: 'fr' | 'en', target: string, title: string) =>
    new WordedStatements(language)
      .ofAct(
        {
          ...act,
          what: 'redacted-outside',
          target: { kind: target, id: 'x' },
          restriction: { ...act.restriction, title },
        } as never,
        'regles-de-vie',
      )
      .facts.split('\n')[0];

  it('is told with the piece that it went from', () => {
    expect(factsOf('fr', 'idea', 'A fund')).toBe(
      'Le 2 mars 2026, l’équipe de modération a retiré un passage de ce que vous aviez écrit hors des sujets, dont le texte de votre idée «\u00a0A fund\u00a0», proposée le 1er mars 2026. Le reste demeure publié.',
    );
    expect(factsOf('en', 'service-review', 'Phone')).toBe(
      'On 2 March 2026, the moderation team took a passage out of what you had written outside topics, including your review of 1 March 2026 of the service “Phone”. The rest stays published.',
    );
  });

  it.each([
    ['profile', ''],
    ['another', 'Of a kind that has no words of its own'],
  ])('is told of all of it where none is named: %s', (kind, title) => {
    expect(factsOf('fr', kind, title)).toContain('hors des sujets (présentation, idées,');
    expect(factsOf('en', kind, title)).toContain('outside topics (presentation, ideas,');
  });
});

describe('messages that went elsewhere', () => {
  const carried = { ...act, action: 'move', what: 'carried' };
  const told = (going: object | null, language: 'fr' | 'en' = 'fr') =>
    new WordedStatements(language).ofAct({ ...carried, going } as never, 'rangement');
  const opened = { withTopic: true, readBefore: 'branch:music', readNow: 'public', opensOnly: true };

  it('with their topic to more people are told who could read them, and who can now; they are restricted in nothing', () => {
    const { facts, scope, opensOnly } = told(opened);
    expect(facts).toContain('a été déplacé dans un autre espace');
    expect(facts).not.toContain('dans un autre sujet');
    expect(facts).toContain('les membres de la branche «\u00a0Compositeurs de musique\u00a0». Désormais');
    expect(facts).toContain('tout le monde, sans compte');
    expect(scope).toContain('d’autres personnes peuvent désormais les lire aussi');
    expect(opensOnly).toBe(true);
    const english = told(opened, 'en');
    expect(english.facts).toContain(
      'the branch “Music composers”. From now on, it can be read by: everybody',
    );
    expect(english.scope).toContain('other people can now read them too');
  });

  it('to fewer people are restricted, and are told of their topic where it went with them', () => {
    const fewer = { ...opened, readBefore: 'public', readNow: 'group:panel', opensOnly: false };
    const { facts, scope, opensOnly } = told(fewer);
    expect(facts).toContain('un groupe de membres.');
    expect(facts).not.toContain('panel');
    expect(told(fewer, 'en').facts).toContain('a group of members.');
    expect(scope).toContain('Le sujet reste lisible');
    expect(opensOnly).toBeUndefined();
  });

  it('between two groups are told that it is another one, and neither by its name', () => {
    const going = { ...opened, readBefore: 'group:panel', readNow: 'group:essais', opensOnly: false };
    const [french, english] = [told(going).facts, told(going, 'en').facts];
    expect(french).toMatch(
      /écrit\s: un groupe de membres\. Désormais, le peuvent\s: un autre groupe de membres\./,
    );
    expect(english).toContain(
      'read by: a group of members. From now on, it can be read by: another group of',
    );
    expect(french + english).not.toMatch(/panel|essais/);
  });

  it('are told of who opened the topic too', () => {
    const facts = (language: 'fr' | 'en', readNow: string) =>
      new WordedStatements(language).ofAct(
        { ...act, action: 'move', what: 'moved', readers: { readBefore: 'staff', readNow } } as never,
        'rangement',
      ).facts;
    expect(facts('fr', 'public')).toContain('Désormais, le peuvent\u00a0: tout le monde, sans compte');
    expect(facts('en', 'public')).toContain('From now on, it can be read by: everybody');
    expect(facts('fr', 'staff')).not.toContain('Désormais');
  });

  it('stand in another topic where theirs did not go, whoever reads it', () => {
    expect(told({ ...opened, withTopic: false }).facts).toContain('a été placé dans un autre sujet');
    for (const going of [null, { ...opened, withTopic: false, readNow: 'branch:music', opensOnly: false }])
      expect(told(going).facts).not.toContain('Désormais');
  });
});
