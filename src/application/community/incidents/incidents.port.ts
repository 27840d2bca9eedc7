import type { Incident, IncidentId, IncidentNews } from '#domain/community/incidents/incident';
import type { TopicId } from '#domain/community/topics/topic';
import type { MemberId } from '#domain/shared/id';

/** A question that was let go, and whether gathering it had closed it. */
export interface LetGo {
  readonly topicId: TopicId;
  readonly wasClosed: boolean;
}

export interface Incidents {
  /** Held until the transaction ends, so that nobody gathers, tells or solves meanwhile. @throws IncidentNotFound */
  getForChange(number: number): Promise<Incident>;
  /** @returns its public number. @throws IncidentRule where the topic answers another one that lasts */
  add(incident: Incident): Promise<number>;
  /** What is known and when it was solved. */
  save(incident: Incident): Promise<void>;
  /** @returns the id of what was said: the fact that it is told by */
  addNews(incident: IncidentId, news: IncidentNews): Promise<string>;
  /** In one order whoever asks; unknown numbers are left out. */
  idsOf(numbers: readonly number[]): Promise<readonly TopicId[]>;
  /** Of these, those that no incident has yet are this one's from now on. @returns which */
  gather(incident: IncidentId, topics: readonly TopicId[], at: Date): Promise<readonly TopicId[]>;
  /** Gathering closed these to replies. */
  noteClosed(topics: readonly TopicId[]): Promise<void>;
  letGo(incident: IncidentId, topics: readonly TopicId[]): Promise<readonly LetGo[]>;
}

/**
 * Those who asked or follow a gathered question hear of its incident, as they want to: once each, whatever the number of their
 * questions and how often one is gathered.
 */
export interface IncidentNotices {
  /** @returns whom it was told on the site */
  tellGathered(p: {
    readonly incident: IncidentId;
    readonly topics: readonly TopicId[];
    readonly by: MemberId;
    readonly at: Date;
  }): Promise<readonly string[]>;
  /** Also those who follow the official topic. @param p.cause of `addNews` @returns whom it was told on the site */
  tellNews(p: {
    readonly incident: IncidentId;
    readonly cause: string;
    readonly kind: IncidentNews['kind'];
    readonly by: MemberId;
    readonly at: Date;
  }): Promise<readonly string[]>;
}
