/** What parts of letters are called, as the last part of their keys and as fields of their form. */
export const LETTER_FIELDS = [
  // Of letters that are one template.
  'subject',
  'preview',
  'body',
  'action',
  'after',
  'link1',
  'link2',
  // Of a kind of notification.
  'told',
  'counted',
  'stop',
  'piece',
  'state',
  // Of what all notifications say.
  'hello',
  'somebody',
  'goneTopic',
  'toCheck',
  'accept',
  'stopTopic',
  'settings',
  // Of what all letters of events say.
  'when',
  'twice',
  'where',
  'offer',
  'reason',
  // Of digests.
  'intro',
  'news',
  'finds',
  'several',
  'more',
  'find',
  'message',
  'role',
  'account',
  // Of reports and campaigns.
  'compared',
  'empty',
  'attached',
  'made',
  'because',
  'consents',
] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];
