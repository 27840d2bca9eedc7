import type { Actor } from '#domain/shared/actor';

/** A measure against a member that was taken with the case in which content was taken away. */
export interface MeasureBeside {
  /** Of the decision about the content. */
  readonly decisionId: string;
  /** Number of the decision that brought the measure. */
  readonly number: number;
}

export interface MeasuresBesideQuery {
  /**
   * The measures that stand still beside these decisions about content: bringing the content back lifts none of them. None for who reads no cases.
   */
  execute(actor: Actor, decisionIds: readonly string[]): Promise<readonly MeasureBeside[]>;
}
