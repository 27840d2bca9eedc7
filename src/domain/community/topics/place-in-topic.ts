import type { DecisionId, PostId, TopicId } from './ids.ts';
import { type Move, type Moves, withoutMove } from './moves.ts';

/** Where a text stands: in which topic and at which position there, beneath what it answers, and by which decisions it came there. */
export class PlaceInTopic {
  private constructor(
    readonly topicId: TopicId,
    /** 1 is the opening post; gaps are possible. */
    readonly position: number,
    /** The post it answers, in the same topic. */
    readonly replyTo: PostId | null,
    readonly moves: Moves,
  ) {}

  static of(topicId: TopicId, position: number, replyTo: PostId | null): PlaceInTopic {
    return new PlaceInTopic(topicId, position, replyTo, []);
  }

  get isOpening(): boolean {
    return this.position === 1;
  }

  movedTo(topicId: TopicId, position: number): PlaceInTopic {
    return new PlaceInTopic(topicId, position, this.replyTo, this.moves);
  }

  /** By a decision it may come back from there; without one it went for good, and so from wherever it had been before. */
  movedBy(move: Move | null, to: TopicId, position: number): PlaceInTopic {
    return new PlaceInTopic(to, position, this.replyTo, move ? [...this.moves, move] : []);
  }

  /** How that decision brought it here, where it is what keeps it here and not where it stood before. */
  keptHereBy(decisionId: DecisionId): Move | null {
    const latest = this.moves.at(-1);
    if (latest?.decisionId !== decisionId || latest.to !== this.topicId) return null;
    return latest.from === latest.to ? null : latest;
  }

  /** That decision does not hold any more: it does not lead back to where that one had put it either. */
  withoutMoveBy(decisionId: DecisionId): PlaceInTopic {
    const { topicId, position, replyTo } = this;
    return new PlaceInTopic(topicId, position, replyTo, withoutMove(this.moves, decisionId));
  }

  answering(target: PostId | null): PlaceInTopic {
    return new PlaceInTopic(this.topicId, this.position, target, this.moves);
  }
}
