import { job } from '../../shared/job.ts';

/** The job that `TellOfDecisions` asks for. */
export const SEND_DECISION_MAIL = job<SendDecisionMailCommand>('community.send-decision-mail');

export type SendDecisionMailCommand =
  | {
      readonly about: 'made' | 'appeal';
      /** Of the decision, or of the appeal. */
      readonly id: string;
    }
  | {
      readonly about: 'overturned';
      readonly id: string;
      /** What became of the content that it was about. */
      readonly undone?: 'restored' | 'changed-since';
      /** The mark of its words that were read, where they were let appear. */
      readonly read?: string;
    };
