import type { ApiClientsApi, RecognisedClient } from '../../site/published/api-clients.api.ts';
import type { ModulesApi } from '../../site/published/modules.api.ts';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import { ClientNotKnown } from '../../shared/client-not-known.ts';
import { memberWith, statusUnder, through, type Viewer } from '../../shared/viewer.ts';
import type { ViewerRowQuery } from './viewer-row.query.ts';

/** From what a machine shows to who acts: the member who answers for it, as far as its scopes reach. */
export class ResolveClient {
  constructor(
    private readonly clients: ApiClientsApi,
    private readonly rows: ViewerRowQuery,
    private readonly moderation: ModerationApi,
    private readonly modules: ModulesApi,
  ) {}

  /** @throws ClientNotKnown also where whoever answers for it is no full member any more */
  async execute(authorization: string, address: string): Promise<Viewer> {
    return this.as(await this.clients.recognise(authorization, address));
  }

  /** The same for a client that does not call, but is to be told. @throws ClientNotKnown */
  async as({ holderId, opened, ...client }: RecognisedClient): Promise<Viewer> {
    const member = await this.rows.memberOf(holderId);
    if (!member) throw new ClientNotKnown();
    const rights = await this.moderation.rightsOf(member.id, member);
    const status = statusUnder(member.status, rights.standing);
    if (status !== 'active') throw new ClientNotKnown();
    const closing = await this.modules.closing();
    return through(memberWith(rights, { ...member, status }, null, closing), client, opened);
  }
}
