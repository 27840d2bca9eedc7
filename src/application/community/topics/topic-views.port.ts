/** Counts that a topic was opened. Figures may come some seconds late; a crash loses those few seconds. */
export interface TopicViews {
  /** Returns at once. Robots are the caller's to leave out. */
  add(topicId: string): void;
  /** Writes what was counted so far; called when the process ends. */
  flush(): Promise<void>;
}
