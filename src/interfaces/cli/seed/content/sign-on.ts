/** A provider of the demonstration, closed: to be looked at, and tried with claims that somebody types. */
export const SIGN_ON_PROVIDERS = [
  {
    slug: 'espace-adherent',
    labelFr: 'Espace adhérent',
    labelEn: 'Members’ area',
    issuer: 'https://connexion.example.org',
    clientId: 'communaute',
    rules: [
      'groups = "moderation" -> role:moderator',
      'groups = "ambassadeurs" -> role:ambassador',
      'profession = "musique" -> branch:music',
      'profession = "photographie" -> branch:photography',
    ].join('\n'),
  },
] as const;

/** Other sites of the organisation that may ask who members are. */
export const CONNECTED_SITES = [
  { label: 'Formations', origin: 'https://formations.example.org', tellsEmail: true },
] as const;
