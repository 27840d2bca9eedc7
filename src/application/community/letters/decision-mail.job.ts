/** The job that `TellOfDecisions` asks for. */
export const SEND_DECISION_MAIL = 'community.send-decision-mail';

export interface SendDecisionMailCommand {
  readonly about: 'made' | 'overturned' | 'appeal';
  /** Of the decision, or of the appeal. */
  readonly id: string;
}
