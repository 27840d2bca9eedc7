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
  {
    name: 'Annuaire de l’organisation : arrivées et départs',
    scopes: ['scim:manage'],
    networks: ['203.0.113.0/28'],
    since: 40,
    days: 365,
    revoked: null,
    calls: { 'scim.listUsers': 96, 'scim.changeUser': 4 },
  },
];

/** Of whom that directory told. */
export const PROVISIONED_PEOPLE: readonly {
  readonly userName: string;
  readonly externalId: string;
  readonly isActive: boolean;
  /** The agent of the demonstration. */
  readonly isAgent: boolean;
  /** Days ago. */
  readonly since: number;
}[] = [
  {
    userName: 'a.delmas@organisation.example',
    externalId: 'A-1042',
    isActive: true,
    isAgent: true,
    since: 39,
  },
  {
    userName: 'c.ferrand@organisation.example',
    externalId: 'A-1187',
    isActive: true,
    isAgent: false,
    since: 12,
  },
  {
    userName: 'm.oliveira@organisation.example',
    externalId: 'A-0913',
    isActive: false,
    isAgent: false,
    since: 39,
  },
];
