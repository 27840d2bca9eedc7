import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import { ClientNotKnown } from '../../shared/client-not-known.ts';
import { memberWith, statusUnder, through, type Viewer } from '../../shared/viewer.ts';
import type { ApiClientsApi } from '../../site/published/api-clients.api.ts';
import type { ModulesApi } from '../../site/published/modules.api.ts';
import type { ViewerRowQuery } from '../accounts/viewer-row.query.ts';
import { isOver } from '../published/bearers.api.ts';
import type { DataExport } from './exports.port.ts';

/** Who reads while an export is made: whoever asked, as they are now, and through the machine that asked as it is now. */
export class ExportingViewer {
  constructor(
    private readonly rows: ViewerRowQuery,
    private readonly moderation: ModerationApi,
    private readonly modules: ModulesApi,
    private readonly clients: ApiClientsApi,
  ) {}

  /** @throws ClientNotKnown where one of them may read nothing any more */
  async of({ askedBy, clientId, scopes }: DataExport): Promise<Viewer> {
    const row = await this.rows.bearer(askedBy);
    if (!row) throw new ClientNotKnown();
    const { member, passwordChangedAt: keysFrom } = row;
    const rights = await this.moderation.rightsOf(member.id, member);
    const status = statusUnder(member.status, rights.standing);
    if (status !== 'active') throw new ClientNotKnown();
    const viewer = memberWith(rights, { ...member, status }, null, await this.modules.closing());
    if (clientId === null) return viewer;
    const { holderId, opened, since, ...client } = await this.clients.standing(clientId, scopes);
    if (holderId !== askedBy || isOver(since, { keysFrom })) throw new ClientNotKnown();
    return through(viewer, client, opened);
  }
}
