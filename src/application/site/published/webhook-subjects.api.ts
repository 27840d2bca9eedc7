import { token } from '../../shared/token.ts';
import type { RecognisedClient } from './api-clients.api.ts';

/** What a message is about. */
export interface SubjectAsked {
  /** `topic`, `post`, `rule`, `value`, `member`, `event`, `idea` or `poll`. */
  readonly kind: string;
  /** An id, or the key of a rule or a value. */
  readonly id: string;
}

export type SubjectFound =
  | {
      readonly found: 'there';
      /** Where people read it, from the root of the site; null where it has no page of its own. */
      readonly page: string | null;
      /** Where machines read it, from the root of the site. */
      readonly resource: string;
      /** The topic it stands in. */
      readonly topicId: string | null;
    }
  /** The client may know that it was there. */
  | { readonly found: 'gone' }
  | { readonly found: 'nothing' };

/**
 * What a client would find if it asked the adapter now: the same doors, the same rights, the one filter. Who keeps it
 * answers; nobody does where a client may know of nothing of the kind.
 */
export interface WebhookSubjects {
  seenBy(client: RecognisedClient, asked: SubjectAsked): Promise<SubjectFound>;
}

export const WEBHOOK_SUBJECTS = token<WebhookSubjects>('WebhookSubjects');
