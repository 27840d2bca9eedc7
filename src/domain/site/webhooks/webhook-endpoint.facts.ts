import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';

/** Nothing is sent to an endpoint any more, by nobody's wish: whoever answers for it is to know. */
export class WebhookGivenUp implements Fact {
  readonly name = 'WebhookGivenUp';
  constructor(
    readonly endpointId: string,
    readonly clientId: string,
    readonly holderId: MemberId,
    readonly why: 'failing' | 'gone',
    readonly at: Date,
  ) {}
}
