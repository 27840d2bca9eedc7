import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, judgedTogether } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';
import type { TopicId } from '../topics/ids.ts';

export type IncidentId = Id<'Incident'>;

export const INCIDENT_LIMITS = {
  title: { min: 3, max: 100 },
  /** It stands in the banner too, whole. */
  known: { min: 3, max: 400 },
  news: { min: 3, max: 1000 },
  /** Questions that are gathered, or let go, at once. */
  atOnce: { min: 1, max: 50 },
} as const;

export class IncidentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.incident-not-found';
  constructor() {
    super('No such incident');
  }
}

export class IncidentRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      | 'community.incident-solved'
      | 'community.incident-topic-taken'
      | 'community.incident-not-for-all'
      | 'community.nothing-gathered',
  ) {
    super(`Against a rule of incidents: ${code}`);
  }
}

/** What is said of an incident at one moment, below what was said before. */
export interface IncidentNews {
  readonly kind: 'opened' | 'news' | 'solved';
  readonly text: string;
  readonly at: Date;
}

interface Kept {
  readonly id: IncidentId;
  readonly topicId: TopicId;
  readonly title: string;
  readonly known: string;
  readonly openedAt: Date;
  readonly solvedAt: Date | null;
}

/**
 * Something that many ask about at once, such as a site that is down. One official topic answers all of them; what is known of it
 * stands everywhere while it lasts. Solved, it stays to be read.
 */
export class Incident {
  private constructor(
    readonly id: IncidentId,
    /** The official topic. */
    readonly topicId: TopicId,
    readonly title: string,
    private whatIsKnown: string,
    readonly openedAt: Date,
    private end: Date | null,
  ) {}

  /** @throws InvalidValue beside `title` or `known` */
  static open(p: { id: IncidentId; topicId: TopicId; title: string; known: string; at: Date }): Incident {
    const { title, known } = judgedTogether({
      title: () => boundedText('title', p.title, INCIDENT_LIMITS.title),
      known: () => boundedText('known', p.known, INCIDENT_LIMITS.known),
    });
    return new Incident(p.id, p.topicId, title, known, p.at, null);
  }

  /** As it was kept. */
  static restore(p: Kept): Incident {
    return new Incident(p.id, p.topicId, p.title, p.known, p.openedAt, p.solvedAt);
  }

  get known(): string {
    return this.whatIsKnown;
  }

  get solvedAt(): Date | null {
    return this.end;
  }

  /**
   * Something is new.
   * @param p.known what is known of it from now on
   * @throws IncidentRule where it is solved; InvalidValue beside `news` or `known`
   */
  tell(p: { news: string; known: string; at: Date }): IncidentNews {
    this.mustLast();
    const { text, known } = judgedTogether({
      text: () => boundedText('news', p.news, INCIDENT_LIMITS.news),
      known: () => boundedText('known', p.known, INCIDENT_LIMITS.known),
    });
    this.whatIsKnown = known;
    return { kind: 'news', text, at: p.at };
  }

  /** It is over. @throws IncidentRule where it was already; InvalidValue beside `news` */
  solve(p: { news: string; at: Date }): IncidentNews {
    this.mustLast();
    const text = boundedText('news', p.news, INCIDENT_LIMITS.news);
    this.end = p.at;
    return { kind: 'solved', text, at: p.at };
  }

  /** @throws IncidentRule */
  mustLast(): void {
    if (this.end) throw new IncidentRule('community.incident-solved');
  }
}
