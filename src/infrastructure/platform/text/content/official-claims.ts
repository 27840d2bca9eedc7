/** How the organisation's own answer is headed, and what readers would take for it. */
export const OFFICIAL_CLAIMS = [
  'réponse officielle',
  'réponse de l’organisme',
  'réponse validée',
  'réponse vérifiée',
  'réponse certifiée',
  'position officielle',
  'information officielle',
  'communiqué officiel',
  'message officiel',
  'avis officiel',
  'official answer',
  'official reply',
  'official response',
  'official statement',
  'verified answer',
  'validated answer',
] as const;
