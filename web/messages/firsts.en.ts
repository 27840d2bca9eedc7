import type { Messages } from './fr.ts';

/** What the rules, levels, badges and challenges say with which a community begins. */
export const firstsEn: Messages['firsts'] = {
  rules: {
    toutes: {
      label: 'All rules together',
      explanation: 'The points of all rules stop there, each month.',
    },
    'reponse-validee': {
      label: 'Reply validated by the official team',
      explanation:
        'The validation is of the exact text. If you change the reply, the validation falls and the points are taken back until it is read again.',
    },
    'reponse-acceptee': {
      label: 'Reply accepted by who asked the question',
      explanation:
        'No points for a reply to one’s own question. Twice a month at most between the same two people. If who asked changes their mind, the points follow the reply that is kept.',
    },
    'ca-m-a-aide': {
      label: '“This helped me” from somebody else',
      explanation:
        'Ten times at most for one reply, and three times a month between the same two people, so that nobody trades favours.',
    },
    'test-produit-termine': {
      label: 'Product test gone through to the end',
      explanation:
        'Tests of which every step was gone through count, done or not. What you say of the product changes nothing about the points.',
    },
    'idee-prevue': {
      label: 'Idea planned by the organisation',
      explanation: 'No points: an idea is proposed because it serves everybody. A badge salutes it.',
    },
    'idee-livree': {
      label: 'Idea delivered by the organisation',
      explanation: 'No points, as for a planned idea: the badge gains a tier.',
    },
    'enquete-remplie': {
      label: 'Survey filled in',
      explanation:
        'No points, on purpose: to reward a survey draws answers given for the points, and spoils the results.',
    },
    'vote-sondage': {
      label: 'Vote in a poll',
      explanation: 'No points: a vote must never be given for a reward.',
    },
    'question-posee': {
      label: 'Question asked',
      explanation: 'No points: one asks a question when one needs to.',
    },
    'reponse-publiee': {
      label: 'Reply published',
      explanation: 'No points for publishing: what counts is being useful, not the number of messages.',
    },
    'signalement-confirme': {
      label: 'Report upheld',
      explanation: 'No points: to report is a service, not a race.',
    },
    'jour-de-visite': {
      label: 'Day of a visit',
      explanation: 'No points: the community need not make you come back when you do not need it.',
    },
    'invitation-acceptee': {
      label: 'Invitation accepted',
      explanation: 'No points: no bonus for recruiting.',
    },
    'profil-complete': {
      label: 'Profile completed',
      explanation: 'No points: show only what you wish to.',
    },
    'nouveau-membre-accompagne': {
      label: 'First message of a new member replied to',
      explanation:
        'No points by itself: if the reply helps, the rules “This helped me” or “reply accepted” apply.',
    },
    'presence-evenement': {
      label: 'Presence at an event',
      explanation:
        'Presence confirmed by the code given during the session, or noted by the team. Watching the replay gives no points.',
    },
  },
  levels: {
    l1: 'New pen',
    l2: 'Good address',
    l3: 'Helping hand',
    l4: 'Pillar',
    l5: 'Living memory',
  },
  badges: {
    'reponse-acceptee': {
      name: 'Accepted reply',
      description: 'Who asked a question kept your reply.',
      criterion:
        'To have a reply accepted by who asked the question: two a month at most from the same person. One’s own topics do not count.',
    },
    'reponses-validees': {
      name: 'Validated replies',
      description: 'The official team validated your replies many times.',
      criterion: 'Number of replies validated by the official team.',
    },
    'coup-de-main': {
      name: 'Helping out',
      description: 'Your replies helped different people.',
      criterion: 'Number of different people who said “This helped me” of one of your replies.',
    },
    'pair-referent': {
      name: 'Peer referent of a branch',
      description: 'You are the referent for your branch.',
      criterion: 'Given by the team on appointment, taken back at the end of the term.',
    },
    testeur: {
      name: 'Tester',
      description: 'You went through product tests to the end.',
      criterion: 'Number of product tests of which you went through every step.',
    },
    'idee-retenue': {
      name: 'Idea taken up',
      description: 'The organisation planned to carry out one of your ideas.',
      criterion:
        'An idea that became “Planned”. The higher tier comes when it is “Delivered”, or with the second idea taken up.',
    },
  },
  challenges: {
    'coup-de-main-de-la-semaine': {
      title: 'Help out three times this week',
      description: 'Reply to a question that waits: three people who say “This helped me” are enough.',
    },
    'mois-de-la-clarte': {
      title: 'The month of clarity',
      description:
        'Take up an old reply, write it more simply and propose it for validation. Together, five validated replies in the month.',
    },
    'entraide-des-compositeurs': {
      title: 'Composers help each other',
      description: 'Let ten replies of the branch help somebody this month.',
    },
    'saison-de-la-declaration': {
      title: 'The season of declarations',
      description: 'Twenty accepted replies during the season, so that nobody stays stuck before a screen.',
    },
  },
};
