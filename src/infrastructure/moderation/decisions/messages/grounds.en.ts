import type { GroundKey } from '#domain/moderation/decisions/grounds';
import type { GroundWords } from './grounds.fr.ts';

const article = (number: string): string => `Terms of use, article ${number}`;

/** The law or the clause of the terms, and why it applies, in English; the law that is cited is French. */
export const groundsEn: Readonly<Record<GroundKey, GroundWords>> = {
  'donnees-personnelles': {
    legalGround: null,
    clause: article('4.2'),
    explanation:
      'Article 4.2 asks everybody to publish nothing by which a person could be identified or their files be reached: you, or somebody else.',
  },
  'injure-harcelement-menace': {
    legalGround: null,
    clause: article('4.1'),
    explanation:
      'Article 4.1 protects people, not opinions: criticism, even sharp, is welcome as long as it is not aimed at somebody.',
  },
  'haine-discrimination-apologie': {
    legalGround:
      'Article 24 of the French law of 29 July 1881 (incitement to discrimination, hatred or violence).',
    clause: article('5.1'),
    explanation:
      'The law forbids attacking people for what they are and encouraging others to reject or harm them, even in jest.',
  },
  diffamation: {
    legalGround: 'Articles 29 and 32 of the French law of 29 July 1881 (defamation).',
    clause: article('5.1'),
    explanation:
      'To state a precise fact that harms the honour of a person or of an organisation that can be recognised may be defamation. You may tell what happened without naming anybody.',
  },
  'arnaque-usurpation': {
    legalGround: 'Article 313-1 of the French criminal code (fraud).',
    clause: article('4.6'),
    explanation:
      'This is a way to obtain money, a code or data by deceit, or to pass for somebody else. If your account was used without your knowledge, contest the decision: we will help you to get it back.',
  },
  contrefacon: {
    legalGround: 'Articles L. 335-2 and L. 335-3 of the French intellectual property code (infringement).',
    clause: article('4.5'),
    explanation:
      'To reproduce a work takes the consent of its author. A short quotation, with the name of the author and the source, is allowed.',
  },
  'reponse-fausse-ou-perimee': {
    legalGround: null,
    clause: article('4.3'),
    explanation:
      'A false or outdated statement about social rights may cost whoever follows it dear. You may answer again, up to date and with your source.',
  },
  'publicite-ou-hors-sujet': {
    legalGround: null,
    clause: article('4.4'),
    explanation:
      'The community is a public service of mutual help: there is no place in it to promote a service that is paid for, and each exchange keeps to its subject.',
  },
  rangement: {
    legalGround: null,
    clause: article('4.7'),
    explanation:
      'One topic for one question, in the right space and under a clear title: that is how answers are found again. This measure is not a sanction.',
  },
  'propagande-electorale': {
    legalGround: null,
    clause: article('4.8'),
    explanation:
      'While an election is on, all lists are owed strict equality: their messages have a space of their own, on the same terms for all.',
  },
  'signalements-abusifs': {
    legalGround: null,
    clause: article('8.2'),
    explanation:
      'Article 8.2 protects reporting: who often sends reports that are plainly unfounded is warned, then sends none for a while. To report in good faith, even wrongly, is never held against anybody.',
  },
  'contestations-abusives': {
    legalGround: null,
    clause: article('8.2'),
    explanation:
      'Article 8.2 protects the right to contest: who often contests without saying anything that could be looked at is warned, then suspended for a while. To contest in good faith, even wrongly, is never held against anybody.',
  },
  'regles-de-vie': {
    legalGround: null,
    clause: article('4'),
    explanation:
      'Article 4 holds the rules of life of the community, which everybody accepts on joining. What led to this decision is told in the facts.',
  },
};
