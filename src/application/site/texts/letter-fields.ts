/** What parts of letters are called, as the last part of their keys and as fields of their form. */
export const LETTER_FIELDS = [
  // Of letters that are one template.
  ...(['subject', 'preview', 'body', 'action', 'after', 'link1', 'link2'] as const),
  // Of a kind of notification.
  ...(['told', 'counted', 'stop', 'piece', 'state'] as const),
  // Of what all notifications say.
  ...(['hello', 'somebody', 'goneTopic', 'toCheck', 'accept', 'stopTopic', 'settings'] as const),
  // Of what all letters of events say.
  ...(['when', 'twice', 'where', 'offer', 'reason'] as const),
  // Of digests.
  ...(['intro', 'news', 'finds', 'several', 'more', 'find', 'message', 'role'] as const),
  // Of reports and campaigns.
  ...(['compared', 'empty', 'attached', 'made', 'because', 'consents'] as const),
] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];
