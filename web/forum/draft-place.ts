const NEW_TOPIC = /^new-topic(:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?$/;

/** Whether a draft is of a topic that was not opened yet. */
export const isNewTopic = (place: string): boolean => NEW_TOPIC.test(place);

/** A place of its own for a topic that is begun: several may be on their way. */
export const freshPlace = (): string => `new-topic:${crypto.randomUUID()}`;

/** Where a topic that was begun is written further. */
export const draftHref = (place: string): string =>
  `/questions/nouvelle?brouillon=${encodeURIComponent(place)}`;
