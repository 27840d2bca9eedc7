/** Who may know of topics now, in the transaction that is open. */
export interface TopicAudiences {
  /** @returns the audience by topic; a topic that does not exist is not there */
  of(topicIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
