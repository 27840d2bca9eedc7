import type { ApiClientsApi, RecognisedClient } from '../../site/published/api-clients.api.ts';
import { ClientNotKnown } from '../../shared/client-not-known.ts';
import { through, type Viewer } from '../../shared/viewer.ts';
import { isOver } from '../published/bearers.api.ts';
import type { Bearer, Bearers } from '../published/bearers.api.ts';

/** From what a machine shows to who acts: the member who answers for it, as far as its scopes reach. */
export class ResolveClient {
  constructor(
    private readonly clients: ApiClientsApi,
    private readonly bearers: Bearers,
  ) {}

  /**
   * @throws ClientNotKnown also where whoever answers for it is no full member any more, has yet to show a second factor, or changed their password since the
   * secret was given
   */
  async execute(authorization: string, address: string): Promise<Viewer> {
    const client = await this.clients.recognise(authorization, address);
    const holder = await this.holder(client);
    if (isOver(client.since, holder)) throw new ClientNotKnown();
    return seenThrough(client, holder);
  }

  /** The same for a client that does not call, but is to be told. @throws ClientNotKnown */
  async as(client: RecognisedClient): Promise<Viewer> {
    return seenThrough(client, await this.holder(client));
  }

  private async holder({ holderId }: RecognisedClient): Promise<Bearer> {
    const holder = await this.bearers.of(holderId);
    if (holder?.viewer.member?.status !== 'active' || holder.isHeldBack) throw new ClientNotKnown();
    return holder;
  }
}

const seenThrough = ({ holderId: _, opened, ...client }: RecognisedClient, { viewer }: Bearer): Viewer =>
  through(viewer, client, opened);
