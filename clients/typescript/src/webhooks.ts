import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** What happened, and to what. The words are asked for at `resource`, with the rights of that moment. */
export interface WebhookMessage {
  /** Such as `topic.created`; `GET /webhook-events` lists them. */
  readonly type: string;
  /** When it happened, ISO 8601. */
  readonly timestamp: string;
  readonly data: {
    /** `topic`, `post`, `member`… */
    readonly kind: string;
    readonly id: string;
    /** Where people read it; null where it is gone or has no page. */
    readonly url?: string | null;
    /** Where machines read it; null where it is gone. */
    readonly resource?: string | null;
    readonly topicId?: string;
  };
}

export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * What a webhook sent, once it is certain who sent it and that it is of these five minutes.
 * @param secrets `whsec_…`; two while one takes the place of the other
 * @param body as it came, byte for byte: never what a parser made of it
 * @returns the message, and its id: the same id twice is the same message
 * @throws WebhookVerificationError for anything else, to be answered with 400 and not to be read
 */
export function readWebhook(
  secrets: string | readonly string[],
  headers: WebhookHeaders,
  body: string,
): { readonly id: string; readonly message: WebhookMessage } {
  const given = plain(headers);
  let refused: unknown = new WebhookVerificationError('No secret was given');
  for (const secret of [secrets].flat()) {
    try {
      const message = new Webhook(secret).verify(body, given) as WebhookMessage;
      return { id: given['webhook-id']!, message };
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
}

function plain(headers: WebhookHeaders): Record<string, string> {
  const entries = headers instanceof Headers ? [...headers.entries()] : Object.entries(headers);
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      typeof value === 'string' && name.toLowerCase().startsWith('webhook-')
        ? [[name.toLowerCase(), value]]
        : [],
    ),
  );
}
