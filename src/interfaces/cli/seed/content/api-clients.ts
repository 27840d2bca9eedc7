/** Machines of the demonstration: since how many days they are there, for how many, and what they call in a day. */
export const API_CLIENTS: readonly {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly networks: readonly string[];
  readonly since: number;
  readonly days: number;
  /** Days ago; null where it goes on. */
  readonly revoked: number | null;
  readonly calls: Readonly<Record<string, number>>;
  /** Where it is told of what happens. */
  readonly told?: { readonly url: string; readonly events: readonly string[] };
}[] = [
  {
    name: 'Extranet : dernières questions',
    scopes: ['categories:read', 'topics:read', 'official:read'],
    networks: ['192.0.2.0/24'],
    since: 60,
    days: 365,
    revoked: null,
    calls: { listTopics: 288, readTopic: 61, listReferenceAnswers: 24 },
    told: {
      url: 'https://extranet.example/webhooks/communaute',
      events: ['topic.created', 'answer.official', 'answer.official_withdrawn'],
    },
  },
  {
    name: 'Tableau de bord de la direction',
    scopes: ['stats:read', 'events:read'],
    networks: [],
    since: 25,
    days: 90,
    revoked: null,
    calls: { readKpis: 12, listEvents: 6 },
  },
  {
    name: 'Reprise des anciennes questions',
    scopes: ['topics:read', 'topics:write'],
    networks: ['198.51.100.17'],
    since: 80,
    days: 30,
    revoked: 62,
    calls: {},
  },
];
