/**
 * The topic that holds what a topic held: the one that it was merged into, also where that was merged in turn; itself where it was not.
 * For ids that lie elsewhere since: in letters, in pages that are open.
 * @param topicId placeholder of the id
 */
export const whereItStands = (topicId: string): string => `coalesce((
  select led.topic_id from community.topic gone join community.topic_redirect led on led.number = gone.number
  where gone.id = ${topicId}::uuid), ${topicId}::uuid)`;
